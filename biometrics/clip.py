"""From the bytes of a video to upright, timed frames, within limits that are checked before anything is decoded."""

import io
import math
import struct
import time
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import av
import av.error
import cv2
import numpy as np
import numpy.typing as npt
from av.video.reformatter import VideoReformatter
from PIL import Image as Pillow
from PIL import ImageOps

from biometrics.errors import ExaminationEnded
from biometrics.report import FailureCode

Image = npt.NDArray[np.uint8]

MOST_BYTES = 20_000_000
MOST_PIXELS = 4096 * 2304
MOST_FRAMES = 7_500
LEAST_SIDE = 64
SHORTEST = 1.5
LONGEST = 60.0
PROCESSOR_SECONDS = 20.0
SAMPLES_PER_SECOND = 15.0
WORKING_SIDE = 640
PROBE_BYTES = 1 << 20
# what telephones, browsers and messengers record; playlists, which name other files and addresses, are not among them
FORMATS = "mov,matroska,gif,avi,mpegts,mpeg,flv,ogg"
PICTURES = ("JPEG", "PNG", "WEBP")
# what Pillow raises for a broken picture: its own errors, and those of the formats it reads field by field
PICTURE_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    OverflowError,
    MemoryError,
    IndexError,
    struct.error,
    zlib.error,
    Pillow.DecompressionBombError,
)
# pixel formats whose first plane is the light alone, one byte a pixel
PLANAR_LIGHT = frozenset({"yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "yuvj444p", "nv12", "gray"})


class Frame:
    """One sampled frame: `seconds` since the first frame; its pictures are made when they are first asked for."""

    def __init__(self, seconds: float, source: av.VideoFrame, reformatter: VideoReformatter) -> None:
        self.seconds = seconds
        self._source, self._reformatter = source, reformatter
        self._turns = round(source.rotation / 90) % 4

    @cached_property
    def image(self) -> Image:
        """Upright BGR (height x width x 3, uint8), the long side at most 640 pixels."""
        width, height = self._source.width, self._source.height
        scale = min(1.0, WORKING_SIDE / max(width, height))
        size = (max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2))
        with _unreadable_on_failure():
            image = self._reformatted("bgr24", *size)
        return np.ascontiguousarray(np.rot90(image, self._turns), np.uint8)

    @cached_property
    def light(self) -> Image:
        """Upright grey (height x width, uint8) in the video's own size, thinned to at most 640 pixels; not copied."""
        source = self._source
        if source.format.name in PLANAR_LIGHT and source.planes[0].line_size > 0:  # below: rows from the bottom up
            plane = source.planes[0]
            rows = np.frombuffer(memoryview(plane), np.uint8, plane.line_size * source.height).reshape(
                source.height, -1
            )
            grey = rows[:, : source.width]
        else:
            with _unreadable_on_failure():
                grey = self._reformatted("gray", source.width, source.height)
        step = max(1, -(-max(grey.shape) // WORKING_SIDE))
        return np.asarray(np.rot90(grey[::step, ::step], self._turns), np.uint8)

    def _reformatted(self, pixels: str, width: int, height: int) -> Image:
        made = self._reformatter.reformat(self._source, width, height, pixels, interpolation="AREA", threads=1)
        return np.asarray(made.to_ndarray(), np.uint8)


@dataclass(slots=True)
class Clip:
    """Frames of a video, about `rate` a second; `seconds` and `decoded` are known once the frames have been read."""

    content: bytes
    rate: float = SAMPLES_PER_SECOND
    seconds: float = 0.0
    decoded: int = 0

    def frames(self) -> Iterator[Frame]:
        """About `rate` frames a second, the long side at most 640 pixels.

        Times come from the presentation stamps alone; rotation from the stream's display matrix is applied here.
        Raises ExaminationEnded: unreadable-file, too-long (over 60 s), too-short (under 1.5 s, at the end).
        """
        if not 0 < len(self.content) <= MOST_BYTES:
            raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
        with _unreadable_on_failure():
            with _opened(self.content) as container:
                _survey(container)
            with _opened(self.content) as container:
                yield from self._sampled(container)
        if self.seconds < SHORTEST:
            raise ExaminationEnded(FailureCode.TOO_SHORT if self.decoded > 1 else FailureCode.UNREADABLE_FILE)

    def _sampled(self, container: av.container.InputContainer) -> Iterator[Frame]:
        first, due, reformatter = None, 0.0, VideoReformatter()  # one for all: each would prepare its tables anew
        for frame in self._decoded(container):
            if frame.width * frame.height > MOST_PIXELS:
                raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
            if frame.time is None:
                continue
            first = frame.time if first is None else first
            self.seconds = max(self.seconds, frame.time - first)
            if self.seconds > LONGEST:
                raise ExaminationEnded(FailureCode.TOO_LONG)
            if frame.time - first + 1e-6 >= due:
                due = max(due + 1 / self.rate, frame.time - first + 0.5 / self.rate)
                yield Frame(frame.time - first, frame, reformatter)

    def _decoded(self, container: av.container.InputContainer) -> Iterator[av.VideoFrame]:
        """Every frame, as long as all of it, what is done with the frames too, keeps within its processor time."""
        started = time.process_time()
        for frame in container.decode(_video_stream(container)):
            self.decoded += 1
            if self.decoded > MOST_FRAMES or time.process_time() - started > PROCESSOR_SECONDS:
                raise ExaminationEnded(FailureCode.TOO_LONG)
            yield frame


@contextmanager
def _unreadable_on_failure() -> Iterator[None]:
    """Whatever FFmpeg or its binding says of a broken file is one cause for us."""
    try:
        yield
    except (av.error.FFmpegError, ValueError, OverflowError, MemoryError, IndexError) as error:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE) from error


def _opened(content: bytes) -> av.container.InputContainer:
    limits = {"probesize": str(PROBE_BYTES), "format_whitelist": FORMATS, "protocol_whitelist": "none"}
    return av.open(io.BytesIO(content), mode="r", options=limits)


def _survey(container: av.container.InputContainer) -> None:
    """Read all packets without decoding any: a torn, endless or crowded file is known in milliseconds."""
    stream, times = _video_stream(container), list[float]()
    for packet in container.demux(stream):
        if packet.is_corrupt:
            raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
        if packet.size and packet.pts is not None and packet.time_base is not None:
            times.append(float(packet.pts * packet.time_base))
        if len(times) > MOST_FRAMES:
            raise ExaminationEnded(FailureCode.TOO_LONG)
    if times and max(times) - min(times) > LONGEST:
        raise ExaminationEnded(FailureCode.TOO_LONG)


def _video_stream(container: av.container.InputContainer) -> av.VideoStream:
    if not container.streams.video:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
    stream = container.streams.video[0]
    if stream.codec_context is None:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
    width, height = stream.codec_context.width, stream.codec_context.height
    if min(width, height) < LEAST_SIDE or width * height > MOST_PIXELS:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
    stream.thread_type = "NONE"
    return stream


def picture(content: bytes, most_side: int = 1280) -> Image:
    """A still picture (JPEG, PNG or WebP) as upright BGR, its long side at most `most_side`.

    Raises ExaminationEnded(unreadable-file); dimensions are read and limited before the pixels are decoded. Pillow
    decodes, not OpenCV, whose PNG reader takes gigabytes for a chunk that only announces them.
    """
    if not 0 < len(content) <= MOST_BYTES:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
    try:
        # a file with odd notes about itself, of which Pillow warns, may still show a face
        with warnings.catch_warnings(action="ignore"), Pillow.open(io.BytesIO(content), formats=PICTURES) as opened:
            if min(opened.size) < LEAST_SIDE or opened.width * opened.height > 4 * MOST_PIXELS:
                raise ExaminationEnded(FailureCode.UNREADABLE_FILE)
            image = _colours(ImageOps.exif_transpose(opened))
    except PICTURE_ERRORS as error:
        raise ExaminationEnded(FailureCode.UNREADABLE_FILE) from error
    scale = most_side / max(image.shape[:2])
    if scale < 1:
        image = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    return image


def _colours(image: Pillow.Image) -> Image:
    """BGR, also of sixteen grey bits a pixel, which Pillow would cut off at white."""
    if image.mode.startswith("I"):
        grey = (np.asarray(image, np.uint32) >> 8).astype(np.uint8)
        return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))
    return np.ascontiguousarray(np.asarray(image.convert("RGB"), np.uint8)[:, :, ::-1])


def jpeg(image: Image, longest: int = 480, quality: int = 85) -> bytes:
    """The picture as a JPEG whose long side is at most `longest` pixels."""
    scale = min(1.0, longest / max(image.shape[:2]))
    if scale < 1:
        image = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    done, content = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done or not math.isfinite(content.size):
        raise ValueError("the picture cannot be written")
    return content.tobytes()
