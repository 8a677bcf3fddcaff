"""A tall white page for a telephone: blocks one under another, all words in one font that covers the languages."""

import io
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, MARGIN = 800, 36
COLUMN = WIDTH - 2 * MARGIN
TITLE, HEADING, LARGE, TEXT, SMALL = 52, 38, 46, 32, 26
LEADING = 1.32
BADGE = 46
MOST_HEIGHT = 12_000
PAPER, INK, GREY, RULE, FRAME = "#FFFFFF", "#1B1B1B", "#595959", "#C9C9C9", "#F1F1F1"
RIGHT, SUSPECT = "#0B6E4F", "#B3261E"

# a Chinese character never leaves the mark that follows it alone at the start of a line; other words stay whole
EAST = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
PIECES = re.compile(rf"[{EAST}][，。；：！？、）”]*|[^\s{EAST}]+[，。；：！？、）”]*\s*|\s+")


@dataclass(frozen=True, slots=True)
class Badge:
    """A number or letter in a filled disc, the same beside a line and in a picture."""

    sign: str
    colour: str


@dataclass(slots=True)
class Page:
    """Blocks 800 pixels wide, in the order in which they were put."""

    font: Path
    blocks: list[Image.Image] = field(default_factory=list)

    def put(self, block: Image.Image) -> None:
        """A picture of its own, centred."""
        whole = Image.new("RGB", (WIDTH, block.height), PAPER)
        whole.paste(block, ((WIDTH - block.width) // 2, 0))
        self.blocks.append(whole)

    def gap(self, height: int) -> None:
        self.blocks.append(Image.new("RGB", (WIDTH, height), PAPER))

    def band(self, colour: str, title: str, text: str) -> None:
        """The head of the page: a title on a coloured ground and, below it, a sentence."""
        words = [(part, TITLE) for part in wrapped(title, self.font, TITLE, COLUMN)]
        words += [(part, TEXT) for part in wrapped(text, self.font, TEXT, COLUMN)]
        block = Image.new("RGB", (WIDTH, sum(_leading(size) for _, size in words) + 44), colour)
        top = 20
        for part, size in words:
            written(block, (MARGIN, top), part, self.font, size, PAPER, bold=size == TITLE)
            top += _leading(size)
        self.blocks.append(block)

    def heading(self, text: str) -> None:
        block = Image.new("RGB", (WIDTH, _leading(HEADING) + 34), PAPER)
        ImageDraw.Draw(block).line((MARGIN, 16, WIDTH - MARGIN, 16), RULE, 2)
        written(block, (MARGIN, 24), text, self.font, HEADING, INK, bold=True)
        self.blocks.append(block)

    def line(
        self, words: str, figure: str = "", badge: Badge | None = None, size: int = TEXT, colour: str = INK
    ) -> None:
        """A sentence, its figure small behind it where there is room and below it where there is none."""
        indent = MARGIN + (BADGE + 16 if badge else 0)
        parts = wrapped(words, self.font, size, WIDTH - MARGIN - indent)
        end = indent + lettering(self.font, size).getlength(parts[-1]) + 18 if parts else indent
        beside = end + lettering(self.font, SMALL).getlength(figure) <= WIDTH - MARGIN
        height = len(parts) * _leading(size) + (0 if beside else _leading(SMALL)) + 12
        block = Image.new("RGB", (WIDTH, max(height, BADGE + 12 if badge else 0)), PAPER)
        for number, part in enumerate(parts):
            written(block, (indent, 4 + number * _leading(size)), part, self.font, size, colour, bold=size == LARGE)
        if figure:
            left, base = (end, len(parts) - 1) if beside else (indent, len(parts))
            drop = round((size - SMALL) * 1.1) if beside else 0
            written(block, (round(left), 4 + base * _leading(size) + drop), figure, self.font, SMALL, GREY)
        if badge:
            stamped(block, (MARGIN + BADGE // 2, 4 + BADGE // 2), badge, self.font)
        self.blocks.append(block)

    def png(self) -> bytes:
        """The blocks as one picture; what would make it taller than a telephone shows is left out."""
        height = min(sum(block.height for block in self.blocks), MOST_HEIGHT)
        whole, top = Image.new("RGB", (WIDTH, max(height, 1)), PAPER), 0
        for block in self.blocks:
            whole.paste(block, (0, top))
            top += block.height
        content = io.BytesIO()
        whole.save(content, "PNG", compress_level=6)
        return content.getvalue()


def written(
    target: Image.Image,
    at: tuple[int, int],
    text: str,
    font: Path,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    anchor: str = "la",
) -> None:
    """One line of text; bold is the same letter with a rim of its own colour."""
    pen, letters = ImageDraw.Draw(target), lettering(font, size)
    pen.text(at, text, colour, letters, anchor=anchor, stroke_width=1 if bold else 0)


def stamped(target: Image.Image, centre: tuple[int, int], badge: Badge, font: Path) -> None:
    x, y = centre
    half = BADGE // 2
    disc = Image.new("L", (BADGE * 4, BADGE * 4))
    ImageDraw.Draw(disc).ellipse((0, 0, BADGE * 4 - 1, BADGE * 4 - 1), fill=255)
    target.paste(badge.colour, (x - half, y - half), disc.resize((BADGE, BADGE), Image.Resampling.LANCZOS))
    ImageDraw.Draw(target).text((x, y), badge.sign, PAPER, lettering(font, 30), anchor="mm", stroke_width=1)


def wrapped(text: str, font: Path, size: int, width: float) -> list[str]:
    """The text in lines no wider than `width` pixels; a single word that is wider stands alone."""
    letters, lines, line = lettering(font, size), list[str](), ""
    for piece in PIECES.findall(text):
        if line and letters.getlength((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


@cache
def lettering(font: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, size)


def _leading(size: int) -> int:
    return round(size * LEADING)
