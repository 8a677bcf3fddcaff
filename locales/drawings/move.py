"""Makes the drawings move: `python -m locales.drawings.move` writes the films anew, plain and with each number."""

import io
from collections.abc import Callable, Iterator
from math import cos, pi
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw

from biometrics.challenge import Action
from locales.drawings import numbered
from locales.drawings.draw import FINE, PAPER, SIDE, Face, Pen

RATE = 12
STILL, WAY, HELD = 4, 9, 5  # pictures at rest, on the way to the movement or back, and while it lasts
SHUT = 0.7  # lids that have sunk so far are drawn shut
QUALITY = "27"  # x264's own scale; smaller is better

MOVES: dict[Action, Callable[[float], Face]] = {
    Action.TURN: lambda far: Face(dx=46 * far),
    Action.NOD: lambda far: Face(dy=34 * far),
    Action.OPEN_MOUTH: lambda far: Face(mouth="open" if far > 0.1 else "calm", wide=far),
    Action.SMILE: lambda far: Face(mouth="smile" if far > 0.1 else "calm", wide=far),
    Action.BLINK: lambda far: Face(closed=True) if far > SHUT else Face(lids=far),
}


def faces(action: Action) -> Iterator[Face]:
    """There and back; who is to blink does it twice."""
    move = MOVES[action]
    way = [(1 - cos(pi * step / WAY)) / 2 for step in range(1, WAY + 1)]
    if action is Action.BLINK:
        once = [*way[::3], *[1.0] * 3, *way[::-3]]
        course = [*[0.0] * STILL, *once, *[0.0] * 5, *once, *[0.0] * STILL]
    else:
        course = [*[0.0] * STILL, *way, *[1.0] * HELD, *way[-2::-1], *[0.0] * STILL]
    return (move(far) for far in course)


def pictures(action: Action, number: int | None) -> Iterator[Image.Image]:
    for face in faces(action):
        fine = Image.new("RGB", (SIDE * FINE, SIDE * FINE), PAPER)
        face.draw(Pen(ImageDraw.Draw(fine)))
        small = fine.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        yield numbered(small, number) if number else small


def film(action: Action, number: int | None) -> bytes:
    """An MP4 (H.264) without sound; every film has the same settings, so that one can follow another."""
    content = io.BytesIO()
    with av.open(content, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = SIDE, SIDE, "yuv420p"
        stream.options = {"crf": QUALITY, "preset": "veryslow", "tune": "animation", "bf": "0", "threads": "1"}
        for picture in pictures(action, number):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(picture), "rgb24")))
        container.mux(stream.encode(None))
    return content.getvalue()


def main() -> None:
    for action in Action:
        for number in (None, 1, 2):
            name = f"{action}.mp4" if number is None else f"{action}-{number}.mp4"
            Path(__file__).with_name(name).write_bytes(film(action, number))


if __name__ == "__main__":
    main()
