"""Attacks made from the sample clips: they look as they should to the networks, and are the same every time."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import cv2
import numpy as np
import pytest

from biometrics.actions import Signals
from biometrics.challenge import Action
from biometrics.clip import Image
from biometrics.evaluation.attacks import (
    Axis,
    Part,
    Shots,
    cut_out,
    frozen,
    head_and_shoulders,
    looped,
    ping_pong,
    replayed,
    shaken_photo,
    spliced,
    swapped,
    turned_print,
    warped_photo,
)
from biometrics.evaluation.attacks.scene import Points, held
from biometrics.examiner import Examiner
from biometrics.samples import film, frames

Sample = Callable[[str], bytes]
RATE = 10.0


@pytest.fixture
def counted() -> Shots:
    """Three seconds of plain pictures, each as bright as its number."""
    return [(index / RATE, np.full((64, 96, 3), index, np.uint8)) for index in range(30)]


def numbers(shots: Shots) -> list[int]:
    return [int(image[0, 0, 0]) for _, image in shots]


def steps(shots: Shots) -> set[float]:
    return {round(later[0] - earlier[0], 3) for earlier, later in pairwise(shots)}


def test_a_frozen_clip_shows_one_frame(counted: Shots) -> None:
    assert set(numbers(frozen(counted))) == {0}
    assert numbers(frozen(counted, 1.0, 2.0)) == [*range(10), *[10] * 10, *range(20, 30)]


def test_a_loop_begins_anew_and_may_be_longer_than_the_clip(counted: Shots) -> None:
    assert numbers(looped(counted, 1.0, 2.5)) == [*range(10), *range(10), *range(5)]
    assert len(looped(counted, 1.0)) == len(counted)


def test_a_loop_that_is_no_whole_number_of_frames_shows_other_frames_in_each_round(counted: Shots) -> None:
    assert numbers(looped(counted, 1.05, 2.1)) == [*range(11), *range(10)]


def test_ping_pong_turns_round_without_a_jump(counted: Shots) -> None:
    assert numbers(ping_pong(counted, 1.0, 2.2)) == [*range(11), *range(9, -1, -1), 1]


def test_a_splice_goes_on_without_a_gap_in_time(counted: Shots) -> None:
    joined = spliced(counted[:5], counted[20:25])

    assert numbers(joined) == [0, 1, 2, 3, 4, 20, 21, 22, 23, 24]
    assert steps(joined) == {0.1}


def test_a_blend_hides_the_cut(counted: Shots) -> None:
    assert numbers(spliced(counted[:2], counted[20:24], fade=0.2)) == [0, 1, 1, 11, 22, 23]


def test_the_swapped_person_has_the_size_of_the_first(counted: Shots) -> None:
    large = [(time, np.full((200, 100, 3), 99, np.uint8)) for time, _ in counted]
    shots = swapped(counted, large)

    assert numbers(shots) == [*range(15), *[99] * 15]
    assert {image.shape for _, image in shots} == {(64, 96, 3)}


def test_a_sheet_that_is_turned_grows_at_its_nearer_edge() -> None:
    corners = held(2.0, 2.0, yaw=30)
    left, right = (abs(corners[a, 1] - corners[b, 1]) for a, b in ((0, 3), (1, 2)))

    assert abs(left - right) > 0.3
    np.testing.assert_allclose(held(2.0, 2.0), [[-1, -1], [1, -1], [1, 1], [-1, 1]])


def seen(examiner: Examiner, shots: Shots) -> Signals:
    track = examiner.watch(film(shots)).track
    assert track.with_face > 0.9 * track.frames
    return Signals.of([one.seconds for one in track.sightings], [one.mesh for one in track.sightings])


def marked(examiner: Examiner, shots: Shots) -> list[Points]:
    """The mesh of each shot, by the sighting that is nearest in time; what is cut at 640 pixels here needs no scale."""
    sightings = examiner.watch(film(shots)).track.sightings
    return [min(sightings, key=lambda one: abs(one.seconds - time)).mesh.points for time, _ in shots]


@pytest.fixture(scope="module")
def man(sample: Sample) -> Shots:
    return frames(sample("man"))


@pytest.fixture(scope="module")
def photo(examiner: Examiner, man: Shots) -> tuple[Image, Points]:
    points = marked(examiner, man)[0]
    return head_and_shoulders(man[0][1], points)


@pytest.mark.models
@pytest.mark.parametrize(
    ("part", "action"), [(Part.MOUTH, Action.OPEN_MOUTH), (Part.EYES, Action.BLINK), (Part.SMILE, Action.SMILE)]
)
def test_a_warped_photo_seems_to_do_what_is_asked(
    examiner: Examiner, photo: tuple[Image, Points], part: Part, action: Action
) -> None:
    image, points = photo
    signals = seen(examiner, warped_photo(image, part, 5.0, Random(1), points))

    assert signals.findings(action)
    assert not signals.findings(Action.TURN)
    assert not signals.findings(Action.NOD)


@pytest.mark.models
@pytest.mark.parametrize("axis", list(Axis))
def test_a_print_that_is_turned_stays_a_face_without_depth(
    examiner: Examiner, photo: tuple[Image, Points], axis: Axis
) -> None:
    signals = seen(examiner, turned_print(photo[0], 5.0, Random(1), axis=axis))

    assert not signals.findings(Action.TURN)
    assert not signals.findings(Action.NOD)


@pytest.mark.models
def test_the_eyes_behind_a_print_blink(examiner: Examiner, photo: tuple[Image, Points], sample: Sample) -> None:
    woman = frames(sample("woman"), 9.9, 17.6)
    shots = cut_out(photo[0], woman, Part.EYES, Random(1), photo[1], marked(examiner, woman))

    assert float(np.ptp(seen(examiner, shots).courses[Action.BLINK])) > 0.3


@pytest.mark.models
def test_a_screen_still_shows_a_woman_who_turns(examiner: Examiner, sample: Sample) -> None:
    signals = seen(examiner, replayed(frames(sample("woman"), 9.9, 17.6), Random(1)))

    assert signals.findings(Action.TURN)


def test_the_bezel_is_seen_unless_the_screen_fills_the_frame(counted: Shots) -> None:
    bright = [(time, np.full((240, 320, 3), 220, np.uint8)) for time, _ in counted[:2]]
    with_bezel, without = (replayed(bright, Random(2), fill=fill)[0][1] for fill in (0.9, 1.3))

    assert (cv2.cvtColor(with_bezel, cv2.COLOR_RGB2GRAY) < 40).mean() > 0.05
    assert (cv2.cvtColor(without, cv2.COLOR_RGB2GRAY) < 40).mean() < 0.01


def test_chance_comes_from_the_seed_alone(counted: Shots) -> None:
    image = np.random.default_rng(5).integers(0, 255, (120, 100, 3), np.uint8)
    made = [
        [
            shaken_photo(image, 0.2, Random(seed)),
            turned_print(image, 0.2, Random(seed)),
            replayed(counted[:3], Random(seed)),
        ]
        for seed in (1, 1, 2)
    ]

    for once, again, other in zip(*made, strict=True):
        assert all(np.array_equal(one[1], two[1]) for one, two in zip(once, again, strict=True))
        assert not np.array_equal(once[0][1], other[0][1])
