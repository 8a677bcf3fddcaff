"""The course of a clip as five small curves over its seconds, with what was asked and what looks wrong marked in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw

from biometrics.challenge import Action
from biometrics.page import BADGE, COLUMN, GREY, INK, PAPER, RULE, SMALL, SUSPECT, Badge, lettering, stamped, written
from biometrics.report import Timeline
from biometrics.sheet import CourseNames

FINE = 3
GRAPH, LABEL, AXIS, BAR = 104, 50, 44, 50
LONGEST_GAP = 0.5
NARROW = 6
MOST_TICKS = 8
STEPS = (1, 2, 5, 10, 15)
FOUND_TINT, SUSPECT_TINT, CURVE = "#CDEBDD", "#F9DEDC", "#1F4E9E"
NARROWEST = {"yaw": 30.0, "pitch": 30.0, "mouth": 1.0, "smile": 1.0, "eyes": 1.0}
ROW_OF = {
    Action.TURN: "yaw",
    Action.NOD: "pitch",
    Action.OPEN_MOUTH: "mouth",
    Action.SMILE: "smile",
    Action.BLINK: "eyes",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Seconds that carry a badge; `row` is the course they belong to, None where it is all of them."""

    badge: Badge
    start: float
    end: float
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Courses:
    """Draws one timeline; `seconds` is the length of the clip, above 0 and at least that of the course."""

    timeline: Timeline
    stretches: Sequence[Stretch]
    seconds: float
    font: Path

    def drawn(self, names: CourseNames, unit: str) -> Image.Image:
        """A picture 728 wide: a bar for each suspect stretch, five curves, the seconds below."""
        suspects = [one for one in self.stretches if one.row is None]
        rows = list(NARROWEST)
        height = len(suspects) * BAR + len(rows) * (LABEL + GRAPH) + AXIS
        whole, top = Image.new("RGB", (COLUMN, height), PAPER), 0
        for suspect in suspects:
            self._bar(whole, top, suspect)
            top += BAR
        for row in rows:
            self._label(whole, top, row, getattr(names, row))
            whole.paste(self._graph(row), (0, top + LABEL))
            top += LABEL + GRAPH
        self._axis(whole, top, unit)
        return whole

    def _label(self, whole: Image.Image, top: int, row: str, name: str) -> None:
        """The name of the course, and above each of its stretches the badge, moved aside where the name stands."""
        written(whole, (0, top + 10), name, self.font, SMALL, INK)
        free = lettering(self.font, SMALL).getlength(name) + BADGE
        for stretch in self.stretches:
            if stretch.row == row:
                middle = max(self._inside((stretch.start + stretch.end) / 2), round(free))
                stamped(whole, (middle, top + LABEL // 2), stretch.badge, self.font)

    def _graph(self, row: str) -> Image.Image:
        fine = Image.new("RGB", (COLUMN * FINE, GRAPH * FINE), "#FAFAFA")
        pen, low, high = ImageDraw.Draw(fine), *self._range(row)
        for stretch in self.stretches:
            if stretch.row in (row, None):
                tint = FOUND_TINT if stretch.row else SUSPECT_TINT
                left, right = self._ends(stretch)
                pen.rectangle((left * FINE, 0, right * FINE, GRAPH * FINE), fill=tint)
        pen.rectangle((0, 0, COLUMN * FINE - 1, GRAPH * FINE - 1), outline=RULE, width=FINE)
        for run in self._runs(getattr(self.timeline, row)):
            points = [(self._x(at) * FINE, _level(value, low, high) * FINE) for at, value in run]
            pen.line(points, CURVE, 4 * FINE, joint="curve")
        return fine.resize((COLUMN, GRAPH), Image.Resampling.LANCZOS)

    def _bar(self, whole: Image.Image, top: int, stretch: Stretch) -> None:
        pen, middle = ImageDraw.Draw(whole), top + BAR // 2
        pen.line((0, middle, COLUMN, middle), RULE, 2)
        left, right = self._ends(stretch)
        pen.rectangle((left, middle - 9, right, middle + 9), fill=SUSPECT)
        stamped(whole, (self._inside((stretch.start + stretch.end) / 2), middle), stretch.badge, self.font)

    def _axis(self, whole: Image.Image, top: int, unit: str) -> None:
        pen = ImageDraw.Draw(whole)
        step = next((step for step in STEPS if self.seconds / step <= MOST_TICKS), STEPS[-1])
        for tick in range(0, int(self.seconds) + 1, step):
            x = self._x(tick)
            pen.line((x, top, x, top + 8), GREY, 2)
            if x < COLUMN - 90:
                anchor = "la" if tick == 0 else "ma"
                written(whole, (round(x), top + 8), str(tick), self.font, SMALL, GREY, anchor=anchor)
        written(whole, (COLUMN, top + 8), unit, self.font, SMALL, GREY, anchor="ra")

    def _range(self, row: str) -> tuple[float, float]:
        """Where the curve of that row lies, never less than a real movement takes: stillness looks still."""
        values = getattr(self.timeline, row) or (0.0,)
        low, high = min(values), max(values)
        if NARROWEST[row] == 1.0:
            return min(low, 0.0), max(high, 1.0)
        spare = max(0.0, NARROWEST[row] - (high - low)) / 2
        return low - spare, high + spare

    def _runs(self, values: Sequence[float]) -> Iterator[list[tuple[float, float]]]:
        """Stretches without a gap: where the face was lost the curve is broken."""
        points = list(zip(self.timeline.seconds, values, strict=False))
        run = points[:1]
        for before, point in pairwise(points):
            if point[0] - before[0] > LONGEST_GAP:
                yield from [run] if len(run) > 1 else []
                run = []
            run.append(point)
        yield from [run] if len(run) > 1 else []

    def _x(self, second: float) -> float:
        return min(max(second / self.seconds, 0.0), 1.0) * (COLUMN - 1)

    def _ends(self, stretch: Stretch) -> tuple[float, float]:
        """The columns of a stretch, wide enough to be seen where it is a single moment."""
        left = self._x(stretch.start)
        return left, max(self._x(stretch.end), left + NARROW)

    def _inside(self, second: float) -> int:
        return round(min(max(self._x(second), BADGE / 2), COLUMN - BADGE / 2))


def _level(value: float, low: float, high: float) -> float:
    return 6 + (high - value) / (high - low) * (GRAPH - 12)
