"""Cutting pieces out of the sample clips, for the tour, the benchmark and the tests."""

import io
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

Image = npt.NDArray[np.uint8]


def frames(clip: bytes, start: float = 0.0, stop: float = 1e9) -> list[tuple[float, Image]]:
    """The RGB frames between two seconds, with their times counted from `start`."""
    with av.open(io.BytesIO(clip), mode="r") as container:
        return [
            (frame.time - start, np.asarray(frame.to_ndarray(format="rgb24"), np.uint8))
            for frame in container.decode(video=0)
            if frame.time is not None and start <= frame.time < stop
        ]


def film(shots: list[tuple[float, Image]], *, codec: str = "libx264", container: str = "mp4") -> bytes:
    """A video of these timed RGB frames."""
    target = io.BytesIO()
    with av.open(target, mode="w", format=container) as output:
        stream: Any = output.add_stream(codec, rate=30)
        height, width = shots[0][1].shape[:2]
        stream.width, stream.height = width, height
        stream.pix_fmt = "rgb8" if codec == "gif" else "yuv420p"
        stream.time_base = stream.codec_context.time_base = Fraction(1, 1000 if codec != "gif" else 100)
        for seconds, image in shots:
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(image), format="rgb24")
            frame.pts, frame.time_base = round(seconds / stream.codec_context.time_base), stream.codec_context.time_base
            if codec == "gif":
                frame = frame.reformat(format="rgb8")
            output.mux(stream.encode(frame))
        output.mux(stream.encode())
    return target.getvalue()


def cut(clip: bytes, start: float, stop: float, change: Callable[[Image], Image] = lambda image: image) -> bytes:
    """A stretch of a clip, encoded anew, each frame changed."""
    return film([(seconds, change(image)) for seconds, image in frames(clip, start, stop)])


def still(clip: bytes, second: float) -> bytes:
    """One frame as a PNG."""
    target = io.BytesIO()
    Pillow.fromarray(frames(clip, second)[0][1]).save(target, "PNG")
    return target.getvalue()
