"""Attacks made from the living videos that were given, judged like any other attack."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from random import Random

import numpy as np

from biometrics.challenge import Action
from biometrics.clip import Clip
from biometrics.evaluation.attacks import (
    Axis,
    Part,
    Shots,
    cut_out,
    frozen,
    head_and_shoulders,
    looped,
    ping_pong,
    replayed,
    shaken_photo,
    spliced,
    swapped,
    turned_print,
    warped_photo,
)
from biometrics.evaluation.attacks.scene import RATE, Image, Points, times
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.script import MEANS
from biometrics.examiner import Seen
from biometrics.samples import film

SEED = 41
SECONDS = 7.0
LONGEST = 8.0
AROUND = 0.7
LOOP = 2.83
HELD = 2.2
CLOSE = 1.3


class Kind(StrEnum):
    """What is made; each of these is an attack type of its own in the figures."""

    FROZEN = "frozen"
    STALLED = "frozen for two seconds"
    LOOPED = "looped"
    PING_PONG = "forwards and backwards"
    SPLICED = "spliced"
    SWAPPED = "swapped, first person's picture"
    SWAPPED_TO = "swapped, second person's picture"
    PRINT_TURNED = "print turned"
    PRINT_NODDED = "print nodded"
    PHOTO_SHAKEN = "photo shaken"
    WARPED_MOUTH = "photo with a warped mouth"
    WARPED_EYES = "photo with warped eyes"
    WARPED_SMILE = "photo with a warped smile"
    ANIMATED = "photo with everything warped"
    CUT_MOUTH = "print with the mouth cut out"
    CUT_EYES = "print with the eyes cut out"
    SCREEN = "screen with its bezel"
    SCREEN_CLOSE = "screen filling the frame"


@dataclass(frozen=True, slots=True)
class Subject:
    """A living person whose video serves an attacker: its bytes, labels and reference, and where the face is when.

    `marks` are (seconds, mesh points in working pixels), `photo` the best frame (RGB) with its points.
    """

    path: str
    content: bytes
    reference: bytes
    segments: tuple[Segment, ...]
    marks: tuple[tuple[float, Points], ...]
    photo: tuple[Image, Points]

    @classmethod
    def of(
        cls, path: str, content: bytes, reference: bytes, segments: Sequence[Segment], seen: Seen
    ) -> "Subject | None":
        """None where the video shows no face to work with."""
        best = seen.track.best(1)
        if not best:
            return None
        marks = tuple((one.seconds, one.mesh.points) for one in seen.track.sightings)
        photo = np.ascontiguousarray(best[0].image[..., ::-1]), best[0].sighting.mesh.points
        return cls(path, content, reference, tuple(segments), marks, photo)

    def shots(self, start: float, end: float) -> Shots:
        """The upright RGB frames between two seconds, timed from 0."""
        return [
            (frame.seconds - start, np.ascontiguousarray(frame.image[..., ::-1]))
            for frame in Clip(self.content, RATE).frames()
            if start <= frame.seconds < end
        ]

    def points_at(self, second: float) -> Points:
        """The mesh at a second, in a straight line between the sightings before and after it."""
        after = bisect_left(self.marks, second, key=lambda mark: mark[0])
        (earlier, before), (later, behind) = self.marks[max(0, after - 1)], self.marks[min(after, len(self.marks) - 1)]
        share = (second - earlier) / (later - earlier) if later > earlier else 0.0
        return np.asarray(before + (behind - before) * min(max(share, 0.0), 1.0), np.float32)

    def stretches(self, *wanted: Action) -> list[tuple[float, float]]:
        """A moment around the first segment of each different action (of `wanted`, where any are named), in order."""
        first: dict[Action, Segment] = {}
        for one in sorted(self.segments, key=lambda one: one.start):
            action = MEANS.get(one.action)
            if action is not None and (not wanted or action in wanted):
                first.setdefault(action, one)
        found = [(max(0.0, one.start - AROUND), min(one.end + AROUND, one.start + LONGEST)) for one in first.values()]
        return found or [self._beginning()]

    def span(self) -> tuple[float, float]:
        """One uninterrupted stretch with the first action and as much after it as may be of use."""
        start = self.stretches()[0][0]
        return start, start + LONGEST

    def _beginning(self) -> tuple[float, float]:
        start = self.marks[0][0] if self.marks else 0.0
        return start, start + LONGEST / 2


@dataclass(frozen=True, slots=True)
class Attack:
    """A video made of living ones, and the picture it is held against."""

    kind: Kind
    path: str
    content: bytes
    reference: bytes


def attacks_on(subject: Subject, other: Subject | None, number: int = 0) -> Iterator[Callable[[], Attack]]:
    """One attack of each kind on this person; those that need somebody else only where there is one.

    Each is made when it is called, so that one at a time is held in memory.
    """
    for kind in Kind:
        if other is not None or kind not in NEEDS_ANOTHER:
            yield partial(_attack, kind, subject, other or subject, number)


def _attack(kind: Kind, subject: Subject, other: Subject, number: int) -> Attack:
    shots = MAKERS[kind](subject, other, Random(f"{SEED} {kind} {number}"))  # noqa: S311 - seeded on purpose
    reference = other.reference if kind is Kind.SWAPPED_TO else subject.reference
    return Attack(kind, f"{kind}: {subject.path}", film(shots), reference)


def _frozen(subject: Subject, _other: Subject, _random: Random) -> Shots:
    return frozen(subject.shots(*subject.span()))


def _stalled(subject: Subject, _other: Subject, _random: Random) -> Shots:
    shots = subject.shots(*subject.span())
    return spliced(shots, [(time, shots[-1][1]) for time in times(HELD)])


def _looped(subject: Subject, _other: Subject, _random: Random) -> Shots:
    return looped(subject.shots(*subject.span()), LOOP, 3 * LOOP)


def _ping_pong(subject: Subject, _other: Subject, _random: Random) -> Shots:
    return ping_pong(subject.shots(*subject.span()), LOOP, 4 * LOOP)


def _spliced(subject: Subject, _other: Subject, _random: Random) -> Shots:
    stretches = subject.stretches()
    end = subject.marks[-1][0]
    last = stretches[1] if len(stretches) > 1 else (max(0.0, end - LONGEST / 3), end)
    return spliced(subject.shots(*stretches[0]), subject.shots(*last))


def _swapped(subject: Subject, other: Subject, _random: Random) -> Shots:
    return swapped(subject.shots(*subject.span()), other.shots(*other.span()))


def _photo(subject: Subject) -> tuple[Image, Points]:
    return head_and_shoulders(*subject.photo)


def _turned(axis: Axis, subject: Subject, _other: Subject, random: Random) -> Shots:
    return turned_print(_photo(subject)[0], SECONDS, random, axis=axis)


def _shaken(subject: Subject, _other: Subject, random: Random) -> Shots:
    return shaken_photo(_photo(subject)[0], SECONDS, random)


def _warped(part: Part, subject: Subject, _other: Subject, random: Random) -> Shots:
    image, points = _photo(subject)
    return warped_photo(image, part, SECONDS, random, points)


def _animated(subject: Subject, _other: Subject, random: Random) -> Shots:
    image, points = _photo(subject)
    mouth, smile, eyes = (warped_photo(image, part, SECONDS / 2, random, points) for part in ANIMATED)
    return spliced(spliced(mouth, smile), eyes)


def _cut(part: Part, action: Action, subject: Subject, other: Subject, random: Random) -> Shots:
    start, end = other.stretches(action)[0]
    behind = other.shots(start, max(end, start + LONGEST / 2))
    marks = [other.points_at(start + time) for time, _ in behind]
    image, points = _photo(subject)
    return cut_out(image, behind, part, random, points, marks)


def _screen(fill: float, subject: Subject, _other: Subject, random: Random) -> Shots:
    return replayed(subject.shots(*subject.span()), random, fill=fill)


ANIMATED = (Part.MOUTH, Part.SMILE, Part.EYES)
NEEDS_ANOTHER = (Kind.SWAPPED, Kind.SWAPPED_TO, Kind.CUT_MOUTH, Kind.CUT_EYES)
MAKERS: dict[Kind, Callable[[Subject, Subject, Random], Shots]] = {
    Kind.FROZEN: _frozen,
    Kind.STALLED: _stalled,
    Kind.LOOPED: _looped,
    Kind.PING_PONG: _ping_pong,
    Kind.SPLICED: _spliced,
    Kind.SWAPPED: _swapped,
    Kind.SWAPPED_TO: _swapped,
    Kind.PRINT_TURNED: partial(_turned, Axis.VERTICAL),
    Kind.PRINT_NODDED: partial(_turned, Axis.HORIZONTAL),
    Kind.PHOTO_SHAKEN: _shaken,
    Kind.WARPED_MOUTH: partial(_warped, Part.MOUTH),
    Kind.WARPED_EYES: partial(_warped, Part.EYES),
    Kind.WARPED_SMILE: partial(_warped, Part.SMILE),
    Kind.ANIMATED: _animated,
    Kind.CUT_MOUTH: partial(_cut, Part.MOUTH, Action.OPEN_MOUTH),
    Kind.CUT_EYES: partial(_cut, Part.EYES, Action.BLINK),
    Kind.SCREEN: partial(_screen, 0.93),
    Kind.SCREEN_CLOSE: partial(_screen, CLOSE),
}
