"""The movements as pictures, for eyes that do not read and ears that do not hear."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont, ImageOps

from biometrics.challenge import Action
from locales.joining import joined

SIDE, GAP, BADGE = 400, 16, 76
FINE = 4
CORNER, RIM = 0.46, 6
BACKGROUND, INK, WHITE = "#FFFFFF", "#43302B", "#FFFFFF"


def drawing(action: Action) -> bytes:
    """The movement alone, a PNG of 400 by 400."""
    return files(__package__).joinpath(f"{action}.png").read_bytes()


def moving(action: Action) -> bytes:
    """The movement there and back, an MP4 of 400 by 400 without sound."""
    return files(__package__).joinpath(f"{action}.mp4").read_bytes()


@cache
def film(actions: tuple[Action, ...]) -> bytes:
    """The movements after each other, with their numbers: an MP4."""
    folder = files(__package__)
    names = (f"{action}-{number}.mp4" for number, action in enumerate(actions, start=1))
    return joined([folder.joinpath(name).read_bytes() for name in names], "mp4")


@cache
def card(actions: tuple[Action, ...], *, large: bool = False) -> bytes:
    """The movements in their order, with a big number on each, side by side: a PNG.

    `large` puts one below the other: a telephone shows them twice as wide.
    """
    long, short = len(actions) * SIDE + (len(actions) + 1) * GAP, SIDE + 2 * GAP
    whole = Image.new("RGB", (short, long) if large else (long, short), BACKGROUND)
    for number, action in enumerate(actions, start=1):
        along = GAP + (number - 1) * (SIDE + GAP)
        with Image.open(BytesIO(drawing(action))) as picture:
            whole.paste(numbered(picture.convert("RGB"), number), (GAP, along) if large else (along, GAP))
    content = BytesIO()
    whole.quantize(96, dither=Image.Dither.NONE).save(content, "PNG", optimize=True)
    return content.getvalue()


def with_drawing(frame: bytes, action: Action) -> bytes:
    """A JPEG of the person's own frame with the movement drawn in its lower right corner, framed in white."""
    content = BytesIO()
    with Image.open(BytesIO(frame)) as opened, Image.open(BytesIO(drawing(action))) as drawn:
        whole = opened.convert("RGB")
        side = round(min(whole.size) * CORNER)
        corner = ImageOps.expand(drawn.convert("RGB").resize((side, side), Image.Resampling.LANCZOS), RIM, WHITE)
        whole.paste(corner, (whole.width - corner.width - RIM, whole.height - corner.height - RIM))
        whole.save(content, "JPEG", quality=85)
    return content.getvalue()


def numbered(picture: Image.Image, number: int) -> Image.Image:
    """The picture with a big number in its lower left corner; changed in place."""
    badge = Image.new("RGBA", (BADGE * FINE, BADGE * FINE))
    pen = ImageDraw.Draw(badge)
    pen.ellipse((0, 0, BADGE * FINE - 1, BADGE * FINE - 1), fill=INK)
    middle = BADGE * FINE / 2
    pen.text((middle, middle), str(number), WHITE, ImageFont.load_default(50 * FINE), anchor="mm", stroke_width=FINE)
    small = badge.resize((BADGE, BADGE), Image.Resampling.LANCZOS)
    picture.paste(small, (6, SIDE - BADGE - 6), small)
    return picture
