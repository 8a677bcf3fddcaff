"""The person's own frame with the one cause marked on it: an arrow to where to move, a halo where the face belongs."""

import cv2
import numpy as np

from biometrics.clip import Image, jpeg
from biometrics.landmarks import Mesh
from biometrics.report import FailureCode

Box = tuple[float, float, float, float]

AMBER = (32, 176, 255)
SHADE = 0.55
HALO_WIDTH, HALO_HEIGHT = 0.30, 0.40
LONGEST = 480


def remedy(image: Image, mesh: Mesh | None, code: FailureCode) -> bytes:
    """A JPEG of at most 480 pixels; BGR in. Without a mesh only the place of the face is shown."""
    scale = LONGEST / max(image.shape[:2])
    canvas = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    x, y, width, height = mesh.box if mesh else (0.0, 0.0, 0.0, 0.0)
    box = (x * scale, y * scale, width * scale, height * scale) if mesh else None
    if code is FailureCode.BACKLIGHT:
        _point(canvas, _brightest(canvas, box))
    elif code in (FailureCode.TOO_DARK, FailureCode.TOO_BRIGHT) and box:
        _ring(canvas, box)
    elif code in (FailureCode.FACE_OUT_OF_FRAME, FailureCode.TOO_FAR, FailureCode.TOO_NEAR, FailureCode.NO_FACE):
        canvas = _halo(canvas)
        if box:
            _arrow(canvas, (box[0] + box[2] / 2, box[1] + box[3] / 2), (canvas.shape[1] / 2, canvas.shape[0] / 2))
    elif box:
        _ring(canvas, box)
    return jpeg(canvas, LONGEST)


def _halo(canvas: Image) -> Image:
    """Everything but the oval where the face belongs is shaded."""
    mask = np.zeros(canvas.shape[:2], np.uint8)
    height, width = canvas.shape[:2]
    side = min(height, width)
    axes = (round(side * HALO_WIDTH), round(side * HALO_HEIGHT))
    cv2.ellipse(mask, (width // 2, height // 2), axes, 0, 0, 360, 255, -1)
    shaded = (canvas * SHADE).astype(np.uint8)
    result = np.where(mask[:, :, None] > 0, canvas, shaded)
    cv2.ellipse(result, (width // 2, height // 2), axes, 0, 0, 360, AMBER, 5, cv2.LINE_AA)
    return np.ascontiguousarray(result, np.uint8)


def _ring(canvas: Image, box: Box) -> None:
    x, y, width, height = box
    centre = (round(x + width / 2), round(y + height / 2))
    cv2.ellipse(canvas, centre, (round(width * 0.65), round(height * 0.65)), 0, 0, 360, AMBER, 5, cv2.LINE_AA)


def _brightest(canvas: Image, box: Box | None) -> tuple[int, int]:
    grey = cv2.GaussianBlur(cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY), (0, 0), 15)
    if box:
        x, y, width, height = max(0, round(box[0])), max(0, round(box[1])), round(box[2]), round(box[3])
        grey[y : y + height, x : x + width] = 0
    row, column = np.unravel_index(int(np.argmax(grey)), grey.shape)
    return int(column), int(row)


def _point(canvas: Image, spot: tuple[int, int]) -> None:
    middle = (canvas.shape[1] / 2, canvas.shape[0] / 2)
    _arrow(canvas, middle, spot)
    cv2.circle(canvas, spot, 28, AMBER, 5, cv2.LINE_AA)


def _arrow(canvas: Image, start: tuple[float, float], end: tuple[float, float]) -> None:
    if np.hypot(end[0] - start[0], end[1] - start[1]) > 20:
        first, last = (round(start[0]), round(start[1])), (round(end[0]), round(end[1]))
        cv2.arrowedLine(canvas, first, last, AMBER, 7, cv2.LINE_AA, tipLength=0.3)
