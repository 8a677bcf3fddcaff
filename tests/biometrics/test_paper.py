"""A page is looked at before a person opens it."""

import io

import pytest
from PIL import Image
from pypdf import PdfWriter

from biometrics.flaw import PageFlaw
from biometrics.paper import MOST_PDF_PAGES, flaw_of
from tests.messenger.samples import image


def pdf(pages: int = 1, password: str = "") -> bytes:
    writer, content = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="AES-128")
    writer.write(content)
    return content.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_of_a_page_is_good(kind: str) -> None:
    assert flaw_of(image(kind, 700, 1000)) is None


def test_a_plain_pdf_is_good() -> None:
    assert flaw_of(pdf(MOST_PDF_PAGES)) is None


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", PageFlaw.UNREADABLE),
        (b"not a picture", PageFlaw.UNREADABLE),
        (image("JPEG", 700, 1000)[:2000], PageFlaw.UNREADABLE),
        (image("JPEG", 300, 400), PageFlaw.TOO_SMALL),
        (pdf()[:-400], PageFlaw.UNREADABLE),
        (pdf(MOST_PDF_PAGES + 1), PageFlaw.TOO_MANY_PAGES),
        (pdf(password="a secret"), PageFlaw.LOCKED),
        (pdf().replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (app.beep) >>"), PageFlaw.LOCKED),
    ],
)
def test_what_nobody_could_read_is_named(content: bytes, flaw: PageFlaw) -> None:
    assert flaw_of(content) is flaw


def test_a_picture_that_only_announces_its_pixels_is_not_decoded() -> None:
    content = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(content, "PNG")
    assert flaw_of(content.getvalue()) is PageFlaw.UNREADABLE
