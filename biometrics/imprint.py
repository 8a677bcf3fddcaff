"""Taking the signature of a clip, by which the same recording is known again."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.actions import Signals
from biometrics.challenge import Action
from biometrics.clip import Image
from biometrics.landmarks import LEFT_EYE, RIGHT_EYE
from biometrics.signature import RATE, Signature
from biometrics.track import Sighting

HASHES = 8
ROWS, COLUMNS = 8, 9
HUNDREDTHS, THOUSANDTHS, QUARTERS = 100, 1000, 4


def imprint(thumbs: Sequence[Image], signals: Signals, sightings: Sequence[Sighting]) -> Signature:
    """The signature of a clip from its small grey pictures, the course of its signals and the places of the face.

    Channels: yaw and pitch (degrees), mouth and eyes (hundredths), place from left and top (hundredths of the distance
    of the eyes) and size (thousandths) against their medians, roll (quarters of a degree).
    """
    spread = np.unique(np.linspace(0, len(thumbs) - 1, HASHES).round().astype(int))
    hashes = dict.fromkeys(difference_hash(thumbs[at]) for at in spread)
    times = np.arange(0.0, signals.seconds[-1] if signals.seconds.size else 0.0, 1 / RATE)
    scales = {Action.TURN: 1, Action.NOD: 1, Action.OPEN_MOUTH: HUNDREDTHS, Action.BLINK: HUNDREDTHS}
    moved = [np.interp(times, signals.seconds, signals.courses[action]) * by for action, by in scales.items()]
    seconds = [one.seconds for one in sightings]
    placed = [np.interp(times, seconds, channel) for channel in _places(sightings).T]
    course = np.clip(np.stack([*moved, *placed]).T.round(), -128, 127).astype(int)
    return Signature(tuple(hashes), tuple(tuple(row) for row in course.tolist()))


def _places(sightings: Sequence[Sighting]) -> npt.NDArray[np.float64]:
    """From left, from top, size and roll (n x 4) of the face, the first three against their medians."""
    eyes = np.stack([one.mesh.points[[RIGHT_EYE, LEFT_EYE], :2] for one in sightings]).astype(float)
    across = eyes[:, 1] - eyes[:, 0]
    distance = np.linalg.norm(across, axis=1)
    usual = max(float(np.median(distance)), 1.0)
    middle = eyes.mean(axis=1)
    place = (middle - np.median(middle, axis=0)) / usual * HUNDREDTHS
    size = (distance / usual - 1) * THOUSANDTHS
    roll = np.degrees(np.arctan2(across[:, 1], across[:, 0])) * QUARTERS
    return np.column_stack([place, size, roll - np.median(roll)])


def difference_hash(picture: Image) -> int:
    """64 bits: whether each of 8 x 8 fields of a grey picture is darker than the field to its right."""
    small = cv2.resize(picture, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA).astype(int)
    bits = (small[:, :-1] < small[:, 1:]).flatten()
    return int("".join("1" if bit else "0" for bit in bits), 2)
