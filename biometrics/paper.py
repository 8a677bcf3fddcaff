"""Can a person read this page? Of a photograph or a PDF, in a worker, before anybody opens it."""

import re

from biometrics.clip import picture
from biometrics.errors import ExaminationEnded
from biometrics.flaw import PageFlaw

PDF = b"%PDF-"
MOST_PDF_PAGES = 20
LEAST_PAGE_SIDE = 500
PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
ACTIVE = re.compile(rb"/(?:Encrypt|JavaScript|JS|Launch|EmbeddedFile|RichMedia)(?![a-zA-Z])")


def flaw_of(content: bytes) -> PageFlaw | None:
    """None where nothing keeps a person from reading it: a picture that can be decoded and is large enough, or a PDF
    that is whole, is not locked, and does nothing by itself.
    """
    return _of_pdf(content) if content.startswith(PDF) else _of_picture(content)


def _of_pdf(content: bytes) -> PageFlaw | None:
    """By its marks alone: what is packed away inside is left to the reader of whoever opens it."""
    if b"%%EOF" not in content[-2048:]:
        return PageFlaw.UNREADABLE
    if ACTIVE.search(content):
        return PageFlaw.LOCKED
    return PageFlaw.TOO_MANY_PAGES if len(PAGE.findall(content)) > MOST_PDF_PAGES else None


def _of_picture(content: bytes) -> PageFlaw | None:
    try:
        image = picture(content, most_side=LEAST_PAGE_SIDE * 2)
    except ExaminationEnded:
        return PageFlaw.UNREADABLE
    return PageFlaw.TOO_SMALL if max(image.shape[:2]) < LEAST_PAGE_SIDE else None
