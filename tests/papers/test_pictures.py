"""The leaflet and the receipt as they are printed; with `--pictures` the docs show them."""

from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from bot.papers.leaflet import leaflet_words
from bot.papers.press import Form, Press
from bot.papers.receipt import receipt_words
from locales import Language, languages
from pension.certification import Receipt
from tests.papers.conftest import TEXTS
from tests.pictures import keep

SHOWN, LINK = 640, "https://t.me/anxin_demo_bot"
SPOKEN = [language for language in languages if language.code in ("zh-Hans", "en")]


@pytest.mark.parametrize("language", SPOKEN, ids=lambda language: language.code)
def test_the_codes_of_the_printed_sheets_can_be_read(
    press: Press, receipt: Receipt, language: Language, pictures: bool
) -> None:
    words = leaflet_words(TEXTS.say_in(language.code), telephone="12333", link=LINK)
    leaflet = press.print("leaflet", words, language, Form.PNG)
    content = {"page": "a5", **receipt_words(receipt, TEXTS, language.code)}
    sheet = press.print("receipt", content, language, Form.PNG)
    assert (code_on(leaflet), code_on(sheet)) == (LINK, receipt.token)
    if pictures:
        keep(leaflet, f"{language.code}-printed-1-leaflet", SHOWN)
        keep(sheet, f"{language.code}-printed-2-receipt", SHOWN)


def code_on(sheet: bytes) -> str:
    with Image.open(BytesIO(sheet)) as page:
        (code,) = zxingcpp.read_barcodes(np.asarray(page.convert("L")))
    return code.text
