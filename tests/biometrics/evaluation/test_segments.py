"""Labelled stretches of the sample clips, seen with the real networks."""

from collections.abc import Callable

import pytest

from biometrics.challenge import Action
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.segments import SegmentResult, SegmentResults, measure_segments
from biometrics.examiner import Examiner
from tests.fakes.examiner import a_seen

Sample = Callable[[str], bytes]


def labelled(*labels: tuple[float, float, str]) -> list[Segment]:
    return [Segment(2, "clip", *label) for label in labels]


@pytest.mark.models
def test_what_the_woman_does_is_found_where_she_does_it(examiner: Examiner, laughing: bytes) -> None:
    labels = labelled((0.4, 6.0, "smile"), (5.1, 7.4, "turn_img_right"), (5.1, 7.4, "mouth_open"))
    smile, turn, mouth = measure_segments(examiner.watch(laughing), labels)

    assert smile.right
    assert turn.right
    assert not mouth.right
    assert not turn.mistaken


@pytest.mark.models
def test_a_neighbours_action_is_no_mistake_and_a_hint_makes_it_unsure(examiner: Examiner, laughing: bytes) -> None:
    seen = examiner.watch(laughing)
    (alone,) = measure_segments(seen, labelled((5.1, 7.4, "turn_img_right")))
    (hinted,) = measure_segments(seen, labelled((5.1, 7.4, "turn_img_right")), "laughs")

    assert alone.surely == alone.mistaken
    assert Action.SMILE not in hinted.surely


@pytest.mark.models
def test_a_single_blink_is_found_though_challenges_ask_for_two(examiner: Examiner, sample: Sample) -> None:
    blink, later = measure_segments(examiner.watch(sample("man")), labelled((0.6, 1.2, "blink"), (0.0, 0.0, "neutral")))

    assert blink.right
    assert later.means is None


@pytest.mark.models
def test_an_empty_stretch_is_right_where_no_face_was_met(examiner: Examiner, sample: Sample, laughing: bytes) -> None:
    (nobody,) = measure_segments(examiner.watch(sample("no_face")), labelled((0, 4, "no_face")))
    (somebody,) = measure_segments(examiner.watch(laughing), labelled((0, 4, "no_face")))

    assert nobody.right
    assert somebody.faces > 10
    assert not somebody.right


def test_a_clip_in_which_nothing_was_seen_finds_nothing() -> None:
    (result,) = measure_segments(a_seen(), labelled((1, 2, "smile")))

    assert not result.found
    assert not result.right


def result(action: str, means: Action | None, *found: Action, mistaken: tuple[Action, ...] = ()) -> SegmentResult:
    wrong = frozenset(mistaken)
    return SegmentResult(Segment(2, "c", 0, 1, action), means, frozenset(found) | wrong, wrong, wrong, 9, False)


def test_right_and_mistaken_stretches_are_counted_by_action() -> None:
    found = SegmentResults(
        [
            result("smile", Action.SMILE, Action.SMILE),
            result("smile", Action.SMILE, mistaken=(Action.OPEN_MOUTH,)),
            result("turn_img_left", Action.TURN, Action.TURN, Action.BLINK),
            result("neutral", None, mistaken=(Action.NOD,)),
        ]
    )

    assert (found.recognised().count, found.recognised().n) == (2, 3)
    assert (found.mistaken(Action.SMILE).count, found.mistaken(Action.SMILE).n) == (1, 2)
    assert found.confusion() == {
        "neutral": {"n": 1, "turn": 0, "nod": 1, "open-mouth": 0, "smile": 0, "blink": 0},
        "smile": {"n": 2, "turn": 0, "nod": 0, "open-mouth": 1, "smile": 1, "blink": 0},
        "turn": {"n": 1, "turn": 1, "nod": 0, "open-mouth": 0, "smile": 0, "blink": 0},
    }
