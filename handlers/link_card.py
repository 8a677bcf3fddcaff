"""A link as a picture, for a phone that lies beside this one."""

from io import BytesIO

import segno


def link_card(link: str) -> bytes:
    """A PNG that any phone's camera reads."""
    picture = BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=10, border=4)
    return picture.getvalue()
