"""Rates and their bounds, against values worked out by hand."""

import numpy as np
import pytest

from biometrics.evaluation.proportion import Proportion, percent, resampled, spread_of, tally


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        # z = 1.959964, z² = 3.841459; 0 of 10: z² / (10 + z²)
        (0, 10, 0.0, 0.277533),
        (10, 10, 0.722467, 1.0),
        # 5 of 10: 0.5 ± z sqrt(0.025 + z² / 400) / (1 + z² / 10)
        (5, 10, 0.236593, 0.763407),
        (1, 10, 0.017876, 0.404150),
        (30, 1000, 0.021097, 0.042502),
    ],
)
def test_the_bounds_are_wilsons(count: int, n: int, low: float, high: float) -> None:
    assert Proportion(count, n).interval == pytest.approx((low, high), abs=1e-5)


def test_without_a_case_there_is_no_rate_and_anything_is_possible() -> None:
    assert Proportion(0, 0).rate is None
    assert Proportion(0, 0).interval == (0.0, 1.0)
    assert str(Proportion(0, 0)) == "–"


def test_a_rate_is_written_with_its_count_and_bounds() -> None:
    assert str(tally([True, False, False, False])) == "25.0 % (1 of 4; 4.6 %–69.9 %)"
    assert Proportion(1, 8).document() == {"count": 1, "n": 8, "rate": 0.125, "low": 0.0224175, "high": 0.470888}


def test_rare_things_are_written_as_powers_of_ten() -> None:
    assert percent(2.4e-5) == "2.4e-05"
    assert percent(0.0) == "0.0 %"


def test_every_round_draws_as_many_people_as_there_are() -> None:
    weights = resampled(7, seed=1, rounds=50)

    assert weights.shape == (7, 50)
    assert set(weights.sum(axis=0)) == {7.0}
    assert np.array_equal(weights, resampled(7, seed=1, rounds=50))
    assert not np.array_equal(weights, resampled(7, seed=2, rounds=50))


def test_the_spread_is_the_middle_of_the_rounds_that_had_a_case() -> None:
    assert spread_of(np.arange(101.0), np.full(101, 100.0)) == (0.025, 0.975)
    assert spread_of(np.array([1.0, 5.0]), np.array([2.0, 0.0])) == (0.5, 0.5)
    assert spread_of(np.zeros(3), np.zeros(3)) is None
