"""What has stopped, every change of it, and which changes the payroll has been told of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, RowMapping, delete, insert, or_, select, update

from pension.beneficiary import Beneficiary
from pension.month import Month
from pension.standing import Restoration, Standing
from pension.stoppage import Change, StandingEvent, Stoppage
from records.beneficiaries import Beneficiaries
from records.ledger import Ledger
from records.tables import beneficiaries, payrolls, standing_events, stoppages


@dataclass(frozen=True, slots=True)
class Standings:
    ledger: Ledger

    async def of(self, beneficiary: int) -> Stoppage | None:
        row = await self.ledger.first(select(stoppages).where(stoppages.c.beneficiary == beneficiary))
        if row is None:
            return None
        return Stoppage(beneficiary, Standing(row["standing"]), Month.parse(row["since"]), row["deadline"])

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        rows = await self.ledger.all(select(stoppages.c.beneficiary).where(stoppages.c.beneficiary.in_(beneficiaries)))
        return {row["beneficiary"] for row in rows}

    async def put(self, beneficiary: int, stopped: Stoppage | None) -> None:
        await self.ledger.execute(delete(stoppages).where(stoppages.c.beneficiary == beneficiary))
        if stopped is not None:
            row = {"standing": stopped.standing.value, "since": str(stopped.since), "deadline": stopped.deadline}
            await self.ledger.execute(insert(stoppages).values(beneficiary=beneficiary, **row))

    async def add(self, event: StandingEvent) -> None:
        back = event.restoration
        row = {
            "beneficiary": event.beneficiary,
            "change": event.change.value,
            "on": event.on,
            "deadline": event.deadline,
            "since": back and str(back.since),
            "months": back and back.months,
        }
        await self.ledger.add(standing_events, row)

    async def history(self, beneficiary: int) -> Sequence[StandingEvent]:
        return await self._events(standing_events.c.beneficiary == beneficiary)

    async def between(self, since: date, until: date) -> Sequence[StandingEvent]:
        """The changes that took effect on these days, both counted."""
        return await self._events(standing_events.c.on.between(since, until))

    async def overtaken(self, after: int, limit: int) -> Sequence[Beneficiary]:
        closed = stoppages.c.standing == Standing.CLOSED.value
        rows = await self.ledger.all(
            select(beneficiaries)
            .join(stoppages, stoppages.c.beneficiary == beneficiaries.c.id)
            .where(stoppages.c.beneficiary > after)
            .where(or_(stoppages.c.deadline != beneficiaries.c.deadline, closed & beneficiaries.c.closed_on.is_(None)))
            .order_by(stoppages.c.beneficiary)
            .limit(limit)
        )
        people = Beneficiaries(self.ledger)
        return [people.person(row) for row in rows]

    async def close_payroll(self, at: datetime) -> int:
        """Put every change the payroll has not been told of under a new number."""
        number = await self.ledger.add(payrolls, {"at": at})
        await self.ledger.execute(
            update(standing_events).where(standing_events.c.payroll.is_(None)).values(payroll=number)
        )
        return number

    async def of_payroll(self, number: int) -> Sequence[StandingEvent] | None:
        """The changes under this number; None where there is no such number."""
        if await self.ledger.first(select(payrolls.c.id).where(payrolls.c.id == number)) is None:
            return None
        return await self._events(standing_events.c.payroll == number)

    async def untold(self) -> Sequence[StandingEvent]:
        return await self._events(standing_events.c.payroll.is_(None))

    async def _events(self, which: ColumnElement[bool]) -> Sequence[StandingEvent]:
        rows = await self.ledger.all(select(standing_events).where(which).order_by(standing_events.c.id))
        return [_event(row) for row in rows]


def _event(row: RowMapping) -> StandingEvent:
    back = Restoration(Month.parse(row["since"]), row["months"]) if row["since"] else None
    return StandingEvent(row["beneficiary"], Change(row["change"]), row["on"], row["deadline"], back, row["id"])
