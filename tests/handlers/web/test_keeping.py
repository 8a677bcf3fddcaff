"""What a person takes away, over real HTTP and from a real press: the receipt, and what is held of them."""

import json
import re
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from biometrics.models import Shelf
from bot.messenger.visitor import Letter, Visitor
from bot.papers.papers import Papers
from bot.papers.press import Press
from records.keys import Keyring
from records.seal import Ed25519Seal, verify
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI, TEXTS, FakeDesk
from tests.handlers.web.conftest import Arrives, enrols, records_a_video

KEY = Ed25519Seal(Keyring.of("a-secret-that-is-only-good-enough-for-tests")).public_key


@pytest.fixture
def papers(models: Path) -> Papers:
    return Papers(TEXTS, Press(Shelf(models)))


def is_document(letter: Letter) -> bool:
    return "document" in letter.raw


async def test_the_receipt_is_seen_kept_and_checked_without_us(wang: Visitor, desk: FakeDesk, clock: FakeClock) -> None:
    await records_a_video(wang, desk, clock)
    card = await wang.sees(await wang.hears("这是您的凭证"))
    with Image.open(BytesIO(card)) as picture:
        assert picture.width == 1080
        (code,) = zxingcpp.read_barcodes(np.asarray(picture.convert("L")))
    assert verify(code.text, KEY)["name"] == "王**"

    await wang.presses("存为图片")
    assert await wang.sees(await wang.hears(is_document)) == card
    await wang.presses("打印用的PDF")
    sheet = PdfReader(BytesIO(await wang.sees(await wang.hears(is_document))))
    assert verify(code.text, KEY)["number"] in sheet.pages[0].extract_text()
    await wang.says("/receipts")
    await wang.hears("您的凭证，一共1张")


async def test_a_clerk_in_another_chat_asks_whether_the_printed_receipt_is_ours(
    wang: Visitor, arrives: Arrives, desk: FakeDesk, clock: FakeClock
) -> None:
    await records_a_video(wang, desk, clock)
    await wang.hears("这是您的凭证")
    await wang.presses("打印用的PDF")
    sheet = PdfReader(BytesIO(await wang.sees(await wang.hears(is_document))))
    (reference,) = re.findall(r"r_AX-[0-9A-Za-z_-]+", re.sub(r"\s", "", sheet.pages[0].extract_text()))

    clerk = await arrives()
    await clerk.says(f"/start {reference}")
    told = await clerk.hears("✅ 这张凭证是我们开出的。")
    assert "王** · 编号 AX-2026-0001-" in told.text
    assert told.text.endswith("下一次：2027年11月30日以前。")
    assert "王秀英" not in told.text

    for place in (len("r_AX-2026-000"), -1):
        changed = list(reference)
        changed[place] = "0" if changed[place] != "0" else "2"
        await clerk.says(f"/start {''.join(changed)}")
        await clerk.hears("我没有找到这张凭证。")
    await clerk.says("/receipts")
    await clerk.hears("我还不知道您是谁")


async def test_what_is_held_is_handed_over_to_its_owner_alone(
    wang: Visitor, arrives: Arrives, desk: FakeDesk, clock: FakeClock
) -> None:
    await records_a_video(wang, desk, clock)
    li = await arrives()
    await enrols(li, LI)
    for person, name, other in ((wang, "王**", "李**"), (li, "李**", "王**")):
        await person.says("/mydata")
        printed = await person.hears(lambda letter: letter.text.startswith("这是我这里存着的"))
        written = await person.hears(lambda letter: letter.text.startswith("同样的内容"))
        pages = PdfReader(BytesIO(await person.sees(printed))).pages
        text = "\n".join(page.extract_text() for page in pages)
        things = json.loads(await person.sees(written))
        assert name in text
        assert name in str(things)
        assert other not in text + str(things)
        assert ("AX-2026-0001" in text) == (person is wang)


async def test_what_stays_and_why_is_said_before_anything_goes(wang: Visitor, desk: FakeDesk, clock: FakeClock) -> None:
    await records_a_video(wang, desk, clock)
    await wang.says("/forget")
    await wang.hears("会留下的：办成的认证")
    await wang.hears("要我忘记这个聊天吗")
    await wang.presses("忘记这个聊天")
    await wang.hears("好的，都忘记了。")
    await wang.says("/mydata")
    written = await wang.hears(lambda letter: letter.text.startswith("同样的内容"))
    assert [thing["kind"] for thing in json.loads(await wang.sees(written))] == ["chat"]
