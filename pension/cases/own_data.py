"""What do you hold of me?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pension.cases.holdings import HOLDINGS
from pension.holding import Holder, Holding, Kept
from pension.ports import Clock, Office, Records


@dataclass(frozen=True, slots=True)
class TellOwnData:
    """Everything held of who asks, and of nobody else."""

    records: Records
    clock: Clock
    holdings: Sequence[Holding] = HOLDINGS

    async def __call__(self, account: int) -> Sequence[Kept]:
        async with self.records.begin() as office:
            holder = await holder_of(office, account, self.clock.now())
            told = [kept for holding in self.holdings for kept in await holding.told(office, holder)]
            await office.audit.note("own-data-told", at=holder.now, account=account)
        return told


async def holder_of(office: Office, account: int, now: datetime) -> Holder:
    """Their chat and, where they have said who they are themselves, that person."""
    own = [binding for binding in await office.bindings.of_account(account, now) if binding.is_own]
    person = await office.beneficiaries.get(own[0].beneficiary) if own else None
    return Holder(await office.accounts.get(account), person, now)
