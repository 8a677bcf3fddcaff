"""What stands on a receipt, and that anybody can check it with tools that are not ours."""

import asyncio
import json
import re
import subprocess
import sys
from base64 import urlsafe_b64decode
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fontTools.ttLib import TTFont
from PIL import Image, ImageEnhance
from pypdf import PdfReader

from bot.papers.leaflet import leaflet_words
from bot.papers.papers import Papers
from bot.papers.press import FONTS, Form, Press
from bot.papers.reading import NoReceiptFound, token_in
from bot.papers.receipt import receipt_words
from locales import languages
from pension.certification import Receipt
from records.errors import TokenForged
from records.seal import verify
from tests.papers.conftest import SEAL, TEXTS

CODES = [language.code for language in languages]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."


def photographed(card: bytes, angle: float, light: float, side: int) -> bytes:
    """The card on a table, turned, in bad light, with grain: a JPEG."""
    with Image.open(BytesIO(card)) as opened:
        turned = opened.convert("RGB").rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(70, 60, 50))
    dim = ImageEnhance.Brightness(turned).enhance(light)
    dim.thumbnail((side, side))
    grain = np.random.default_rng(1).normal(0, 6, (dim.height, dim.width, 3))
    picture, content = np.clip(np.asarray(dim) + grain, 0, 255).astype(np.uint8), BytesIO()
    Image.fromarray(picture).save(content, "JPEG", quality=70)
    return content.getvalue()


def read_by_somebody_else(picture: bytes) -> str:
    with Image.open(BytesIO(picture)) as opened:
        (code,) = zxingcpp.read_barcodes(np.asarray(opened.convert("L")))
    return code.text


def checked_by_somebody_else(token: str, key: str) -> dict[str, str]:
    """As docs/receipts.md tells it: base64url, one dot, Ed25519."""
    payload, signature, public = (urlsafe_b64decode(part + "==") for part in (*token.split("."), key))
    Ed25519PublicKey.from_public_bytes(public).verify(signature, payload)
    content: dict[str, str] = json.loads(payload)
    return content


@pytest.fixture(scope="session")
def card(papers: Papers, receipt: Receipt) -> bytes:
    return asyncio.run(papers.card(receipt, "zh-Hans"))


@pytest.mark.parametrize("code", CODES)
async def test_the_card_is_as_wide_as_a_phone_in_every_language(papers: Papers, receipt: Receipt, code: str) -> None:
    card = await papers.card(receipt, code)
    with Image.open(BytesIO(card)) as opened:
        assert opened.width == 1080
        assert 1080 < opened.height < 2600
    assert read_by_somebody_else(card) == receipt.token


@pytest.mark.parametrize("code", CODES)
async def test_the_sheet_says_who_when_how_and_until_when(papers: Papers, receipt: Receipt, code: str) -> None:
    reader = PdfReader(BytesIO(await papers.sheet(receipt, code)))
    assert len(reader.pages) == 1
    words = receipt_words(receipt, TEXTS, code)
    assert words["facts"][1][1] == "王**"
    assert words["facts"][0][1] == "AX-2026-0001-7F3K"
    assert "AX-2026-0001-7F3K" in reader.pages[0].extract_text()
    assert "王秀英" not in reader.pages[0].extract_text()


@pytest.mark.parametrize("code", CODES)
def test_our_fonts_hold_every_letter_of_every_language(press: Press, receipt: Receipt, code: str) -> None:
    held = {letter for key in FONTS for letter in TTFont(press.shelf.path(key)).getBestCmap()}
    say = TEXTS.say_in(code)
    words = [receipt_words(receipt, TEXTS, code), leaflet_words(say, telephone="12333", link=None)]
    assert {letter for letter in str(words) if ord(letter) not in held} == set()


@pytest.mark.parametrize(
    ("angle", "light", "side"), [(0, 1.0, 1080), (8, 0.4, 1600), (-17, 0.35, 1400), (90, 0.3, 1600), (200, 0.4, 1500)]
)
def test_a_dim_turned_photograph_of_the_card_is_enough(
    card: bytes, receipt: Receipt, angle: float, light: float, side: int
) -> None:
    photograph = photographed(card, angle, light, side)
    assert read_by_somebody_else(photograph) == receipt.token
    assert token_in(photograph) == receipt.token
    content = checked_by_somebody_else(read_by_somebody_else(photograph), SEAL.public_key)
    assert (content["number"], content["name"]) == ("AX-2026-0001-7F3K", "王**")
    assert (content["on"], content["next"]) == ("2026-11-24", "2027-11-30")


async def test_the_proof_is_found_in_the_printed_file_and_in_a_text(papers: Papers, receipt: Receipt) -> None:
    assert token_in(await papers.sheet(receipt, "en")) == receipt.token
    assert token_in(f"My receipt:\n{receipt.token}\nThank you.".encode()) == receipt.token


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"\x89PNG\r\n\x1a\nbroken", b"\xff\xd8\xffbroken", b"%PDF-1.7 nothing", b"x" * 20_000_001],
)
def test_where_no_proof_is_none_is_found(content: bytes) -> None:
    with pytest.raises(NoReceiptFound):
        token_in(content)


def test_every_single_changed_character_is_noticed(receipt: Receipt) -> None:
    assert verify(receipt.token, SEAL.public_key)["number"] == receipt.number
    for place, letter in enumerate(receipt.token):
        other = ALPHABET[(ALPHABET.index(letter) + 1) % len(ALPHABET)]
        forged = receipt.token[:place] + other + receipt.token[place + 1 :]
        with pytest.raises(TokenForged):
            verify(forged, SEAL.public_key)


def test_every_changed_digit_of_the_printed_number_is_noticed(receipt: Receipt) -> None:
    assert SEAL.number(receipt.reference) == receipt.number
    for place in range(2, len(receipt.reference)):
        other = "1" if receipt.reference[place] != "1" else "2"
        assert SEAL.number(receipt.reference[:place] + other + receipt.reference[place + 1 :]) is None


def test_a_reference_fits_into_a_deep_link(receipt: Receipt) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", receipt.reference)


async def test_a_name_cannot_change_the_sheet(press: Press, receipt: Receipt) -> None:
    words = receipt_words(receipt, TEXTS, "en")
    words["facts"][1][1] = '#panic("no") $x$ \\ // */ `'
    printed = PdfReader(BytesIO(await press.printed("receipt", {"page": "a5", **words}, languages[1], Form.PDF)))
    assert '#panic("no")' in printed.pages[0].extract_text()


async def test_the_conversations_go_on_while_a_card_is_drawn(papers: Papers, receipt: Receipt) -> None:
    drawing, turns = asyncio.create_task(papers.card(receipt, "en")), 0
    while not drawing.done():
        await asyncio.sleep(0)
        turns += 1
    await drawing
    assert turns > 10


@pytest.mark.parametrize("kind", ["png", "jpg", "pdf", "txt", "token"])
def test_the_command_takes_whatever_was_kept(
    kind: str, tmp_path: Path, card: bytes, papers: Papers, receipt: Receipt
) -> None:
    kept = {
        "png": card,
        "jpg": photographed(card, 12, 0.4, 1600),
        "pdf": asyncio.run(papers.sheet(receipt, "zh-Hans")),
        "txt": receipt.token.encode() + b"\n",
    }
    file = tmp_path / f"kept.{kind}"
    if kind in kept:
        file.write_bytes(kept[kind])
    told = str(file) if kind in kept else receipt.token
    command = [sys.executable, "-m", "bot", "receipt", "verify", told, "--key", SEAL.public_key]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "AX-2026-0001-7F3K  王**  2026-11-24  next by 2027-11-30" in done.stdout
