"""What the payroll must do: whom to stop, whom to pay again, and how many months back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pension.beneficiary import Beneficiary
from pension.ports import Clock, Office, Records
from pension.stoppage import StandingEvent


@dataclass(frozen=True, slots=True)
class PayrollLine:
    person: Beneficiary
    event: StandingEvent


@dataclass(frozen=True, slots=True)
class Payroll:
    """`number` names a list that was handed over, so that it can be had again; None where it is a mere look."""

    lines: Sequence[PayrollLine]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class DrawUpPayroll:
    """Every change the payroll has not been told of; from now on it has. A list without a line gets no number."""

    records: Records
    clock: Clock

    async def __call__(self) -> Payroll:
        async with self.records.begin() as office:
            if not (lines := await _lines(office, await office.standings.untold())):
                return Payroll([])
            now = self.clock.now()
            number = await office.standings.close_payroll(now)
            await office.audit.note("payroll-drawn-up", at=now)
            return Payroll(lines, number)


@dataclass(frozen=True, slots=True)
class PayrollAgain:
    """A list that was drawn up before, as it was; None where there is no such number."""

    records: Records

    async def __call__(self, number: int) -> Payroll | None:
        async with self.records.look() as office:
            events = await office.standings.of_payroll(number)
            return None if events is None else Payroll(await _lines(office, events), number)


@dataclass(frozen=True, slots=True)
class PayrollBetween:
    """The changes that took effect on these days, whether the payroll knows of them or not; nothing is marked."""

    records: Records

    async def __call__(self, since: date, until: date) -> Payroll:
        async with self.records.look() as office:
            return Payroll(await _lines(office, await office.standings.between(since, until)))


async def _lines(office: Office, events: Sequence[StandingEvent]) -> list[PayrollLine]:
    return [PayrollLine(await office.beneficiaries.get(event.beneficiary), event) for event in events]
