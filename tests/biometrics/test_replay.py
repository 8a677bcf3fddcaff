"""The border of a screen, its dots and its flicker are seen; rooms, cloth and people are not taken for them."""

import cv2
import numpy as np
import pytest

from biometrics.clip import Image
from biometrics.replay import PEAK, border_around, flicker, replay_cues, share_of, spectral_peak
from biometrics.report import Cue, Sign
from biometrics.track import Portrait
from tests.biometrics.head import Pose, portrait

FACE = (250.0, 110.0, 140.0, 160.0)


def wall(seed: int = 1) -> Image:
    random = np.random.default_rng(seed)
    soft = cv2.GaussianBlur(random.normal(0, 30, (360, 640)), (0, 0), 8) * 8
    light = 150 + soft + random.normal(0, 3, (360, 640))
    return np.repeat(np.clip(light, 0, 255).astype(np.uint8)[..., None], 3, axis=2)


def framed(corners: list[tuple[int, int]], *, closed: bool = True) -> Image:
    image = wall()
    cv2.polylines(image, [np.array(corners, np.int32)], closed, (10, 10, 10), 9)
    return image


def dotted(angle: float, period: float = 5.0, strength: float = 22.0) -> Image:
    rows, columns = np.mgrid[:360, :640]
    wave = np.sin(2 * np.pi * (columns * np.cos(np.radians(angle)) + rows * np.sin(np.radians(angle))) / period)
    return np.clip(wall() + (strength * wave)[..., None], 0, 255).astype(np.uint8)


def test_a_face_before_a_wall_has_no_border() -> None:
    assert border_around(wall(), FACE) is None


@pytest.mark.parametrize(
    "corners",
    [[(150, 40), (500, 40), (500, 320), (150, 320)], [(170, 30), (480, 55), (505, 310), (140, 330)]],
)
def test_the_edge_of_a_screen_around_the_face_is_found_where_it_is(corners: list[tuple[int, int]]) -> None:
    border = border_around(framed(corners), FACE)

    assert border is not None
    x, y, width, height = border
    left, top = min(x for x, _ in corners) / 640, min(y for _, y in corners) / 360
    right, bottom = max(x for x, _ in corners) / 640, max(y for _, y in corners) / 360
    assert (x, y) == (pytest.approx(left, abs=0.03), pytest.approx(top, abs=0.04))
    assert (x + width, y + height) == (pytest.approx(right, abs=0.03), pytest.approx(bottom, abs=0.04))


@pytest.mark.parametrize(
    "corners",
    [
        [(20, 40), (200, 40), (200, 320), (20, 320)],  # a window beside the face
        [(270, 140), (350, 140), (350, 220), (270, 220)],  # glasses: smaller than the face
        [(320, 20), (520, 120), (470, 330), (170, 330), (110, 120)],  # five corners
    ],
)
def test_other_edges_are_no_screen(corners: list[tuple[int, int]]) -> None:
    assert border_around(framed(corners), FACE) is None


def test_an_open_doorway_is_no_screen() -> None:
    assert border_around(framed([(150, 358), (150, 40), (500, 40), (500, 358)], closed=False), FACE) is None


@pytest.mark.parametrize("angle", [20, 45, 70])
def test_a_pattern_of_dots_stands_out_of_the_spectrum(angle: float) -> None:
    assert spectral_peak(wall(), FACE) < PEAK[0]
    assert spectral_peak(dotted(angle), FACE) > PEAK[1]


@pytest.mark.parametrize("angle", [0, 90])
def test_blinds_and_shelves_lie_along_the_axes_and_do_not_count(angle: float) -> None:
    assert spectral_peak(dotted(angle), FACE) < PEAK[1]
    assert spectral_peak(dotted(angle), FACE) < spectral_peak(dotted(45), FACE) / 1.3


@pytest.mark.parametrize(("shape", "face"), [((64, 65, 3), (10, 10, 40, 40)), ((360, 640, 3), (-90, -80, 60, 60))])
def test_no_picture_is_too_small_and_no_face_too_far_out(shape: tuple[int, int, int], face: tuple[float, ...]) -> None:
    image = np.random.default_rng(1).integers(90, 110, shape, np.uint8)

    assert np.isfinite(spectral_peak(image, face))
    assert border_around(image, face) is None


def thumbs(bands: float = 0.0, person: float = 0.0, lamp: float = 0.0, grain: float = 1.0) -> list[Image]:
    """Four seconds: bands roll down, something moves on the left, the whole picture flickers."""
    random = np.random.default_rng(3)
    rows = np.arange(96) / 96
    made = []
    for index in range(60):
        second = index / 15
        light = np.full((96, 96), 120.0) + lamp * random.normal() + random.normal(0, grain, (96, 96))
        light += bands * np.sin(2 * np.pi * (1.3 * rows - 1.7 * second))[:, None]
        light[30:60, :30] += person * np.sin(2 * np.pi * 0.8 * second + np.arange(30) / 4)[:, None]
        made.append(np.clip(light, 0, 255).astype(np.uint8))
    return made


def test_bands_that_roll_down_the_whole_picture_are_a_screen() -> None:
    assert flicker(thumbs(bands=8)) > 0.9


@pytest.mark.parametrize("noise", [{}, {"person": 30.0}, {"lamp": 10.0}, {"person": 30.0, "lamp": 10.0}])
def test_people_lamps_and_grain_are_no_screen(noise: dict[str, float]) -> None:
    assert flicker(thumbs(**noise)) < 0.2


def test_who_fills_two_thirds_of_the_picture_and_nods_is_no_screen() -> None:
    nodding = [
        np.hstack([shaken[:, :64], still[:, 64:]]) for shaken, still in zip(thumbs(bands=8), thumbs(), strict=True)
    ]

    assert flicker(nodding) < 0.2


def test_where_nothing_changes_nothing_flickers() -> None:
    assert flicker(thumbs(grain=0.0)) == 0.0


def looks(image: Image, count: int = 6) -> list[Portrait]:
    return [portrait(index / 2, Pose().living(), image) for index in range(count)]


def found(image: Image, small: list[Image]) -> dict[Sign, Cue]:
    return {cue.sign: cue for cue in replay_cues(looks(image), small)}


def test_a_person_in_a_room_shows_nothing_of_a_screen() -> None:
    assert found(wall(), thumbs(person=20)) == {}


def test_each_hint_is_named_with_its_place() -> None:
    bordered = found(framed([(150, 20), (500, 20), (500, 340), (150, 340)]), thumbs())
    patterned = found(dotted(45), thumbs())
    banded = found(wall(), thumbs(bands=8))

    assert (bordered.keys(), patterned.keys(), banded.keys()) == ({Sign.BORDER}, {Sign.MOIRE}, {Sign.BANDING})
    assert bordered[Sign.BORDER].strength == patterned[Sign.MOIRE].strength == banded[Sign.BANDING].strength == 1.0
    assert bordered[Sign.BORDER].region == pytest.approx((0.24, 0.07, 0.53, 0.86), abs=0.03)
    assert banded[Sign.BANDING].region is None


def test_a_border_in_one_look_of_four_is_chance() -> None:
    screen = framed([(150, 20), (500, 20), (500, 340), (150, 340)])
    mixed = [portrait(0, image=screen), *looks(wall(), 3)]

    assert Sign.BORDER not in {cue.sign for cue in replay_cues(mixed, thumbs())}


def test_without_pictures_there_are_no_hints() -> None:
    assert replay_cues([], []) == []
    assert replay_cues([], thumbs()[:1]) == []


def test_the_share_of_a_face_half_outside_ends_at_the_frame() -> None:
    x, y, width, height = share_of(wall(), Pose(shift=(-320, 0)).living())

    assert x == 0.0
    assert 0 < width < 0.2
    assert 0 < y < y + height < 1
