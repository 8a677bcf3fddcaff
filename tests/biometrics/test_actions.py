"""Which movements count, in which order, at which speed."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from biometrics.actions import Signals, follow
from biometrics.challenge import Action, Challenge
from biometrics.landmarks import EYE_BLINK, JAW_OPEN, LIP_DOWN, LOWER_LIP, MOUTH_SMILE, UPPER_LIP, Mesh
from biometrics.report import Failure, FailureCode
from tests.biometrics.head import Pose

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


def mesh(yaw: float = 0.0, lips: float = 0.0, **expression: float) -> Mesh:
    """A head with these expressions, its lips so far apart as a share of the distance of the eyes."""
    places = {"jaw": (JAW_OPEN,), "lip_down": LIP_DOWN, "smile": MOUTH_SMILE, "blink": EYE_BLINK}
    values = {index: value for name, value in expression.items() for index in places[name]}
    made = Pose(yaw, expression=values).living()
    eyes = np.linalg.norm(made.points[263, :2] - made.points[33, :2])
    made.points[LOWER_LIP, :2] = made.points[UPPER_LIP, :2] + np.array([0, lips * eyes])
    return made


def opening(made: Mesh) -> float:
    return float(Signals.of([0.0, 1.0], [made, made]).courses[Action.OPEN_MOUTH][0])


def test_the_mouth_is_open_where_the_jaw_drops_or_where_the_lips_bare_the_teeth() -> None:
    assert opening(mesh(jaw=0.7)) == pytest.approx(0.7)
    assert opening(mesh(jaw=0.2, lips=0.25, lip_down=0.8)) == pytest.approx(0.7)
    assert opening(mesh(jaw=0.2, lips=0.25, lip_down=0.3)) == pytest.approx(0.3)
    assert opening(mesh(jaw=0.2, lips=0.05, lip_down=0.9)) == pytest.approx(0.2)


def test_looks_at_any_moment_become_fifteen_values_a_second() -> None:
    moments = [0.4, 0.5, 0.62, 1.1, 1.13, 1.9]
    signals = Signals.of(moments, [mesh(smile=moment / 2) for moment in moments])

    np.testing.assert_allclose(np.diff(signals.seconds), 1 / 15)
    assert signals.seconds[0] == 0.4
    assert signals.seconds[-1] == pytest.approx(1.9, abs=1 / 15)
    np.testing.assert_allclose(signals.courses[Action.SMILE], np.minimum(signals.seconds, 1.9) / 2, atol=1e-6)


def test_a_turn_is_seen_in_the_depth_of_the_mesh_whichever_way_it_goes() -> None:
    for side in (20, -20):
        signals = Signals.of([0.0, 1.0, 2.0, 3.0, 4.0], [mesh(yaw) for yaw in (0, 0, side, 0, 0)])
        found = signals.findings(Action.TURN)
        assert [one.peak for one in found] == [pytest.approx(2.0, abs=0.05)]
        assert found[0].strength == pytest.approx(20, abs=2)


def test_the_edges_of_a_movement_are_where_it_crosses_a_third_of_its_peak() -> None:
    peaked = np.maximum(0, 0.9 - np.abs(SECONDS - 4.0) * 0.9)
    quiet = {action: np.zeros_like(SECONDS) for action in Action}
    (found,) = Signals(SECONDS, {**quiet, Action.OPEN_MOUTH: peaked}).findings(Action.OPEN_MOUTH)

    assert found.onset == pytest.approx(4 - 2 / 3, abs=0.01)
    assert found.peak == pytest.approx(4.0)
    assert found.end == pytest.approx(4 + 2 / 3, abs=0.01)
    assert found.strength == pytest.approx(0.9)


@pytest.mark.parametrize(("change", "found"), [(8.0, 0), (9.5, 1)])
def test_a_turn_counts_from_eight_and_a_half_degrees_on(change: float, found: int) -> None:
    quiet = {action: np.zeros_like(SECONDS) for action in Action}

    assert len(Signals(SECONDS, {**quiet, Action.TURN: hill(2, 4, change)}).findings(Action.TURN)) == found


def test_a_head_that_is_turned_away_does_not_nod() -> None:
    signals = a_clip_with(turn=hill(2, 4, 40), nod=hill(2, 4, 18))

    assert signals.findings(Action.TURN)
    assert signals.findings(Action.NOD) == []


def test_talking_is_no_open_mouth() -> None:
    talking = 0.4 * np.maximum(0, np.sin(2 * np.pi * 3 * SECONDS))

    assert a_clip_with(open_mouth=talking).findings(Action.OPEN_MOUTH) == []


def test_two_movements_at_the_same_time_count_in_the_order_in_which_they_begin() -> None:
    signals = a_clip_with(open_mouth=hill(2, 5, 0.8), smile=hill(3, 7, 0.7))

    assert failure(signals, "open-mouth,smile") is None
    assert failure(signals, "smile,open-mouth") == Failure(FailureCode.WRONG_ACTION, Action.OPEN_MOUTH)


def test_a_second_and_calmer_try_mends_the_hasty_one() -> None:
    hasty, calm = hill(2, 2.25, 25), hill(5, 7, 20)

    assert failure(a_clip_with(turn=hasty + calm), "turn") is None
    assert failure(a_clip_with(turn=hasty), "turn") == Failure(FailureCode.ACTION_TOO_FAST, Action.TURN)


def test_very_old_and_slow_movements_count_like_any_other() -> None:
    signals = a_clip_with(turn=hill(0.5, 4.5, 14), nod=hill(4.8, 8.8, 16))

    assert failure(signals, "turn,nod") is None


def test_the_timeline_is_the_course_rounded() -> None:
    signals = a_clip_with(turn=hill(1, 3, 20))
    timeline = signals.timeline()

    assert len(timeline.seconds) == len(timeline.yaw) == len(timeline.eyes) == SECONDS.size
    np.testing.assert_allclose(timeline.yaw, signals.courses[Action.TURN], atol=0.051)
    np.testing.assert_allclose(timeline.mouth, signals.courses[Action.OPEN_MOUTH], atol=0.0051)
