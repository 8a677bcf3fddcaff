"""Which cases wait for a reviewer, and taking one of them in hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pension.attempt import Case, CaseState, ReviewReason
from pension.cases.invite import member_of
from pension.claim import CLAIM_LIFE, Claim
from pension.errors import CaseSettled, CaseTaken, ClaimOver, OwnCase, StillLookedAt
from pension.ports import Clock, Office, Records
from pension.staff import StaffMember

PAGE = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """One case in the queue; `claim` where somebody has it in hand."""

    case: int
    name: str
    reason: ReviewReason
    promised_at: datetime
    waited: timedelta
    late: bool
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """The first cases, and how many there are in all."""

    cases: Sequence[Waiting]
    length: int


@dataclass(frozen=True, slots=True)
class ShowQueue:
    """The waiting cases by promised time; one's own are not among them. Raises NotStaff."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> Queue:
        async with self.records.look() as office:
            await member_of(office, account)
            own, now = await office.accounts.get(account), self.clock.now()
            cases = await office.cases.waiting(PAGE, apart_from=own)
            waiting = [await _waiting(office, case, now) for case in cases]
            return Queue(waiting, await office.cases.count_waiting(apart_from=own))


async def _waiting(office: Office, case: Case, now: datetime) -> Waiting:
    promised_at, since = case.promised_at or case.opened_at, case.waits_since or case.opened_at
    return Waiting(
        case=case.id,
        name=(await office.beneficiaries.get(case.beneficiary)).masked_name,
        reason=case.reason or ReviewReason.ASKED_FOR,
        promised_at=promised_at,
        waited=now - since,
        late=promised_at < now,
        claim=await office.claims.of(case.id, now),
    )


@dataclass(frozen=True, slots=True)
class TakeCase:
    """Take a case in hand for half an hour; who has it already gets another half hour.

    Raises NotStaff, CaseSettled, OwnCase, CaseTaken, StillLookedAt.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, case_id: int) -> Claim:
        async with self.records.begin() as office:
            member, now = await member_of(office, account), self.clock.now()
            case = await waiting_case(office, account, case_id)
            if any(attempt.verdict is None for attempt in await office.attempts.of(case.id)):
                raise StillLookedAt
            held = await office.claims.of(case.id, now)
            if held is not None and held.member.id != member.id:
                raise CaseTaken(held.member.name, held.until)
            claim = await office.claims.take(case.id, member, now, now + CLAIM_LIFE)
            if claim is None:
                raise CaseSettled
            await office.audit.note("case-claimed", at=now, account=account, beneficiary=case.beneficiary)
            return claim


@dataclass(frozen=True, slots=True)
class HandBack:
    """Give the case back to the queue. Raises NotStaff, ClaimOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, case_id: int) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            _, case, _ = await held_case(office, account, case_id, now)
            await office.claims.release(case.id)
            await office.audit.note("case-handed-back", at=now, account=account, beneficiary=case.beneficiary)


async def waiting_case(office: Office, account: int, case_id: int) -> Case:
    """The case, if it waits for a reviewer other than those it concerns; raises CaseSettled, OwnCase."""
    case = await office.cases.get(case_id)
    if case.state is not CaseState.REVIEW:
        raise CaseSettled
    if case.account == account or await office.bindings.were_between(account, case.beneficiary):
        raise OwnCase
    return case


async def held_case(office: Office, account: int, case_id: int, now: datetime) -> tuple[StaffMember, Case, Claim]:
    """The case in this member's hands; raises NotStaff, CaseSettled, OwnCase, ClaimOver."""
    member = await member_of(office, account)
    case = await waiting_case(office, account, case_id)
    claim = await office.claims.of(case.id, now)
    if claim is None or claim.member.id != member.id:
        raise ClaimOver
    return member, case, claim
