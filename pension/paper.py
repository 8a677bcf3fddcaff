"""The papers that are shown besides, after a long time without a certification."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_PAGES = 10
LARGEST_PAGE = 10_000_000


class Document(StrEnum):
    """What the rules may ask for; `document-<name>` is how the person reads it."""

    NO_CRIME_CERTIFICATE = "no-crime-certificate"
    EXIT_ENTRY_RECORD = "exit-entry-record"
    IDENTITY_CARD = "identity-card"
    HOUSEHOLD_REGISTER = "household-register"
    RESIDENCE_PERMIT = "residence-permit"
    LIFE_CERTIFICATE = "life-certificate"


class PageState(StrEnum):
    COLLECTED = "collected"
    HANDED_IN = "handed-in"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class Return(StrEnum):
    """Why a page goes back; each says what to do."""

    HARD_TO_READ = "hard-to-read"
    CUT_OFF = "cut-off"
    OTHER_PAPER = "other-paper"
    TOO_OLD = "too-old"
    OTHER_PERSON = "other-person"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a case, photographed or sent as a file; `content` is its name among the evidence."""

    id: int
    case: int
    number: int
    content: str
    is_pdf: bool
    received_at: datetime
    state: PageState = PageState.COLLECTED
    why: Return | None = None
