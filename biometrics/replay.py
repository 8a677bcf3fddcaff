"""Does the picture show a screen or a sheet of paper rather than a place?

Hints, not proof: doors and windows have borders, lamps flicker. How much each counts is in `biometrics.living`.
"""

from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image
from biometrics.faces import Box
from biometrics.landmarks import Mesh
from biometrics.report import Cue, Sign
from biometrics.track import Portrait

Floats = npt.NDArray[np.float32]
Share = tuple[float, float, float, float]

LOOKS = 4
# Each pair: nothing up to the first, all from the second; between what 20 living clips and 21 prints and screens read.
BORDERED = (0.4, 0.9)  # share of the frames with a closed border: living 0-0.08, prints and screens in hand 0.7-1
PEAK = (1.15, 1.5)  # log-spectrum above its surroundings: living 0.72-1.06, screens with visible moiré 1.06-1.63
BANDS = (0.3, 0.6)  # agreement of the rows' flicker across the picture: living -0.3-0, filmed screens -0.02-0.8
SMALLEST_BORDER, LARGEST_BORDER = 1.3, 0.97
CORNER_SLACK = 0.03
SPECTRUM_SIDE = 256
BAND_OF_MOIRE = (0.08, 0.48)
AXES = 3
LEAST_FLICKER = 0.3


def replay_cues(portraits: Sequence[Portrait], thumbs: Sequence[Image]) -> list[Cue]:
    """The hints of a screen or print in a few portraits and in the flicker of the small grey pictures (n x 96 x 96)."""
    looks = portraits[:: max(1, len(portraits) // LOOKS)][:LOOKS]
    cues = (_bordered(looks), _patterned(looks), _banded(thumbs))
    return [cue for cue in cues if cue is not None and cue.strength > 0]


def border_around(image: Image, face: Box) -> Share | None:
    """The closed four-cornered border (x, y, width, height as shares of the frame) in which a face stands, if any."""
    height, width = image.shape[:2]
    middle = (face[0] + face[2] / 2, face[1] + face[3] / 2)
    edges = cv2.Canny(cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), (5, 5), 0), 40, 120)
    contours, _ = cv2.findContours(cv2.dilate(edges, np.ones((3, 3))), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        area = cv2.contourArea(contour)
        if not SMALLEST_BORDER * face[2] * face[3] <= area <= LARGEST_BORDER * width * height:
            continue
        hull = cv2.convexHull(contour)
        corners = cv2.approxPolyDP(hull, CORNER_SLACK * cv2.arcLength(hull, True), True)
        if len(corners) == 4 and cv2.pointPolygonTest(corners, middle, False) >= 0:
            x, y, wide, tall = cv2.boundingRect(corners)
            return x / width, y / height, wide / width, tall / height
    return None


def spectral_peak(image: Image, face: Box) -> float:
    """How far the strongest regular pattern around the face stands out of its surroundings, in units of the natural
    logarithm of the spectrum; the axes, where straight edges of the room show, are left out.
    """
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY).astype(np.float32)
    side = min(SPECTRUM_SIDE, *grey.shape)
    top = int(np.clip(face[1] + face[3] / 2 - side / 2, 0, grey.shape[0] - side))
    left = int(np.clip(face[0] + face[2] / 2 - side / 2, 0, grey.shape[1] - side))
    part = grey[top : top + side, left : left + side]
    window, inside = _lens(side)
    spectrum = cv2.dft((part - cv2.GaussianBlur(part, (0, 0), 3)) * window, flags=cv2.DFT_COMPLEX_OUTPUT)
    level = np.fft.fftshift(cv2.log(cv2.magnitude(spectrum[..., 0], spectrum[..., 1]) + 1))
    around = cv2.GaussianBlur(cv2.medianBlur(level, 5), (0, 0), 5)
    return float((cv2.GaussianBlur(level, (0, 0), 0.8) - around)[inside].max())


@lru_cache(maxsize=4)
def _lens(side: int) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """The window that fades a square picture out to its edges, and which of its frequencies may be moiré."""
    rows, columns = np.mgrid[:side, :side] - side // 2
    radius = np.hypot(rows, columns) / side
    inside = (radius > BAND_OF_MOIRE[0]) & (radius < BAND_OF_MOIRE[1]) & (abs(rows) > AXES) & (abs(columns) > AXES)
    return np.outer(np.hanning(side), np.hanning(side)).astype(np.float32), inside


def flicker(thumbs: Sequence[Image]) -> float:
    """How well three thirds of the picture agree on which rows grow lighter from one picture to the next, -1…1.

    A screen's refresh brightens whole rows at once; people, and what is behind them, do not. 0 where nothing flickers.
    """
    pictures = np.stack(thumbs)
    third = pictures.shape[2] // 3
    levels = [pictures[:, :, at * third : (at + 1) * third].mean(axis=2, dtype=np.float32) for at in range(3)]
    rows = np.diff(np.stack(levels), axis=1)
    rows -= rows.mean(axis=2, keepdims=True)
    powers = np.sqrt((rows * rows).mean(axis=2))
    pairs = [
        (rows[a] * rows[b]).mean(axis=1) / np.maximum(powers[a] * powers[b], 1e-6) for a, b in ((0, 1), (1, 2), (0, 2))
    ]
    agreed = np.where(powers.min(axis=0) >= LEAST_FLICKER, np.min(pairs, axis=0), 0.0)
    return float(np.median(agreed))


def _bordered(looks: Sequence[Portrait]) -> Cue | None:
    borders = [border_around(one.image, one.sighting.mesh.box) for one in looks]
    seen = [border for border in borders if border is not None]
    if not seen:
        return None
    return Cue(Sign.BORDER, _reached(len(seen) / len(looks), BORDERED), region=seen[len(seen) // 2])


def _patterned(looks: Sequence[Portrait]) -> Cue | None:
    if not looks:
        return None
    peak = float(np.median([spectral_peak(one.image, one.sighting.mesh.box) for one in looks]))
    middle = looks[len(looks) // 2]
    return Cue(Sign.MOIRE, _reached(peak, PEAK), region=share_of(middle.image, middle.sighting.mesh))


def _banded(thumbs: Sequence[Image]) -> Cue | None:
    return Cue(Sign.BANDING, _reached(flicker(thumbs), BANDS)) if len(thumbs) > 1 else None


def share_of(image: Image, mesh: Mesh) -> Share:
    """The box of a mesh as shares of its frame, 0…1."""
    height, width = image.shape[:2]
    x, y, wide, tall = mesh.box
    left, top = max(0.0, x), max(0.0, y)
    right, bottom = min(float(width), x + wide), min(float(height), y + tall)
    return left / width, top / height, (right - left) / width, (bottom - top) / height


def _reached(value: float, bounds: tuple[float, float]) -> float:
    low, high = bounds
    return min(max((value - low) / (high - low), 0.0), 1.0)
