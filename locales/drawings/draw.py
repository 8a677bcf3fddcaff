"""Draws the movements: `python -m locales.drawings.draw` writes the pictures anew."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path

from PIL import Image, ImageDraw

from biometrics.challenge import Action

SIDE = 400
FINE = 4
LINE = 9
TURNED = 18  # from here on the side of the head is seen

PAPER, INK, SKIN, SHADE, CHEEK = "#FFF4E0", "#43302B", "#F8CFA8", "#EDB88B", "#F2A283"
HAIR, BROW, MOUTH, TONGUE = "#CFCFD6", "#8D8790", "#8E2B2B", "#D9646A"
SHIRT, ARROW, WHITE = "#2E7F86", "#D8430B", "#FFFFFF"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws in units of a picture 400 wide, four times as fine as it will be shown."""

    draw: ImageDraw.ImageDraw

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, line: float = LINE) -> None:
        box = _scaled((x - rx, y - ry), (x + rx, y + ry))
        self.draw.ellipse(box, fill=fill, outline=INK if line else None, width=round(line * FINE))

    def slab(self, x: float, y: float, rx: float, ry: float, fill: str, radius: float, line: float = LINE) -> None:
        box = _scaled((x - rx, y - ry), (x + rx, y + ry))
        width = round(line * FINE)
        self.draw.rounded_rectangle(box, radius * FINE, fill=fill, outline=INK if line else None, width=width)

    def shape(self, points: list[Point], fill: str, line: float = LINE) -> None:
        self.draw.polygon(_scaled(*points), fill=fill)
        if line:
            self.path([*points, points[0]], INK, line)

    def path(self, points: list[Point], colour: str = INK, line: float = LINE) -> None:
        """A line with round ends and joints."""
        self.draw.line(_scaled(*points), fill=colour, width=round(line * FINE), joint="curve")
        for x, y in points:
            radius = line / 2
            self.draw.ellipse(_scaled((x - radius, y - radius), (x + radius, y + radius)), fill=colour)

    def arrow(self, points: list[Point], *, both: bool = False) -> None:
        """A bold arrow along the points, with a light rim so that it stands out from whatever it crosses."""
        for colour, line, size in ((PAPER, 30.0, 44.0), (ARROW, 16.0, 34.0)):
            self.path(points, colour, line)
            self._head(points[-3], points[-1], colour, size)
            if both:
                self._head(points[2], points[0], colour, size)

    def _head(self, before: Point, tip: Point, colour: str, size: float) -> None:
        dx, dy = tip[0] - before[0], tip[1] - before[1]
        length = (dx * dx + dy * dy) ** 0.5
        ux, uy = dx / length, dy / length
        front = (tip[0] + ux * size * 0.8, tip[1] + uy * size * 0.8)
        back = (tip[0] - ux * size * 0.2, tip[1] - uy * size * 0.2)
        left = (back[0] - uy * size * 0.8, back[1] + ux * size * 0.8)
        right = (back[0] + uy * size * 0.8, back[1] - ux * size * 0.8)
        self.draw.polygon(_scaled(front, left, right), fill=colour)


@dataclass(frozen=True, slots=True)
class Face:
    """Where the features sit (`dx`, `dy`: how far the head is turned), and what eyes and mouth do.

    `wide` (0…1) is how far the mouth has come on its way, `lids` (0…1) how far the lids of open eyes have sunk.
    """

    dx: float = 0
    dy: float = 0
    closed: bool = False
    mouth: str = "calm"
    wide: float = 1.0
    lids: float = 0.0

    def draw(self, pen: Pen) -> None:
        self._shoulders(pen)
        self._head(pen)
        self._features(pen)

    def _shoulders(self, pen: Pen) -> None:
        pen.shape([*_arc(200, 425, 135, 95, 180, 360), (335, 440), (65, 440)], SHIRT)
        pen.slab(200, 320, 34, 34, SHADE, 16)

    def _head(self, pen: Pen) -> None:
        turned = abs(self.dx) > TURNED
        crown = (200 - self.dx * 0.3, 172, 120, 126)
        pen.oval(*crown, HAIR)
        for side in (-1, 1):
            if not turned:
                pen.oval(200 + side * 110, 205 - self.dy * 0.3, 20, 28, SKIN)
        pen.oval(200, 200, 106, 124, SKIN)
        if turned:
            self._side_of_the_head(pen)
        top = 92 + max(self.dy, 0) * 0.75
        fringe = [
            *_arc(*crown, 197, 343),
            (258 + self.dx * 0.5, top + 32),
            (222 + self.dx * 0.6, top + 14),
            (170 + self.dx * 0.6, top + 34),
            (122 + self.dx * 0.3, top + 44),
        ]
        pen.shape(fringe, HAIR)

    def _side_of_the_head(self, pen: Pen) -> None:
        """Turned away, the hair behind the ear comes into view, and the ear moves inwards."""
        side = -1 if self.dx > 0 else 1
        pen.shape(
            [
                (200 + side * 112, 130),
                (200 + side * 112, 215),
                (200 + side * 88, 268),
                (200 + side * 66, 262),
                (200 + side * 56, 130),
            ],
            HAIR,
            0,
        )
        pen.path([(200 + side * 88, 268), (200 + side * 66, 262)], line=7)
        pen.path([(200 + side * 66, 262), (200 + side * 56, 140)], line=7)
        pen.oval(200 + side * 66, 212, 18, 27, SKIN, 8)

    def _features(self, pen: Pen) -> None:
        x, y = 200 + self.dx, 195 + self.dy
        squeeze = 1 - abs(self.dx) / 130
        for side in (-1, 1):
            far = side * self.dx > 0
            near = squeeze if far else 1.0
            self._eye(pen, x + side * 43 * near, y, near)
            if not far:
                pen.oval(x + side * 58, y + 50, 17, 12, CHEEK, 0)
        lean = 9 if self.dx >= 0 else -9
        pen.path([(x + lean * 0.2, y + 6), (x + lean * 1.6, y + 32), (x - lean * 0.6, y + 36)], line=7)
        self._mouth(pen, x, y + 72)

    def _eye(self, pen: Pen, x: float, y: float, near: float) -> None:
        pen.path(_arc(x, y - 18, 22 * near, 14, 205, 335), BROW, 9)
        if not self.closed:
            open_by = 1 - self.lids
            pen.oval(x, y + 4, 17 * near, 17 * open_by, WHITE, 6)
            pen.oval(x + self.dx * 0.09, y + 4 + self.dy * 0.09, 9 * near, 10 * open_by, INK, 0)
            return
        pen.path(_arc(x, y - 2, 24, 16, 10, 170), line=9)
        for angle in (40, 90, 140):
            (inner,), (outer,) = _arc(x, y - 2, 24, 16, angle, angle, 1), _arc(x, y - 2, 36, 31, angle, angle, 1)
            pen.path([inner, outer], line=6)

    def _mouth(self, pen: Pen, x: float, y: float) -> None:
        if self.mouth == "open":
            wide = self.wide
            pen.oval(x, y + 9 * wide, 28 + 10 * wide, 42 * wide, MOUTH, 8)
            pen.oval(x, y + 31 * wide, 23, 13 * wide, TONGUE, 0)
            pen.slab(x, y - 20 * wide, 22, 7 * wide, WHITE, 5, 0)
        elif self.mouth == "smile":
            half, deep = 28 + 28 * self.wide, 12 + 34 * self.wide
            pen.shape(_arc(x, y - 10, half, deep, 0, 180), MOUTH, 0)
            pen.shape([*_arc(x, y - 10, half - 3, 27 * self.wide, 0, 180)], WHITE, 0)
            pen.path([*_arc(x, y - 10, half, deep, 0, 180), (x - half, y - 10), (x + half, y - 10)], line=8)
        else:
            pen.path(_arc(x, y - 6, 28 * (1 - abs(self.dx) / 300), 12, 20, 160), line=8)


def turn(pen: Pen) -> None:
    Face(dx=46).draw(pen)
    pen.arrow(_arc(200, 70, 150, 46, 205, 335), both=True)


def nod(pen: Pen) -> None:
    Face(dy=30).draw(pen)
    pen.arrow(_line((358, 120), (358, 262)), both=True)


def open_mouth(pen: Pen) -> None:
    Face(mouth="open").draw(pen)
    for x in (36, 364):
        pen.arrow(_line((x, 240), (x, 206)))
        pen.arrow(_line((x, 264), (x, 288)))


def smile(pen: Pen) -> None:
    Face(mouth="smile").draw(pen)
    pen.arrow(_arc(200, 215, 158, 118, 60, 12))
    pen.arrow(_arc(200, 215, 158, 118, 120, 168))


def blink(pen: Pen) -> None:
    Face(closed=True).draw(pen)
    for x in (44, 356):
        pen.arrow(_line((x, 100), (x, 150)))
        pen.arrow(_line((x, 292), (x, 242)))


DRAWINGS: dict[Action, Callable[[Pen], None]] = {
    Action.TURN: turn,
    Action.NOD: nod,
    Action.OPEN_MOUTH: open_mouth,
    Action.SMILE: smile,
    Action.BLINK: blink,
}


def picture(action: Action) -> Image.Image:
    fine = Image.new("RGB", (SIDE * FINE, SIDE * FINE), PAPER)
    DRAWINGS[action](Pen(ImageDraw.Draw(fine)))
    return fine.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 48) -> list[Point]:
    """Points along an ellipse, in degrees clockwise from the right."""
    angles = [radians(start + (end - start) * step / max(steps - 1, 1)) for step in range(steps)]
    return [(x + rx * cos(angle), y + ry * sin(angle)) for angle in angles]


def _line(start: Point, end: Point, steps: int = 8) -> list[Point]:
    return [
        (start[0] + (end[0] - start[0]) * step / (steps - 1), start[1] + (end[1] - start[1]) * step / (steps - 1))
        for step in range(steps)
    ]


def _scaled(*points: Point) -> list[Point]:
    return [(x * FINE, y * FINE) for x, y in points]


def main() -> None:
    for action in Action:
        small = picture(action).quantize(64, dither=Image.Dither.NONE)
        small.save(Path(__file__).with_name(f"{action}.png"), optimize=True)


if __name__ == "__main__":
    main()
