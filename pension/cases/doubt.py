"""Two members of staff end a benefit, one alone never; the person is asked to show that they are alive."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pension.beneficiary import Beneficiary
from pension.cases.invite import member_of
from pension.cases.lapse import settle
from pension.doubt import CONFIRMATIONS, Confirmation, Doubt, DoubtState, Suspicion
from pension.errors import BenefitEnded, DoubtKnown, DoubtSettled, NobodyOfThisNumber, OwnCase, SameMember
from pension.policy import Policies, Policy
from pension.ports import Clock, IdentityCheck, Office, Records
from pension.staff import StaffMember
from pension.standing import Standing
from pension.tiding import Tiding, Value

PAGE = 5


@dataclass(frozen=True, slots=True)
class DoubtFile:
    """What a member of staff sees of a doubt; `reachable`: whether any chat of theirs could be asked."""

    doubt: Doubt
    name: str
    identity: str
    standing: Standing
    last_certified: date | None
    confirmations: Sequence[Confirmation]
    reachable: bool


async def open_doubt(
    office: Office, person: Beneficiary, suspicion: Suspicion, source: str, dated: date, now: datetime
) -> Doubt | None:
    """Write it down and ask the person to show that they are alive; None where that very doubt is open already."""
    doubt = await office.doubts.open(person.id, suspicion, source, dated, now)
    if doubt is not None:
        await office.audit.note(f"doubt-opened-{suspicion}", at=now, beneficiary=person.id)
        tiding = Tiding("doubted", {"name": person.masked_name}, ("certify",), about=person.id, by_day=True)
        await _tell(office, person, tiding, now)
    return doubt


async def shown_alive(office: Office, person: Beneficiary, now: datetime) -> None:
    """A certification settles every doubt about the person."""
    for doubt in await office.doubts.about(person.id):
        await office.doubts.settle(doubt.id, DoubtState.DISPELLED, now)
        await office.audit.note("doubt-dispelled-by-certification", at=now, beneficiary=person.id)


@dataclass(frozen=True, slots=True)
class ReportDoubt:
    """A member of staff has heard of it. Raises NotStaff, IdentityNumberWrong, NobodyOfThisNumber, OwnCase,
    BenefitEnded, DoubtKnown.
    """

    records: Records
    clock: Clock
    check: IdentityCheck

    async def __call__(self, account: int, number: str, suspicion: Suspicion) -> Doubt:
        number = self.check(number)
        async with self.records.begin() as office:
            member, now = await member_of(office, account), self.clock.now()
            person = await office.beneficiaries.with_identity(number)
            if person is None:
                raise NobodyOfThisNumber
            await _refuse_own(office, account, person.id)
            if person.closed_on is not None:
                raise BenefitEnded
            doubt = await open_doubt(office, person, suspicion, member.name, now.date(), now)
            if doubt is None:
                raise DoubtKnown
            await office.audit.note("doubt-reported", at=now, account=account, beneficiary=person.id)
            return doubt


@dataclass(frozen=True, slots=True)
class ShowDoubts:
    """The open doubts, the oldest first, without those about oneself and one's own; and how many. Raises NotStaff."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> tuple[Sequence[DoubtFile], int]:
        async with self.records.begin() as office:
            await member_of(office, account)
            doubts, length = await office.doubts.waiting(PAGE, apart_from=account)
            return [await _file(office, doubt, self.policies, self.clock.now()) for doubt in doubts], length


@dataclass(frozen=True, slots=True)
class LookIntoDoubt:
    """Raises NotStaff, OwnCase, DoubtSettled."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, doubt_id: int) -> DoubtFile:
        async with self.records.begin() as office:
            now = self.clock.now()
            _, doubt = await _open_doubt(office, account, doubt_id)
            await office.audit.note("doubt-looked-at", at=now, account=account, beneficiary=doubt.beneficiary)
            return await _file(office, doubt, self.policies, now)


@dataclass(frozen=True, slots=True)
class ConfirmDoubt:
    """It is so: the second member who says it ends the benefit from today. Whether it has ended is given back.

    Raises NotStaff, OwnCase, DoubtSettled, SameMember, BenefitEnded.
    """

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, doubt_id: int) -> bool:
        async with self.records.begin() as office:
            now = self.clock.now()
            member, doubt = await _open_doubt(office, account, doubt_id)
            person = await office.beneficiaries.get(doubt.beneficiary)
            if person.closed_on is not None:
                raise BenefitEnded
            if any(one.member == member.id for one in await office.doubts.confirmations(doubt.id)):
                raise SameMember
            await office.doubts.confirm(doubt.id, member, now)
            await office.audit.note("doubt-confirmed", at=now, account=account, beneficiary=person.id)
            if len(await office.doubts.confirmations(doubt.id)) < CONFIRMATIONS:
                return False
            await _end(office, person, self.policies[person.category], now)
            await office.doubts.settle(doubt.id, DoubtState.CONFIRMED, now)
            return True


@dataclass(frozen=True, slots=True)
class DispelDoubt:
    """It is not so: one member is enough for that. Raises NotStaff, OwnCase, DoubtSettled."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, doubt_id: int) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            _, doubt = await _open_doubt(office, account, doubt_id)
            person = await office.beneficiaries.get(doubt.beneficiary)
            await office.doubts.settle(doubt.id, DoubtState.DISPELLED, now)
            await office.audit.note("doubt-dispelled", at=now, account=account, beneficiary=person.id)
            tiding = Tiding("doubt-over", {"name": person.masked_name}, ("status",), about=person.id, by_day=True)
            await _tell(office, person, tiding, now)


async def _open_doubt(office: Office, account: int, doubt_id: int) -> tuple[StaffMember, Doubt]:
    member = await member_of(office, account)
    doubt = await office.doubts.get(doubt_id)
    await _refuse_own(office, account, doubt.beneficiary)
    if doubt.state is not DoubtState.OPEN:
        raise DoubtSettled
    return member, doubt


async def _refuse_own(office: Office, account: int, beneficiary: int) -> None:
    if await office.bindings.were_between(account, beneficiary):
        raise OwnCase


async def _end(office: Office, person: Beneficiary, policy: Policy, now: datetime) -> None:
    ended = await office.beneficiaries.close(person.id, now.date())
    await settle(office, ended, policy, now.date())
    await office.reminders.cancel(person.id, now)
    await office.audit.note("benefit-ended", at=now, beneficiary=person.id)
    values: dict[str, Value] = {"name": person.masked_name, "on": now.date()}
    await _tell(office, person, Tiding("benefit-ended", values, ("mistake",), about=person.id, by_day=True), now)


async def _tell(office: Office, person: Beneficiary, tiding: Tiding, now: datetime) -> None:
    for account in await office.accounts.bound_to(person.id, now):
        await office.tidings.tell(account.id, tiding, now)


async def _file(office: Office, doubt: Doubt, policies: Policies, now: datetime) -> DoubtFile:
    person = await office.beneficiaries.get(doubt.beneficiary)
    bound = await office.accounts.bound_to(person.id, now)
    return DoubtFile(
        doubt,
        person.masked_name,
        person.masked_identity,
        person.standing_on(now.date(), policies[person.category]),
        person.last_certified,
        await office.doubts.confirmations(doubt.id),
        any(account.reachable for account in bound),
    )
