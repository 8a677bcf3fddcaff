"""Whom a chat may act for: oneself, or a relative who has consented, for a time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pension.month import Month


class Kind(StrEnum):
    OWN = "own"
    RELATIVE = "relative"


class Means(StrEnum):
    """How the person has shown that this chat may act for them."""

    NUMBER = "number"
    CHAT = "chat"
    VIDEO = "video"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Binding:
    """`called` is how a relative has told the person who they are; `until` is None for one's own chat.

    The consent was given at `since`, by these `means`.
    """

    id: int
    account: int
    beneficiary: int
    kind: Kind
    means: Means
    since: datetime
    until: datetime | None = None
    called: str = ""
    ended_at: datetime | None = None

    @property
    def is_own(self) -> bool:
        return self.kind is Kind.OWN

    def in_force(self, at: datetime) -> bool:
        over = self.ended_at is not None or (self.until is not None and self.until <= at)
        return self.since <= at and not over


def months_after(moment: datetime, months: int) -> datetime:
    """The same day so many months later, or the last one of a shorter month."""
    month = Month.of(moment.date()) + months
    return moment.replace(year=month.year, month=month.number, day=min(moment.day, month.last_day.day))
