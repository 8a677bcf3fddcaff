"""Files made to do harm, each kept because something once went wrong with its like."""

import io
import struct
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image as Pillow

from biometrics.clip import Clip, Frame, picture
from biometrics.errors import ExaminationEnded
from biometrics.limits import MEGABYTE, Limits
from biometrics.process import WorkerProcess
from biometrics.report import FailureCode
from tests.fuzz.mutations import chunk
from tests.fuzz.reading import load


@pytest.fixture
def narrow() -> Iterator[WorkerProcess]:
    """A process that may hold little."""
    process = WorkerProcess(load, Limits(seconds=30.0, memory=400 * MEGABYTE))
    process.start()
    yield process
    process.stop()


def png(image: Any, **options: Any) -> bytes:
    target = io.BytesIO()
    Pillow.fromarray(image).save(target, "PNG", **options)
    return target.getvalue()


def refused(content: bytes) -> FailureCode | None:
    try:
        picture(content)
    except ExaminationEnded as ended:
        return ended.failure.code
    return None


def test_a_chunk_that_announces_gigabytes_takes_none(narrow: WorkerProcess) -> None:
    small = png(np.zeros((100, 100, 3), np.uint8))
    place = small.index(b"IDAT") - 4
    greedy = small[:place] + struct.pack(">I", 0x7FFFFFF0) + small[place + 4 :]

    assert narrow.do(refused, (greedy,), {}) is None  # all of the picture is there


def test_a_picture_with_more_pixels_than_a_telephone_takes_is_refused_in_silence() -> None:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 12_000, 8_000, 8, 0, 0, 0, 0))
    small = png(np.zeros((64, 64), np.uint8))
    assert refused(small[:8] + head + small[33:]) is FailureCode.UNREADABLE_FILE


def test_sixteen_bits_of_grey_keep_their_greys() -> None:
    grey = np.tile(np.linspace(0, 65_535, 100).astype(np.uint16), (80, 1))
    seen = picture(png(grey))
    assert seen.shape == (80, 100, 3)
    assert np.abs(seen[0, :, 0].astype(int) - (grey[0] >> 8)).max() <= 1


def test_a_photo_held_another_way_up_is_set_upright() -> None:
    turned, target = Pillow.Exif(), io.BytesIO()
    turned[0x0112] = 6
    lit = np.zeros((100, 200, 3), np.uint8)
    lit[:, :100] = 255
    Pillow.fromarray(lit).save(target, "JPEG", exif=turned)

    seen = picture(target.getvalue())

    assert seen.shape == (200, 100, 3)
    assert seen[:90].mean() > 200 > 50 > seen[110:].mean()


def test_rows_from_the_bottom_up_are_seen_the_same_way_in_grey_and_in_colour() -> None:
    target = io.BytesIO()
    with av.open(target, "w", "matroska") as output:
        stream: Any = output.add_stream("rawvideo", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        stream.codec_context.extradata = b"BottomUp\0"
        lit = np.zeros((96, 160, 3), np.uint8)
        lit[:48] = 250
        for number in range(20):
            frame = av.VideoFrame.from_ndarray(lit, format="rgb24").reformat(format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            output.mux(stream.encode(frame))

    seen: Frame = next(Clip(target.getvalue()).frames())

    assert (seen.light[:40].mean() > 128) == (seen.image[:40].mean() > 128)
