"""Reading videos: what is refused, and what is made of the rest."""

import contextlib
import os
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from biometrics.clip import Clip
from biometrics.errors import ExaminationEnded
from biometrics.report import FailureCode
from biometrics.samples import cut, film, frames
from tests.fakes.film import sound

Sample = Callable[[str], bytes]


def refused(content: bytes) -> FailureCode:
    with pytest.raises(ExaminationEnded) as ended:
        list(Clip(content).frames())
    return ended.value.failure.code


def grey(seconds: float, width: int = 64, height: int = 64, rate: int = 10) -> bytes:
    image = np.full((height, width, 3), 120, np.uint8)
    return film([(index / rate, image) for index in range(round(seconds * rate) + 1)])


@pytest.mark.parametrize("content", [b"", os.urandom(1024), b"GIF89a", b"\x00" * 4096, b"\x1aE\xdf\xa3" + b"\xff" * 99])
def test_what_is_no_video_is_unreadable(content: bytes) -> None:
    assert refused(content) is FailureCode.UNREADABLE_FILE


def test_sound_alone_is_unreadable() -> None:
    assert refused(sound()) is FailureCode.UNREADABLE_FILE


@pytest.mark.parametrize(
    "words", ["#EXTM3U\n#EXTINF:4,\nfile://{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {}\n"]
)
def test_a_list_of_other_files_is_not_followed(tmp_path: Path, words: str) -> None:
    (tmp_path / "private.mp4").write_bytes(grey(3))
    assert refused(words.format(tmp_path / "private.mp4").encode()) is FailureCode.UNREADABLE_FILE


def test_a_tiny_picture_is_unreadable() -> None:
    assert refused(grey(3, 2, 2)) is FailureCode.UNREADABLE_FILE


def test_a_torn_file_is_unreadable(sample: Sample) -> None:
    whole = sample("man")
    assert refused(whole[: len(whole) // 3]) is FailureCode.UNREADABLE_FILE


def test_a_second_is_too_short_and_a_minute_and_a_half_too_long() -> None:
    assert refused(grey(1.0)) is FailureCode.TOO_SHORT
    assert refused(grey(90.0)) is FailureCode.TOO_LONG


def test_more_bytes_than_a_message_may_have_are_not_even_opened() -> None:
    assert refused(b"\x00" * 20_000_001) is FailureCode.UNREADABLE_FILE


def test_about_fifteen_frames_a_second_are_taken_whatever_the_rate(sample: Sample) -> None:
    for rate in (12, 24, 30, 60):
        clip = Clip(grey(4.0, rate=rate))
        taken = len(list(clip.frames()))
        assert clip.seconds == pytest.approx(4.0, abs=0.1)
        assert min(rate, 14) * 4 - 2 <= taken <= 16 * 4 + 1


def test_uneven_times_are_kept() -> None:
    image = np.full((64, 64, 3), 120, np.uint8)
    times = [0.0, 0.1, 0.9, 1.0, 2.5, 2.6]
    assert [round(frame.seconds, 2) for frame in Clip(film([(t, image) for t in times])).frames()] == times


@pytest.mark.parametrize(("codec", "container"), [("libvpx", "webm"), ("libx264", "matroska"), ("gif", "gif")])
def test_other_containers_are_read_too(codec: str, container: str) -> None:
    image = np.full((64, 64, 3), 120, np.uint8)
    clip = Clip(film([(index / 10, image) for index in range(31)], codec=codec, container=container))
    assert len(list(clip.frames())) > 20


def test_a_large_picture_is_made_small(sample: Sample) -> None:
    assert next(Clip(cut(sample("woman"), 10, 12)).frames()).image.shape == (360, 640, 3)
    assert max(next(Clip(grey(2.0, 1920, 1080)).frames()).image.shape) == 640


def test_the_samples_have_their_length(sample: Sample) -> None:
    clip = Clip(sample("woman"))
    assert len(list(clip.frames())) == pytest.approx(295, abs=5)
    assert clip.seconds == pytest.approx(frames(sample("woman"))[-1][0], abs=0.05)


def turned(clip: bytes, quarters: int) -> bytes:
    """The same MP4 with the display matrix of a telephone held another way up (track header, ISO/IEC 14496-12)."""
    one = 0x10000
    a, b, c, d = [(one, 0, 0, one), (0, one, -one, 0), (-one, 0, 0, -one), (0, -one, one, 0)][quarters]
    place = clip.index(b"tkhd") + 4 + 40
    matrix = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    return clip[:place] + matrix + clip[place + 36 :]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_display_matrix_is_obeyed(quarters: int) -> None:
    image = np.full((96, 160, 3), 30, np.uint8)
    image[:40, :60] = 220
    clip = turned(film([(index / 10, image) for index in range(31)]), quarters)

    seen = next(Clip(clip).frames()).image

    expected = np.rot90(image, -quarters)
    assert seen.shape == expected.shape
    assert np.abs(seen.astype(int) - expected).mean() < 10


class Pipe:
    """Takes what is written and cannot go back: what a browser's recorder writes has no length in its head."""

    def __init__(self) -> None:
        self.content = bytearray()

    def write(self, part: bytes) -> int:
        self.content += part
        return len(part)


def test_a_recording_that_does_not_say_its_length_is_read() -> None:
    pipe = Pipe()
    with av.open(pipe, mode="w", format="webm") as output:
        stream: Any = output.add_stream("libvpx", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(41):
            output.mux(stream.encode(av.VideoFrame.from_ndarray(np.full((64, 64, 3), 120, np.uint8), format="rgb24")))
        output.mux(stream.encode())
    clip = Clip(bytes(pipe.content))

    assert len(list(clip.frames())) == 41
    assert clip.seconds == pytest.approx(4.0, abs=0.05)


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.8, 0.98])
def test_bytes_changed_on_the_way_end_in_a_code_or_in_frames(sample: Sample, kept: float) -> None:
    whole = bytearray(sample("man"))
    noise = random.Random(5)
    for _ in range(400):
        whole[noise.randrange(int(len(whole) * kept), len(whole))] = noise.randrange(256)
    with contextlib.suppress(ExaminationEnded):
        assert all(frame.image.size for frame in Clip(bytes(whole)).frames())
