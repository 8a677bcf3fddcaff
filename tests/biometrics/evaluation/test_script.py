"""What a video fulfils by its labels, and what it does not."""

from biometrics.challenge import Action, Challenge
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.script import PAIRS, SINGLES, hinted, not_done, script


def segments(*labels: tuple[float, str]) -> list[Segment]:
    return [Segment(2, "clip", start, start + 1, action) for start, action in labels]


def test_the_first_two_different_actions_in_order_are_asked() -> None:
    labels = segments((9, "smile"), (1, "turn_img_left"), (3, "turn_img_right"), (5, "look_up"))

    assert script(labels) == Challenge((Action.TURN, Action.NOD))


def test_one_action_is_asked_alone_and_other_labels_ask_nothing() -> None:
    assert script(segments((1, "mouth_open"), (4, "neutral"))) == Challenge((Action.OPEN_MOUTH,))
    assert script(segments((1, "neutral"), (4, "occluded_hand"))) is None


def test_a_blink_counts_where_a_second_follows_soon() -> None:
    assert script(segments((1, "blink"), (3.4, "blink"))) == Challenge((Action.BLINK,))
    assert script(segments((1, "blink"), (3.6, "blink"))) is None
    assert script(segments((0, "smile"), (1, "blink"))) == Challenge((Action.SMILE,))


def test_what_was_not_done_is_every_challenge_with_an_absent_action() -> None:
    wanted = not_done(segments((1, "turn_img_left"), (3, "nod_down"), (5, "mouth_open")))

    assert {str(one) for one in wanted} == {
        "smile", "turn,smile", "smile,turn", "nod,smile", "smile,nod", "open-mouth,smile", "smile,open-mouth",
    }  # fmt: skip


def test_nothing_is_known_to_be_undone_without_labels() -> None:
    assert not_done([]) == []
    assert not_done(segments((1, "neutral"))) == []


def test_who_talks_may_have_smiled_and_opened_the_mouth() -> None:
    assert hinted("woman talking; up 1.3") == {Action.SMILE, Action.OPEN_MOUTH, Action.NOD}
    assert hinted("L 1.3-2.5 (22 deg)") == {Action.TURN}
    assert hinted("still") == set()
    assert not_done(segments((1, "turn_img_left")), "talking; chin down 2.9") == []


def test_all_challenges_an_attacker_may_meet() -> None:
    assert len(SINGLES) == 5
    assert len(set(PAIRS)) == 20
