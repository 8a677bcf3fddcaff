"""Agreeing on a time: booked, moved or cancelled by the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pension.appointment import Appointment, Errand, Meeting, Occasion
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.cases.tell import tell_others
from pension.errors import AppointmentOver, BenefitClosed, ConsentMissing, TimeTaken
from pension.office_hours import half_days, quarters
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.standing import Standing
from pension.tiding import Tiding

LIVE_NOTICE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Times:
    """Which times the office offers, and which of them are still free."""

    clock: Clock
    policies: Policies

    def seats(self, kind: Occasion) -> int:
        rules = self.policies.default
        return rules.visits_each_half_day if kind is Occasion.VISIT else rules.live_sessions_at_once

    async def free(self, office: Office, kind: Occasion) -> Sequence[datetime]:
        offered = self._offered(kind)
        if not offered:
            return []
        taken = await office.appointments.taken(kind, offered[0], offered[-1] + timedelta(seconds=1))
        return [time for time in offered if taken.get(time, 0) < self.seats(kind)]

    def _offered(self, kind: Occasion) -> list[datetime]:
        """A visit from tomorrow on; a live session in half an hour at the earliest."""
        now = self.clock.now()
        halves = half_days(now, self.policies.default.booking_days)
        if kind is Occasion.VISIT:
            return [half for half in halves if half.date() > now.date()]
        return [time for half in halves for time in quarters(half) if time >= now + LIVE_NOTICE]


@dataclass(frozen=True, slots=True)
class OfferTimes:
    """Raises NotEnrolled."""

    records: Records
    times: Times

    async def __call__(self, account: int, kind: Occasion) -> Sequence[datetime]:
        async with self.records.begin() as office:
            await bound_beneficiary(office, account, self.times.clock.now())
            return await self.times.free(office, kind)


@dataclass(frozen=True, slots=True)
class Book:
    """Take a free time; who has one of this kind moves it, and a visit keeps what it needs to know.

    Raises NotEnrolled, ConsentMissing, BenefitClosed, TimeTaken, AppointmentOver (a visit without an address).
    """

    records: Records
    clock: Clock
    times: Times

    async def __call__(
        self, account: int, kind: Occasion, starts_at: datetime, errand: Errand | None = None
    ) -> Appointment:
        async with self.records.begin() as office:
            person, now = await self._allowed(office, account), self.clock.now()
            before = await office.appointments.current(person.id, kind)
            if errand is None and before is not None:
                errand = before.errand
            if kind is Occasion.VISIT and errand is None:
                raise AppointmentOver
            if before is not None:
                await self._leave(office, before, now)
            booked = await book(office, self.times, kind, person.id, account, starts_at, now, errand)
            await office.audit.note(f"{kind}-booked", at=now, account=account, beneficiary=person.id)
            await tell_others(office, person.id, account, tiding_of("appointment-booked", booked), now)
            return booked

    async def _allowed(self, office: Office, account: int) -> Beneficiary:
        person = await bound_beneficiary(office, account, self.clock.now())
        if not (await office.accounts.get(account)).has_agreed:
            raise ConsentMissing
        policy = self.times.policies[person.category]
        if person.standing_on(self.clock.now().date(), policy) is Standing.CLOSED:
            await refuse_ended(office, person)
        return person

    async def _leave(self, office: Office, before: Appointment, now: datetime) -> None:
        """A session that is under way is not moved from under the one who holds it."""
        if before.state is Meeting.UNDER_WAY:
            raise TimeTaken
        await office.appointments.settle(before.id, Meeting.MOVED, now)


async def refuse_ended(office: Office, person: Beneficiary) -> None:
    """Raises BenefitClosed, but where the person has said that this is a mistake."""
    case = await office.cases.current(person.id)
    if case is None or not case.is_urgent:
        raise BenefitClosed


async def book(
    office: Office,
    times: Times,
    kind: Occasion,
    beneficiary: int,
    account: int | None,
    starts_at: datetime,
    now: datetime,
    errand: Errand | None,
) -> Appointment:
    """Raises TimeTaken."""
    if starts_at not in await times.free(office, kind):
        raise TimeTaken
    seats = times.seats(kind)
    booked = await office.appointments.book(kind, beneficiary, account, starts_at, seats=seats, at=now, errand=errand)
    if booked is None:
        raise TimeTaken
    return booked


@dataclass(frozen=True, slots=True)
class MyAppointment:
    """The current one of this kind, if there is one. Raises NotEnrolled."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, kind: Occasion) -> Appointment | None:
        async with self.records.look() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            return await office.appointments.current(person.id, kind)


@dataclass(frozen=True, slots=True)
class Cancel:
    """Raises NotEnrolled, AppointmentOver: also where it is somebody else's."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, appointment_id: int) -> Appointment:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            appointment = await office.appointments.find(appointment_id)
            if appointment is None or appointment.beneficiary != person.id or not appointment.is_current:
                raise AppointmentOver
            await office.appointments.settle(appointment.id, Meeting.CANCELLED, now)
            await office.audit.note(f"{appointment.kind}-cancelled", at=now, account=account, beneficiary=person.id)
            await tell_others(office, person.id, account, tiding_of("appointment-cancelled", appointment), now)
            return appointment


def tiding_of(kind: str, appointment: Appointment) -> Tiding:
    values = {"kind": appointment.kind.value, "at": appointment.starts_at}
    return Tiding(kind, values, (appointment.kind.value,), about=appointment.beneficiary)
