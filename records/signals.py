"""The signals of other agencies that something was done upon, so that none counts twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from pension.signal import Match, Signal, SignalKind
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

    async def add(self, beneficiary: int, signal: Signal, match: Match, at: datetime) -> None:
        row = {
            "beneficiary": beneficiary,
            "kind": signal.kind.value,
            "on": signal.on,
            "source": signal.source,
            "match": match.value,
            "at": at,
        }
        await self.ledger.add(signals, row)
