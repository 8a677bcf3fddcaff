"""Which case is in whose hands."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.exc import IntegrityError

from pension.claim import Claim
from pension.staff import StaffMember
from records.ledger import Ledger
from records.staff import Staff
from records.tables import claims, staff


@dataclass(frozen=True, slots=True)
class Claims:
    ledger: Ledger

    async def of(self, case: int, at: datetime) -> Claim | None:
        row = await self.ledger.first(
            select(staff, claims.c.until.label("held_until"))
            .join(claims, claims.c.staff == staff.c.id)
            .where(claims.c.case == case, claims.c.until > at, staff.c.account.is_not(None))
        )
        return Claim(case, Staff(self.ledger).member(row), self.ledger.local(row["held_until"])) if row else None

    async def take(self, case: int, member: StaffMember, at: datetime, until: datetime) -> Claim | None:
        forgotten = select(staff.c.id).where(staff.c.account.is_(None))
        free = or_(claims.c.until <= at, claims.c.staff == member.id, claims.c.staff.in_(forgotten))
        await self.ledger.execute(delete(claims).where(claims.c.case == case, free))
        try:
            async with self.ledger.connection.begin_nested():
                await self.ledger.execute(claims.insert().values(case=case, staff=member.id, until=until))
        except IntegrityError:
            return None
        return Claim(case, member, until)

    async def release(self, case: int) -> None:
        await self.ledger.execute(delete(claims).where(claims.c.case == case))
