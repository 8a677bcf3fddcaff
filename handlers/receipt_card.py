"""The receipt as a picture: a code that any counter can read without asking anybody."""

from io import BytesIO

import segno

from pension.certification import Receipt


def qr_card(receipt: Receipt) -> bytes:
    """A PNG of the signed token, large enough to be scanned from a phone's screen."""
    picture = BytesIO()
    segno.make(receipt.token, error="m", micro=False).save(picture, kind="png", scale=10, border=4)
    return picture.getvalue()
