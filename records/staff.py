"""The members of staff: chats with a role and a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, delete, select, update

from pension.staff import Role, StaffMember
from records.ledger import Ledger
from records.tables import claims, staff

SERVING = staff.c.until.is_(None) & staff.c.account.is_not(None)


@dataclass(frozen=True, slots=True)
class Staff:
    """Who has left stays written down, so that their decisions keep a name; who forgets their chat has left."""

    ledger: Ledger

    async def enter(self, account: int, role: Role, name: str, since: datetime) -> StaffMember:
        row = {"account": account, "role": role.value, "name": self.ledger.encrypted(name), "since": since}
        return StaffMember(await self.ledger.add(staff, row), account, role, name, since)

    async def of_account(self, account: int) -> StaffMember | None:
        row = await self.ledger.first(select(staff).where(SERVING, staff.c.account == account))
        return self.member(row) if row else None

    async def all(self) -> Sequence[StaffMember]:
        rows = await self.ledger.all(select(staff).where(SERVING).order_by(staff.c.id))
        return [self.member(row) for row in rows]

    async def leave(self, member: int, at: datetime) -> bool:
        await self.ledger.execute(delete(claims).where(claims.c.staff == member))
        left = await self.ledger.execute(update(staff).where(SERVING, staff.c.id == member).values(until=at))
        return left.rowcount == 1

    def member(self, row: RowMapping) -> StaffMember:
        return StaffMember(
            id=row["id"],
            account=row["account"],
            role=Role(row["role"]),
            name=self.ledger.decrypted(row["name"]),
            since=self.ledger.local(row["since"]),
        )
