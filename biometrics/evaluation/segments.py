"""Labelled stretches of videos: is the action that was done found, and is another one mistaken for it?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from biometrics.actions import BLINK_GAP, Signals
from biometrics.challenge import Action
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.proportion import Proportion, tally
from biometrics.evaluation.script import ALSO, MEANS
from biometrics.examiner import Seen
from biometrics.report import Finding

PADDING = 1.0
BLINK_PADDING = 0.4
REST = 0.4
STEP = 1 / 15
EMPTY, CROWD = "no_face", "two_persons"


@dataclass(frozen=True, slots=True)
class SegmentResult:
    """One labelled stretch: the action its label means (None for labels of no action), the actions found in it.

    `mistaken` are those that neither this label nor a neighbouring one explains. `faces` is the share (0…1) of the
    looked-at frames between its seconds in which a face was followed, None where no frame fell between them;
    `several` tells that the whole clip showed several faces.
    """

    segment: Segment
    means: Action | None
    found: frozenset[Action]
    mistaken: frozenset[Action]
    faces: float | None
    several: bool

    @property
    def right(self) -> bool:
        """Whether this stretch was understood: the action found, nobody seen where nobody was, both persons noticed."""
        if self.segment.action == EMPTY:
            return not self.faces
        if self.segment.action == CROWD:
            return self.several
        return self.means in self.found if self.means else not self.mistaken


def measure_segments(seen: Seen, segments: Sequence[Segment]) -> list[SegmentResult]:
    """The results of all stretches of one watched video; changes are measured against the rest of the whole clip."""
    sightings = seen.track.sightings
    signals = Signals.of([one.seconds for one in sightings], [one.mesh for one in sightings])
    found = [finding for action in Action for finding in signals.findings(action)] if sightings else []
    return [_measured(one, segments, found, signals, seen) for one in segments]


def _measured(
    segment: Segment, segments: Sequence[Segment], found: Sequence[Finding], signals: Signals, seen: Seen
) -> SegmentResult:
    means = MEANS.get(segment.action)
    here = frozenset(one.action for one in found if _within(one, segment))
    if means is Action.BLINK and blinks_twice(signals, segment):
        here |= {Action.BLINK}
    explained = {also for one in segments if _touch(one, segment) for also in (MEANS.get(one.action), *_also(one))}
    faces = [segment.start <= second <= segment.end for second in signals.seconds.tolist()]
    looked = (segment.end - segment.start) * seen.track.frames / seen.seconds if seen.seconds else 0.0
    return SegmentResult(
        segment,
        means,
        here,
        here - explained - {Action.BLINK},
        min(1.0, sum(faces) / looked) if looked else None,
        seen.track.several,
    )


def blinks_twice(signals: Signals, segment: Segment) -> bool:
    """Whether this one blink, shown once more after it, counts as the two blinks that a challenge asks for.

    A label speaks of one blink, and a challenge asks for two. The stretch is appended to the whole clip twice, so that
    the rest value stays the clip's own.
    """
    inside = _between(signals, segment.start - BLINK_PADDING, segment.end + BLINK_PADDING)
    if not inside.any():
        return False
    seconds, course = signals.seconds, signals.courses[Action.BLINK]
    once = seconds[inside] - seconds[inside][0]
    length = float(once[-1]) + STEP
    if length > BLINK_GAP:
        return False
    begin = float(seconds[-1]) + REST
    rest = np.median(course)
    times = np.concatenate([seconds, [begin], begin + STEP + once, begin + STEP + length + once])
    again = np.concatenate([course, [rest], course[inside], course[inside]])
    longer = Signals(times, {**signals.courses, Action.BLINK: again})
    return any(one.onset >= begin - STEP for one in longer.findings(Action.BLINK))


@dataclass(frozen=True, slots=True)
class SegmentResults:
    results: Sequence[SegmentResult]

    def of(self, action: Action | None = None) -> list[SegmentResult]:
        """The stretches that show this action, or any action."""
        return [one for one in self.results if one.means is not None and action in (None, one.means)]

    def without_action(self) -> list[SegmentResult]:
        return [one for one in self.results if one.means is None]

    def recognised(self, action: Action | None = None) -> Proportion:
        return tally([one.right for one in self.of(action)])

    def mistaken(self, action: Action | None = None) -> Proportion:
        """Stretches of an action in which another one is seen that no label explains."""
        return tally([bool(one.mistaken) for one in self.of(action)])

    def confusion(self) -> dict[str, dict[str, int]]:
        """By label, how many stretches showed each action; `n` is how many there were."""
        table: dict[str, dict[str, int]] = {}
        for one in sorted(self.results, key=lambda one: one.segment.action):
            name = one.means.value if one.means else one.segment.action
            row = table.setdefault(name, {"n": 0, **{action.value: 0 for action in Action}})
            row["n"] += 1
            for action in one.found:
                row[action.value] += 1 if action in one.mistaken or action is one.means else 0
        return table


def _also(segment: Segment) -> Iterable[Action]:
    return ALSO.get(segment.action, set())


def _within(finding: Finding, segment: Segment) -> bool:
    return segment.start - PADDING <= finding.peak <= segment.end + PADDING


def _touch(one: Segment, other: Segment) -> bool:
    """Whether a finding within the padded stretch may belong to the other label, itself padded."""
    return one.start - 2 * PADDING <= other.end and other.start - 2 * PADDING <= one.end


def _between(signals: Signals, start: float, end: float) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return (signals.seconds >= start) & (signals.seconds <= end)
