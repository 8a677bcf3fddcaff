"""Labelled stretches of the sample clips, seen with the real networks."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from biometrics.challenge import Action
from biometrics.evaluation.document import segments
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.proportion import Proportion
from biometrics.evaluation.segments import SegmentResult, SegmentResults, measure_segments
from biometrics.evaluation.sheet import _segments
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


def test_a_trial_asks_for_one_movement_while_another_is_done() -> None:
    """Of four movements three are others to a turn, all four to a blink; a blink seen is no trial."""
    turned = result("turn_img_left", Action.TURN, Action.TURN, Action.BLINK, mistaken=(Action.SMILE, Action.NOD))
    hinted = replace(turned, surely=frozenset({Action.NOD}))
    found = SegmentResults([hinted, result("blink", Action.BLINK, Action.BLINK), result("neutral", None)])

    assert found.mistaken_trials() == Proportion(2, 7)
    assert found.mistaken_trials(surely=True) == Proportion(1, 7)
    assert found.mistaken_trials(Action.BLINK) == Proportion(0, 4)
    assert found.mistaken() == Proportion(1, 2)


def test_both_ways_of_counting_are_in_the_document_and_on_the_page() -> None:
    told = segments(SegmentResults([result("smile", Action.SMILE, Action.SMILE, mistaken=(Action.NOD,))]))
    page = "\n".join(_segments(told))

    assert (told["surely_mistaken"]["count"], told["surely_mistaken"]["n"]) == (1, 1)
    assert (told["surely_mistaken_trials"]["count"], told["surely_mistaken_trials"]["n"]) == (1, 3)
    assert "(1 of 3; 6.1 %–79.2 %)" in page
