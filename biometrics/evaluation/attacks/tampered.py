"""A photograph that is made to move where a challenge asks for it: by a warp, or by a hole with a face behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import degrees
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.evaluation.attacks.printed import Axis, hold, on_paper
from biometrics.evaluation.attacks.scene import (
    SIZE,
    Image,
    Part,
    Points,
    Shots,
    backdrop,
    grain,
    laid,
    sway,
    through_a_lens,
    times,
)

Floats = npt.NDArray[np.float32]

# Places of MediaPipe's mesh of 478 points, from the person's right to the left.
UPPER_LIDS = ((33, 246, 161, 160, 159, 158, 157, 173, 133), (362, 398, 384, 385, 386, 387, 388, 466, 263))
LOWER_LIDS = ((33, 7, 163, 144, 145, 153, 154, 155, 133), (362, 382, 381, 380, 374, 373, 390, 249, 263))
BROWS = ((46, 53, 52, 65, 55), (285, 295, 282, 283, 276))
LIPS_MEET = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308)
LIPS_AROUND = (
    (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291),
    (375, 321, 405, 314, 17, 84, 181, 91, 146),
)
MOUTH_CORNERS, EYE_CORNERS = (61, 291), (33, 263)
FOREHEAD, CHIN, BRIDGE = 10, 152, 168
STEADY = (33, 133, 362, 263, 168, 6, 197)

JAW_DROP = 0.17
SHUT = 0.96
WIDER, HIGHER, AROUND = 0.17, 0.12, 0.17
PALATE = (58, 22, 24)
HOLES = {Part.EYES: 1.6, Part.MOUTH: 1.2, Part.SMILE: 1.3}
IN_THE_SHADE = 0.78


@dataclass(frozen=True, slots=True)
class Pulse:
    """A movement that comes back every `period` seconds: it grows for `rise`, stays for `hold`, and goes as it came."""

    period: float
    rise: float
    hold: float
    rest: float = 0.8

    def at(self, second: float) -> float:
        """0 (at rest) … 1 (done)."""
        if second < self.rest:
            return 0.0
        inside = (second - self.rest) % self.period
        share = min(inside / self.rise, (2 * self.rise + self.hold - inside) / self.rise, 1.0)
        return 0.0 if share <= 0 else share * share * (3 - 2 * share)


PULSES = {Part.EYES: Pulse(1.3, 0.1, 0.15), Part.MOUTH: Pulse(2.6, 0.35, 0.7), Part.SMILE: Pulse(3.2, 0.5, 1.2)}


def warped_photo(image: Image, part: Part, seconds: float, random: Random, points: Points) -> Shots:
    """A photo fed in as a video, in which one part of the face moves by a smooth local warp.

    `points` (478 x 2 or more columns) is the face's mesh in pixels of the picture.
    """
    image, points = _levelled(image, points)
    noise, tremble, warp = grain(random), sway(random, 2, 1.0), WARPS[part]
    shots = []
    for time in times(seconds):
        moved = warp(image, points, PULSES[part].at(time))
        shots.append((time, through_a_lens(_shifted(moved, tremble(time)), noise)))
    return shots


def cut_out(
    image: Image,
    others: Shots,
    part: Part,
    random: Random,
    points: Points,
    other_points: Sequence[Points],
    *,
    size: tuple[int, int] = SIZE,
) -> Shots:
    """A print with a hole where the eyes or the mouth were, and somebody else's moving part behind it.

    `points` is the mesh of the photo's face; `other_points` that of the other person, one for each shot.
    """
    noise, scene, tremble = grain(random), backdrop(random, size), sway(random, 7, 1.0)
    paper, points = on_paper(image), points[:, :2] + (on_paper(image).shape[0] - image.shape[0]) / 2
    hole = _hole(paper, points, part)
    rest = np.median(np.stack([one[:, :2] for one in other_points]), axis=0)
    shots = []
    for (time, behind), there in zip(others, other_points, strict=True):
        moves = tremble(time)
        face = _brought(behind, there[:, :2], rest, points, part, paper.shape, moves[5:])
        sheet = (face * hole + paper * (1 - hole)).astype(np.uint8)
        corners = hold(sheet, moves[:5], size, Axis.VERTICAL, 0.0)
        shots.append((time - others[0][0], through_a_lens(laid(sheet, corners, scene), noise)))
    return shots


def opened_mouth(image: Image, points: Points, amount: float) -> Image:
    """The lower lip and the chin go down by up to 17 % of the face's height; the gap shows a dark mouth."""
    lips = points[list(LIPS_MEET)]
    left, right = lips[:, 0].min(), lips[:, 0].max()
    drop = amount * JAW_DROP * float(np.linalg.norm(points[CHIN, :2] - points[FOREHEAD, :2]))
    columns = np.arange(image.shape[1], dtype=np.float32)
    across = np.clip(1 - (2 * (columns - left) / (right - left) - 1) ** 2, 0, 1)
    seam, gap = np.interp(columns, lips[:, 0], lips[:, 1]), drop * np.sqrt(across)
    under = min(image.shape[0] - 1.0, float(points[CHIN, 1]) + 2 * drop + 4)
    map_x, map_y = _unmoved(image)
    stretched = seam + (map_y - seam - gap) * (under - seam) / np.maximum(under - seam - gap, 1)
    below = (map_y > seam) & (map_y < under)
    inside = below & (map_y < seam + gap)
    moved = _mapped(image, map_x, np.where(below, np.maximum(stretched, seam), map_y).astype(np.float32))
    share = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), 1.2)[..., None]
    return np.asarray(moved * (1 - share) + np.array(PALATE) * share, np.uint8)


def shut_eyes(image: Image, points: Points, amount: float) -> Image:
    """The skin above both eyes is drawn down to the lower lids."""
    map_x, map_y = _unmoved(image)
    rows = np.arange(image.shape[0])
    for upper, lower, brow in zip(UPPER_LIDS, LOWER_LIDS, BROWS, strict=True):
        lid, rim, top = (points[list(places), :2] for places in (upper, lower, brow))
        for column in range(int(lid[:, 0].min()) + 1, int(lid[:, 0].max())):
            high, low = (float(np.interp(column, edge[:, 0], edge[:, 1])) for edge in (lid, rim))
            ceiling = min(float(np.interp(column, top[:, 0], top[:, 1])), high - 2)
            if low > high:
                there = [ceiling, high + amount * SHUT * (low - high), low + 1]
                inside = (rows > ceiling) & (rows < low)
                map_y[inside, column] = np.interp(rows[inside], there, [ceiling, high, low + 1])
    return _mapped(image, map_x, map_y)


def smiling(image: Image, points: Points, amount: float) -> Image:
    """The corners of the mouth go outwards and up."""
    across = float(np.linalg.norm(points[EYE_CORNERS[1], :2] - points[EYE_CORNERS[0], :2]))
    map_x, map_y = _unmoved(image)
    grid_x, grid_y = map_x.copy(), map_y.copy()
    for corner, side in zip(MOUTH_CORNERS, (-1, 1), strict=True):
        x, y = points[corner, :2]
        near = np.exp(-((grid_x - x) ** 2 + (grid_y - y) ** 2) / (2 * (AROUND * across) ** 2))
        map_x -= amount * WIDER * across * side * near
        map_y += amount * HIGHER * across * near
    return _mapped(image, map_x, map_y)


WARPS: dict[Part, Callable[[Image, Points, float], Image]] = {
    Part.EYES: shut_eyes,
    Part.MOUTH: opened_mouth,
    Part.SMILE: smiling,
}


def _levelled(image: Image, points: Points) -> tuple[Image, Points]:
    """Picture and points turned so that the eyes lie level, as the warps want them."""
    right, left = points[EYE_CORNERS[0], :2], points[EYE_CORNERS[1], :2]
    roll = degrees(float(np.arctan2(left[1] - right[1], left[0] - right[0])))
    centre = (float(points[BRIDGE, 0]), float(points[BRIDGE, 1]))
    turn = cv2.getRotationMatrix2D(centre, roll, 1.0)
    level = cv2.warpAffine(image, turn, (image.shape[1], image.shape[0]), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(level, np.uint8), (points[:, :2] @ turn[:, :2].T + turn[:, 2]).astype(np.float32)


def _shifted(image: Image, moves: npt.NDArray[np.float64]) -> Image:
    shift = np.array([[1.02, 0, moves[0] * 1.5], [0, 1.02, moves[1] * 1.5]])
    size = image.shape[1] // 2 * 2, image.shape[0] // 2 * 2
    return np.asarray(cv2.warpAffine(image, shift, size, borderMode=cv2.BORDER_REFLECT), np.uint8)


def _unmoved(image: Image) -> tuple[Floats, Floats]:
    height, width = image.shape[:2]
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return columns, rows


def _mapped(image: Image, map_x: Floats, map_y: Floats) -> Image:
    moved = cv2.remap(image, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.uint8)


def _hole(paper: Image, points: Points, part: Part) -> Floats:
    """Where the paper is cut away: 1 in the hole, 0 on the paper (height x width x 1)."""
    rings = LIPS_AROUND[0] + LIPS_AROUND[1]
    outlines = (
        [upper + lower[::-1] for upper, lower in zip(UPPER_LIDS, LOWER_LIDS, strict=True)]
        if part is Part.EYES
        else [rings]
    )
    mask = np.zeros(paper.shape[:2], np.uint8)
    for outline in outlines:
        ring = points[list(outline), :2]
        larger = ring.mean(axis=0) + (ring - ring.mean(axis=0)) * HOLES[part]
        cv2.fillPoly(mask, [cv2.convexHull(np.round(larger).astype(np.int32))], 255)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), 0.8)[..., None] / 255, np.float32)


def _brought(
    behind: Image,
    there: Points,
    rest: npt.NDArray[np.floating],
    points: Points,
    part: Part,
    shape: tuple[int, ...],
    moves: npt.NDArray[np.float64],
) -> Image:
    """The other person's frame, the head held still and its part brought behind the hole, a little in the shade."""
    places = list(EYE_CORNERS if part is Part.EYES else MOUTH_CORNERS)
    still = _likeness(there[list(STEADY)], rest[list(STEADY)])
    placed = _likeness(rest[places], points[places, :2])
    whole = np.vstack([placed, [0, 0, 1]]) @ np.vstack([still, [0, 0, 1]])
    whole[:2, 2] += 2 * moves
    face = cv2.warpAffine(behind, whole[:2], (shape[1], shape[0]), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(face * IN_THE_SHADE, np.uint8)


def _likeness(source: npt.NDArray[np.floating], target: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """The 2 x 3 matrix of turn, scale and shift that brings `source` nearest to `target` (least squares)."""
    x, y = source[:, 0], source[:, 1]
    one, zero = np.ones(len(source)), np.zeros(len(source))
    rows = np.vstack([np.column_stack([x, -y, one, zero]), np.column_stack([y, x, zero, one])])
    a, b, right, down = np.linalg.lstsq(rows, np.concatenate([target[:, 0], target[:, 1]]), rcond=None)[0]
    return np.array([[a, -b, right], [b, a, down]])
