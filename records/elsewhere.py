"""Requests for assistance from another place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, select, update

from pension.elsewhere import Assistance
from records.ledger import Ledger
from records.tables import elsewhere


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the person lives is kept until the request is settled, encrypted."""

    ledger: Ledger

    async def serial(self, year: int) -> int:
        return await self.ledger.count(f"assistance of {year}")

    async def ask(self, number: str, beneficiary: int, account: int, place: str, at: datetime) -> Assistance:
        row = {
            "number": number,
            "beneficiary": beneficiary,
            "account": account,
            "place": self.ledger.encrypted(place),
            "asked_at": at,
        }
        return Assistance(await self.ledger.add(elsewhere, row), number, beneficiary, account, at, place)

    async def find(self, request: int) -> Assistance | None:
        row = await self.ledger.first(select(elsewhere).where(elsewhere.c.id == request))
        return self._assistance(row) if row else None

    async def current(self, beneficiary: int) -> Assistance | None:
        row = await self.ledger.first(
            select(elsewhere).where(elsewhere.c.beneficiary == beneficiary, elsewhere.c.settled_at.is_(None))
        )
        return self._assistance(row) if row else None

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        which = elsewhere.c.beneficiary.in_(beneficiaries) & elsewhere.c.settled_at.is_(None)
        return {row["beneficiary"] for row in await self.ledger.all(select(elsewhere.c.beneficiary).where(which))}

    async def waiting(self, limit: int) -> Sequence[Assistance]:
        rows = await self.ledger.all(
            select(elsewhere).where(elsewhere.c.settled_at.is_(None)).order_by(elsewhere.c.id).limit(limit)
        )
        return [self._assistance(row) for row in rows]

    async def done(self, request: int, office: str, at: datetime) -> None:
        await self.ledger.change(elsewhere, request, {"office": office, "settled_at": at, "place": None})

    async def withdraw(self, beneficiary: int, at: datetime) -> None:
        await self._withdraw_where(elsewhere.c.beneficiary == beneficiary, at)

    async def withdraw_of(self, account: int, at: datetime) -> None:
        await self._withdraw_where(elsewhere.c.account == account, at)

    async def _withdraw_where(self, whose: Any, at: datetime) -> None:
        await self.ledger.execute(
            update(elsewhere).where(whose, elsewhere.c.settled_at.is_(None)).values(settled_at=at, place=None)
        )

    def _assistance(self, row: RowMapping) -> Assistance:
        return Assistance(
            id=row["id"],
            number=row["number"],
            beneficiary=row["beneficiary"],
            account=row["account"],
            asked_at=self.ledger.local(row["asked_at"]),
            place=self.ledger.decrypted(row["place"]) if row["place"] else "",
            office=row["office"],
            settled_at=row["settled_at"] and self.ledger.local(row["settled_at"]),
        )
