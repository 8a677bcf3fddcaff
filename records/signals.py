"""The signals of other agencies that something was done upon, so that none counts twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from pension.signal import Matched, SignalKind
from records.ledger import Ledger
from records.tables import signals

Mark = tuple[int, SignalKind, date, str]


@dataclass(frozen=True, slots=True)
class Signals:
    ledger: Ledger

    async def known(self, beneficiaries: Sequence[int]) -> set[Mark]:
        rows = await self.ledger.all(
            select(signals.c.beneficiary, signals.c.kind, signals.c.on, signals.c.source).where(
                signals.c.beneficiary.in_(beneficiaries)
            )
        )
        return {(row["beneficiary"], SignalKind(row["kind"]), row["on"], row["source"]) for row in rows}

    async def add_all(self, acted: Sequence[tuple[int, Matched]], at: datetime) -> None:
        rows = [
            {
                "beneficiary": beneficiary,
                "kind": one.signal.kind.value,
                "on": one.signal.on,
                "source": one.signal.source,
                "match": one.match.value,
                "at": at,
            }
            for beneficiary, one in acted
        ]
        await self.ledger.execute_each(insert(signals), rows)
