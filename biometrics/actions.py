"""Was what was asked done, in that order? Judged by changes against the person's own rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from biometrics.challenge import Action, Challenge
from biometrics.landmarks import EYE_BLINK, JAW_OPEN, MOUTH_SMILE, Mesh
from biometrics.pose import pose_of
from biometrics.report import Failure, FailureCode, Finding

Floats = npt.NDArray[np.float64]

LEAST_SECONDS = 0.3
LONGEST_BLINK = 1.5
BLINK_GAP = 2.5
RETURN = 0.75
QUICK, CALM = 15.0, 10.0
EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Measure:
    """How one signal becomes an action: the change that counts, where rest lies among the values (0 lowest, 1 highest),
    whether both directions count, and whether it must come back.
    """

    change: float
    rest: float
    both: bool = False
    returns: bool = True


# On labelled segments of real clips: turns 10.7-58 degrees of yaw against 4 when still; nods 15-42 degrees of pitch
# against 5; open mouths 0.56-0.82 of jawOpen against 0.42 when talking; smiles 0.56-0.93; blinks 0.31-0.79.
MEASURES = {
    Action.TURN: Measure(8.0, 0.5, both=True),
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
        poses = [pose_of(mesh) for mesh in meshes]
        courses = {
            Action.TURN: [pose.yaw for pose in poses],
            Action.NOD: [pose.pitch for pose in poses],
            Action.OPEN_MOUTH: [mesh.expressions[JAW_OPEN] for mesh in meshes],
            Action.SMILE: [mesh.expressions[list(MOUTH_SMILE)].mean() for mesh in meshes],
            Action.BLINK: [mesh.expressions[list(EYE_BLINK)].mean() for mesh in meshes],
        }
        return cls(
            np.asarray(seconds, float), {action: np.asarray(course, float) for action, course in courses.items()}
        )

    def findings(self, action: Action) -> list[Finding]:
        """Every time the action was done, whatever its speed; a blink is two blinks within two and a half seconds."""
        found = list(self._events(action))
        if action is not Action.BLINK:
            return found
        blinks = [one for one in found if one.end - one.onset <= LONGEST_BLINK]
        return [
            Finding(action, one.onset, other.peak, other.end, min(one.strength, other.strength))
            for one, other in pairwise(blinks)
            if other.peak - one.peak <= BLINK_GAP
        ]

    def _events(self, action: Action) -> Iterator[Finding]:
        measure, course = MEASURES[action], self.courses[action]
        if not course.size:
            return
        change = course - np.quantile(course, measure.rest)
        for direction in (change, -change) if measure.both else (change,):
            for start, stop in _runs(direction > measure.change / 2):
                peak = start + int(np.argmax(direction[start:stop]))
                if direction[peak] < measure.change:
                    continue
                if measure.returns and not self._returned(direction, peak):
                    continue
                end = min(stop, len(course) - 1)
                onset, top, done = (float(self.seconds[index]) for index in (max(start - 1, 0), peak, end))
                yield Finding(action, onset, top, done, float(direction[peak]))

    @staticmethod
    def _returned(direction: Floats, peak: int) -> bool:
        return bool((direction[peak:] < RETURN * direction[peak]).any())


def _runs(above: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Stretches of true values as (first, one past the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], above, [False]]).astype(int)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def samples_per_second(challenge: Challenge) -> float:
    """A blink is over in 0.1 to 0.4 seconds; every other action lasts 0.3 or more and is seen as well at two thirds."""
    return QUICK if Action.BLINK in challenge.actions else CALM


def follow(signals: Signals, challenge: Challenge) -> tuple[tuple[Finding, ...], Failure | None]:
    """The findings that fulfil the challenge in its order, and the failure that names the first action not done.

    Other movements do not count against the person. An action begun and ended within 0.3 seconds is too fast.
    """
    done: list[Finding] = []
    after = -1.0
    for action in challenge.actions:
        later = sorted((one for one in signals.findings(action) if one.onset > after), key=lambda one: one.onset)
        calm = [one for one in later if action is Action.BLINK or one.end - one.onset >= LEAST_SECONDS - EPSILON]
        if not calm:
            code = FailureCode.ACTION_TOO_FAST if later else FailureCode.WRONG_ACTION
            return tuple(done), Failure(code, action)
        done.append(calm[0])
        after = calm[0].onset
    return tuple(done), None
