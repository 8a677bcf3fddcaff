"""Wrong guesses at who somebody is; the guessed number itself is never kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select

from records.ledger import Ledger
from records.tables import guesses

PURPOSE = "guessed number"


@dataclass(frozen=True, slots=True)
class Guesses:
    ledger: Ledger

    async def add(self, account: int, number: str, at: datetime) -> None:
        digest = self.ledger.keyring.digest(PURPOSE, number.encode())
        await self.ledger.add(guesses, {"account": account, "digest": digest, "at": at})

    async def since(self, account: int, number: str, moment: datetime) -> Sequence[datetime]:
        digests = self.ledger.keyring.digests(PURPOSE, number.encode())
        rows = await self.ledger.all(
            select(guesses.c.at)
            .where(guesses.c.at > moment, or_(guesses.c.account == account, guesses.c.digest.in_(digests)))
            .order_by(guesses.c.at)
        )
        return [self.ledger.local(row["at"]) for row in rows]

    async def erase(self, before: datetime) -> None:
        await self.ledger.execute(delete(guesses).where(guesses.c.at < before))
