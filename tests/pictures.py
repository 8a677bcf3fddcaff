"""The pictures of docs/: few colours and no more pixels than a page shows, so that they stay small."""

from io import BytesIO
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
COLOURS = 96


def keep(picture: bytes, name: str, width: int | None = None) -> None:
    """`width`: how many pixels wide it is kept; as it is without."""
    with Image.open(BytesIO(picture)) as opened:
        shown = opened.convert("RGB")
    if width is not None:
        shown = shown.resize((width, round(shown.height * width / shown.width)), Image.Resampling.LANCZOS)
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)
