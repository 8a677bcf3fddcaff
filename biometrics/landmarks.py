"""The mesh of a face and its expression: MediaPipe's networks on TensorFlow's own small runtime."""

import math
import os
import sys
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image
from biometrics.faces import Face

Floats = npt.NDArray[np.float32]

SIDE = 256
MARGIN = 1.5
PRESENT = 0.5
RIGHT_EYE, LEFT_EYE = 33, 263

# The points of the mesh that the expression network reads (MediaPipe, face_blendshapes_graph.cc).
# fmt: off
EXPRESSIVE = np.array(
    [
        0, 1, 4, 5, 6, 7, 8, 10, 13, 14, 17, 21, 33, 37, 39, 40, 46, 52, 53, 54, 55, 58, 61, 63, 65, 66, 67, 70,
        78, 80, 81, 82, 84, 87, 88, 91, 93, 95, 103, 105, 107, 109, 127, 132, 133, 136, 144, 145, 146, 148, 149,
        150, 152, 153, 154, 155, 157, 158, 159, 160, 161, 162, 163, 168, 172, 173, 176, 178, 181, 185, 191, 195,
        197, 234, 246, 249, 251, 263, 267, 269, 270, 276, 282, 283, 284, 285, 288, 291, 293, 295, 296, 297, 300,
        308, 310, 311, 312, 314, 317, 318, 321, 323, 324, 332, 334, 336, 338, 356, 361, 362, 365, 373, 374, 375,
        377, 378, 379, 380, 381, 382, 384, 385, 386, 387, 388, 389, 390, 397, 398, 400, 402, 405, 409, 415, 454,
        466, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477,
    ],
    dtype=np.intp,
)
# fmt: on
BROWS = (1, 2, 3, 4, 5)
EYE_BLINK = (9, 10)
JAW_OPEN = 25
LIP_DOWN = (34, 35)
UPPER_LIP, LOWER_LIP = 13, 14
MOUTH_SMILE = (44, 45)


@dataclass(frozen=True, slots=True)
class Mesh:
    """478 points (x, y in frame pixels; z in the same scale, negative towards the camera) and 52 expressions in 0…1."""

    points: Floats
    expressions: Floats
    presence: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        across, down = self.points[:, 0], self.points[:, 1]
        left, top = float(across.min()), float(down.min())
        return left, top, float(across.max()) - left, float(down.max()) - top


@dataclass(frozen=True, slots=True)
class Region:
    """The turned square of a frame that the mesh network looks at: centre and side in pixels, angle in radians."""

    x: float
    y: float
    side: float
    angle: float

    @classmethod
    def around(cls, face: Face) -> "Region":
        right, left = face.points[0], face.points[1]
        x, y = face.centre
        angle = float(np.arctan2(left[1] - right[1], left[0] - right[0]))
        return cls(x, y, max(face.box[2], face.box[3]) * MARGIN, angle)

    @classmethod
    def following(cls, mesh: Mesh) -> "Region":
        across = mesh.points[LEFT_EYE] - mesh.points[RIGHT_EYE]
        angle = math.atan2(across[1], across[0])
        turned = _rotation(-angle) @ mesh.points[:, :2].T
        low, high = turned.min(axis=1), turned.max(axis=1)
        centre = _rotation(angle) @ ((low + high) / 2)
        return cls(float(centre[0]), float(centre[1]), float((high - low).max()) * MARGIN, angle)

    @property
    def to_crop(self) -> Floats:
        """The 2 x 3 matrix from frame pixels to pixels of the 256 x 256 crop."""
        a, b = (part * SIDE / self.side for part in (math.cos(self.angle), math.sin(self.angle)))
        x, y = SIDE / 2 - a * self.x - b * self.y, SIDE / 2 + b * self.x - a * self.y
        return np.array([[a, b, x], [-b, a, y]], np.float32)

    def placed(self, points: Floats) -> Floats:
        """Points (n x 3) of the crop in frame pixels; depth keeps the same scale."""
        a, b = (part * self.side / SIDE for part in (math.cos(self.angle), math.sin(self.angle)))
        x, y = self.x - (a - b) * SIDE / 2, self.y - (a + b) * SIDE / 2
        back = np.array([[a, b, 0], [-b, a, 0], [0, 0, self.side / SIDE]], np.float32)
        placed: Floats = points @ back + np.array([x, y, 0], np.float32)
        return placed


class FaceMesher:
    """Face Landmarker (MediaPipe, 2023): a mesh from a region of a frame, one thread."""

    def __init__(self, task: Path) -> None:
        with zipfile.ZipFile(task) as archive:
            self._mesh = _interpreter(archive.read("face_landmarks_detector.tflite"))
            self._expressions = _interpreter(archive.read("face_blendshapes.tflite"))

    def look(self, image: Image, region: Region) -> Mesh | None:
        """The mesh of the face in that region, None where the network sees no face."""
        crop = cv2.warpAffine(image, region.to_crop, (SIDE, SIDE), flags=cv2.INTER_LINEAR)
        rgb = np.multiply(cv2.cvtColor(crop, cv2.COLOR_BGR2RGB)[None], np.float32(1 / 255), dtype=np.float32)
        points, presence = self._run_mesh(rgb)
        if presence < PRESENT:
            return None
        placed = region.placed(points)
        return Mesh(placed, self._run_expressions(placed), presence)

    def _run_mesh(self, rgb: Floats) -> tuple[Floats, float]:
        network, inputs, outputs = self._mesh
        network.set_tensor(inputs[0], rgb)
        network.invoke()
        points = network.get_tensor(outputs[0]).reshape(478, 3)
        return points, float(1 / (1 + np.exp(-network.get_tensor(outputs[1]).item())))

    def _run_expressions(self, points: Floats) -> Floats:
        network, inputs, outputs = self._expressions
        network.set_tensor(inputs[0], points[None, EXPRESSIVE, :2])
        network.invoke()
        expressions: Floats = network.get_tensor(outputs[0]).copy()
        return expressions


def _interpreter(model: bytes) -> tuple[Any, list[int], list[int]]:
    with _quietly(), warnings.catch_warnings():
        # TensorFlow announces that this runtime moves to a package of its own; it still works in the pinned release
        warnings.simplefilter("ignore", UserWarning)
        import tensorflow

        network = tensorflow.lite.Interpreter(model_content=model, num_threads=1)
        network.allocate_tensors()
    return (
        network,
        [entry["index"] for entry in network.get_input_details()],
        [entry["index"] for entry in network.get_output_details()],
    )


@contextmanager
def _quietly() -> Iterator[None]:
    """TensorFlow's native part greets on the error stream before any setting can stop it; its exceptions still come."""
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    sys.stderr.flush()
    kept = os.dup(2)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _rotation(angle: float) -> Floats:
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine], [sine, cosine]], np.float32)
