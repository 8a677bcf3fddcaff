"""What a person hears of their video."""

from dataclasses import dataclass
from datetime import date, datetime

from biometrics.report import Failure
from pension.attempt import ReviewReason
from pension.certification import Receipt


@dataclass(frozen=True, slots=True)
class Passed:
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class TryAgain:
    """One cause, and the person's own frame with the cause marked on it where there is one.

    `ask` where it was a video of consent.
    """

    failure: Failure
    attempts_left: int
    picture: bytes | None = None
    ask: int | None = None


@dataclass(frozen=True, slots=True)
class WithReviewer:
    promised_at: datetime
    reason: ReviewReason


@dataclass(frozen=True, slots=True)
class Consented:
    """From now on this chat may act for the person, until that day."""

    beneficiary: int
    name: str
    until: date


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The person has left this case, or another video has settled it; nothing is said any more."""


Outcome = Passed | TryAgain | WithReviewer | Consented | Withdrawn
