"""The words turn where the decisions turn."""

import pytest

from biometrics.degree import FLOORS, Distance, Light, Likeness, Oneness, Sharpness, Strength
from biometrics.examiner import SAME_PERSON
from biometrics.identity import PASS_FROM, REVIEW_FROM
from biometrics.quality import BLURRED, BRIGHT, DARK, FAR, NEAR


def test_the_words_turn_where_the_machine_decides() -> None:
    assert FLOORS[Likeness][Likeness.LIKE] == PASS_FROM
    assert FLOORS[Likeness][Likeness.UNSURE] == REVIEW_FROM
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
    assert Likeness.of(-1.0) is Likeness.UNLIKE
