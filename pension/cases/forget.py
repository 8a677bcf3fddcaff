"""Erasing what the law lets go."""

from collections.abc import Sequence
from dataclasses import dataclass

from pension.cases.holdings import HOLDINGS
from pension.cases.own_data import holder_of
from pension.holding import Holding
from pension.ports import Clock, Evidence, Records, Transcripts


@dataclass(frozen=True, slots=True)
class Forget:
    """Let go of everything held that may go, then of the chat itself and of what was said in it.

    What belongs to a relative stays theirs. Raises ReviewPending while a reviewer still needs something.
    """

    records: Records
    evidence: Evidence
    clock: Clock
    transcripts: Transcripts
    holdings: Sequence[Holding] = HOLDINGS

    async def __call__(self, account: int) -> None:
        async with self.records.begin() as office:
            holder = await holder_of(office, account, self.clock.now())
            names = [name for holding in self.holdings for name in await holding.let_go(office, holder)]
            person = holder.person.id if holder.person else None
            await office.audit.note("forgotten", at=holder.now, account=account, beneficiary=person)
            await office.accounts.erase(account)
        for name in names:
            await self.evidence.erase(name)
        await self.transcripts.erase(holder.account)
