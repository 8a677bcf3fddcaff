"""What reviewers have decided, and whether the person has heard of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, select

from pension.decision import Asking, Decision, Refusal, Ruling
from records.ledger import Ledger
from records.tables import cases, decisions


@dataclass(frozen=True, slots=True)
class Decisions:
    ledger: Ledger

    async def add(
        self,
        case: int,
        member: int,
        ruling: Ruling,
        at: datetime,
        *,
        why: Asking | Refusal | None = None,
        attempt: int | None = None,
    ) -> Decision:
        row = {
            "case": case,
            "staff": member,
            "ruling": ruling.value,
            "why": why and why.value,
            "attempt": attempt,
            "at": at,
            "told": False,
        }
        return await self.get(await self.ledger.add(decisions, row))

    async def get(self, decision: int) -> Decision:
        return self._decision(await self.ledger.one(select(decisions).where(decisions.c.id == decision)))

    async def last_refusal(self, beneficiary: int) -> datetime | None:
        row = await self.ledger.first(
            select(decisions.c.at)
            .join(cases, cases.c.id == decisions.c.case)
            .where(cases.c.beneficiary == beneficiary, cases.c.ask.is_(None))
            .where(decisions.c.ruling == Ruling.REFUSED.value)
            .order_by(decisions.c.at.desc())
            .limit(1)
        )
        return self.ledger.local(row["at"]) if row else None

    async def untold(self) -> Sequence[Decision]:
        rows = await self.ledger.all(select(decisions).where(decisions.c.told.is_(False)).order_by(decisions.c.id))
        return [self._decision(row) for row in rows]

    async def told(self, decision: int) -> None:
        await self.ledger.change(decisions, decision, {"told": True})

    def _decision(self, row: RowMapping) -> Decision:
        ruling = Ruling(row["ruling"])
        return Decision(
            id=row["id"],
            case=row["case"],
            staff=row["staff"],
            ruling=ruling,
            at=self.ledger.local(row["at"]),
            why=_why(ruling, row["why"]),
            attempt=row["attempt"],
        )


def _why(ruling: Ruling, why: str | None) -> Asking | Refusal | None:
    if why is None:
        return None
    return Asking(why) if ruling is Ruling.ASKED_AGAIN else Refusal(why)
