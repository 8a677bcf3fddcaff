"""Where the faces are: YuNet, with five points each."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image

Points = npt.NDArray[np.float32]
Box = tuple[float, float, float, float]

CONFIDENT = 0.7
OVERLAP = 0.3
SEARCH_SIDE = 480


@dataclass(frozen=True, slots=True)
class Face:
    """A face in pixels of its picture: box (x, y, width, height), five points (5 x 2), score in 0…1.

    The points are right eye, left eye, nose tip, right and left corner of the mouth, by the person's own sides.
    """

    box: tuple[float, float, float, float]
    points: Points
    score: float

    @property
    def width(self) -> float:
        return self.box[2]

    @property
    def centre(self) -> tuple[float, float]:
        return self.box[0] + self.box[2] / 2, self.box[1] + self.box[3] / 2

    @property
    def area(self) -> float:
        return self.box[2] * self.box[3]


class FaceDetector:
    """YuNet through OpenCV (2023mar, block-quantised); confidence and overlap as its authors' demo sets them."""

    def __init__(self, model: Path) -> None:
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
        self._network = cv2.FaceDetectorYN.create(str(model), "", (320, 320), CONFIDENT, OVERLAP, 50)

    def find(self, image: Image) -> list[Face]:
        """The faces of a BGR picture, the largest first; the picture is searched at most 480 pixels long."""
        scale = min(1.0, SEARCH_SIDE / max(image.shape[:2]))
        size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
        small = cv2.resize(image, size, interpolation=cv2.INTER_AREA) if scale < 1 else image
        self._network.setInputSize((small.shape[1], small.shape[0]))
        _, rows = self._network.detect(small)
        faces = [_face(row, scale) for row in rows] if rows is not None else []
        return sorted(faces, key=lambda face: face.area, reverse=True)


def _face(row: npt.NDArray[np.float32], scale: float) -> Face:
    x, y, width, height = (float(value) / scale for value in row[:4])
    return Face((x, y, width, height), (row[4:14] / scale).reshape(5, 2).astype(np.float32), float(row[14]))
