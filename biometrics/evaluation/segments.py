"""Labelled stretches of videos: is the action that was done found, and is another one mistaken for it?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from biometrics.actions import LONGEST_BLINK, Signals
from biometrics.challenge import Action
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.proportion import Proportion, tally
from biometrics.evaluation.script import ALSO, MEANS, hinted
from biometrics.examiner import Seen
from biometrics.report import Finding

PADDING = 1.0
# how far the seconds of a label may be off
ABOUT = 0.3
# eyes blink whatever is asked, so that a blink is no mistake
MOVEMENTS = [action for action in Action if action is not Action.BLINK]
EMPTY, CROWD = "no_face", "two_persons"


@dataclass(frozen=True, slots=True)
class SegmentResult:
    """One labelled stretch: the action its label means (None for labels of no action), the actions found in it.

    `mistaken` are those that neither this label nor a neighbouring one explains, `surely` those of them that the free
    description of the video does not hint at either. `faces` counts the looks within its seconds that met a face;
    `several` tells that the whole clip showed several faces.
    """

    segment: Segment
    means: Action | None
    found: frozenset[Action]
    mistaken: frozenset[Action]
    surely: frozenset[Action]
    faces: int
    several: bool

    @property
    def right(self) -> bool:
        """Whether this stretch was understood: the action found, nobody seen where nobody was, both persons noticed."""
        if self.segment.action == EMPTY:
            return not self.faces
        if self.segment.action == CROWD:
            return self.several
        return self.means in self.found if self.means else not self.mistaken


def measure_segments(seen: Seen, segments: Sequence[Segment], motions: str = "") -> list[SegmentResult]:
    """The results of all stretches of one watched video; changes are measured against the rest of the whole clip.

    `motions` is what the list of videos says of it in free words.
    """
    sightings = seen.track.sightings
    signals = Signals.of([one.seconds for one in sightings], [one.mesh for one in sightings])
    found = [finding for action in Action for finding in signals.findings(action)]
    # a label speaks of one blink, a challenge asks for two
    blinks = [one for one in signals.events(Action.BLINK) if one.end - one.onset <= LONGEST_BLINK]
    return [_measured(one, segments, found, blinks, motions, seen) for one in segments]


def _measured(
    segment: Segment,
    segments: Sequence[Segment],
    found: Sequence[Finding],
    blinks: Sequence[Finding],
    motions: str,
    seen: Seen,
) -> SegmentResult:
    means = MEANS.get(segment.action)
    here = frozenset(one.action for one in found if _within(one, segment))
    if means is Action.BLINK and any(_within(one, segment) for one in blinks):
        here |= {Action.BLINK}
    explained = {also for one in segments if _touch(one, segment) for also in (MEANS.get(one.action), *_also(one))}
    mistaken = here - explained - {Action.BLINK}
    faces = [segment.start + ABOUT <= one.seconds <= segment.end - ABOUT for one in seen.track.sightings]
    return SegmentResult(segment, means, here, mistaken, mistaken - hinted(motions), sum(faces), seen.track.several)


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

    def surely_mistaken(self, action: Action | None = None) -> Proportion:
        """The same, without those that the description of the video hints at."""
        return tally([bool(one.surely) for one in self.of(action)])

    def mistaken_trials(self, action: Action | None = None, *, surely: bool = False) -> Proportion:
        """Trials that ask for one movement while another is done: every stretch of an action (of that one) with every
        other movement, blinks apart. `surely` leaves out what the description of the video hints at.
        """
        trials = [
            asked in (one.surely if surely else one.mistaken)
            for one in self.of(action)
            for asked in MOVEMENTS
            if asked is not one.means
        ]
        return tally(trials)

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
