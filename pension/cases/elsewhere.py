"""Assistance from another place: asked for by the person, written down when the other office has seen them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from pension.cases.bound import bound_beneficiary
from pension.cases.in_person import InPerson, refuse_own
from pension.cases.invite import member_of
from pension.cases.meet import refuse_ended
from pension.cases.receipt import numbered
from pension.cases.study import papers_needed
from pension.certification import Certification
from pension.channel import Channel
from pension.elsewhere import Assistance
from pension.errors import ConsentMissing, MeetingOver
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.standing import Standing

PAGE = 20


@dataclass(frozen=True, slots=True)
class AskElsewhere:
    """Name the place where one lives; who has asked already keeps the number. Raises NotEnrolled, BenefitClosed."""

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(self, account: int, place: str) -> Assistance:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            if not (await office.accounts.get(account)).has_agreed:
                raise ConsentMissing
            if person.standing_on(now.date(), self.policies[person.category]) is Standing.CLOSED:
                await refuse_ended(office, person)
            if known := await office.elsewhere.current(person.id):
                return known
            number = numbered("YD", now.year, await office.elsewhere.serial(now.year), self.random)
            await office.audit.note("assistance-asked-for", at=now, account=account, beneficiary=person.id)
            return await office.elsewhere.ask(number, person.id, account, place, now)


@dataclass(frozen=True, slots=True)
class MyAssistance:
    """The request that waits, if there is one. Raises NotEnrolled."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> Assistance | None:
        async with self.records.look() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            return await office.elsewhere.current(person.id)


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the staff's list."""

    request: Assistance
    name: str
    identity: str
    papers_needed: bool


@dataclass(frozen=True, slots=True)
class ListElsewhere:
    """The requests that wait, without those of one's own people. Raises NotStaff."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> Sequence[Asked]:
        async with self.records.begin() as office:
            await member_of(office, account)
            return [
                await self._asked(office, request)
                for request in await office.elsewhere.waiting(PAGE)
                if not await office.bindings.were_between(account, request.beneficiary)
            ]

    async def _asked(self, office: Office, request: Assistance) -> Asked:
        person = await office.beneficiaries.get(request.beneficiary)
        standing = person.standing_on(self.clock.now().date(), self.policies[person.category])
        return Asked(request, person.masked_name, person.masked_identity, papers_needed(person, standing))


@dataclass(frozen=True, slots=True)
class RecordElsewhere:
    """The office of this name has seen the person. Raises NotStaff, MeetingOver, and whatever InPerson raises."""

    records: Records
    clock: Clock
    in_person: InPerson

    async def __call__(self, account: int, request_id: int, assisting: str, *, papers: bool) -> Certification:
        async with self.records.begin() as office:
            member = await member_of(office, account)
            request = await office.elsewhere.find(request_id)
            if request is None or not request.waits:
                raise MeetingOver
            await refuse_own(office, member, request.beneficiary)
            await office.elsewhere.done(request.id, assisting, self.clock.now())
            return await self.in_person(office, member, request.beneficiary, Channel.OTHER_PLACE, papers=papers)
