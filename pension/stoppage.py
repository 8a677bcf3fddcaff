"""What stopped, what came back, and when: the changes of standing that move money."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension.month import Month
from pension.standing import Cycle, Restoration, Standing


class Change(StrEnum):
    SUSPENDED = "suspended"
    DOCUMENTS_REQUIRED = "documents-required"
    RESTORED = "restored"
    CLOSED = "closed"


DEPTHS = {
    Standing.IN_ORDER: 0,
    Standing.DUE: 0,
    Standing.SUSPENDED: 1,
    Standing.DOCUMENTS_REQUIRED: 2,
    Standing.CLOSED: 3,
}


@dataclass(frozen=True, slots=True)
class StandingEvent:
    """One change, on the day on which it took effect; `restoration` is what a restored person is paid back."""

    beneficiary: int
    change: Change
    on: date
    deadline: date
    restoration: Restoration | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Stoppage:
    """Payment that stands still now: since which month, at which standing, and under which deadline."""

    beneficiary: int
    standing: Standing
    since: Month
    deadline: date

    def restoration_on(self, day: date) -> Restoration:
        """The stopped months, the month of `day` among them."""
        return Restoration(self.since, max(Month.of(day) - self.since + 1, 0))


def changes_until(day: date, cycle: Cycle, closed_on: date | None, stopped: Stoppage | None) -> list[StandingEvent]:
    """The changes up to `day` that nobody has written down yet, the earliest first; the person is still to be named."""
    standing = cycle.standing_on(day, closed_on)
    depth, written = DEPTHS[standing], DEPTHS[stopped.standing] if stopped else 0
    if depth == 0:
        return [_restored(day, cycle, stopped)] if stopped else []
    steps = [(1, Change.SUSPENDED, cycle.suspended_from), (2, Change.DOCUMENTS_REQUIRED, cycle.documents_from)]
    if closed_on is not None and standing is Standing.CLOSED:
        steps = [step for step in steps if step[2] < closed_on] + [(3, Change.CLOSED, closed_on)]
    return [StandingEvent(0, change, on, cycle.deadline) for rank, change, on in steps if written < rank <= depth]


def _restored(day: date, cycle: Cycle, stopped: Stoppage) -> StandingEvent:
    return StandingEvent(0, Change.RESTORED, day, cycle.deadline, stopped.restoration_on(day))


def stopped_since(event: StandingEvent) -> Month:
    """The first month without payment; the month in which a benefit ends is still paid."""
    return Month.of(event.on) + (1 if event.change is Change.CLOSED else 0)


def next_change(day: date, cycle: Cycle, closed_on: date | None) -> date | None:
    """The first day after `day` on which the standing may change by itself."""
    days = [closed_on] if closed_on else []
    if closed_on is None or day < closed_on:
        days += [cycle.suspended_from, cycle.documents_from]
    return min((one for one in days if one > day), default=None)
