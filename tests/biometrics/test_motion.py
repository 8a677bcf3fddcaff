"""One take is told from a loop, a reversal, a held frame and a cut, by small grey pictures alone."""

from collections.abc import Callable, Iterable
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from biometrics.clip import Image
from biometrics.living import REVIEW_RISK, risk
from biometrics.motion import interruptions
from biometrics.report import Cue, Sign

RATE = 15.0
SIDE = 96
Wander = Callable[[float], tuple[float, float]]


@cache
def texture(seed: int) -> npt.NDArray[np.float32]:
    """Something to look at: patches of light of several sizes, 160 x 160."""
    random = np.random.default_rng(seed)
    layers = [
        cv2.GaussianBlur(random.normal(0, 1, (160, 160)).astype(np.float32), (0, 0), size) for size in (1.5, 4, 9)
    ]
    return np.asarray(128 + sum(26 * layer / layer.std() for layer in layers), np.float32)


@cache
def wandering(seed: int) -> Wander:
    """A way that never comes back to itself: waves whose periods share no multiple."""
    random = np.random.default_rng(seed)
    phases = random.uniform(0, 6.28, 6)
    paces = np.array([0.31, 0.53, 0.97, 0.29, 0.61, 0.89])

    def at(second: float) -> tuple[float, float]:
        waves = np.sin(2 * np.pi * paces * second + phases)
        return float(waves[:3].sum() * 4), float(waves[3:].sum() * 3)

    return at


def seen(second: float, *, seed: int = 1) -> npt.NDArray[np.float32]:
    """What stands before the camera at that second: a face that moves before a wall that does not."""
    return placed(*wandering(seed)(second), seed=seed)


def placed(x: float, y: float, *, seed: int = 1) -> npt.NDArray[np.float32]:
    face = cv2.warpAffine(texture(seed), np.array([[1, 0, x - 32], [0, 1, y - 32]]), (SIDE, SIDE))
    wall = texture(seed + 100)[:SIDE, :SIDE].copy()
    mask = np.zeros((SIDE, SIDE), np.float32)
    cv2.circle(mask, (round(48 + x), round(48 + y)), 28, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), 2)
    return np.asarray(face * mask + wall * (1 - mask), np.float32)


def filmed(pictures: Iterable[npt.NDArray[np.float32]], grain: float = 0.8) -> list[Image]:
    """The pictures as a camera or another encoding leaves them, its noise new in each."""
    random = np.random.default_rng(5)
    noisy = (picture + random.normal(0, grain, picture.shape) for picture in pictures)
    return [np.clip(picture.round(), 0, 255).astype(np.uint8) for picture in noisy]


def times(seconds: float, rate: float = RATE) -> list[float]:
    return [index / rate for index in range(round(seconds * rate))]


def signs(moments: list[float], thumbs: list[Image]) -> dict[Sign, Cue]:
    return {cue.sign: cue for cue in interruptions(moments, thumbs, thumbs)}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rate", [10.0, 15.0])
def test_one_take_is_not_interrupted(seed: int, rate: float) -> None:
    moments = times(9, rate)

    assert signs(moments, filmed(seen(at, seed=seed) for at in moments)) == {}


def test_a_take_with_uneven_times_is_not_interrupted() -> None:
    jitter = np.random.default_rng(2).uniform(-0.03, 0.03, 135)
    moments = [at + float(by) for at, by in zip(times(9), jitter, strict=True)]

    assert signs(moments, filmed(seen(at) for at in moments)) == {}


@pytest.mark.parametrize("length", [0.6, 1.5, 2.3, 2.83])
def test_a_loop_comes_again(length: float) -> None:
    moments = times(7)

    repeated = signs(moments, filmed(seen(at % length) for at in moments))[Sign.REPEATED]

    assert repeated.strength > 0.5
    assert repeated.start is not None
    assert repeated.end is not None
    assert 0 <= repeated.start < repeated.end <= moments[-1]


def test_one_second_shown_again_much_later_is_found_where_it_is() -> None:
    moments = times(9)

    repeated = signs(moments, filmed(seen(at - 6 if 7 <= at < 8.3 else at) for at in moments))[Sign.REPEATED]

    assert repeated.strength > 0.5
    assert repeated.start == pytest.approx(1.15, abs=0.25)
    assert repeated.end == pytest.approx(8.15, abs=0.25)


def test_who_only_keeps_still_does_not_repeat_himself() -> None:
    moments = times(7)

    assert signs(moments, filmed((seen(0.0) for _ in moments), grain=1.5)) == {}


def test_what_an_encoder_does_once_a_second_to_a_still_picture_is_no_loop() -> None:
    moments = times(7)
    key_frames = {at: 0.01 if index % 15 == 0 else 0.0 for index, at in enumerate(moments)}
    pictures = (seen(0.0) * (1 + key_frames[at]) for at in moments)

    assert Sign.REPEATED not in signs(moments, filmed(pictures, grain=0.0))


def test_a_loop_played_a_little_slower_is_still_a_loop() -> None:
    moments = times(8)

    found = signs(moments, filmed(seen(at if at < 4 else 0.35 + (at - 4) * 0.93) for at in moments))

    assert found[Sign.REPEATED].strength > 0.5


def test_who_turns_the_head_twice_does_not_repeat_himself() -> None:
    """As alike as a person manages: the way back is the way there, but nobody holds the rest of the body in a vice."""
    moments = times(8)
    turns = {at: 12 * np.sin(np.pi * (at % 4) / 4) ** 2 for at in moments}
    sway = {at: wandering(1)(at) for at in moments}

    found = signs(moments, filmed(placed(turns[at] + 0.3 * sway[at][0], 0.3 * sway[at][1]) for at in moments))

    assert risk(found.values()) < REVIEW_RISK


@pytest.mark.parametrize("length", [1.6, 2.3, 2.83])
def test_forwards_and_backwards_is_found(length: float) -> None:
    moments = times(3 * length)

    reversed_ = signs(moments, filmed(seen(length - abs(at % (2 * length) - length)) for at in moments))[Sign.REVERSED]

    assert reversed_.strength > 0.5
    assert reversed_.start is not None
    assert reversed_.end is not None
    assert reversed_.start < length < reversed_.end


def test_a_held_frame_is_found_with_its_seconds() -> None:
    moments = times(8)
    thumbs = filmed(seen(at) for at in moments)
    held = [thumbs[45] if 3.0 <= at < 5.5 else thumb for at, thumb in zip(moments, thumbs, strict=True)]

    frozen = signs(moments, held)[Sign.FROZEN]

    assert frozen.strength == 1.0
    assert (frozen.start, frozen.end) == (pytest.approx(3.0, abs=0.07), pytest.approx(5.5, abs=0.14))


def test_a_stumbling_connection_is_not_frozen() -> None:
    moments = times(8)
    thumbs = filmed(seen(at) for at in moments)
    held = [thumbs[45] if 3.0 <= at < 3.7 else thumb for at, thumb in zip(moments, thumbs, strict=True)]

    assert Sign.FROZEN not in signs(moments, held)


def test_a_camera_on_a_shelf_before_a_still_person_is_not_frozen() -> None:
    moments = times(5)

    assert Sign.FROZEN not in signs(moments, filmed((seen(1.0) for _ in moments), grain=0.4))


def test_a_cut_between_two_takes_is_found_between_its_two_pictures() -> None:
    moments = times(6)

    spliced = signs(moments, filmed(seen(at, seed=1 if at < 3 else 2) for at in moments))[Sign.SPLICED]

    assert spliced.strength == 1.0
    assert spliced.start == pytest.approx(3 - 1 / RATE)
    assert spliced.end == pytest.approx(3.0)


def test_a_cut_that_changes_little_in_the_whole_picture_is_found_where_the_face_is() -> None:
    moments = times(6)
    faces = filmed(seen(at if at < 3 else at + 4) for at in moments)
    room = texture(7)[:SIDE, :SIDE]
    far = [room.copy() for _ in moments]
    for picture, face in zip(far, faces, strict=True):
        picture[40:56, 40:56] = cv2.resize(face, (16, 16), interpolation=cv2.INTER_AREA)

    (spliced,) = interruptions(moments, filmed(far), faces)

    assert spliced.sign is Sign.SPLICED
    assert spliced.start == pytest.approx(3 - 1 / RATE)
    assert interruptions(moments, filmed(far), filmed(seen(at) for at in moments)) == []


@pytest.mark.parametrize("second", [0.2, 5.9])
def test_a_jolt_as_the_recording_starts_or_stops_is_no_cut(second: float) -> None:
    moments = times(6)

    assert Sign.SPLICED not in signs(moments, filmed(seen(at, seed=1 if at < second else 2) for at in moments))


def test_a_hasty_movement_has_neighbours_and_is_no_cut() -> None:
    moments = times(6)
    hasty = {at: at + 1.2 * min(max(at - 3, 0), 0.4) / 0.4 for at in moments}

    assert Sign.SPLICED not in signs(moments, filmed(seen(hasty[at]) for at in moments))


def test_a_lamp_that_is_switched_on_is_no_cut() -> None:
    moments = times(6)

    assert Sign.SPLICED not in signs(moments, filmed(seen(at) * 0.8 + (40 if at > 3 else 0) for at in moments))


@pytest.mark.parametrize("hole", [0.2, 0.3, 0.5])
def test_a_connection_that_loses_pictures_in_the_middle_of_a_movement_makes_no_cut(hole: float) -> None:
    moments = [at for at in times(6) if not 3 < at < 3 + hole]

    assert Sign.SPLICED not in signs(moments, filmed(seen(at) for at in moments))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_few_pictures_tell_nothing(count: int) -> None:
    thumbs = filmed(seen(at) for at in times(1)[:count])
    assert interruptions(times(1)[:count], thumbs, thumbs) == []


@pytest.mark.parametrize("count", [3, 4, 15, 16])
def test_a_clip_shorter_than_a_stretch_breaks_nothing(count: int) -> None:
    moments = times(2)[:count]

    thumbs = filmed(seen(at) for at in moments)
    assert interruptions(moments, thumbs, thumbs) == []
