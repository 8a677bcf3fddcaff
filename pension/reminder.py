"""On which days a person is reminded, what still matters on a day, and what is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pension.account import Account
from pension.beneficiary import Beneficiary
from pension.month import Month, months_later
from pension.standing import Cycle, Standing

DAY_AFTER = -1
PAPERS_SOON = -10_000
ASKED_FOR = 100_000


class Occasion(StrEnum):
    DUE = "due"
    LAST_DAY = "last-day"
    SUSPENDED = "suspended"
    PAPERS_SOON = "papers-soon"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One message to one account about one person: `days_left` is what is true on the day of sending.

    `last_day` is the deadline while the person is in time, later the last day on which certifying alone is enough;
    `relative`: the account is not the person's own.
    """

    id: int
    account: Account
    beneficiary: int
    name: str
    occasion: Occasion
    last_day: date
    days_left: int
    since: Month
    can_wait: bool
    code_word: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Rung:
    """`step` is its number in the register: days before the deadline, below zero after it."""

    day: date
    step: int


@dataclass(frozen=True, slots=True)
class ReminderLadder:
    """All rungs of one cycle: before the deadline, on the first day without payment, and every so many months after."""

    cycle: Cycle

    @property
    def first(self) -> date:
        return self.cycle.deadline - self.cycle.policy.reminder_window

    @property
    def last_in_time(self) -> date:
        """The day of the last rung before payment stops."""
        return self.cycle.deadline - timedelta(days=min(self.cycle.policy.reminder_days))

    def reached_on(self, day: date) -> Rung | None:
        """The one rung that still matters: the latest, but none of an earlier stage than that of the day."""
        if day <= self.cycle.deadline:
            return max((rung for rung in self._in_time if rung.day <= day), default=None)
        if day < self.cycle.suspended_from:
            return None
        reached = (rung for rung in self._suspended(day) if rung.day <= day)
        return max(reached, key=lambda rung: (rung.day, rung.step == PAPERS_SOON))

    def after(self, day: date) -> date | None:
        """The day of the first rung that lies ahead."""
        return min((rung.day for rung in (*self._in_time, *self._suspended(day)) if rung.day > day), default=None)

    def reminder(
        self, number: int, account: Account, person: Beneficiary, step: int, day: date, *, relative: bool = False
    ) -> Reminder:
        """What is true on the day of sending."""
        occasion = self.occasion_on(day, step)
        papers = occasion is Occasion.PAPERS_SOON
        last_day = self.cycle.documents_from - timedelta(days=1) if papers else self.cycle.deadline
        return Reminder(
            id=number,
            account=account,
            beneficiary=person.id,
            name=person.masked_name,
            occasion=occasion,
            last_day=last_day,
            days_left=(last_day - day).days,
            since=Month.of(self.cycle.suspended_from),
            can_wait=day < self.last_in_time or day >= self.cycle.suspended_from,
            code_word=person.code_word,
            relative=relative,
        )

    def occasion_on(self, day: date, step: int) -> Occasion:
        if day <= self.cycle.deadline:
            return Occasion.LAST_DAY if day == self.cycle.deadline else Occasion.DUE
        if self.cycle.standing_on(day) is Standing.DOCUMENTS_REQUIRED:
            return Occasion.PAPERS
        return Occasion.PAPERS_SOON if step == PAPERS_SOON else Occasion.SUSPENDED

    @property
    def _in_time(self) -> Iterator[Rung]:
        return (Rung(self.cycle.deadline - timedelta(days=step), step) for step in set(self.cycle.policy.reminder_days))

    def _suspended(self, day: date) -> Iterator[Rung]:
        """The first, the warning, and the monthly ones around this day."""
        start, policy = self.cycle.suspended_from, self.cycle.policy
        yield Rung(start, DAY_AFTER)
        warning = self.cycle.documents_from - timedelta(days=policy.papers_warning_days)
        if policy.papers_warning_days and start < warning:
            yield Rung(warning, PAPERS_SOON)
        if every := policy.reminder_months_suspended:
            reached = max(Month.of(day) - Month.of(start), 0) // every
            for number in range(max(reached - 1, 1), reached + 2):
                yield Rung(months_later(start, number * every), DAY_AFTER - number)


def asked_for(day: date, deadline: date) -> Rung:
    """A reminder on a day the person has chosen."""
    return Rung(day, ASKED_FOR + (deadline - day).days)


def was_asked_for(step: int) -> bool:
    return step > ASKED_FOR // 2


def day_asked_for(step: int, deadline: date) -> date:
    return deadline - timedelta(days=step - ASKED_FOR)
