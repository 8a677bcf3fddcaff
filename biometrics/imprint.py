"""Taking the signature of a clip, by which the same recording is known again."""

from collections.abc import Sequence

import cv2
import numpy as np

from biometrics.actions import Signals
from biometrics.challenge import Action
from biometrics.clip import Image
from biometrics.signature import RATE, Signature

HASHES = 8
ROWS, COLUMNS = 8, 9
HUNDREDTHS = 100


def imprint(thumbs: Sequence[Image], signals: Signals) -> Signature:
    """The signature of a clip from its small grey pictures and the course of the face."""
    spread = np.unique(np.linspace(0, len(thumbs) - 1, HASHES).round().astype(int))
    hashes = dict.fromkeys(difference_hash(thumbs[at]) for at in spread)
    times = np.arange(0.0, signals.seconds[-1] if signals.seconds.size else 0.0, 1 / RATE)
    scales = {Action.TURN: 1, Action.NOD: 1, Action.OPEN_MOUTH: HUNDREDTHS, Action.BLINK: HUNDREDTHS}
    rows = np.stack([np.interp(times, signals.seconds, signals.courses[action]) * by for action, by in scales.items()])
    course = np.clip(rows.T.round(), -128, 127).astype(int)
    return Signature(tuple(hashes), tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in course))


def difference_hash(picture: Image) -> int:
    """64 bits: whether each of 8 x 8 fields of a grey picture is darker than the field to its right."""
    small = cv2.resize(picture, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA).astype(int)
    bits = (small[:, :-1] < small[:, 1:]).flatten()
    return int("".join("1" if bit else "0" for bit in bits), 2)
