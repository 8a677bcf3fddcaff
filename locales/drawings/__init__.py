"""The movements as pictures, for eyes that do not read and ears that do not hear."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from biometrics.challenge import Action


def card(actions: Sequence[Action]) -> bytes:
    picture = BytesIO()
    Image.new("RGB", (600, 300), "white").save(picture, "PNG")
    return picture.getvalue()
