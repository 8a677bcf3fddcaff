"""What may be asked of whom."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from biometrics.challenge import HEAD, Action, Challenge, ChallengeNotPossible, UnknownAction

FACE = tuple(action for action in Action if action not in HEAD)


def drawn(abilities: tuple[Action, ...] = tuple(Action), length: int = 2, times: int = 600) -> Counter[Challenge]:
    random = Random(4)
    return Counter(Challenge.draw(random, abilities, length) for _ in range(times))


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_everybody_who_can_move_the_head_is_asked_to(count: int) -> None:
    for abilities in combinations(Action, count):
        if HEAD.intersection(abilities):
            assert all(HEAD.intersection(one.actions) for one in drawn(abilities, times=60))


def test_who_cannot_move_the_head_is_asked_for_what_the_face_can_do() -> None:
    assert {action for one in drawn(FACE) for action in one.actions} == set(FACE)
    assert len(drawn(FACE)) == 6


@pytest.mark.parametrize("length", [2, 3])
def test_actions_are_different_and_within_the_abilities(length: int) -> None:
    abilities = (Action.NOD, Action.SMILE, Action.BLINK)

    for one in drawn(abilities, length):
        assert len(set(one.actions)) == len(one.actions) == length
        assert set(one.actions) <= set(abilities)


def test_nobody_is_asked_to_blink_alone() -> None:
    assert all(len(one.actions) == 2 for one in drawn())
    with pytest.raises(ChallengeNotPossible):
        Challenge.draw(Random(1), [Action.BLINK])


def test_every_order_comes_about_as_often_as_any_other() -> None:
    counts = drawn(times=2800)

    assert len(counts) == 14
    assert min(counts.values()) > 140
    assert max(counts.values()) < 270


def test_chance_comes_from_the_random_alone_and_not_from_how_abilities_are_kept() -> None:
    abilities = [Action.TURN, Action.SMILE, Action.BLINK]

    assert Challenge.draw(Random(9), abilities) == Challenge.draw(Random(9), frozenset(abilities))
    assert Challenge.draw(Random(9), abilities) == Challenge.draw(Random(9), [*reversed(abilities), Action.TURN])


@pytest.mark.parametrize("abilities", [(), (Action.TURN,), (Action.SMILE, Action.SMILE)])
def test_less_than_two_abilities_are_no_challenge(abilities: tuple[Action, ...]) -> None:
    with pytest.raises(ChallengeNotPossible):
        Challenge.draw(Random(1), abilities)


def test_what_is_written_can_be_read_again() -> None:
    for one in drawn():
        assert Challenge.parse(str(one)) == one
    assert Challenge.parse(" turn , open-mouth ") == Challenge((Action.TURN, Action.OPEN_MOUTH))


@pytest.mark.parametrize("text", ["", "dance", "turn,", "turn;smile", "TURN", "turn,,smile"])
def test_what_is_no_challenge_is_not_read(text: str) -> None:
    with pytest.raises(UnknownAction):
        Challenge.parse(text)
