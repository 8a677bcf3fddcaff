"""What an agency wants to know of a stretch of time, counted, without naming anybody."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median, quantiles

from biometrics.report import FailureCode
from pension.attempt import ReviewReason
from pension.channel import Channel
from pension.standing import Standing

YOUNGEST, OLDEST, STEP = 60, 100, 10
ROUNDED_TO = 5


def age_band(born: date, day: date) -> str:
    """The decade of life on that day: under 60, 60-69, … 90-99, 100 and over."""
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    if age < YOUNGEST:
        return f"under {YOUNGEST}"
    if age >= OLDEST:
        return f"{OLDEST} and over"
    decade = age // STEP * STEP
    return f"{decade}-{decade + STEP - 1}"


BANDS = (
    f"under {YOUNGEST}",
    *(f"{age}-{age + STEP - 1}" for age in range(YOUNGEST, OLDEST, STEP)),
    f"{OLDEST} and over",
)


def rounded(count: int) -> int:
    """To the nearest five: small groups of a district could otherwise be told apart."""
    return ROUNDED_TO * round(count / ROUNDED_TO)


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """People of one district and one age band."""

    district: str
    band: str


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took: the middle, and what nine of ten did not exceed, both in the unit of the values."""

    count: int
    median: float
    ninth_decile: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread | None":
        if not values:
            return None
        tenths = quantiles(values, n=10, method="inclusive") if len(values) > 1 else [values[0]]
        return cls(len(values), median(values), tenths[-1])


@dataclass(slots=True)
class Figures:
    """Counted from `since` to `until`, both days included; the standing is that on `until`.

    `certified` and `standing` count people by group; `minutes` is how long certifying took from opening the case,
    `hours` how long a case lay with the reviewers, by the number of the one who decided.
    """

    since: date
    until: date
    standing: Counter[tuple[Standing, Group]] = field(default_factory=Counter)
    certified: Counter[tuple[Channel, Group]] = field(default_factory=Counter)
    by_month: Counter[str] = field(default_factory=Counter)
    first_tries: int = 0
    first_passed: int = 0
    failures: Counter[FailureCode] = field(default_factory=Counter)
    reasons: Counter[ReviewReason] = field(default_factory=Counter)
    minutes: Spread | None = None
    hours: dict[int, Spread] = field(default_factory=dict)
    decided: int = 0
    decided_in_time: int = 0
