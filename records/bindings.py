"""Which chat may act for whom, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, or_, select, update

from pension.binding import Binding, Kind, Means
from records.ledger import Ledger
from records.tables import bindings


@dataclass(frozen=True, slots=True)
class Bindings:
    """What has ended stays written down: who could once act for somebody never decides on them."""

    ledger: Ledger

    async def add(
        self,
        account: int,
        beneficiary: int,
        kind: Kind,
        means: Means,
        since: datetime,
        *,
        until: datetime | None = None,
        called: str = "",
    ) -> Binding:
        await self._end(since, bindings.c.account == account, bindings.c.beneficiary == beneficiary)
        row = {
            "account": account,
            "beneficiary": beneficiary,
            "kind": kind.value,
            "means": means.value,
            "since": since,
            "until": until,
            "called": self.ledger.encrypted(called) if called else None,
            "warned": False,
        }
        return Binding(await self.ledger.add(bindings, row), account, beneficiary, kind, means, since, until, called)

    async def get(self, binding: int) -> Binding:
        return self._binding(await self.ledger.one(select(bindings).where(bindings.c.id == binding)))

    async def find(self, binding: int) -> Binding | None:
        row = await self.ledger.first(select(bindings).where(bindings.c.id == binding))
        return self._binding(row) if row else None

    async def between(self, account: int, beneficiary: int, at: datetime) -> Binding | None:
        both = bindings.c.account == account, bindings.c.beneficiary == beneficiary
        row = await self.ledger.first(select(bindings).where(*both, in_force(at)))
        return self._binding(row) if row else None

    async def of_account(self, account: int, at: datetime) -> Sequence[Binding]:
        return await self._all(bindings.c.account == account, in_force(at))

    async def of_beneficiary(self, beneficiary: int, at: datetime) -> Sequence[Binding]:
        return await self._all(bindings.c.beneficiary == beneficiary, in_force(at))

    async def were_between(self, account: int, beneficiary: int) -> bool:
        return await self.latest_between(account, beneficiary) is not None

    async def latest_between(self, account: int, beneficiary: int) -> Binding | None:
        both = bindings.c.account == account, bindings.c.beneficiary == beneficiary
        row = await self.ledger.first(select(bindings).where(*both).order_by(bindings.c.id.desc()).limit(1))
        return self._binding(row) if row else None

    async def ending(self, at: datetime, before: datetime, limit: int) -> Sequence[Binding]:
        return await self._all(in_force(at), bindings.c.until <= before, bindings.c.warned.is_(False), limit=limit)

    async def warned(self, binding: int) -> None:
        await self.ledger.change(bindings, binding, {"warned": True})

    async def run_out(self, at: datetime, limit: int) -> Sequence[Binding]:
        return await self._all(bindings.c.ended_at.is_(None), bindings.c.until <= at, limit=limit)

    async def end(self, binding: int, at: datetime) -> None:
        await self._end(at, bindings.c.id == binding)

    async def _end(self, at: datetime, *which: ColumnElement[bool]) -> None:
        await self.ledger.execute(update(bindings).where(*which, bindings.c.ended_at.is_(None)).values(ended_at=at))

    async def _all(self, *which: ColumnElement[bool], limit: int | None = None) -> Sequence[Binding]:
        rows = await self.ledger.all(select(bindings).where(*which).order_by(bindings.c.id).limit(limit))
        return [self._binding(row) for row in rows]

    def _binding(self, row: RowMapping) -> Binding:
        local = self.ledger.local
        return Binding(
            id=row["id"],
            account=row["account"],
            beneficiary=row["beneficiary"],
            kind=Kind(row["kind"]),
            means=Means(row["means"]),
            since=local(row["since"]),
            until=row["until"] and local(row["until"]),
            called=self.ledger.decrypted(row["called"]) if row["called"] else "",
            ended_at=row["ended_at"] and local(row["ended_at"]),
        )


def in_force(at: datetime) -> ColumnElement[bool]:
    return (
        (bindings.c.since <= at)
        & bindings.c.ended_at.is_(None)
        & or_(bindings.c.until.is_(None), bindings.c.until > at)
    )
