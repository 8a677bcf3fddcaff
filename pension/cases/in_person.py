"""A certification that a member of staff has seen with their own eyes, whatever the way it came."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from random import Random

from pension.attempt import Case, CaseState
from pension.beneficiary import Beneficiary
from pension.cases.invite import member_of
from pension.cases.receipt import certify
from pension.cases.study import papers_needed
from pension.certification import Certification
from pension.channel import Channel
from pension.errors import BenefitEnded, DayNotAllowed, OwnCase, PapersNotShown
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.staff import StaffMember
from pension.standing import Standing

RECORDED = (Channel.COUNTER, Channel.BANK, Channel.COMMUNITY_POINT, Channel.HOME_VISIT)


async def refuse_own(office: Office, member: StaffMember, beneficiary: int) -> None:
    """Raises OwnCase where the member's own chat may speak for this person, or ever could."""
    if await office.bindings.were_between(member.account, beneficiary):
        raise OwnCase


@dataclass(frozen=True, slots=True)
class InPerson:
    """Writes down what a member of staff has seen; whatever else waits of this person is settled by it.

    A benefit that was ended goes on where the person has said that this was a mistake, and only there.

    Raises OwnCase, BenefitEnded, PapersNotShown, DayNotAllowed.
    """

    clock: Clock
    policies: Policies
    random: Random

    async def __call__(
        self,
        office: Office,
        member: StaffMember,
        beneficiary: int,
        channel: Channel,
        *,
        papers: bool,
        day: date | None = None,
    ) -> Certification:
        now = self.clock.now()
        await refuse_own(office, member, beneficiary)
        person = await office.beneficiaries.get(beneficiary)
        at = now if day in (None, now.date()) else self._moment(person, day or now.date(), now)
        case = await office.cases.current(beneficiary)
        ended = person.standing_on(now.date(), self.policies[person.category]) is Standing.CLOSED
        if ended and not (case and case.is_urgent):
            raise BenefitEnded
        await self._check_papers(office, member, replace(person, closed_on=None), at, papers=papers)
        policy = self.policies[person.category]
        certification = await certify(
            office, person, channel, at, policy, self.random, actor=member.account, now=now, reopens=ended
        )
        await self._settle_case(office, case)
        await office.audit.note(f"recorded-{channel}", at=now, account=member.account, beneficiary=beneficiary)
        return certification

    def _moment(self, person: Beneficiary, day: date, now: datetime) -> datetime:
        """Noon of that day; a day before the last certification would turn the year back."""
        age = (now.date() - day).days
        earlier = person.last_certified is not None and day < person.last_certified
        if earlier or not 0 <= age <= self.policies[person.category].recorded_days:
            raise DayNotAllowed
        return datetime.combine(day, time(12), now.tzinfo)

    async def _check_papers(
        self, office: Office, member: StaffMember, person: Beneficiary, at: datetime, *, papers: bool
    ) -> None:
        if not papers_needed(person, person.standing_on(at.date(), self.policies[person.category])):
            return
        if not papers:
            raise PapersNotShown
        await office.beneficiaries.accept_documents(person.id)
        await office.audit.note(
            "documents-accepted", at=self.clock.now(), account=member.account, beneficiary=person.id
        )

    async def _settle_case(self, office: Office, case: Case | None) -> None:
        """A video that still waits for somebody has nothing to decide any more."""
        if case is None:
            return
        for attempt in await office.attempts.of(case.id):
            if not attempt.told:
                await office.attempts.told(attempt.id)
        await office.claims.release(case.id)
        if case.state is CaseState.REVIEW:
            await office.cases.passed(case.id)
        else:
            await office.cases.abandon(case.id)


@dataclass(frozen=True, slots=True)
class Known:
    """Who a record would be about, for the second look before it is written."""

    beneficiary: int
    name: str
    identity: str
    last_certified: date | None
    papers_needed: bool


@dataclass(frozen=True, slots=True)
class LookUp:
    """The person of this number and name, as staff see them before a record. Raises NotStaff, OwnCase."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, person: Beneficiary) -> Known:
        async with self.records.begin() as office:
            await refuse_own(office, await member_of(office, account), person.id)
        needed = papers_needed(person, person.standing_on(self.clock.now().date(), self.policies[person.category]))
        return Known(person.id, person.masked_name, person.masked_identity, person.last_certified, needed)


@dataclass(frozen=True, slots=True)
class Record:
    """Write down what happened at a counter, a bank, a community point or at home. Raises NotStaff and InPerson's."""

    records: Records
    in_person: InPerson

    async def __call__(
        self, account: int, beneficiary: int, channel: Channel, day: date, *, papers: bool
    ) -> Certification:
        async with self.records.begin() as office:
            member = await member_of(office, account)
            return await self.in_person(office, member, beneficiary, channel, papers=papers, day=day)
