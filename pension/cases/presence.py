"""Whether a chat can be written to: somebody has shut us out, or let us in again."""

from dataclasses import dataclass

from pension.account import AccountKey
from pension.ports import Records


@dataclass(frozen=True, slots=True)
class NotePresence:
    """A chat that was never opened stays unknown; what was to be said waits until somebody is there again."""

    records: Records

    async def __call__(self, key: AccountKey, *, here: bool) -> None:
        async with self.records.begin() as office:
            account = await office.accounts.find(key)
            if account is not None and account.reachable is not here:
                await office.accounts.reach(account.id, reachable=here)
