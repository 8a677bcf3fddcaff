"""The staff's side of appointments: the list of a day, what a visit needs to know, and how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from pension.appointment import Appointment, Errand, Meeting, Occasion, Reason
from pension.cases.in_person import InPerson, refuse_own
from pension.cases.invite import member_of
from pension.cases.meet import Times, book, tiding_of
from pension.cases.study import papers_needed
from pension.cases.tell import tell_all
from pension.certification import Certification
from pension.channel import Channel
from pension.errors import MeetingOver, NotYet
from pension.office_hours import bounds
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.staff import StaffMember


@dataclass(frozen=True, slots=True)
class Planned:
    """One line of a day's list."""

    appointment: Appointment
    name: str


@dataclass(frozen=True, slots=True)
class DayOfMeetings:
    """The appointments of a day, without those of one's own people. Raises NotStaff."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, kind: Occasion, day: date) -> Sequence[Planned]:
        async with self.records.look() as office:
            await member_of(office, account)
            planned = await office.appointments.between(kind, *bounds(day, self.clock.now()))
            return [
                Planned(one, (await office.beneficiaries.get(one.beneficiary)).masked_name)
                for one in planned
                if not await office.bindings.were_between(account, one.beneficiary)
            ]


@dataclass(frozen=True, slots=True)
class Doorstep:
    """What who goes there must know."""

    appointment: Appointment
    name: str = field(repr=False)
    identity: str
    district: str
    errand: Errand
    papers_needed: bool


@dataclass(frozen=True, slots=True)
class LookAtVisit:
    """The whole name and address of a visit; the trail says who has looked. Raises NotStaff, OwnCase, MeetingOver."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, appointment_id: int) -> Doorstep:
        async with self.records.begin() as office:
            member, visit = await waiting_meeting(office, account, appointment_id, Occasion.VISIT)
            if visit.errand is None:
                raise MeetingOver
            now = self.clock.now()
            person = await office.beneficiaries.get(visit.beneficiary)
            standing = person.standing_on(now.date(), self.policies[person.category])
            await office.audit.note("visit-looked-at", at=now, account=member.account, beneficiary=person.id)
            needed = papers_needed(person, standing)
            return Doorstep(visit, person.name, person.masked_identity, person.district, visit.errand, needed)


@dataclass(frozen=True, slots=True)
class CallOff:
    """Tell the person that it cannot be, and why. Raises NotStaff, OwnCase, MeetingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, appointment_id: int, why: Reason) -> Appointment:
        async with self.records.begin() as office:
            member, meeting = await waiting_meeting(office, account, appointment_id)
            now = self.clock.now()
            await office.appointments.settle(meeting.id, Meeting.CALLED_OFF, now, why=why.value)
            await office.audit.note(
                f"{meeting.kind}-called-off", at=now, account=member.account, beneficiary=meeting.beneficiary
            )
            await tell_all(office, meeting.beneficiary, tiding_of(f"called-off-{why}", meeting), now)
            return meeting


@dataclass(frozen=True, slots=True)
class RecordVisit:
    """The person was met at home. Raises NotStaff, MeetingOver, NotYet, and whatever InPerson raises."""

    records: Records
    clock: Clock
    in_person: InPerson

    async def __call__(self, account: int, appointment_id: int, *, papers: bool) -> Certification:
        async with self.records.begin() as office:
            member, visit = await begun_visit(office, account, appointment_id, self.clock.now())
            await office.appointments.settle(visit.id, Meeting.DONE, self.clock.now())
            return await self.in_person(office, member, visit.beneficiary, Channel.HOME_VISIT, papers=papers)


@dataclass(frozen=True, slots=True)
class NotMet:
    """Nobody was there: the next free half-day is booked at once, and the person may move it.

    None where no time is free. Raises NotStaff, OwnCase, MeetingOver, NotYet.
    """

    records: Records
    clock: Clock
    times: Times

    async def __call__(self, account: int, appointment_id: int) -> Appointment | None:
        async with self.records.begin() as office:
            now = self.clock.now()
            member, visit = await begun_visit(office, account, appointment_id, now)
            await office.appointments.settle(visit.id, Meeting.MISSED, now)
            await office.audit.note("visit-missed", at=now, account=member.account, beneficiary=visit.beneficiary)
            again = await self._again(office, visit, now)
            told = tiding_of("visit-missed", again) if again else tiding_of("visit-missed-no-time", visit)
            await tell_all(office, visit.beneficiary, told, now)
            return again

    async def _again(self, office: Office, visit: Appointment, now: datetime) -> Appointment | None:
        free = await self.times.free(office, Occasion.VISIT)
        if not free:
            return None
        return await book(
            office, self.times, Occasion.VISIT, visit.beneficiary, visit.account, free[0], now, visit.errand
        )


async def waiting_meeting(
    office: Office, account: int, appointment_id: int, kind: Occasion | None = None
) -> tuple[StaffMember, Appointment]:
    """The appointment that is still to come, or under way, of somebody else's person."""
    member = await member_of(office, account)
    meeting = await office.appointments.find(appointment_id)
    if meeting is None or not meeting.is_current or kind not in (None, meeting.kind):
        raise MeetingOver
    await refuse_own(office, member, meeting.beneficiary)
    return member, meeting


async def begun_visit(
    office: Office, account: int, appointment_id: int, now: datetime
) -> tuple[StaffMember, Appointment]:
    """Who goes a little early has gone; nobody has before the day."""
    member, visit = await waiting_meeting(office, account, appointment_id, Occasion.VISIT)
    if now < visit.starts_at - timedelta(hours=2):
        raise NotYet
    return member, visit
