"""Rows on their way to a chat: written, claimed, begun and settled, so that a stop neither doubles nor loses one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Table, or_, select

from records.ledger import Ledger
from records.tables import accounts

LEASE = timedelta(minutes=5)


class Result(StrEnum):
    SENT = "sent"
    CANCELLED = "cancelled"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Outbox:
    """The rows of one table. A row that was begun is with the messenger: whether it has arrived is known once it is
    settled, or never.
    """

    ledger: Ledger
    table: Table

    async def claim(
        self, bots: Collection[int], at: datetime, limit: int, *, exact: Collection[int] = ()
    ) -> Sequence[int]:
        """Take up to `limit` waiting rows of these bots: those nobody has taken, or whose taker has stopped.

        What was begun is taken again on the `exact` bots alone, which know a repetition.
        """
        rows = await self.ledger.all(
            select(self.table.c.id)
            .join(accounts, accounts.c.id == self.table.c.account)
            .where(
                accounts.c.bot.in_(bots),
                self.table.c.settled_at.is_(None),
                or_(self.table.c.claimed_at.is_(None), self.table.c.claimed_at < at - LEASE),
                or_(self.table.c.begun_at.is_(None), accounts.c.bot.in_(exact)),
                or_(self.table.c.again_at.is_(None), self.table.c.again_at <= at),
            )
            .order_by(self.table.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=self.table)
        )
        for row in rows:
            await self._change(row["id"], claimed_at=at)
        return [row["id"] for row in rows]

    async def begin(self, number: int, claimed_at: datetime, at: datetime) -> bool:
        """Write down, before the messenger is asked, that it will be; False where the row is settled, or was claimed by
        somebody else since.
        """
        begun = await self.ledger.execute(
            self.table.update()
            .where(
                self.table.c.id == number,
                self.table.c.claimed_at == claimed_at,
                self.table.c.settled_at.is_(None),
            )
            .values(claimed_at=at, begun_at=at)
        )
        return bool(begun.rowcount)

    async def release(self, number: int, again_at: datetime) -> None:
        """It was not taken: somebody may try again from that moment on."""
        await self._change(number, claimed_at=None, begun_at=None, again_at=again_at, tries=self.table.c.tries + 1)

    async def postpone(self, number: int, until: datetime) -> None:
        """Nothing is wrong with it, but its hour has not come."""
        await self._change(number, claimed_at=None, again_at=until)

    async def settle(self, number: int, result: Result, at: datetime) -> None:
        await self._change(number, settled_at=at, result=result.value)

    async def give_up(self, bots: Collection[int], at: datetime) -> int:
        """Settle what was begun by somebody who has stopped, on bots that cannot tell a repetition; how many."""
        theirs = select(accounts.c.id).where(accounts.c.bot.in_(bots))
        given_up = await self.ledger.execute(
            self.table.update()
            .where(
                self.table.c.settled_at.is_(None),
                self.table.c.begun_at < at - LEASE,
                self.table.c.account.in_(theirs),
            )
            .values(settled_at=at, result=Result.UNCERTAIN.value)
        )
        return int(given_up.rowcount)

    async def tries(self, number: int) -> int:
        row = await self.ledger.first(select(self.table.c.tries).where(self.table.c.id == number))
        return row["tries"] if row else 0

    async def _change(self, number: int, **values: Any) -> None:
        """A row may have gone meanwhile, with its chat."""
        await self.ledger.execute(self.table.update().where(self.table.c.id == number).values(**values))
