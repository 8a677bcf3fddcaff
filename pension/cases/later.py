"""Being reminded another day."""

from dataclasses import dataclass
from datetime import date, timedelta

from pension.cases.bound import bound_beneficiary
from pension.errors import TooLateToWait
from pension.policy import Policies
from pension.ports import Clock, Records
from pension.reminder import ReminderLadder, asked_for

LONGEST = 31


@dataclass(frozen=True, slots=True)
class RemindLater:
    """Remind this account of its person in so many days, and not before; raises TooLateToWait, NotEnrolled.

    While payment goes on no day may be chosen that lies after the last rung.
    """

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, days: int) -> date:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            cycle, today = person.cycle(self.policies[person.category]), now.date()
            day = today + timedelta(days=days)
            if today < cycle.suspended_from and day > ReminderLadder(cycle).last_in_time:
                raise TooLateToWait
            await office.reminders.ask(account, person.id, cycle.deadline, asked_for(day, cycle.deadline), now)
        return day


@dataclass(frozen=True, slots=True)
class LongestWait:
    """In how many days, at the latest, this account may be reminded of its person; zero: it cannot wait."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> int:
        async with self.records.look() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
        ladder, today = ReminderLadder(person.cycle(self.policies[person.category])), self.clock.now().date()
        return max((ladder.last_in_time - today).days, 0) if today < ladder.cycle.suspended_from else LONGEST
