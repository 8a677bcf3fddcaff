"""The leaflet: one page in every language, with the way to a person on it."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from bot.papers.leaflet import leaflet_words
from bot.papers.press import Form, Press
from locales import Language, languages
from tests.papers.conftest import TEXTS

LINK = "https://t.me/anxin_test_bot"


@pytest.mark.parametrize("language", languages, ids=lambda language: language.code)
def test_it_is_one_page_with_a_telephone_and_a_code_that_opens_the_chat(press: Press, language: Language) -> None:
    words = leaflet_words(TEXTS.say_in(language.code), telephone="0580 12333", link=LINK)
    reader = PdfReader(BytesIO(press.print("leaflet", words, language, Form.PDF)))
    assert len(reader.pages) == 1
    assert round(float(reader.pages[0].mediabox.width)) == 595
    assert "0580 12333" in reader.pages[0].extract_text()
    with Image.open(BytesIO(press.print("leaflet", words, language, Form.PNG))) as page:
        (code,) = zxingcpp.read_barcodes(np.asarray(page.convert("L")))
    assert code.text == LINK


def test_without_an_address_there_is_no_code(press: Press) -> None:
    words = leaflet_words(TEXTS.say_in("en"), telephone="12333", link=None)
    with Image.open(BytesIO(press.print("leaflet", words, languages[0], Form.PNG))) as page:
        assert not zxingcpp.read_barcodes(np.asarray(page.convert("L")))


def run(*options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "leaflet", *options]
    return subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=False)


@pytest.mark.usefixtures("models")
def test_the_command_writes_it(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    done = run("--language", "en", "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "bank cards" in PdfReader(out).pages[0].extract_text()
    assert "call 12333" in PdfReader(out).pages[0].extract_text()


@pytest.mark.usefixtures("models")
def test_the_telephone_and_the_address_that_are_set_stand_on_it(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    settings = {"ANXIN_TELEPHONE": "0580-2026000", "ANXIN_PUBLIC_URL": "https://anxin.example"}
    assert run("--language", "en", "--out", str(out), **settings).returncode == 0
    text = PdfReader(out).pages[0].extract_text()
    assert "0580-2026000" in text
    assert "12333" not in text
    assert "Scan this code" in text


@pytest.mark.parametrize("option", [("--language", "tlh"), ("--link", "javascript:alert(1)")])
def test_what_cannot_be_is_a_wrong_command(tmp_path: Path, option: tuple[str, str]) -> None:
    assert run(*option, "--out", str(tmp_path / "leaflet.pdf")).returncode == 64
    assert not list(tmp_path.iterdir())
