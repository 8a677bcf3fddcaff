"""What the labelled lists say: pairs of pictures, whole videos, stretches of videos, single pictures."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

NOTHING = ("", "-", "none", "n/a", "nan")
TRUE, FALSE = ("1", "1.0", "true", "yes", "same"), ("0", "0.0", "false", "no", "different")
GROUPINGS = ("group", "age", "ethnicity", "sex")

Labelled = TypeVar("Labelled")


class ColumnsMissing(ValueError):
    """A list lacks a column it needs."""


class LabelUnreadable(ValueError):
    """A line says something that is none of the expected words or numbers."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: the line of a list (from 2; 0 for what no line names), the file it speaks of, and why."""

    list: str
    line: int
    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: its number, and the trimmed cells by lower-case column; missing cells are empty."""

    number: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell, empty where it holds one of the words for nothing."""
        cell = self.cells.get(column, "")
        return "" if cell.lower() in NOTHING else cell

    def number_of(self, column: str, otherwise: float | None = None) -> float:
        try:
            return float(self.text(column) or ("" if otherwise is None else otherwise))
        except ValueError as error:
            raise LabelUnreadable(f"{column}: {self.cells.get(column, '')!r}") from error

    @property
    def groups(self) -> dict[str, str]:
        """The cells by which rates are broken down."""
        return {name: cell for name in GROUPINGS if (cell := self.text(name))}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pictures of one person (`same`) or of two."""

    line: int
    a: str
    b: str
    same: bool
    group: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Video:
    """A whole file: living people, or an attack of some type; `reference` is empty where no picture is named."""

    line: int
    path: str
    live: bool
    person: str = ""
    reference: str = ""
    attack: str = ""
    persons: int = 1
    motions: str = ""
    size: tuple[int, int] | None = None
    source: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Segment:
    """What happens in a video between two seconds."""

    line: int
    path: str
    start: float
    end: float
    action: str


@dataclass(frozen=True, slots=True)
class Still:
    """A single picture, of a living person or of an attack of some type."""

    line: int
    path: str
    live: bool
    attack: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)


def read_pairs(path: Path) -> tuple[list[Pair], list[Unread]]:
    return _read(path, ("a", "b", "same"), _pair)


def read_videos(path: Path) -> tuple[list[Video], list[Unread]]:
    return _read(path, ("path", "kind"), _video)


def read_segments(path: Path) -> tuple[list[Segment], list[Unread]]:
    return _read(path, ("path", "t0", "t1", "action"), _segment)


def read_stills(path: Path) -> tuple[list[Still], list[Unread]]:
    return _read(path, ("path", "kind"), _still)


def _pair(line: Line) -> Pair:
    word = line.cells["same"].lower()
    if word not in (*TRUE, *FALSE):
        raise LabelUnreadable(f"same: {line.cells['same']!r}")
    return Pair(
        line.number, _path(line, "a"), _path(line, "b"), word in TRUE, line.text("group") or "ungrouped", line.groups
    )


def _video(line: Line) -> Video:
    width, height = line.number_of("width", 0), line.number_of("height", 0)
    return Video(
        line=line.number,
        path=_path(line, "path"),
        live=_live(line),
        person=line.text("person"),
        reference=line.text("ref_image").replace("\\", "/"),
        attack=line.text("attack_type"),
        motions=line.text("motions"),
        persons=0 if line.cells.get("person", "").lower() == "none" else int(line.number_of("persons", 1)),
        size=(int(width), int(height)) if width and height else None,
        source=line.text("source_repo"),
        groups=line.groups,
    )


def _segment(line: Line) -> Segment:
    start, end = line.number_of("t0"), line.number_of("t1")
    if not 0 <= start <= end:
        raise LabelUnreadable(f"t0 {start} and t1 {end}")
    return Segment(line.number, _path(line, "path"), start, end, line.text("action").lower())


def _still(line: Line) -> Still:
    return Still(line.number, _path(line, "path"), _live(line), line.text("attack_type"), line.groups)


def _path(line: Line, column: str) -> str:
    if not (name := line.text(column)):
        raise LabelUnreadable(f"{column} is empty")
    return name.replace("\\", "/")


def _live(line: Line) -> bool:
    kind = line.cells["kind"].lower()
    if kind not in ("live", "real", "spoof", "attack", "fake"):
        raise LabelUnreadable(f"kind: {line.cells['kind']!r}")
    return kind in ("live", "real")


def _read(path: Path, needed: tuple[str, ...], make: Callable[[Line], Labelled]) -> tuple[list[Labelled], list[Unread]]:
    """The labelled lines, and those that make no sense; raises OSError, ColumnsMissing, UnicodeDecodeError."""
    made, unread = [], []
    for line in _lines(path, needed):
        try:
            made.append(make(line))
        except LabelUnreadable as error:
            named = next((cell for name in ("path", "a") if (cell := line.cells.get(name))), "")
            unread.append(Unread(path.name, line.number, named, str(error)))
    return made, unread


def _lines(path: Path, needed: tuple[str, ...]) -> Iterator[Line]:
    """The lines of a CSV file with a head, whatever its line ends, with or without a byte-order mark."""
    rows = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
    head = [name.strip().lower() for name in next(rows, [])]
    if missing := [name for name in needed if name not in head]:
        raise ColumnsMissing(f"{path.name} has no column {', '.join(missing)}")
    for row in rows:
        if any(cell.strip() for cell in row):
            cells = dict.fromkeys(head, "") | {
                name: cell.strip() for name, cell in zip(head, row, strict=False) if name
            }
            yield Line(rows.line_num, cells)
