"""Whom nobody can remind by a message: the staff must call them."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.policy import Policies
from pension.ports import Clock, Records
from pension.standing import Standing

AT_ONCE = 500


class Silence(StrEnum):
    """Why no message reaches anybody who speaks for this person."""

    NEVER_ENROLLED = "never-enrolled"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Call:
    person: Beneficiary
    deadline: date
    standing: Standing
    silence: Silence


@dataclass(frozen=True, slots=True)
class ListCalls:
    """Everybody who is due or stopped today and whom no account can hear of, the most urgent first."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self) -> AsyncIterator[Call]:
        now = self.clock.now()
        until = now.date() + max(self.policies[category].reminder_window for category in Category)
        after: tuple[date, int] = (date.min + timedelta(days=1), 0)
        while True:
            async with self.records.look() as office:
                some = await office.beneficiaries.out_of_reach(now, until, after, AT_ONCE)
            for person, bound in some:
                cycle = person.cycle(self.policies[person.category])
                standing = person.standing_on(now.date(), cycle.policy)
                if standing is not Standing.IN_ORDER:
                    silence = Silence.BLOCKED if bound else Silence.NEVER_ENROLLED
                    yield Call(person, cycle.deadline, standing, silence)
                after = (cycle.deadline, person.id)
            if len(some) < AT_ONCE:
                return
