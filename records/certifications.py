"""The proofs of life that counted, and their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, insert, select

from pension.certification import Certification
from pension.channel import Channel
from pension.month import Month
from pension.standing import Restoration
from records.ledger import Ledger
from records.tables import certifications


@dataclass(frozen=True, slots=True)
class Certifications:
    ledger: Ledger

    async def serial(self, year: int) -> int:
        return await self.ledger.count(f"certifications of {year}")

    async def serials(self, year: int, count: int) -> range:
        last = await self.ledger.count(f"certifications of {year}", count)
        return range(last - count + 1, last + 1)

    async def add(self, certification: Certification) -> None:
        await self.add_all([certification])

    async def add_all(self, proofs: Sequence[Certification]) -> None:
        await self.ledger.execute_each(insert(certifications), [_row(one) for one in proofs])

    async def of(self, beneficiary: int) -> Sequence[Certification]:
        rows = await self.ledger.all(
            select(certifications)
            .where(certifications.c.beneficiary == beneficiary)
            .order_by(certifications.c.at.desc(), certifications.c.id.desc())
        )
        return [self._certification(row) for row in rows]

    async def of_attempt(self, attempt: int) -> Certification | None:
        row = await self.ledger.first(select(certifications).where(certifications.c.attempt == attempt))
        return self._certification(row) if row else None

    async def numbered(self, number: str) -> Certification | None:
        row = await self.ledger.first(select(certifications).where(certifications.c.number == number))
        return self._certification(row) if row else None

    def _certification(self, row: RowMapping) -> Certification:
        restoration = None
        if row["restored_since"]:
            restoration = Restoration(Month.parse(row["restored_since"]), row["restored_months"])
        return Certification(
            number=row["number"],
            beneficiary=row["beneficiary"],
            channel=Channel(row["channel"]),
            at=self.ledger.local(row["at"]),
            actor=row["actor"],
            attempt=row["attempt"],
            restoration=restoration,
        )


def _row(certification: Certification) -> dict[str, Any]:
    back = certification.restoration
    return {
        "number": certification.number,
        "beneficiary": certification.beneficiary,
        "channel": certification.channel.value,
        "at": certification.at,
        "actor": certification.actor,
        "attempt": certification.attempt,
        "restored_since": back and str(back.since),
        "restored_months": back and back.months,
    }
