"""Speaking about another of one's people."""

from dataclasses import dataclass

from pension.account import Account
from pension.errors import BindingOver
from pension.ports import Clock, Records


@dataclass(frozen=True, slots=True)
class TurnTo:
    """From now on this account speaks about that person; a challenge that waits for another's video is taken back.

    Raises BindingOver where it may not.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, beneficiary: int) -> Account:
        async with self.records.begin() as office:
            if await office.bindings.between(account, beneficiary, self.clock.now()) is None:
                raise BindingOver
            if (await office.accounts.get(account)).beneficiary != beneficiary:
                await office.cases.withdraw(account)
                await office.accounts.choose(account, beneficiary)
            return await office.accounts.get(account)
