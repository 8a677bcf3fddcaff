"""What a reviewer may decide, and the reasons the person will read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pension.certification import Receipt
from pension.outcome import Consented


class Ruling(StrEnum):
    APPROVED = "approved"
    ASKED_AGAIN = "asked-again"
    REFUSED = "refused"


class Asking(StrEnum):
    """Why another video, or another photo, is asked for."""

    FRESH = "fresh"
    LIGHT = "light"
    FACE = "face"
    MOVEMENTS = "movements"
    ALONE = "alone"
    DIRECTLY = "directly"
    PHOTO = "photo"


class Refusal(StrEnum):
    """Why it cannot be settled by video; each of these leads to a counter."""

    ANOTHER_PERSON = "another-person"
    NOT_RECORDED_LIVE = "not-recorded-live"
    PAPERS_MISSING = "papers-missing"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Decision:
    """`attempt` is the video that was decided on, None where there was none; `why` is missing where it was approved."""

    id: int
    case: int
    staff: int
    ruling: Ruling
    at: datetime
    why: Asking | Refusal | None = None
    attempt: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person is to hear of a decision; `receipt` where it was approved.

    `ask` where the case was a consent, and `consented` where that was approved.
    """

    ruling: Ruling
    why: Asking | Refusal | None = None
    receipt: Receipt | None = None
    ask: int | None = None
    consented: Consented | None = None
