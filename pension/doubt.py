"""Somebody says that a person has died or is in prison: nothing stops by that alone."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

CONFIRMATIONS = 2


class Suspicion(StrEnum):
    DEATH = "death"
    IMPRISONMENT = "imprisonment"


class DoubtState(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISPELLED = "dispelled"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`source` says who has reported it, `dated` since when it is said to be so."""

    id: int
    beneficiary: int
    suspicion: Suspicion
    source: str
    dated: date
    opened_at: datetime
    state: DoubtState = DoubtState.OPEN


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One member of staff has looked into it and found it so."""

    member: int
    name: str
    at: datetime
