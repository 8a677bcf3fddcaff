"""Pictures of faces beside each other, near enough to be compared, and the places that look wrong in one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

from biometrics.clip import picture
from biometrics.errors import ExaminationEnded
from biometrics.faces import FaceDetector
from biometrics.page import (
    COLUMN,
    FRAME,
    GREY,
    INK,
    PAPER,
    RIGHT,
    SMALL,
    SUSPECT,
    Badge,
    lettering,
    stamped,
    wrapped,
    written,
)
from biometrics.report import Cue

GUTTER = 12
LARGE_CELL = (COLUMN - GUTTER) // 2
SMALL_CELL = (COLUMN - 2 * GUTTER) // 3
TALLEST = 900
CLOSE_UP = 2.0
RIM = 8
CAPTION = 36


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the gallery and what stands below it."""

    image: Image.Image
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Makes cells of pictures; `missing` is what a cell says whose picture cannot be shown."""

    detector: FaceDetector
    font: Path
    missing: str

    def close_up(self, image: Image.Image | None, side: int, label: str = "") -> Image.Image:
        """A square around the largest face, the middle of the picture where none is seen; with a label, a rim too."""
        cell = self._empty(side) if image is None else self._near(image).resize((side, side), Image.Resampling.LANCZOS)
        if label:
            pen = ImageDraw.Draw(cell)
            pen.rectangle((0, 0, side - 1, side - 1), outline=RIGHT, width=RIM)
            pen.rectangle((0, 0, lettering(self.font, SMALL).getlength(label) + 28, CAPTION + 8), fill=RIGHT)
            written(cell, (12, 4), label, self.font, SMALL, PAPER)
        return cell

    def whole(self, image: Image.Image | None, width: int) -> Image.Image:
        if image is None:
            return self._empty(width)
        scale = min(width / image.width, TALLEST / image.height)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        return image.resize(size, Image.Resampling.LANCZOS)

    def places(self, image: Image.Image, cues: Sequence[tuple[Badge, Cue]]) -> Image.Image:
        """The whole picture, with the region of each cue that has one framed and lettered."""
        shown = self.whole(image, COLUMN)
        pen = ImageDraw.Draw(shown)
        for badge, cue in cues:
            if cue.region is None:
                continue
            x, y, width, height = cue.region
            corners = (x * shown.width, y * shown.height, (x + width) * shown.width, (y + height) * shown.height)
            left, top, right, bottom = (round(corner) for corner in corners)
            right, bottom = max(left, min(right, shown.width) - 1), max(top, min(bottom, shown.height) - 1)
            pen.rectangle((left, top, right, bottom), outline=PAPER, width=10)
            pen.rectangle((left, top, right, bottom), outline=SUSPECT, width=6)
            stamped(shown, (min(left + 30, shown.width - 30), min(top + 30, shown.height - 30)), badge, self.font)
        return shown

    def beside(self, cells: Sequence[Shown], width: int) -> Image.Image:
        """Cells of one width in a row, each over its caption."""
        captions = [wrapped(cell.caption, self.font, SMALL, width) for cell in cells]
        tallest = max(cell.image.height for cell in cells)
        whole = Image.new("RGB", (COLUMN, tallest + CAPTION * max(map(len, captions)) + GUTTER), PAPER)
        for column, (cell, lines) in enumerate(zip(cells, captions, strict=True)):
            left = column * (width + GUTTER)
            whole.paste(cell.image, (left + (width - cell.image.width) // 2, 0))
            for number, part in enumerate(lines):
                written(whole, (left, tallest + 2 + number * CAPTION), part, self.font, SMALL, INK)
        return whole

    def _near(self, image: Image.Image) -> Image.Image:
        faces = self.detector.find(cv2.cvtColor(np.asarray(image), cv2.COLOR_RGB2BGR).astype(np.uint8))
        half = min(image.size) / 2
        x, y = image.width / 2, image.height / 2
        if faces:
            half = min(half, max(faces[0].box[2:]) * CLOSE_UP / 2)
            x, y = faces[0].centre
        x, y = min(max(x, half), image.width - half), min(max(y, half), image.height - half)
        return image.crop((round(x - half), round(y - half), round(x + half), round(y + half)))

    def _empty(self, side: int) -> Image.Image:
        cell = Image.new("RGB", (side, side), FRAME)
        for number, part in enumerate(wrapped(self.missing, self.font, SMALL, side - 40)):
            written(cell, (20, 20 + number * CAPTION), part, self.font, SMALL, GREY)
        return cell


def opened(content: bytes) -> Image.Image | None:
    """The picture, upright; None where it cannot be read."""
    try:
        return Image.fromarray(cv2.cvtColor(picture(content), cv2.COLOR_BGR2RGB))
    except ExaminationEnded:
        return None
