"""Recordings of the right person that were cut, held or repeated, as a file can be before it is sent."""

from bisect import bisect_right
from collections.abc import Callable
from math import inf

import cv2
import numpy as np

from biometrics.evaluation.attacks.scene import Image, Shots

OF_A_LOOP = 2.3


def frozen(shots: Shots, start: float = 0.0, stop: float = inf) -> Shots:
    """One frame, the one of second `start`, kept until second `stop`; by default all along."""
    kept = _at(shots, shots[0][0] + start)
    return [(time, kept if start <= time - shots[0][0] < stop else image) for time, image in shots]


def looped(shots: Shots, seconds: float = OF_A_LOOP, length: float | None = None) -> Shots:
    """The first `seconds` again and again, `length` seconds long (as long as the clip where none is given).

    `seconds` need not be a whole number of frames: each round then shows other frames of the same movement.
    """
    return _replayed(shots, length, lambda time: time % seconds)


def ping_pong(shots: Shots, seconds: float = OF_A_LOOP, length: float | None = None) -> Shots:
    """The first `seconds` forwards and backwards in turn, so that no cut is seen."""
    return _replayed(shots, length, lambda time: seconds - abs(time % (2 * seconds) - seconds))


def spliced(shots: Shots, other: Shots, fade: float = 0.0) -> Shots:
    """One stretch after another, joined by a cut, or by a blend over `fade` seconds.

    The second takes the size of the first picture, cropped where the shapes differ.
    """
    size, shift = shots[0][1].shape, shots[-1][0] + _period(shots) - other[0][0]
    seam = shots[-1][0] + _period(shots)
    joined = []
    for time, image in other:
        share = (time + shift - seam) / fade if fade else 1.0
        fitted = covering(image, size[1], size[0])
        if share < 1:
            fitted = np.asarray(cv2.addWeighted(fitted, share, shots[-1][1], 1 - share, 0), np.uint8)
        joined.append((time + shift, fitted))
    return [*shots, *joined]


def swapped(shots: Shots, other: Shots) -> Shots:
    """The first half of one person's clip, the second half of another's."""
    middle = shots[0][0] + _length(shots) / 2
    later = other[0][0] + _length(other) / 2
    return spliced([one for one in shots if one[0] < middle], [one for one in other if one[0] >= later])


def covering(image: Image, width: int, height: int) -> Image:
    """The middle of a picture, in that size and without distortion."""
    scale = max(width / image.shape[1], height / image.shape[0])
    size = max(width, round(image.shape[1] * scale)), max(height, round(image.shape[0] * scale))
    large = cv2.resize(image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return np.ascontiguousarray(large[top : top + height, left : left + width], np.uint8)


def _replayed(shots: Shots, length: float | None, source: Callable[[float], float]) -> Shots:
    length, period = _length(shots) if length is None else length, _period(shots)
    times = [round(index * period, 6) for index in range(max(1, round(length / period)))]
    return [(time, _at(shots, shots[0][0] + source(time))) for time in times]


def _at(shots: Shots, second: float) -> Image:
    return shots[max(0, bisect_right(shots, second + 1e-6, key=lambda shot: shot[0]) - 1)][1]


def _length(shots: Shots) -> float:
    return shots[-1][0] - shots[0][0] + _period(shots)


def _period(shots: Shots) -> float:
    return (shots[-1][0] - shots[0][0]) / (len(shots) - 1) if len(shots) > 1 else 1 / 25
