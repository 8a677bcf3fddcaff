"""What is said of people and not yet known, and which members of staff have confirmed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, RowMapping, and_, func, select, update
from sqlalchemy.exc import IntegrityError

from pension.doubt import Confirmation, Doubt, DoubtState, Suspicion
from pension.staff import StaffMember
from records.ledger import Ledger
from records.tables import beneficiaries, bindings, confirmations, doubts, staff


@dataclass(frozen=True, slots=True)
class Doubts:
    ledger: Ledger

    async def open(
        self, beneficiary: int, suspicion: Suspicion, source: str, dated: date, at: datetime
    ) -> Doubt | None:
        row = {
            "beneficiary": beneficiary,
            "suspicion": suspicion.value,
            "source": self.ledger.encrypted(source),
            "dated": dated,
            "opened_at": at,
            "state": DoubtState.OPEN.value,
        }
        try:
            async with self.ledger.connection.begin_nested():
                return await self.get(await self.ledger.add(doubts, row))
        except IntegrityError:
            return None

    async def get(self, doubt: int) -> Doubt:
        return self._doubt(await self.ledger.one(select(doubts).where(doubts.c.id == doubt)))

    async def about(self, beneficiary: int) -> Sequence[Doubt]:
        which = (doubts.c.beneficiary == beneficiary) & (doubts.c.state == DoubtState.OPEN.value)
        return [self._doubt(row) for row in await self.ledger.all(select(doubts).where(which).order_by(doubts.c.id))]

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        which = doubts.c.beneficiary.in_(beneficiaries) & (doubts.c.state == DoubtState.OPEN.value)
        return {row["beneficiary"] for row in await self.ledger.all(select(doubts.c.beneficiary).where(which))}

    async def waiting(self, limit: int, *, apart_from: int) -> tuple[Sequence[Doubt], int]:
        waits = _waits(apart_from)
        rows = await self.ledger.all(
            select(doubts)
            .join(beneficiaries, beneficiaries.c.id == doubts.c.beneficiary)
            .where(waits)
            .order_by(doubts.c.opened_at, doubts.c.id)
            .limit(limit)
        )
        counted = await self.ledger.one(
            select(func.count().label("waiting"))
            .select_from(doubts.join(beneficiaries, beneficiaries.c.id == doubts.c.beneficiary))
            .where(waits)
        )
        return [self._doubt(row) for row in rows], int(counted["waiting"])

    async def confirm(self, doubt: int, member: StaffMember, at: datetime) -> None:
        await self.ledger.add(confirmations, {"doubt": doubt, "staff": member.id, "at": at})

    async def confirmations(self, doubt: int) -> Sequence[Confirmation]:
        rows = await self.ledger.all(
            select(confirmations.c.staff, confirmations.c.at, staff.c.name)
            .join(staff, staff.c.id == confirmations.c.staff)
            .where(confirmations.c.doubt == doubt)
            .order_by(confirmations.c.id)
        )
        return [
            Confirmation(row["staff"], self.ledger.decrypted(row["name"]), self.ledger.local(row["at"])) for row in rows
        ]

    async def settle(self, doubt: int, state: DoubtState, at: datetime) -> None:
        await self.ledger.execute(update(doubts).where(doubts.c.id == doubt).values(state=state.value, settled_at=at))

    def _doubt(self, row: RowMapping) -> Doubt:
        return Doubt(
            id=row["id"],
            beneficiary=row["beneficiary"],
            suspicion=Suspicion(row["suspicion"]),
            source=self.ledger.decrypted(row["source"]),
            dated=row["dated"],
            opened_at=self.ledger.local(row["opened_at"]),
            state=DoubtState(row["state"]),
        )


def _waits(apart_from: int) -> ColumnElement[bool]:
    own = select(bindings.c.beneficiary).where(bindings.c.account == apart_from)
    return and_(
        doubts.c.state == DoubtState.OPEN.value,
        doubts.c.beneficiary.not_in(own),
        beneficiaries.c.closed_on.is_(None),
    )
