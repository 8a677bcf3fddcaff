"""Who lapses, who comes back: every change of standing written down once, on its own day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pension.beneficiary import Beneficiary
from pension.policy import Policies, Policy
from pension.ports import Clock, Office, Records
from pension.stoppage import Change, Stoppage, changes_until, next_change, stopped_since

AT_ONCE = 40  # a conversation waits while the standings of so many are settled


async def settle(office: Office, person: Beneficiary, policy: Policy, day: date) -> Stoppage | None:
    """Bring what is written down up to this day; what stands still after that."""
    cycle, known = person.cycle(policy), await office.standings.of(person.id)
    since = known.since if known else None
    for event in changes_until(day, cycle, person.closed_on, known):
        await office.standings.add(replace(event, beneficiary=person.id))
        since = None if event.change is Change.RESTORED else since or stopped_since(event)
    stopped = None
    if since is not None:
        stopped = Stoppage(person.id, person.standing_on(day, policy), since, cycle.deadline)
    if stopped != known:
        await office.standings.put(person.id, stopped)
    return stopped


@dataclass(frozen=True, slots=True)
class SettleStandings:
    """Everybody whose standing has changed by itself since the last time, however long ago that was."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self) -> int:
        """How many people were looked at."""
        return await self._settle_the_lapsing() + await self._settle_the_overtaken()

    async def _settle_the_lapsing(self) -> int:
        """A few at a time, so that nobody waits for the whole."""
        looked_at, some = 0, AT_ONCE
        while some == AT_ONCE:
            async with self.records.begin() as office:
                day = self.clock.now().date()
                people = await office.beneficiaries.lapsing(day, AT_ONCE)
                await self._settle(office, people, day)
            some = len(people)
            looked_at += some
        return looked_at

    async def _settle_the_overtaken(self) -> int:
        """Those whose rules or whose line in the roster have changed while payment stood still."""
        looked_at, last, some = 0, 0, AT_ONCE
        while some == AT_ONCE:
            async with self.records.begin() as office:
                people = await office.standings.overtaken(last, AT_ONCE)
                await self._settle(office, people, self.clock.now().date())
            some, last = len(people), people[-1].id if people else last
            looked_at += some
        return looked_at

    async def _settle(self, office: Office, people: Sequence[Beneficiary], day: date) -> None:
        for person in people:
            policy = self.policies[person.category]
            await settle(office, person, policy, day)
            following = next_change(day, person.cycle(policy), person.closed_on)
            await office.beneficiaries.look_again(person.id, following)
