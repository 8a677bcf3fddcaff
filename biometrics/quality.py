"""Is the picture good enough to be judged, and if not, what is the one thing to change?"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from biometrics.clip import Image
from biometrics.landmarks import Mesh
from biometrics.report import FailureCode

SHARPNESS_SIDE = 112
DARK, BRIGHT = 40.0, 225.0
BACKLIT_FACE, BACKLIT_RATIO = 90.0, 2.2
BLURRED = 25.0
FAR, NEAR = 0.16, 1.05
OUTSIDE = 0.12
BURNT, BURNT_SHARE = 250, 0.35
# how much blue, green and red count in grey (ITU-R BT.601)
GREY = (0.114, 0.587, 0.299)


@dataclass(frozen=True, slots=True)
class Measures:
    """One frame: light of the face and of what is around it (0-255), burnt share (0-1), sharpness (variance of the
    Laplacian of the face at 112 pixels), width of the face against the short side of the frame, share of the face's box
    that lies outside the frame (0-1), and the detector's confidence (0-1, 1 where the detector was not asked).
    """

    light: float
    around: float
    burnt: float
    sharpness: float
    size: float
    outside: float
    confidence: float = 1.0


def measured(image: Image, mesh: Mesh, confidence: float = 1.0) -> Measures:
    """The measures of a BGR frame and the mesh found in it."""
    height, width = image.shape[:2]
    x, y, w, h = mesh.box
    left, top = max(0, int(x)), max(0, int(y))
    right, bottom = min(width, int(x + w) + 1), min(height, int(y + h) + 1)
    whole = float(np.dot(cv2.mean(image)[:3], GREY))
    part = image[top:bottom, left:right]
    if part.size == 0:
        return Measures(0.0, whole, 0.0, 0.0, w / min(width, height), 1.0, confidence)
    face, inside = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY), (right - left) * (bottom - top)
    light = cv2.mean(face)[0]
    small = cv2.resize(face, (SHARPNESS_SIDE, SHARPNESS_SIDE), interpolation=cv2.INTER_AREA)
    return Measures(
        light=light,
        around=max(0.0, whole * width * height - light * inside) / max(width * height - inside, 1),
        burnt=np.count_nonzero(face >= BURNT) / inside,
        sharpness=cv2.meanStdDev(cv2.Laplacian(small, cv2.CV_16S))[1].item() ** 2,
        size=w / min(width, height),
        outside=max(0.0, 1 - inside / max(w * h, 1.0)),
        confidence=confidence,
    )


def medians(measures: Sequence[Measures]) -> Measures:
    """The median of each measure; for the confidence, of the frames in which the detector was asked."""
    asked = [one.confidence for one in measures if one.confidence < 1.0] or [1.0]
    names = ("light", "around", "burnt", "sharpness", "size", "outside")
    values = {name: float(np.median([getattr(one, name) for one in measures])) for name in names}
    return Measures(**values, confidence=float(np.median(asked)))


def cause(middle: Measures) -> FailureCode | None:
    """The first thing to change, None where the picture is good enough.

    Thresholds were set so that no living clip of the development data is refused and each constructed defect is; the
    order is the order in which a person can do something about it.
    """
    if middle.around > BACKLIT_RATIO * middle.light and middle.light < BACKLIT_FACE:
        return FailureCode.BACKLIGHT
    if middle.light < DARK:
        return FailureCode.TOO_DARK
    if middle.light > BRIGHT or middle.burnt > BURNT_SHARE:
        return FailureCode.TOO_BRIGHT
    if middle.outside > OUTSIDE:
        return FailureCode.TOO_NEAR if middle.size > NEAR else FailureCode.FACE_OUT_OF_FRAME
    if middle.size < FAR:
        return FailureCode.TOO_FAR
    if middle.size > NEAR:
        return FailureCode.TOO_NEAR
    return FailureCode.BLURRED if middle.sharpness < BLURRED else None
