"""What a reviewer sees of one examination: a tall picture, read on a phone, that says who, what, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from biometrics.models import Shelf
from biometrics.report import Finding, Report


@dataclass(frozen=True, slots=True)
class Line:
    """Words, and beside them in small print the figure they stand for."""

    words: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class CourseNames:
    """What the five courses of the timeline are called."""

    yaw: str
    pitch: str
    mouth: str
    smile: str
    eyes: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Every text of one sheet, ready to be drawn, in one language.

    `references` has one caption a template, in their order; `asked` one line an asked action and `cues` one line a cue,
    in the order of the report. Lines that may be missing are empty: `cause`, `likeness`, `passive`.
    """

    verdict: str
    cause: str
    pictures: str
    video: str
    references: tuple[str, ...]
    nearest: str
    no_picture: str
    likeness: Line
    movements: str
    asked: tuple[Line, ...]
    courses: CourseNames
    seconds: str
    no_course: str
    signs: str
    cues: tuple[Line, ...]
    risk: Line
    passive: Line
    quality: str
    qualities: tuple[Line, ...]


def evidence_sheet(report: Report, templates: Sequence[bytes], words: SheetWords, shelf: Shelf) -> bytes:
    """A PNG 800 pixels wide, as tall as it needs to be; nothing of it tells whose clip it is but the pictures.

    `templates` are the pictures the report was made with, in the same order; one that cannot be read is told as such.
    `shelf` has the font and the face detector (for the close-ups); raises ModelMissing where one was never fetched.
    """
    # Pillow and OpenCV are loaded in the worker alone: whoever only hands words over does not pay for them
    from biometrics.exhibits import Exhibits

    return Exhibits(report, templates, words, shelf).png()


def in_order(report: Report) -> list[Finding | None]:
    """For each asked action, in its order, where it was found."""
    left, matched = list(report.liveness.found), list[Finding | None]()
    for action in report.liveness.asked:
        one = next((one for one in left if one.action is action), None)
        if one is not None:
            left.remove(one)
        matched.append(one)
    return matched
