"""Which movements count, in which order, at which speed."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from biometrics.actions import Signals, follow
from biometrics.challenge import Action, Challenge
from biometrics.report import Failure, FailureCode

Floats = npt.NDArray[np.float64]
SECONDS = np.arange(0, 10, 1 / 15)
REST = {Action.TURN: 2.0, Action.NOD: -8.0, Action.OPEN_MOUTH: 0.02, Action.SMILE: 0.1, Action.BLINK: 0.15}


def hill(start: float, stop: float, height: float) -> Floats:
    inside = (stop >= SECONDS) & (start <= SECONDS)
    return np.where(inside, height * np.sin(np.pi * (SECONDS - start) / (stop - start)), 0.0)


def step(start: float, height: float) -> Floats:
    return np.where(start <= SECONDS, height, 0.0)


def a_clip_with(**moves: Floats) -> Signals:
    """A person at rest but for these movements; a little noise on everything."""
    noise = np.random.default_rng(7)
    courses = {}
    for action, rest in REST.items():
        unit = 0.5 if action in (Action.TURN, Action.NOD) else 0.02
        still = rest + noise.normal(0, unit, SECONDS.size)
        courses[action] = still + moves.get(action.name.lower(), np.zeros_like(SECONDS))
    return Signals(SECONDS, courses)


def failure(signals: Signals, asked: str) -> Failure | None:
    return follow(signals, Challenge.parse(asked))[1]


def test_a_still_person_does_nothing() -> None:
    for action in Action:
        assert a_clip_with().findings(action) == []


@pytest.mark.parametrize(
    ("action", "move"),
    [
        ("turn", hill(2, 4, 20)),
        ("turn", hill(2, 4, -20)),
        ("nod", hill(2, 3.5, 18)),
        ("nod", hill(2, 3.5, -25)),
        ("open_mouth", hill(2, 3, 0.7)),
        ("smile", hill(2, 5, 0.7)),
        ("smile", step(6, 0.7)),
    ],
)
def test_a_movement_is_found_with_its_times(action: str, move: Floats) -> None:
    asked = Action[action.upper()]
    signals = a_clip_with(**{action: move})
    found, missed = follow(signals, Challenge((asked,)))

    assert missed is None
    assert found[0].onset <= found[0].peak <= found[0].end
    assert all(signals.findings(other) == [] for other in Action if other is not asked)


def test_the_asked_order_is_kept_and_the_missing_action_named() -> None:
    signals = a_clip_with(turn=hill(1, 2.5, 20), smile=hill(5, 7, 0.7))

    assert failure(signals, "turn,smile") is None
    assert failure(signals, "smile,turn") == Failure(FailureCode.WRONG_ACTION, Action.TURN)
    assert failure(signals, "nod,smile") == Failure(FailureCode.WRONG_ACTION, Action.NOD)


def test_what_was_not_asked_does_no_harm() -> None:
    signals = a_clip_with(turn=hill(1, 2.5, 20), open_mouth=hill(3, 4, 0.8), smile=hill(5, 7, 0.7))

    assert failure(signals, "turn,smile") is None


def test_one_blink_is_not_two() -> None:
    blink: Callable[[float], Floats] = lambda start: hill(start, start + 0.35, 0.5)  # noqa: E731 - a shape, named where it is used

    assert failure(a_clip_with(blink=blink(2)), "blink") == Failure(FailureCode.WRONG_ACTION, Action.BLINK)
    assert failure(a_clip_with(blink=blink(2) + blink(8)), "blink") == Failure(FailureCode.WRONG_ACTION, Action.BLINK)
    assert failure(a_clip_with(blink=blink(2) + blink(3)), "blink") is None


def test_eyes_kept_shut_are_no_blinks() -> None:
    shut = hill(1, 3, 0.6) + hill(3.2, 5.2, 0.6)

    assert failure(a_clip_with(blink=shut), "blink") == Failure(FailureCode.WRONG_ACTION, Action.BLINK)


def test_a_jerk_of_the_head_is_too_fast() -> None:
    assert failure(a_clip_with(turn=hill(2, 2.25, 25)), "turn") == Failure(FailureCode.ACTION_TOO_FAST, Action.TURN)


def test_a_head_that_stays_turned_has_not_come_back() -> None:
    assert failure(a_clip_with(turn=step(8, 20)), "turn") == Failure(FailureCode.WRONG_ACTION, Action.TURN)


def test_who_smiles_all_the_time_has_not_smiled_when_asked() -> None:
    assert failure(a_clip_with(smile=step(-1, 0.7)), "smile") == Failure(FailureCode.WRONG_ACTION, Action.SMILE)


def test_nothing_seen_is_nothing_done() -> None:
    empty = Signals.of([], [])

    assert failure(empty, "turn,smile") == Failure(FailureCode.WRONG_ACTION, Action.TURN)
