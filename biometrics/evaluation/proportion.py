"""How often something happened, and between which bounds the true rate lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

CONFIDENCE = 0.95
ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Proportion:
    """`count` of `n` cases, 0 <= count <= n; the interval is Wilson's (1927), which also holds for 0 and for n of n."""

    count: int
    n: int

    @property
    def rate(self) -> float | None:
        """0…1, None where there was no case."""
        return self.count / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float]:
        """The bounds (0…1) that hold the true rate in 95 of 100 such measurements, of independent cases."""
        if not self.n:
            return 0.0, 1.0
        z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
        share, spread = self.count / self.n, z * z / self.n
        middle = (share + spread / 2) / (1 + spread)
        half = z * sqrt(share * (1 - share) / self.n + spread / self.n / 4) / (1 + spread)
        low = 0.0 if self.count == 0 else middle - half
        return low, 1.0 if self.count == self.n else middle + half

    def document(self) -> dict[str, float | int | None]:
        low, high = self.interval
        rate = None if self.rate is None else significant(self.rate)
        return {"count": self.count, "n": self.n, "rate": rate, "low": significant(low), "high": significant(high)}

    def __str__(self) -> str:
        if self.rate is None:
            return "–"
        low, high = self.interval
        return f"{percent(self.rate)} ({self.count} of {self.n}; {percent(low)}–{percent(high)})"


def tally(happened: Sequence[bool]) -> Proportion:
    return Proportion(sum(happened), len(happened))


def significant(value: float, digits: int = 6) -> float:
    """The value to so many significant digits: the last bits differ between machines."""
    return float(f"{value:.{digits}g}")


def percent(rate: float) -> str:
    """A rate as people read it; very small ones as a power of ten."""
    if rate and rate < 0.0005:
        return f"{rate:.1e}"
    return f"{100 * rate:.1f} %"


def spread_of(counts: npt.NDArray[np.float64], totals: npt.NDArray[np.float64]) -> tuple[float, float] | None:
    """The middle 95 % of the resampled rates `counts / totals` (n rounds each); None where no round had a case."""
    known = totals > 0
    if not known.any():
        return None
    low, high = np.quantile(counts[known] / totals[known], [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return significant(float(low)), significant(float(high))


def resampled(people: int, seed: int, rounds: int = ROUNDS) -> npt.NDArray[np.float32]:
    """How often each of `people` is drawn in each round of a bootstrap with replacement (people x rounds).

    Pairs that share a person are not independent; drawing persons instead of pairs keeps what they share together.
    """
    chance = np.random.default_rng(seed)
    drawn = chance.integers(0, people, (rounds, people)) if people else np.zeros((rounds, 0), np.int64)
    weights = [np.bincount(one, minlength=people) for one in drawn]
    return np.asarray(weights, np.float32).T
