"""A rigid head of points, seen through a pinhole: living, or the same head on a sheet of paper."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from biometrics.landmarks import BROWS, Mesh
from biometrics.quality import Measures
from biometrics.track import Portrait, Sighting

Points = npt.NDArray[np.float64]

WIDTH, HEIGHT, DEPTH = 60.0, 80.0, 55.0
DISTANCE = 500.0
CENTRE = np.array([320.0, 180.0])
# corners and pupils of the eyes, nose, temples, mouth and chin of MediaPipe's mesh, where a head has them
PLACES = {
    33: (-45, -20), 133: (-18, -20), 468: (-31, -20), 362: (18, -20), 263: (45, -20), 473: (31, -20),
    1: (0, 8), 2: (0, 16), 4: (0, 5), 5: (0, -2), 6: (0, -18), 8: (0, -28), 9: (0, -35), 10: (0, -75),
    98: (-14, 13), 327: (14, 13), 151: (0, -55), 168: (0, -24), 195: (0, -8), 197: (0, -13),
    127: (-58, -15), 356: (58, -15), 234: (-59, 0), 454: (59, 0),
    61: (-24, 38), 291: (24, 38), 0: (0, 32), 17: (0, 46), 13: (0, 38), 14: (0, 40), 152: (0, 78),
}  # fmt: skip
NOSE = {1: 22.0, 4: 24.0, 5: 20.0, 2: 14.0, 195: 14.0, 197: 9.0, 98: 8.0, 327: 8.0, 6: 4.0}
GOOD = Measures(light=125.0, around=120.0, burnt=0.0, sharpness=200.0, size=0.35, outside=0.0)


def solid() -> Points:
    """The head (478 x 3, pixels), looking ahead; the rest of its points lie anywhere on the same half of an egg."""
    random = np.random.default_rng(11)
    across, down = random.uniform(-0.7, 0.7, (2, 478))
    points = np.stack([across * WIDTH, down * HEIGHT, np.zeros(478)], axis=1)
    for index, place in PLACES.items():
        points[index, :2] = place
    inside = 1 - (points[:, 0] / WIDTH) ** 2 - (points[:, 1] / HEIGHT) ** 2
    points[:, 2] = -DEPTH * np.sqrt(np.maximum(inside, 0))
    for index, out in NOSE.items():
        points[index, 2] -= out
    return points


def rotation(yaw: float, pitch: float, roll: float = 0.0) -> Points:
    y, p, r = np.radians([yaw, pitch, roll])
    about_y = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    about_z = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


@dataclass(frozen=True, slots=True)
class Pose:
    """Degrees, a shift in pixels, and the expression at one moment (52 values; brows are the third to the seventh)."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    size: float = 1.0
    gaze: float = 0.0
    expression: dict[int, float] = field(default_factory=dict)

    def living(self) -> Mesh:
        turned = solid() @ rotation(self.yaw, self.pitch, self.roll).T
        return self._seen(turned, turned[:, 2])

    def printed(self) -> Mesh:
        """The network gives the face on the sheet the depth of a face, which does not turn with the sheet."""
        flat = solid() * np.array([1, 1, 0])
        return self._seen(flat @ rotation(self.yaw, self.pitch, self.roll).T, solid()[:, 2])

    def _seen(self, points: Points, depth: Points) -> Mesh:
        seen = points[:, :2] * (DISTANCE / (DISTANCE + points[:, 2:])) * self.size + CENTRE + np.array(self.shift)
        seen[[468, 473], 0] += self.gaze
        expressions = np.zeros(52, np.float32)
        for index, value in self.expression.items():
            expressions[index] = value
        return Mesh(np.column_stack([seen, depth * self.size]).astype(np.float32), expressions, 0.99)


def brows(amount: float) -> dict[int, float]:
    return dict.fromkeys(BROWS, amount)


def sighting(seconds: float, mesh: Mesh, measures: Measures = GOOD) -> Sighting:
    return Sighting(seconds, mesh, measures)


def portrait(seconds: float = 0.0, mesh: Mesh | None = None, image: npt.NDArray[np.uint8] | None = None) -> Portrait:
    blank = np.full((360, 640, 3), 128, np.uint8)
    return Portrait(blank if image is None else image, sighting(seconds, mesh or Pose().living()))
