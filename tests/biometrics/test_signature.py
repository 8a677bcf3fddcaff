"""The same recording is known again however it was saved; another take before the same wall is not taken for it."""

from collections.abc import Callable
from random import Random

import cv2
import numpy as np
import pytest

from biometrics.actions import Signals
from biometrics.examiner import Examiner, Seen
from biometrics.imprint import HASHES, difference_hash, imprint
from biometrics.samples import Image, film, frames
from biometrics.signature import CHANNELS, RATE, Signature, SignatureUnreadable
from tests.biometrics.head import Pose, sighting
from tests.fakes.examination import encoded_anew, recording

Sample = Callable[[str], bytes]


@pytest.mark.parametrize("seed", range(5))
def test_a_recording_resembles_itself_and_what_was_made_of_it(seed: int) -> None:
    take = recording(seed)

    assert take.resembles(take)
    assert take.resembles(encoded_anew(take))
    assert take.resembles(encoded_anew(take, cut=10))
    assert encoded_anew(take, cut=10).resembles(take)


@pytest.mark.parametrize("seed", range(5))
def test_another_take_before_the_same_wall_does_not(seed: int) -> None:
    assert not recording(seed).resembles(recording(seed + 100))


def test_the_same_movement_before_another_wall_does_not() -> None:
    here = recording(1)
    there = Signature(recording(1, scene=0x5AA5_33CC_0FF0_9669).hashes, here.course)

    assert not here.resembles(there)


def test_a_still_head_resembles_nobody_for_it_has_no_course() -> None:
    flutter = Random(2)
    course = tuple(tuple(flutter.randint(0, 1) for _ in range(CHANNELS)) for _ in range(40))
    still = Signature(recording(1).hashes, course)

    assert not still.resembles(still)


def test_a_copy_that_begins_later_and_ends_earlier_is_a_copy() -> None:
    whole = recording(3, seconds=10)
    middle = Signature(whole.hashes[2:5], whole.course[12:38])

    assert whole.resembles(middle)
    assert middle.resembles(whole)


def test_what_is_shorter_than_two_seconds_is_too_short_to_be_known() -> None:
    short = Signature(recording(1).hashes, recording(1).course[:9])

    assert not short.resembles(short)


def test_nothing_resembles_nothing() -> None:
    assert not Signature((), ()).resembles(Signature((), ()))
    assert Signature((), ()).bands == frozenset()


@pytest.mark.parametrize(
    "take", [Signature((), ()), recording(4), Signature((2**64 - 1, 0), ((-128,) * 8, (127,) * 8))]
)
def test_what_is_written_can_be_read_again(take: Signature) -> None:
    assert Signature.from_bytes(take.to_bytes()) == take


@pytest.mark.parametrize("content", [b"", b"\x00", b"\x05\x00\x00", recording(1).to_bytes()[:-1], b"\xff" * 20])
def test_what_was_not_written_is_unreadable(content: bytes) -> None:
    with pytest.raises(SignatureUnreadable):
        Signature.from_bytes(content)


def test_the_bands_of_a_hash_are_its_four_quarters_each_with_its_place() -> None:
    assert Signature((0x0004_0003_0002_0001,), ()).bands == {0x0_0001, 0x1_0002, 0x2_0003, 0x3_0004}
    assert Signature((0,), ()).bands == {0x0_0000, 0x1_0000, 0x2_0000, 0x3_0000}


def scenery(seed: int) -> Image:
    noise = np.random.default_rng(seed).uniform(40, 200, (96, 96)).astype(np.float32)
    soft = cv2.GaussianBlur(noise, (0, 0), 6)
    return ((soft - soft.min()) / np.ptp(soft) * 180 + 40).astype(np.uint8)


def bits_apart(one: Image, other: Image) -> int:
    return (difference_hash(one) ^ difference_hash(other)).bit_count()


def test_a_hash_hardly_heeds_light_size_and_noise_and_tells_scenes_apart() -> None:
    scene = scenery(1)
    noise = np.random.default_rng(9).normal(0, 4, scene.shape)
    brighter = np.clip(scene * 1.1 + 15 + noise, 0, 255).astype(np.uint8)
    smaller = cv2.resize(scene, (40, 40), interpolation=cv2.INTER_AREA)

    assert bits_apart(scene, brighter) <= 4
    assert bits_apart(scene, smaller) <= 4
    assert bits_apart(scene, scenery(2)) > 16


def test_a_picture_that_grows_lighter_to_the_right_is_all_ones() -> None:
    ramp = np.tile(np.linspace(0, 255, 96).astype(np.uint8), (96, 1))

    assert difference_hash(ramp) == 2**64 - 1
    assert difference_hash(ramp[:, ::-1]) == 0


def test_the_imprint_holds_five_rows_a_second_of_how_the_head_moved() -> None:
    seconds = np.arange(0, 4, 1 / 15)
    poses = [Pose(yaw=15 * np.sin(at), roll=8 * np.sin(2 * at), shift=(20 * np.cos(at), 0)) for at in seconds]
    sightings = [sighting(float(at), pose.living()) for at, pose in zip(seconds, poses, strict=True)]
    signals = Signals.of(seconds, [one.mesh for one in sightings])

    taken = imprint([scenery(index // 15) for index in range(60)], signals, sightings)

    course = np.array(taken.course)
    assert course.shape == (pytest.approx(4 * RATE, abs=1), CHANNELS)
    assert 1 <= len(taken.hashes) <= HASHES
    assert np.ptp(course[:, 7]) == pytest.approx(2 * 8 * 4, rel=0.1)
    assert Signature.from_bytes(taken.to_bytes()) == taken


def smaller_and_brighter(image: Image) -> Image:
    small = cv2.resize(image, (320, 180), interpolation=cv2.INTER_AREA)
    return np.clip(small.astype(int) + 25, 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def original(examiner: Examiner, sample: Sample) -> Seen:
    return examiner.watch(film(frames(sample("woman"), 9.9, 15.4)[::2]), quick=False)


@pytest.mark.models
def test_a_smaller_brighter_copy_in_another_codec_without_its_start_is_the_same_recording(
    examiner: Examiner, sample: Sample, original: Seen
) -> None:
    shots = [(second, smaller_and_brighter(image)) for second, image in frames(sample("woman"), 11.9, 15.4)[::2]]
    copy = examiner.watch(film(shots, codec="libvpx", container="webm"), quick=False)

    assert original.signature is not None
    assert copy.signature is not None
    assert copy.signature.resembles(original.signature)
    assert copy.signature.bands & original.signature.bands


@pytest.mark.models
def test_another_stretch_of_the_same_film_is_another_recording(
    examiner: Examiner, sample: Sample, original: Seen
) -> None:
    other = examiner.watch(film(frames(sample("woman"), 4.0, 9.0)[::2]), quick=False)

    assert original.signature is not None
    assert other.signature is not None
    assert not other.signature.resembles(original.signature)
    assert not original.signature.resembles(other.signature)
