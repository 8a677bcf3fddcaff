"""A recording of the right person, shown on a screen and filmed again."""

from math import sin, tau
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.evaluation.attacks.edited import covering
from biometrics.evaluation.attacks.scene import (
    Image,
    Shots,
    backdrop,
    grain,
    held,
    laid,
    sway,
    through_a_lens,
)

DOTS, FULL = 3, 100
BEZEL = 0.035
FRAME_COLOUR = (14, 14, 16)


def replayed(shots: Shots, random: Random, *, fill: float = 0.93, moire: float = 0.5) -> Shots:
    """The clip on a screen before the camera.

    `fill` is the share of the frame that the screen takes (above 1 its bezel stays out of sight), `moire` (0…1) how
    much of the screen's pattern of dots the lens lets through.
    """
    height, width = (side // 2 * 2 for side in shots[0][1].shape[:2])
    noise, scene, tremble = grain(random), backdrop(random, (width, height)), sway(random, 5, 1.0)
    lean, beat = random.uniform(-7, 7), random.uniform(0.7, 2.5)
    tint = np.array([random.uniform(0.88, 0.96), random.uniform(0.94, 1.0), random.uniform(1.02, 1.12)], np.float32)
    glare, dots = _glare(width, height, random), _dots(width, height, moire)
    filmed = []
    for time, image in shots:
        x, y, yaw, pitch, roll = tremble(time) * 1.2
        screen = _lit(covering(image, width, height), tint, glare, dots)
        corners = held(width * fill, height * fill, yaw=lean + yaw, pitch=pitch, roll=roll)
        corners += np.array([width / 2 + 2 * x, height / 2 + 2 * y], np.float32)
        seen = _banded(laid(screen, corners, scene), time, beat)
        filmed.append((time - shots[0][0], through_a_lens(seen, noise)))
    return filmed


def _lit(image: Image, tint: npt.NDArray[np.float32], glare: npt.NDArray[np.float32], dots: Image) -> Image:
    """What the screen gives off: colours shifted, blacks lifted, each pixel three coloured dots and a gap."""
    light = np.clip(image.astype(np.float32) * tint * 0.86 + 18 + glare, 0, 255).astype(np.uint8)
    large = cv2.resize(light, None, fx=DOTS, fy=DOTS, interpolation=cv2.INTER_NEAREST)
    screen = cv2.GaussianBlur(cv2.multiply(large, dots, scale=1 / FULL), (0, 0), 0.9)
    edge = round(BEZEL * max(screen.shape[:2]))
    return np.asarray(cv2.copyMakeBorder(screen, *(edge,) * 4, cv2.BORDER_CONSTANT, value=FRAME_COLOUR), np.uint8)


def _dots(width: int, height: int, moire: float) -> Image:
    """How brightly each dot shines (FULL as the picture has it): a pixel is red, green and blue columns, a dark row."""
    pixel = np.full((DOTS, DOTS, 3), 1 - moire, np.float32)
    for column in range(DOTS):
        pixel[:-1, column, column] = 1 + moire
    return np.tile(np.clip(pixel / pixel.mean() * FULL, 0, 255).astype(np.uint8), (height, width, 1))


def _glare(width: int, height: int, random: Random) -> npt.NDArray[np.float32]:
    """A soft reflection somewhere on the glass."""
    columns, rows = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    x, y, wide = random.random(), random.random(), random.uniform(0.1, 0.3)
    spot = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * wide**2))
    return (random.uniform(10, 45) * spot).astype(np.float32)[..., None]


def _banded(image: Image, time: float, beat: float) -> Image:
    """Light and dark bands that roll down the picture, as the screen's refresh meets the shutter."""
    rows = np.arange(image.shape[0], dtype=np.float32) / image.shape[0]
    bands = 1 + 0.03 * np.sin(tau * (1.3 * rows - beat * time)) + 0.01 * sin(tau * beat * time)
    return np.asarray(np.clip(image * bands[:, None, None], 0, 255), np.uint8)
