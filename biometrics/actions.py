"""Was what was asked done, in that order? Judged by changes against the person's own rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from biometrics.challenge import Action, Challenge
from biometrics.landmarks import (
    EYE_BLINK,
    JAW_OPEN,
    LEFT_EYE,
    LIP_DOWN,
    LOWER_LIP,
    MOUTH_SMILE,
    RIGHT_EYE,
    UPPER_LIP,
    Mesh,
)
from biometrics.pose import pose_of
from biometrics.report import Failure, FailureCode, Finding, Timeline

Floats = npt.NDArray[np.float64]

RATE = 15.0
LEAST_SECONDS = 0.25
EDGE = 1 / 3
LONGEST_BLINK = 1.5
BLINK_GAP = 2.5
RETURN = 0.75
LIPS_APART = 2.8


@dataclass(frozen=True, slots=True)
class Measure:
    """How one signal becomes an action: the change that counts, where rest lies among the values (0 lowest, 1 highest),
    whether both directions count, and whether it must come back.
    """

    change: float
    rest: float
    both: bool = False
    returns: bool = True


# On labelled segments of real clips: turns 10.7-58 degrees of yaw against 4 when still and 8 in a print turned by hand
# or a made-up film; nods 15-42 degrees of pitch against 5; open mouths 0.56-0.82 of jawOpen against 0.42 when talking;
# smiles 0.56-0.93; blinks 0.31-0.79.
MEASURES = {
    Action.TURN: Measure(8.5, 0.5, both=True),
    Action.NOD: Measure(12.0, 0.5, both=True),
    Action.OPEN_MOUTH: Measure(0.5, 0.2),
    Action.SMILE: Measure(0.45, 0.03, returns=False),
    Action.BLINK: Measure(0.3, 0.3),
}


@dataclass(frozen=True, slots=True)
class Signals:
    """The course of a clip: seconds (n), and each action's signal (n): degrees for turn and nod, 0-1 for the rest."""

    seconds: Floats
    courses: dict[Action, Floats]

    @classmethod
    def of(cls, seconds: Sequence[float], meshes: Sequence[Mesh]) -> "Signals":
        """The course of these meshes, brought to 15 values a second between the moments at which they were taken."""
        if not meshes:
            return cls(np.empty(0), {action: np.empty(0) for action in Action})
        poses = [pose_of(mesh) for mesh in meshes]
        courses = {
            Action.TURN: [pose.yaw for pose in poses],
            Action.NOD: [pose.pitch for pose in poses],
            Action.OPEN_MOUTH: [_opening(mesh) for mesh in meshes],
            Action.SMILE: [mesh.expressions[list(MOUTH_SMILE)].mean() for mesh in meshes],
            Action.BLINK: [mesh.expressions[list(EYE_BLINK)].mean() for mesh in meshes],
        }
        even = np.arange(seconds[0], seconds[-1] + 0.5 / RATE, 1 / RATE)
        return cls(even, {action: np.interp(even, seconds, course) for action, course in courses.items()})

    def changes(self, action: Action) -> Floats:
        """The difference (n) from the person's own rest in this clip, in the unit of the signal."""
        course = self.courses[action]
        change: Floats = course - np.quantile(course, MEASURES[action].rest) if course.size else course
        return change

    def timeline(self) -> Timeline:
        """The courses as they are kept with a report."""

        def rounded(values: Floats, digits: int) -> tuple[float, ...]:
            return tuple(np.round(values, digits).tolist())

        return Timeline(
            seconds=rounded(self.seconds, 2),
            yaw=rounded(self.courses[Action.TURN], 1),
            pitch=rounded(self.courses[Action.NOD], 1),
            mouth=rounded(self.courses[Action.OPEN_MOUTH], 2),
            smile=rounded(self.courses[Action.SMILE], 2),
            eyes=rounded(self.courses[Action.BLINK], 2),
        )

    def findings(self, action: Action) -> list[Finding]:
        """Every time the action was done, whatever its speed; a blink is two blinks within two and a half seconds."""
        if action is not Action.BLINK:
            return self.events(action)
        blinks = [one for one in self.events(action) if one.end - one.onset <= LONGEST_BLINK]
        return [
            Finding(action, one.onset, other.peak, other.end, min(one.strength, other.strength))
            for one, other in pairwise(blinks)
            if other.peak - one.peak <= BLINK_GAP
        ]

    def events(self, action: Action) -> list[Finding]:
        """Every single rise and fall of the signal that is large enough, in order; one shut of the eyes each."""
        measure, change = MEASURES[action], self.changes(action)
        found = [self._event(action, way, run) for way, run in self._rises(change, measure)]
        return sorted((one for one in found if one is not None), key=lambda one: one.onset)

    @staticmethod
    def _rises(change: Floats, measure: Measure) -> Iterator[tuple[Floats, tuple[int, int]]]:
        for way in (change, -change) if measure.both else (change,):
            for run in _runs(way > measure.change / 2):
                yield way, run

    def _event(self, action: Action, way: Floats, run: tuple[int, int]) -> Finding | None:
        peak = run[0] + int(np.argmax(way[slice(*run)]))
        measure, height = MEASURES[action], float(way[peak])
        if height < measure.change:
            return None
        if measure.returns and not (way[peak:] < RETURN * height).any():
            return None
        if action is Action.NOD and abs(self.changes(Action.TURN)[peak]) > height:
            return None  # a head that is turned away reads a pitch that is none
        onset, end = self._edge(way, peak, -1), self._edge(way, peak, 1)
        return Finding(action, onset, float(self.seconds[peak]), end, height)

    def _edge(self, way: Floats, peak: int, step: int) -> float:
        """The second at which the signal crosses a third of its peak, before (-1) or after (1) it."""
        low, at = EDGE * way[peak], peak
        while 0 <= at + step < way.size and way[at + step] > low:
            at += step
        if not 0 <= at + step < way.size:
            return float(self.seconds[at])
        share = (way[at] - low) / (way[at] - way[at + step])
        return float(self.seconds[at] + share * (self.seconds[at + step] - self.seconds[at]))


def _opening(mesh: Mesh) -> float:
    """How far the mouth is open, 0…1: the jaw drops, or the lips part and bare the lower teeth, as in a shout or laugh.

    The expression network reads 0.2 of jawOpen in a shout; lips 0.18 eye distances apart with the lower lip drawn down
    are an open mouth all the same. Talking seldom does both.
    """
    across = np.linalg.norm(mesh.points[LEFT_EYE, :2] - mesh.points[RIGHT_EYE, :2])
    apart = np.linalg.norm(mesh.points[UPPER_LIP, :2] - mesh.points[LOWER_LIP, :2]) / max(float(across), 1.0)
    bared = min(float(apart) * LIPS_APART, float(mesh.expressions[list(LIP_DOWN)].mean()))
    return max(float(mesh.expressions[JAW_OPEN]), bared)


def _runs(above: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Stretches of true values as (first, one past the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], above, [False]]).astype(int)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def follow(signals: Signals, challenge: Challenge) -> tuple[tuple[Finding, ...], Failure | None]:
    """The findings that fulfil the challenge in its order, and the failure that names the first action not done.

    Other movements do not count against the person. An action is too fast where it stays above a third of its peak for
    less than a quarter of a second; a calm one lasts twice as long and more.
    """
    done: list[Finding] = []
    after = -1.0
    for action in challenge.actions:
        later = [one for one in signals.findings(action) if one.onset > after]
        calm = [one for one in later if action is Action.BLINK or one.end - one.onset >= LEAST_SECONDS]
        if not calm:
            code = FailureCode.ACTION_TOO_FAST if later else FailureCode.WRONG_ACTION
            return tuple(done), Failure(code, action)
        done.append(calm[0])
        after = calm[0].onset
    return tuple(done), None
