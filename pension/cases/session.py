"""A live session: opened by a reviewer, relayed between two chats, and decided by who holds it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from biometrics.challenge import Challenge
from pension.account import Account
from pension.appointment import OPENED_BEFORE, TAKEN_OVER_AFTER, Appointment, Meeting, Occasion
from pension.cases.certify import LARGEST_CLIP
from pension.cases.in_person import InPerson
from pension.cases.invite import member_of
from pension.cases.meet import tiding_of
from pension.cases.study import papers_needed
from pension.cases.tell import tell_all
from pension.cases.visits import waiting_meeting
from pension.certification import Certification
from pension.channel import Channel
from pension.errors import CaseTaken, ClipTooLarge, MeetingOver, NothingToApprove, NotYet
from pension.policy import Policies
from pension.ports import Clock, Evidence, Office, Records
from pension.staff import StaffMember


@dataclass(frozen=True, slots=True)
class Session:
    """Both ends of a session under way."""

    appointment: int
    person: Account
    reviewer: Account
    name: str
    papers_needed: bool

    def other_end(self, account: int) -> Account:
        return self.person if account == self.reviewer.id else self.reviewer


@dataclass(frozen=True, slots=True)
class FindSession:
    """The session this chat is in, on either end; None where it is in none, or may not be in it any more."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> Session | None:
        async with self.records.look() as office:
            appointment = await office.appointments.under_way_with(account)
            return None if appointment is None else await _session(office, appointment, self.clock, self.policies)


async def _session(office: Office, appointment: Appointment, clock: Clock, policies: Policies) -> Session | None:
    bound = await office.accounts.bound_to(appointment.beneficiary, clock.now())
    person = next((account for account in bound if account.id == appointment.account), None)
    members = await office.staff.all()
    reviewer = next((member for member in members if member.id == appointment.member), None)
    if person is None or reviewer is None:
        return None
    about = await office.beneficiaries.get(appointment.beneficiary)
    standing = about.standing_on(clock.now().date(), policies[about.category])
    return Session(
        appointment.id,
        person,
        await office.accounts.get(reviewer.account),
        about.masked_name,
        papers_needed(about, standing),
    )


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Begin the session; after half an hour a colleague may take it over, and at once from who is staff no longer.

    Raises NotStaff, OwnCase, MeetingOver, NotYet, CaseTaken.
    """

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, appointment_id: int) -> Session:
        async with self.records.begin() as office:
            now = self.clock.now()
            member, appointment = await waiting_meeting(office, account, appointment_id, Occasion.LIVE)
            if now < appointment.starts_at - OPENED_BEFORE:
                raise NotYet
            await self._refuse_two(office, member, appointment, now)
            await office.appointments.open(appointment.id, member.id, now)
            await office.audit.note("session-opened", at=now, account=account, beneficiary=appointment.beneficiary)
            opened = await office.appointments.find(appointment.id)
            session = await _session(office, opened, self.clock, self.policies) if opened else None
            if session is None:
                raise MeetingOver
            return session

    async def _refuse_two(self, office: Office, member: StaffMember, appointment: Appointment, now: datetime) -> None:
        """One session a reviewer, and one reviewer a session."""
        own = await office.appointments.under_way_with(member.account)
        if own is not None and own.id != appointment.id:
            raise CaseTaken(member.name, (own.opened_at or now) + TAKEN_OVER_AFTER)
        if appointment.state is not Meeting.UNDER_WAY or appointment.member == member.id:
            return
        holder = next((one for one in await office.staff.all() if one.id == appointment.member), None)
        until = (appointment.opened_at or now) + TAKEN_OVER_AFTER
        if holder is not None and now < until:
            raise CaseTaken(holder.name, until)


@dataclass(frozen=True, slots=True)
class DrawPrompt:
    """Two movements for the person to show now. Raises NotStaff, MeetingOver."""

    records: Records
    random: Random

    async def __call__(self, account: int) -> Challenge:
        async with self.records.look() as office:
            await _held(office, account)
        return Challenge.draw(self.random)


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """Keep a video shown in a session before it is passed on. Raises MeetingOver, ClipTooLarge."""

    records: Records
    evidence: Evidence
    clock: Clock

    async def __call__(self, account: int, fetch: Callable[[], Awaitable[bytes]], *, size: int | None) -> bytes:
        if size is not None and size > LARGEST_CLIP:
            raise ClipTooLarge
        content = await fetch()
        if len(content) > LARGEST_CLIP:
            raise ClipTooLarge
        name = await self.evidence.keep(content)
        try:
            async with self.records.begin() as office:
                appointment = await _shown_in(office, account)
                await office.appointments.keep_clip(appointment.id, name, self.clock.now())
        except Exception:  # whatever it was, a file that no row names must not stay
            await self.evidence.erase(name)
            raise
        return content


async def _shown_in(office: Office, account: int) -> Appointment:
    """The session this chat is the person's end of."""
    appointment = await office.appointments.under_way_with(account)
    if appointment is None or appointment.account != account:
        raise MeetingOver
    return appointment


@dataclass(frozen=True, slots=True)
class CertifyInSession:
    """The reviewer has seen the person alive; only after a video of theirs. Raises NotStaff, MeetingOver,
    NothingToApprove, and whatever InPerson raises.
    """

    records: Records
    clock: Clock
    in_person: InPerson

    async def __call__(self, account: int, *, papers: bool) -> Certification:
        async with self.records.begin() as office:
            member, appointment = await _held(office, account)
            if not await office.appointments.clips(appointment.id):
                raise NothingToApprove
            await office.appointments.settle(appointment.id, Meeting.DONE, self.clock.now())
            return await self.in_person(office, member, appointment.beneficiary, Channel.LIVE_SESSION, papers=papers)


@dataclass(frozen=True, slots=True)
class EndSession:
    """Not now: nothing is decided, and the person hears what comes next. Raises NotStaff, MeetingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> None:
        async with self.records.begin() as office:
            _, appointment = await _held(office, account)
            now = self.clock.now()
            await office.appointments.settle(appointment.id, Meeting.NOT_SETTLED, now)
            await office.audit.note("session-ended", at=now, account=account, beneficiary=appointment.beneficiary)
            await tell_all(office, appointment.beneficiary, tiding_of("session-ended", appointment), now)


async def _held(office: Office, account: int) -> tuple[StaffMember, Appointment]:
    """The session in this member's hands."""
    member = await member_of(office, account)
    appointment = await office.appointments.under_way_with(account)
    if appointment is None or appointment.member != member.id:
        raise MeetingOver
    return member, appointment
