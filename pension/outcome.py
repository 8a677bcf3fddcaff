"""What a person hears of their video."""

from dataclasses import dataclass
from datetime import datetime

from biometrics.report import Failure
from pension.attempt import ReviewReason
from pension.certification import Receipt


@dataclass(frozen=True, slots=True)
class Passed:
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class TryAgain:
    """One cause, and the person's own frame with the cause marked on it where there is one."""

    failure: Failure
    attempts_left: int
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class WithReviewer:
    promised_at: datetime
    reason: ReviewReason


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The person has left this case, or another video has settled it; nothing is said any more."""


Outcome = Passed | TryAgain | WithReviewer | Withdrawn
