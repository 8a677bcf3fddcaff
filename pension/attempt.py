"""One case of certifying, and the videos sent for it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from biometrics.challenge import Challenge
from biometrics.report import Failure, Verdict


class CaseState(StrEnum):
    OPEN = "open"
    PASSED = "passed"
    REVIEW = "review"
    ABANDONED = "abandoned"


class ReviewReason(StrEnum):
    """Why a person has to look."""

    ASKED_FOR = "asked-for"
    ATTEMPTS_USED = "attempts-used"
    MACHINE_UNSURE = "machine-unsure"
    REFERENCE_AWAITS_REVIEW = "reference-awaits-review"
    DOCUMENTS_AWAITED = "documents-awaited"
    EXAMINATION_LOST = "examination-lost"


@dataclass(frozen=True, slots=True)
class Issue:
    """A challenge with its window: one use, between two moments."""

    challenge: Challenge
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """`issue` is the challenge that still waits for its video, None once that has come.

    `account` is None once the person has had the chat forgotten.
    """

    id: int
    beneficiary: int
    account: int | None
    opened_at: datetime
    state: CaseState = CaseState.OPEN
    issue: Issue | None = None
    promised_at: datetime | None = None
    reason: ReviewReason | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The message a video came in: the same message never counts twice."""

    bot: int
    chat: int
    message: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One video of a case; `notice` is the message that says "looking…" and becomes the answer."""

    id: int
    case: int
    number: int
    source: Source
    clip: str
    challenge: Challenge
    received_at: datetime
    notice: int | None = None
    verdict: Verdict | None = None
    failure: Failure | None = None
    remedy: str | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A picture the face is compared with; one taken by the person counts once a reviewer has accepted it."""

    id: int
    beneficiary: int
    picture: str
    taken_on: date
    accepted: bool
