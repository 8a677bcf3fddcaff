"""How much a number of the report says, in one of a few words; the words themselves live in the languages.

Nothing heavy is imported here, so that a conversation can ask without loading a network.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from biometrics.calibration import Calibration


class _Degree(StrEnum):
    """Members from the highest to the lowest; `_floors` gives the least value of each but the last."""

    @classmethod
    def of(cls, value: float) -> Self:
        return next(one for one in cls if value >= FLOORS[cls].get(one, float("-inf")))


class Likeness(StrEnum):
    """How alike two faces are: from LIKE on the machine passes, below UNSURE it does not recognise."""

    VERY_LIKE = "very-like"
    LIKE = "like"
    UNSURE = "unsure"
    UNLIKE = "unlike"

    @classmethod
    def of(cls, similarity: float, calibration: Calibration) -> Self:
        """The word for a cosine similarity; very alike is as far above the pass as doubt reaches below it."""
        if similarity >= 2 * calibration.pass_from - calibration.review_from:
            return cls.VERY_LIKE
        if similarity >= calibration.pass_from:
            return cls.LIKE
        return cls.UNSURE if similarity >= calibration.review_from else cls.UNLIKE


class Oneness(_Degree):
    """Whether the frames of the clip show one face, by how well they agree."""

    ONE = "one"
    SEVERAL = "several"


class Strength(_Degree):
    """How clear a sign of a presentation attack is; all of them together go to a person from CLEAR on."""

    STRONG = "strong"
    CLEAR = "clear"
    SLIGHT = "slight"


class Liveliness(_Degree):
    """What FasNet makes of the clip as a median: replays and prints read 0.16 or less, most living 0.87."""

    LIVING = "living"
    UNDECIDED = "undecided"
    PICTURE = "picture"


class Light(_Degree):
    """The light of the face, 0-255."""

    GLARING = "glaring"
    GOOD = "good"
    DIM = "dim"
    DARK = "dark"


class Sharpness(_Degree):
    """The variance of the Laplacian of the face at 112 pixels."""

    SHARP = "sharp"
    SOFT = "soft"
    BLURRED = "blurred"


class Distance(_Degree):
    """The width of the face against the short side of the frame."""

    NEAR = "near"
    RIGHT = "right"
    FAR = "far"


# These turn where biometrics.living, quality and verdict decide (a test holds them together); the rest is for reading.
FLOORS: Mapping[type[StrEnum], Mapping[StrEnum, float]] = {
    Oneness: {Oneness.ONE: 0.35},
    Strength: {Strength.STRONG: 0.7, Strength.CLEAR: 0.5},
    Liveliness: {Liveliness.LIVING: 0.82, Liveliness.UNDECIDED: 0.2},
    Light: {Light.GLARING: 225.0, Light.GOOD: 70.0, Light.DIM: 40.0},
    Sharpness: {Sharpness.SHARP: 60.0, Sharpness.SOFT: 25.0},
    Distance: {Distance.NEAR: 1.05, Distance.RIGHT: 0.16},
}
