"""Invitations to become a member of staff: short, signed, for one use."""

import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select, update

from pension.staff import Role
from records.ledger import Ledger
from records.tables import invitations

PURPOSE = "staff invitation"
SHAPE = re.compile(r"staff-([0-9]{1,18})-([0-9a-f]{32})")
SIGNATURE = 32


@dataclass(frozen=True, slots=True)
class Invitations:
    """The signature covers the number, the role and the end: neither the words nor the row can be changed alone."""

    ledger: Ledger

    async def write(self, name: str, role: Role, until: datetime) -> str:
        row = {"name": self.ledger.encrypted(name), "role": role.value, "until": until}
        number = await self.ledger.add(invitations, row)
        signature = self.ledger.keyring.digest(PURPOSE, _content(number, role, until))
        return f"staff-{number}-{signature[:SIGNATURE]}"

    async def use(self, invitation: str, at: datetime) -> tuple[str, Role] | None:
        if (found := SHAPE.fullmatch(invitation)) is None:
            return None
        number, signature = int(found[1]), found[2]
        row = await self.ledger.first(select(invitations).where(invitations.c.id == number))
        if row is None or row["until"] < at:
            return None
        role = Role(row["role"])
        if not self._signed(signature, _content(number, role, row["until"])):
            return None
        used = await self.ledger.execute(
            update(invitations).where(invitations.c.id == number, invitations.c.used_at.is_(None)).values(used_at=at)
        )
        return (self.ledger.decrypted(row["name"]), role) if used.rowcount == 1 else None

    async def erase(self, before: datetime) -> None:
        """Those that have been over since before that moment are forgotten."""
        await self.ledger.execute(delete(invitations).where(invitations.c.until < before))

    def _signed(self, signature: str, content: bytes) -> bool:
        digests = self.ledger.keyring.digests(PURPOSE, content)
        return any(hmac.compare_digest(signature, digest[:SIGNATURE]) for digest in digests)


def _content(number: int, role: Role, until: datetime) -> bytes:
    return f"{number} {role} {until.astimezone(UTC).isoformat()}".encode()
