"""A head of points that turns in space is told from the same points on a sheet of paper."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from biometrics.actions import Signals
from biometrics.challenge import Action
from biometrics.landmarks import EYE_BLINK, JAW_OPEN, Mesh
from biometrics.living import (
    OFF_PLANE_NODDED,
    OFF_PLANE_TURNED,
    REVIEW_RISK,
    WEIGHTS,
    living_cues,
    off_plane,
    passive_cues,
    planar_movements,
    risk,
)
from biometrics.report import Cue, Finding, Sign
from tests.biometrics.head import Pose, brows, portrait, sighting

SECONDS = np.arange(0, 6, 0.2)
Expressions = Callable[[float], dict[int, float]]


def wave(second: float, height: float, period: float = 2.0) -> float:
    return height * float(np.sin(2 * np.pi * second / period))


def moving(
    *, yaw: float = 0.0, pitch: float = 0.0, alive: bool = True, also: Expressions = lambda _second: {}
) -> list[Pose]:
    """A head that sways by these degrees; alive, its brows and its gaze move too."""
    poses = []
    for second in SECONDS:
        face = brows(0.3 + wave(second, 0.2, 1.3)) if alive else {}
        gaze = wave(second, 1.5, 0.9) if alive else 0.0
        poses.append(
            Pose(
                wave(second, yaw),
                wave(second, pitch),
                shift=(wave(second, 6, 1.7), 0),
                gaze=gaze,
                expression={**face, **also(second)},
            )
        )
    return poses


def cues(meshes: Sequence[Mesh]) -> dict[Sign, Cue]:
    seconds = SECONDS[: len(meshes)]
    sightings = [sighting(float(second), mesh) for second, mesh in zip(seconds, meshes, strict=True)]
    signals = Signals.of(seconds, meshes)
    portraits = [portrait(one.seconds, one.mesh) for one in sightings]
    return {cue.sign: cue for cue in living_cues(portraits, sightings, signals)}


def opened(second: float) -> dict[int, float]:
    return {JAW_OPEN: max(wave(second, 0.8), 0.0)}


def blinking(second: float) -> dict[int, float]:
    return dict.fromkeys(EYE_BLINK, 0.7 if second % 1 > 0.7 else 0.0)


@pytest.mark.parametrize(("yaw", "pitch"), [(15, 0), (-15, 0), (0, 18), (0, -18)])
def test_a_head_that_turns_leaves_the_plane_and_a_print_does_not(yaw: float, pitch: float) -> None:
    assert off_plane(Pose().living(), Pose(yaw, pitch).living()) > (OFF_PLANE_TURNED if yaw else OFF_PLANE_NODDED)[1]
    assert off_plane(Pose().printed(), Pose(yaw * 2.5, pitch * 2.5).printed()) < 0.001


@pytest.mark.parametrize("moved", [Pose(roll=20), Pose(shift=(80, -40)), Pose(size=1.6)])
def test_what_a_hand_can_do_to_a_picture_is_not_depth(moved: Pose) -> None:
    assert off_plane(Pose().printed(), moved.printed()) < 0.001
    assert off_plane(Pose().living(), moved.living()) < 0.001


def test_depth_does_not_depend_on_how_large_the_face_is() -> None:
    near = off_plane(Pose(size=3.0).living(), Pose(15, size=3.0).living())

    assert near == pytest.approx(off_plane(Pose().living(), Pose(15).living()), rel=0.02)


def test_points_that_fell_together_are_no_depth() -> None:
    lost = Mesh(np.zeros((478, 3), np.float32), np.zeros(52, np.float32), 0.9)

    assert off_plane(lost, lost) == 0.0


def test_nothing_speaks_against_a_living_head() -> None:
    assert cues([pose.living() for pose in moving(yaw=15)]) == {}


def test_a_print_turned_to_and_fro_is_a_plane_for_sure() -> None:
    found = cues([pose.printed() for pose in moving(yaw=35, alive=False)])

    assert found[Sign.PLANAR].strength == 1.0
    assert found[Sign.LIFELESS].strength > 0.6
    assert risk(found.values()) >= REVIEW_RISK


def test_a_photo_in_which_nothing_moves_is_lifeless() -> None:
    assert cues([pose.printed() for pose in moving(alive=False)])[Sign.LIFELESS].strength == 1.0


def test_a_still_head_with_living_brows_and_eyes_is_not_lifeless() -> None:
    found = cues([pose.living() for pose in moving(yaw=5)])

    assert Sign.LIFELESS not in found


@pytest.mark.parametrize(("also", "height"), [(opened, 218), (blinking, 160)])
def test_the_part_that_moves_in_a_print_is_pointed_at(also: Expressions, height: float) -> None:
    region = cues([pose.printed() for pose in moving(yaw=20, alive=False, also=also)])[Sign.CUT_OUT].region

    assert region is not None
    x, y, width, tall = region
    assert x < 0.5 < x + width
    assert y < height / 360 < y + tall
    assert tall < 0.25


def test_a_print_in_which_no_part_moves_has_no_hole() -> None:
    assert Sign.CUT_OUT not in cues([pose.printed() for pose in moving(yaw=20, alive=False)])


def test_a_living_mouth_is_no_hole() -> None:
    assert Sign.CUT_OUT not in cues([pose.living() for pose in moving(yaw=15, also=opened)])


@pytest.mark.parametrize("count", [1, 4, 7])
def test_a_photo_that_was_hardly_worth_a_look_is_still_a_photo(count: int) -> None:
    found = cues([pose.printed() for pose in moving(alive=False, also=opened)][:count])

    assert risk(found.values()) >= REVIEW_RISK


def test_nothing_seen_has_no_signs() -> None:
    assert living_cues([], [], Signals.of([], [])) == []


def asked(action: Action, poses: Sequence[Pose], *, printed: bool) -> list[Cue]:
    meshes = [pose.printed() if printed else pose.living() for pose in poses]
    sightings = [sighting(float(second), mesh) for second, mesh in zip(SECONDS, meshes, strict=True)]
    peak = Finding(action, 0.2, 0.5, 0.9, 20.0)
    return planar_movements(sightings, Signals.of(SECONDS, meshes), [peak])


@pytest.mark.parametrize(("action", "sway"), [(Action.TURN, {"yaw": 20.0}), (Action.NOD, {"pitch": 20.0})])
def test_an_asked_movement_of_the_head_shows_its_depth(action: Action, sway: dict[str, float]) -> None:
    assert asked(action, moving(**sway), printed=False) == []
    assert asked(action, moving(**sway), printed=True) == [Cue(Sign.PLANAR, 1.0, 0.2, 0.9)]


@pytest.mark.parametrize("action", [Action.SMILE, Action.OPEN_MOUTH, Action.BLINK])
def test_movements_of_the_face_need_no_depth(action: Action) -> None:
    assert asked(action, moving(yaw=20), printed=True) == []


TURN = Finding(Action.TURN, 1, 2, 3, 15.0)
SMILE = Finding(Action.SMILE, 1, 2, 3, 0.7)


def test_without_the_weights_of_fasnet_it_says_nothing() -> None:
    assert passive_cues(None, [TURN]) == []


def test_more_is_wanted_of_a_face_that_has_not_shown_its_depth() -> None:
    assert passive_cues(0.7, [SMILE, TURN]) == []
    assert passive_cues(0.7, [SMILE]) == passive_cues(0.7, []) == [Cue(Sign.PASSIVE, 1.0)]
    assert passive_cues(0.97, [SMILE]) == []
    assert passive_cues(0.1, [TURN]) == [Cue(Sign.PASSIVE, 1.0)]


def test_no_sign_is_no_risk_and_every_sign_has_a_weight() -> None:
    assert risk([]) == 0.0
    assert set(WEIGHTS) == set(Sign)
    assert all(0 < weight <= 1 for weight in WEIGHTS.values())


def test_signs_add_up_by_the_doubt_that_each_leaves() -> None:
    border, banding = Cue(Sign.BORDER, 0.8), Cue(Sign.BANDING, 1.0)

    assert risk([border, banding]) == pytest.approx(1 - (1 - 0.8 * WEIGHTS[Sign.BORDER]) * (1 - WEIGHTS[Sign.BANDING]))
    assert risk([border]) < risk([border, banding]) < 1


@pytest.mark.parametrize("sign", [Sign.REPEATED, Sign.REVERSED, Sign.PLANAR, Sign.FROZEN, Sign.SPLICED, Sign.PASSIVE])
def test_proof_needs_no_company(sign: Sign) -> None:
    assert risk([Cue(sign, 1.0)]) >= 0.9


@pytest.mark.parametrize("sign", [Sign.MOIRE, Sign.BANDING, Sign.CUT_OUT])
def test_a_hint_wants_company(sign: Sign) -> None:
    assert risk([Cue(sign, 1.0)]) < REVIEW_RISK
    assert risk([Cue(sign, 1.0), Cue(Sign.BORDER, 1.0)]) >= REVIEW_RISK
