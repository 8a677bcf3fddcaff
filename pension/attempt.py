"""One case of certifying, or of consenting to a relative, and the videos sent for it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from biometrics.challenge import Challenge
from biometrics.report import Failure, Report, Verdict

DAYS_A_YEAR = 365.25
OLD_YEARS = 6


class CaseState(StrEnum):
    OPEN = "open"
    PASSED = "passed"
    REVIEW = "review"
    REFUSED = "refused"
    ABANDONED = "abandoned"


class ReviewReason(StrEnum):
    """Why a person has to look."""

    ASKED_FOR = "asked-for"
    ATTEMPTS_USED = "attempts-used"
    MACHINE_UNSURE = "machine-unsure"
    REFERENCE_AWAITS_REVIEW = "reference-awaits-review"
    DOCUMENTS_AWAITED = "documents-awaited"
    EXAMINATION_LOST = "examination-lost"
    LOOKS_REPLAYED = "looks-replayed"
    PASSIVE_CHECK_MISSING = "passive-check-missing"
    REFERENCE_OLD = "reference-old"
    REFUSED_BEFORE = "refused-before"
    NOTHING_FITS = "nothing-fits"
    MARKED_DEAD = "marked-dead"
    MARKED_AWAY = "marked-away"
    CONSENT = "consent"


URGENT = frozenset({ReviewReason.MARKED_DEAD, ReviewReason.MARKED_AWAY})


@dataclass(frozen=True, slots=True)
class Issue:
    """A challenge with its window: one use, between two moments."""

    challenge: Challenge
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """`issue` is the challenge that still waits for its video, None once that has come.

    `account` is None once the person has had the chat forgotten. `waits_since` is when it was put before a reviewer;
    `spent` is how many of its videos had come when a reviewer asked for new ones: they use up no attempt any more.
    `ask` is the one to which the person consents by video: such a case certifies nothing.
    """

    id: int
    beneficiary: int
    account: int | None
    opened_at: datetime
    state: CaseState = CaseState.OPEN
    issue: Issue | None = None
    promised_at: datetime | None = None
    reason: ReviewReason | None = None
    waits_since: datetime | None = None
    spent: int = 0
    ask: int | None = None

    @property
    def rests_until(self) -> datetime | None:
        """By when a reviewer will have looked, where the person is to send nothing before that."""
        return self.promised_at if self.state is CaseState.REVIEW and self.reason not in URGENT else None

    @property
    def is_urgent(self) -> bool:
        return self.state is CaseState.REVIEW and self.reason in URGENT


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
class Findings:
    """What the machine saw in one video, without its pictures once it has been written down.

    `template_years` is the age of the picture the face came nearest to; `copy_of` is the earlier attempt whose
    recording this is, whoever sent it.
    """

    report: Report
    template_years: float | None = None
    copy_of: int | None = None


class Origin(StrEnum):
    """How a picture came to us: by the roster or the person, or out of a video that passed."""

    GIVEN = "given"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Template:
    """A picture the face is compared with; one taken by the person counts once a reviewer has accepted it."""

    id: int
    beneficiary: int
    picture: str
    taken_on: date
    accepted: bool
    origin: Origin = Origin.GIVEN

    def years_on(self, day: date) -> float:
        return (day - self.taken_on).days / DAYS_A_YEAR

    def is_old_on(self, day: date) -> bool:
        """Whether the face has had the time to change so much that the machine may no longer know it."""
        return self.years_on(day) > OLD_YEARS
