"""Which way the head points, from the depth of its own mesh."""

from dataclasses import dataclass

import numpy as np

from biometrics.landmarks import LEFT_EYE, RIGHT_EYE, Mesh

# Pairs that lie across the rigid part of the head: eye corners, temples, cheek edges.
ACROSS = ((33, 263), (133, 362), (127, 356), (234, 454))
FOREHEAD, NOSE_TIP = 10, 4


@dataclass(frozen=True, slots=True)
class Pose:
    """Degrees. Yaw: the sign is a side, which one depends on mirroring; pitch: positive with the chin down."""

    yaw: float
    pitch: float
    roll: float


def pose_of(mesh: Mesh) -> Pose:
    """Angles of the mesh after its own roll is taken out.

    A flat picture that is turned has no depth of its own, so its yaw stays near zero; eyes and mouth do not move these
    points. The network's depth reads low: use the order and size of changes, not the number.
    """
    eyes = mesh.points[LEFT_EYE, :2] - mesh.points[RIGHT_EYE, :2]
    roll = float(np.arctan2(eyes[1], eyes[0]))
    turn = np.array([[np.cos(-roll), -np.sin(-roll)], [np.sin(-roll), np.cos(-roll)]])
    points = np.hstack([mesh.points[:, :2] @ turn.T, mesh.points[:, 2:]])
    across = sum(points[left] - points[right] for right, left in ACROSS)
    down = points[NOSE_TIP] - points[FOREHEAD]
    yaw = np.arctan2(across[2], across[0])
    pitch = np.arctan2(down[2], down[1])
    return Pose(float(np.degrees(yaw)), float(np.degrees(pitch)), float(np.degrees(roll)))
