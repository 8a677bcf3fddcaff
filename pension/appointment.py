"""A time at which the office and a person have agreed to meet: at home, or in a live session."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

REMINDED_BEFORE = timedelta(minutes=10)
OPENED_BEFORE = timedelta(minutes=10)
TAKEN_OVER_AFTER = timedelta(minutes=30)


class Occasion(StrEnum):
    VISIT = "visit"
    LIVE = "live"


class Meeting(StrEnum):
    """How it stands with an appointment."""

    BOOKED = "booked"
    UNDER_WAY = "under-way"
    MOVED = "moved"
    CANCELLED = "cancelled"
    CALLED_OFF = "called-off"
    DONE = "done"
    MISSED = "missed"
    NOT_SETTLED = "not-settled"
    NOT_NEEDED = "not-needed"


class Hindrance(StrEnum):
    """Why somebody cannot certify by a video of their own."""

    CANNOT_MOVE = "cannot-move"
    CANNOT_SEE_OR_HEAR = "cannot-see-or-hear"
    NO_HELP = "no-help"
    OTHER = "other"


class Reason(StrEnum):
    """Why the office calls an appointment off."""

    NOBODY_FREE = "nobody-free"
    WEATHER = "weather"
    ASKED_BY_PHONE = "asked-by-phone"


@dataclass(frozen=True, slots=True)
class Errand:
    """What a visit needs to know; erased once the visit is over."""

    hindrance: Hindrance
    address: str = field(repr=False)
    telephone: str = field(repr=False)
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Appointment:
    """`account` is the chat that has booked it, None once that is forgotten; `member` of the staff has opened it.

    `eve_told` and `soon_told`: the person has been reminded the evening before, and shortly before.
    """

    id: int
    kind: Occasion
    beneficiary: int
    account: int | None
    starts_at: datetime
    state: Meeting = Meeting.BOOKED
    errand: Errand | None = None
    member: int | None = None
    opened_at: datetime | None = None
    eve_told: bool = False
    soon_told: bool = False

    @property
    def is_current(self) -> bool:
        return self.state in (Meeting.BOOKED, Meeting.UNDER_WAY)
