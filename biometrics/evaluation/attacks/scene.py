"""What surrounds a photograph or a screen that is held before a camera: wall, hand, lens."""

from collections.abc import Callable
from enum import StrEnum
from math import cos, radians, sin, tau
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float32]
Shots = list[tuple[float, Image]]

RATE = 25.0
SIZE = (480, 640)
WALL = (120, 200)
GRAIN = 2.5
DISTANCE = 2.6
HEAD_HEIGHTS, UPRIGHT = 2.4, 0.8


class Part(StrEnum):
    """What of a face an attack moves."""

    EYES = "eyes"
    MOUTH = "mouth"
    SMILE = "smile"


def times(seconds: float) -> list[float]:
    return [index / RATE for index in range(max(1, round(seconds * RATE)))]


def grain(random: Random) -> np.random.Generator:
    """Noise for whole pictures, seeded by the one source of chance."""
    return np.random.default_rng(random.getrandbits(64))


def backdrop(random: Random, size: tuple[int, int] = SIZE) -> Image:
    """A wall (RGB, width x height of `size`) with uneven light, an edge of furniture and some texture."""
    width, height = size
    noise = grain(random)
    patches = noise.uniform(*WALL, (5, 4, 1)) + noise.uniform(-4, 4, (5, 4, 3))
    wall = np.asarray(cv2.resize(patches.astype(np.float32), size, interpolation=cv2.INTER_CUBIC), np.float32)
    edge = random.randrange(width // 8, width // 3)
    wall[random.randrange(height // 2, height) :, :edge] *= random.uniform(0.5, 0.8)
    wall += cv2.GaussianBlur(noise.normal(0, 12, wall.shape[:2]).astype(np.float32), (0, 0), 1.5)[..., None]
    return np.clip(wall, 0, 255).astype(np.uint8)


def sway(random: Random, count: int, most: float) -> Callable[[float], npt.NDArray[np.float64]]:
    """How a hand trembles: `count` values within -most…most, slow and smooth, at a given second."""
    waves = [[(random.uniform(0.2, 1.6), random.uniform(0, tau)) for _ in range(3)] for _ in range(count)]

    def at(second: float) -> npt.NDArray[np.float64]:
        return np.array([sum(sin(tau * pace * second + phase) for pace, phase in wave) for wave in waves]) * most / 3

    return at


def held(
    width: float, height: float, *, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0, distance: float = DISTANCE
) -> Points:
    """The corners (4 x 2; from top left, clockwise) of a stiff sheet that is held at those angles (degrees) before a
    pinhole camera, around (0, 0) and in the units of its width and height; the longer side is taken as 1 for the depth.
    """
    longest = max(width, height)
    y, p, r = radians(yaw), radians(pitch), radians(roll)
    about_y = np.array([[cos(y), 0, sin(y)], [0, 1, 0], [-sin(y), 0, cos(y)]])
    about_x = np.array([[1, 0, 0], [0, cos(p), -sin(p)], [0, sin(p), cos(p)]])
    about_z = np.array([[cos(r), -sin(r), 0], [sin(r), cos(r), 0], [0, 0, 1]])
    order = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    flat = np.array([(x * width / 2, top * height / 2, 0) for x, top in order])
    placed = flat @ (about_z @ about_x @ about_y).T
    return np.asarray(placed[:, :2] * (distance / (distance + placed[:, 2:] / longest)), np.float32)


def laid(sheet: Image, corners: Points, scene: Image) -> Image:
    """The scene with the sheet in it, its corners where `corners` (4 x 2 pixels, clockwise from top left) says."""
    height, width = scene.shape[:2]
    matrix = sheet_to_scene(sheet, corners)
    shown = cv2.warpPerspective(sheet, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpPerspective(np.full(sheet.shape[:2], 255, np.uint8), matrix, (width, height))
    share = cv2.GaussianBlur(cover, (3, 3), 0)[..., None].astype(np.float32) / 255
    return (shown * share + scene * (1 - share)).astype(np.uint8)


def sheet_to_scene(sheet: Image, corners: Points) -> npt.NDArray[np.float64]:
    """The 3 x 3 homography from the sheet's pixels to the scene's."""
    height, width = sheet.shape[:2]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(flat, corners.astype(np.float32)), np.float64)


def through_a_lens(image: Image, noise: np.random.Generator, light: float = 1.0) -> Image:
    """The picture as a small camera sees it: a little soft, a little noisy, `light` times as bright."""
    soft = cv2.GaussianBlur(image, (0, 0), 0.7).astype(np.float32) * light
    return np.clip(soft + noise.normal(0, GRAIN, image.shape[:2])[..., None], 0, 255).astype(np.uint8)


def head_and_shoulders(image: Image, points: Points) -> tuple[Image, Points]:
    """A passport picture out of a frame: the part around the face (points: n x 2 pixels) and the points in it."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    x, y = (float(value) for value in (low + high) / 2)
    half = float((high - low).max()) * HEAD_HEIGHTS / 2
    top, bottom = max(0, round(y - half)), min(image.shape[0], round(y + half))
    wide = (bottom - top) * UPRIGHT / 2
    left, right = max(0, round(x - wide)), min(image.shape[1], round(x + wide))
    part = np.ascontiguousarray(image[top:bottom, left:right])
    return part, (points[:, :2] - np.array([left, top])).astype(np.float32)
