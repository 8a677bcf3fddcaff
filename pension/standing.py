"""When a certification falls due, and how the benefit stands when none has come."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pension.month import Month
from pension.policy import Policy


class Standing(StrEnum):
    IN_ORDER = "in-order"
    DUE = "due"
    SUSPENDED = "suspended"
    DOCUMENTS_REQUIRED = "documents-required"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Restoration:
    """What certifying while suspended brings back: payment at once, and the stopped months."""

    since: Month
    months: int


@dataclass(frozen=True, slots=True)
class Cycle:
    """The rolling year that starts with the last certification or the first payment."""

    since: Month
    policy: Policy

    @property
    def due_month(self) -> Month:
        return self.since + self.policy.months

    @property
    def deadline(self) -> date:
        """The last day on which the next certification is still in time."""
        return self.due_month.last_day

    @property
    def suspended_from(self) -> date:
        """The first day without payment: the day after the deadline and the grace an agency may give."""
        return self.deadline + timedelta(days=self.policy.grace_days + 1)

    @property
    def documents_from(self) -> date:
        """The first day on which certifying alone is no longer enough."""
        return max((self.since + self.policy.months_until_documents).last_day + timedelta(days=1), self.suspended_from)

    def standing_on(self, day: date, closed_on: date | None = None) -> Standing:
        if closed_on is not None and day >= closed_on:
            return Standing.CLOSED
        if day >= self.documents_from:
            return Standing.DOCUMENTS_REQUIRED
        if day >= self.suspended_from:
            return Standing.SUSPENDED
        return Standing.DUE if day >= self.deadline - self.policy.reminder_window else Standing.IN_ORDER

    def restoration_on(self, day: date) -> Restoration | None:
        """The months whose payment stopped, from the first stopped month to the month of `day`, both counted."""
        if day < self.suspended_from:
            return None
        first = Month.of(self.suspended_from)
        return Restoration(first, Month.of(day) - first + 1)
