"""Whole, honest files in every container and codec that telephones, browsers and messengers record."""

import io
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fractions import Fraction
from functools import cache
from typing import Any

import av
import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from biometrics.models import Shelf, artefact
from biometrics.samples import frames
from bot.settings import Settings

Image = npt.NDArray[np.uint8]

RATE = 10
SECONDS = 2.0
SIZE = (160, 96)
SAME = {"fflags": "bitexact"}  # no random number in a head: the same input comes again

# name: codec, container, pixel format. Theora has no encoder in FFmpeg; Ogg is written with VP8.
KINDS: Mapping[str, tuple[str, str, str]] = {
    "mp4-h264": ("libx264", "mp4", "yuv420p"),
    "mp4-hevc": ("libx265", "mp4", "yuv420p"),
    "mp4-av1": ("libsvtav1", "mp4", "yuv420p"),
    "mp4-mpeg4": ("mpeg4", "mp4", "yuv420p"),
    "fragmented-h264": ("libx264", "ismv", "yuv420p"),
    "mov-h264": ("libx264", "mov", "yuv420p"),
    "mov-hevc": ("libx265", "mov", "yuv420p"),
    "mov-png": ("png", "mov", "rgb24"),
    "mov-rle": ("qtrle", "mov", "rgb24"),
    "3gp-h263": ("h263", "3gp", "yuv420p"),
    "3gp-mpeg4": ("mpeg4", "3gp", "yuv420p"),
    "webm-vp8": ("libvpx", "webm", "yuv420p"),
    "webm-vp9": ("libvpx-vp9", "webm", "yuv420p"),
    "webm-av1": ("libsvtav1", "webm", "yuv420p"),
    "mkv-h264": ("libx264", "matroska", "yuv420p"),
    "mkv-ffv1": ("ffv1", "matroska", "yuv420p"),
    "mkv-mjpeg": ("mjpeg", "matroska", "yuvj420p"),
    "gif": ("gif", "gif", "rgb8"),
    "avi-mpeg4": ("mpeg4", "avi", "yuv420p"),
    "avi-msmpeg4": ("msmpeg4", "avi", "yuv420p"),
    "avi-mjpeg": ("mjpeg", "avi", "yuvj420p"),
    "avi-zlib": ("zlib", "avi", "bgr24"),
    "ogg-vp8": ("libvpx", "ogv", "yuv420p"),
    "ts-h264": ("libx264", "mpegts", "yuv420p"),
    "ts-mpeg2": ("mpeg2video", "mpegts", "yuv420p"),
    "flv": ("flv", "flv", "yuv420p"),
}
SIZES = {"3gp-h263": (176, 144)}


def recordings() -> dict[str, bytes]:
    """Two seconds of a sample in each kind, two with sound, and one sample as it was published."""
    os.environ["SVT_LOG"] = "0"  # the AV1 encoder is talkative
    shots = sample_frames()
    made = {kind: recorded(shots, *KINDS[kind], size=SIZES.get(kind, SIZE)) for kind in KINDS}
    made["mp4-h264-aac"] = recorded(shots, "libx264", "mp4", "yuv420p", sound="aac")
    made["webm-vp8-opus"] = recorded(shots, "libvpx", "webm", "yuv420p", sound="libopus")
    shelf = Shelf(Settings.from_environment().models)
    made["published"] = (shelf.folder / artefact("man").file).read_bytes()
    return made


@cache
def sample_frames() -> list[Image]:
    """RGB frames of the woman's clip, ten a second."""
    shelf = Shelf(Settings.from_environment().models)
    film = (shelf.folder / artefact("woman").file).read_bytes()
    taken = frames(film, 10.0, 10.0 + SECONDS)
    step = max(1, round(len(taken) / (SECONDS * RATE)))
    return [image for _, image in taken[::step]]


def recorded(
    shots: Sequence[Image],
    codec: str,
    container: str,
    pixels: str,
    *,
    size: tuple[int, int] = SIZE,
    sound: str | None = None,
    rate: int = RATE,
    stamps: Sequence[int] | None = None,
) -> bytes:
    """A file of these RGB pictures at `rate` a second; `stamps` replace the frame numbers as presentation times."""
    target = io.BytesIO()
    with priority_kept(), av.open(target, mode="w", format=container, container_options=SAME) as output:
        stream: Any = output.add_stream(codec, rate=rate)
        stream.width, stream.height, stream.pix_fmt = *size, pixels
        if codec in ("libx264", "libx265"):
            stream.options = {"preset": "ultrafast", "x265-params": "log-level=none:pools=none:frame-threads=1"}
        voice: Any = output.add_stream(sound, rate=48_000, layout="mono") if sound else None
        for number, image in enumerate(shots):
            small = np.ascontiguousarray(cv2.resize(image, size))
            frame = av.VideoFrame.from_ndarray(small, format="rgb24").reformat(format=pixels)
            frame.pts, frame.time_base = (stamps[number] if stamps else number), Fraction(1, rate)
            output.mux(stream.encode(frame))
        output.mux(stream.encode())
        if voice:
            for number in range(int(len(shots) / rate * 48_000 / 960)):
                tone = av.AudioFrame.from_ndarray(np.zeros((1, 960), np.float32), format="fltp", layout="mono")
                tone.sample_rate, tone.pts, tone.time_base = 48_000, number * 960, Fraction(1, 48_000)
                output.mux(voice.encode(tone))
            output.mux(voice.encode())
    return target.getvalue()


@contextmanager
def priority_kept() -> Iterator[None]:
    """The AV1 encoder, run by root, gives its caller the highest real-time priority for good; whatever is started after
    that, a browser say, would leave nobody else a processor.
    """
    policy, parameters = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        yield
    finally:
        os.sched_setscheduler(0, policy, parameters)


@cache
def pictures() -> dict[str, bytes]:
    """The same face as a still picture in every form that a chat sends."""
    still = Pillow.fromarray(sample_frames()[0]).resize((200, 150))
    turned = Pillow.Exif()
    turned[0x0112] = 6
    deep = np.asarray(still.convert("L"), np.uint16) * 257
    return {
        "jpeg": _saved(still, "JPEG"),
        "jpeg-progressive": _saved(still, "JPEG", progressive=True),
        "jpeg-cmyk": _saved(still.convert("CMYK"), "JPEG"),
        "jpeg-grey": _saved(still.convert("L"), "JPEG"),
        "jpeg-turned": _saved(still, "JPEG", exif=turned),
        "png": _saved(still, "PNG"),
        "png-palette": _saved(still.quantize(64), "PNG"),
        "png-alpha": _saved(still.convert("RGBA"), "PNG"),
        "png-16": _saved(Pillow.fromarray(deep), "PNG"),
        "apng": _saved(still, "PNG", save_all=True, append_images=[still.rotate(9), still.rotate(20)]),
        "webp": _saved(still, "WEBP"),
        "webp-lossless": _saved(still, "WEBP", lossless=True),
        "webp-animated": _saved(still, "WEBP", save_all=True, append_images=[still.rotate(9), still.rotate(20)]),
        "gif": _saved(still, "GIF"),
        "bmp": _saved(still, "BMP"),
        "tiff": _saved(still, "TIFF"),
    }


def _saved(image: Pillow.Image, form: str, **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()
