"""The words turn where the decisions turn."""

from dataclasses import replace

import pytest

from biometrics.calibration import Calibration
from biometrics.degree import FLOORS, Distance, Light, Likeness, Liveliness, Oneness, Sharpness, Strength
from biometrics.living import PASSIVE_WITH_DEPTH, PASSIVE_WITHOUT, REVIEW_RISK
from biometrics.quality import BLURRED, BRIGHT, DARK, FAR, NEAR
from biometrics.verdict import SAME_PERSON


def test_the_words_turn_where_the_machine_decides() -> None:
    assert FLOORS[Strength][Strength.CLEAR] == REVIEW_RISK
    assert FLOORS[Liveliness][Liveliness.LIVING] == PASSIVE_WITHOUT[0]
    assert FLOORS[Liveliness][Liveliness.UNDECIDED] == PASSIVE_WITH_DEPTH[0]
    assert FLOORS[Oneness][Oneness.ONE] == SAME_PERSON
    assert FLOORS[Light][Light.GLARING] == BRIGHT
    assert FLOORS[Light][Light.DIM] == DARK
    assert FLOORS[Sharpness][Sharpness.SOFT] == BLURRED
    assert FLOORS[Distance][Distance.NEAR] == NEAR
    assert FLOORS[Distance][Distance.RIGHT] == FAR


@pytest.mark.parametrize(
    ("value", "strength"),
    [(1.0, Strength.STRONG), (0.7, Strength.STRONG), (0.69, Strength.CLEAR), (0.0, Strength.SLIGHT)],
)
def test_a_number_has_one_word(value: float, strength: Strength) -> None:
    assert Strength.of(value) is strength


def test_even_what_is_below_everything_has_a_word() -> None:
    assert Light.of(-1.0) is Light.DARK


@pytest.mark.parametrize(
    ("similarity", "word"),
    [
        (0.61, Likeness.VERY_LIKE),
        (0.59, Likeness.LIKE),
        (0.45, Likeness.LIKE),
        (0.44, Likeness.UNSURE),
        (0.30, Likeness.UNSURE),
        (0.29, Likeness.UNLIKE),
        (-1.0, Likeness.UNLIKE),
    ],
)
def test_likeness_turns_at_the_cuts_of_the_calibration(similarity: float, word: Likeness) -> None:
    calibration = replace(Calibration.load(), pass_from=0.45, review_from=0.30)

    assert Likeness.of(similarity, calibration) is word


def test_another_model_has_other_cuts() -> None:
    stricter = replace(Calibration.load(), pass_from=0.7, review_from=0.5)

    assert Likeness.of(0.6, stricter) is Likeness.UNSURE
