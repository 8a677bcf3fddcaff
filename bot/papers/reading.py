"""Finds the signed proof of a receipt in whatever somebody kept of it: text, the PDF, or a photograph of the code."""

import re
from io import BytesIO

TOKEN = re.compile(rb"(?<![\w-])[\w-]{40,2000}\.[\w-]{86}(?![\w-])", re.ASCII)
LARGEST = 20_000_000
MOST_PIXELS = 50_000_000
PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
SIDES = (None, 1600, 1000)


class NoReceiptFound(ValueError):
    """No receipt was found there; a photograph must show the whole code, sharp and from the front."""


def token_in(content: bytes) -> str:
    """The first proof in this file; raises NoReceiptFound."""
    if len(content) > LARGEST:
        raise NoReceiptFound
    if content.startswith(PICTURES):
        return _in_picture(content)
    if (found := TOKEN.search(content)) is None:
        raise NoReceiptFound
    return found[0].decode()


def _in_picture(content: bytes) -> str:
    """The code is looked for in the picture's own size, then smaller: grain that hides it goes with the size."""
    import cv2
    import numpy as np
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as opened:
            width, height = opened.size
    except (OSError, Image.DecompressionBombError) as error:
        raise NoReceiptFound from error
    picture = None
    if width * height <= MOST_PIXELS:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        raise NoReceiptFound
    for side in SIDES:
        scale = 1.0 if side is None else min(side / max(picture.shape), 1.0)
        smaller = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        for reader in (cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco()):
            text, *_ = reader.detectAndDecode(smaller)
            if found := TOKEN.fullmatch(text.encode()):
                return found[0].decode()
    raise NoReceiptFound
