"""A photograph of the right person, on paper before the camera or fed in as a video."""

from enum import StrEnum
from math import sin, tau
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.evaluation.attacks.scene import (
    SIZE,
    Image,
    Points,
    Shots,
    backdrop,
    grain,
    held,
    laid,
    sheet_to_scene,
    sway,
    through_a_lens,
    times,
)

REST = 0.8
FILL = 0.92
MARGIN = 0.05
TREMOR = 1.5
DARKER_ASIDE = 0.3


class Axis(StrEnum):
    """About what a sheet is turned: vertical looks like turning the head, horizontal like nodding."""

    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"


def turned_print(
    image: Image,
    seconds: float,
    random: Random,
    *,
    axis: Axis = Axis.VERTICAL,
    degrees: float = 38.0,
    period: float = 3.1,
    size: tuple[int, int] = SIZE,
) -> Shots:
    """A paper print in a hand, turned to and fro about an axis by up to `degrees`, after a moment of rest."""
    noise, scene, tremble = grain(random), backdrop(random, size), sway(random, 5, 1.0)
    paper = on_paper(image)
    shots = []
    for time in times(seconds):
        angle = degrees * swing(time, period)
        corners = hold(paper, tremble(time), size, axis, angle)
        light = 1 - DARKER_ASIDE * (angle / 90) ** 2 * 4
        shots.append((time, through_a_lens(laid(paper, corners, scene), noise, light)))
    return shots


def shaken_photo(image: Image, seconds: float, random: Random, *, degrees: float = 12.0) -> Shots:
    """A photo fed in as a video that fills the frame: shifted, tilted and turned as one plane, as if held in a hand."""
    noise, tremble = grain(random), sway(random, 5, 1.0)
    height, width = (side // 2 * 2 for side in image.shape[:2])
    shots = []
    for time in times(seconds):
        x, y, yaw, pitch, roll = tremble(time)
        corners = held(width, height, yaw=degrees * yaw, pitch=degrees * pitch, roll=4 * roll) * 1.25
        corners += np.array([width * (0.5 + 0.05 * x), height * (0.5 + 0.05 * y)], np.float32)
        shots.append((time, through_a_lens(_filling(image, corners, width, height), noise)))
    return shots


def on_paper(image: Image) -> Image:
    """The photo with the white margin of a print, colours a little flat as ink makes them."""
    margin = round(max(image.shape[:2]) * MARGIN)
    ink = (image.astype(np.float32) * 0.82 + 22).astype(np.uint8)
    return np.asarray(cv2.copyMakeBorder(ink, *(margin,) * 4, cv2.BORDER_CONSTANT, value=(238, 236, 230)), np.uint8)


def swing(second: float, period: float) -> float:
    """-1…1: rest, then to one side and the other, and back."""
    return 0.0 if second < REST else sin(tau * (second - REST) / period)


def hold(sheet: Image, tremble: npt.NDArray[np.float64], size: tuple[int, int], axis: Axis, angle: float) -> Points:
    """Where the corners (4 x 2 pixels) of a sheet lie that a trembling hand (5 values in -1…1) turns by `angle`."""
    x, y, yaw, pitch, roll = tremble * TREMOR
    height, width = sheet.shape[:2]
    turned = {"yaw": yaw + angle, "pitch": pitch} if axis is Axis.VERTICAL else {"yaw": yaw, "pitch": pitch + angle}
    scale = FILL * min(size[0] / width, size[1] / height)
    corners = held(width * scale, height * scale, roll=roll, **turned)
    return corners + np.array([size[0] / 2 + 3 * x, size[1] / 2 + 3 * y], np.float32)


def _filling(image: Image, corners: Points, width: int, height: int) -> Image:
    matrix = sheet_to_scene(image, corners)
    return np.asarray(cv2.warpPerspective(image, matrix, (width, height), borderMode=cv2.BORDER_REFLECT), np.uint8)
