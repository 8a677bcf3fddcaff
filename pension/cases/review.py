"""What a reviewer decides, written down once."""

from dataclasses import dataclass, replace
from random import Random

from pension.ask import AskState
from pension.attempt import Case
from pension.beneficiary import Beneficiary
from pension.binding import Means
from pension.cases.agree import agree
from pension.cases.queue import held_case
from pension.cases.receipt import certify
from pension.cases.study import papers_needed
from pension.cases.vouch import ask_of
from pension.channel import Channel
from pension.decision import Asking, Decision, Refusal, Ruling
from pension.errors import BenefitEnded, NothingToApprove, PapersNotShown
from pension.policy import Policies, Policy
from pension.ports import Clock, Evidence, Office, Records
from pension.staff import StaffMember
from pension.standing import Standing


async def _settle(
    office: Office, member: StaffMember, case: Case, ruling: Ruling, clock: Clock, why: Asking | Refusal | None = None
) -> Decision:
    """The decision takes the place of whatever the person has not heard yet of the videos."""
    attempts, now = await office.attempts.of(case.id), clock.now()
    for attempt in attempts:
        if not attempt.told:
            await office.attempts.told(attempt.id)
    await office.claims.release(case.id)
    await office.audit.note(f"review-{ruling}", at=now, account=member.account, beneficiary=case.beneficiary)
    last = attempts[-1].id if attempts else None
    return await office.decisions.add(case.id, member.id, ruling, now, why=why, attempt=last)


@dataclass(frozen=True, slots=True)
class Approve:
    """Certify by the latest video; `papers`: those asked for after a long time were shown.

    A first photo that the reviewer has seen counts from now on. A benefit that was ended goes on where the person has
    said that this was a mistake, and only there. Where the video is a consent, the relative may act from now on.
    Raises NotStaff, CaseSettled, OwnCase, ClaimOver, NothingToApprove, PapersNotShown, BenefitEnded, TooManyHelpers,
    TooManyPeople, AskOver.
    """

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(self, account: int, case_id: int, *, papers: bool = False) -> Decision:
        async with self.records.begin() as office:
            now = self.clock.now()
            member, case, _ = await held_case(office, account, case_id, now)
            person = await office.beneficiaries.get(case.beneficiary)
            attempts, policy = await office.attempts.of(case.id), self.policies[person.category]
            if not attempts:
                raise NothingToApprove
            if case.ask is not None:
                return await self._consent(office, member, case)
            ended = person.standing_on(now.date(), policy) is Standing.CLOSED
            if ended and not case.is_urgent:
                raise BenefitEnded
            await self._check_papers(office, member, replace(person, closed_on=None), policy, papers=papers)
            await self._accept_photo(office, member, person)
            last = attempts[-1].id
            await certify(
                office,
                person,
                Channel.REVIEWED_VIDEO,
                now,
                policy,
                self.random,
                actor=account,
                attempt=last,
                heard_by=case.account,
                reopens=ended,
            )
            await office.cases.passed(case.id)
            return await _settle(office, member, case, Ruling.APPROVED, self.clock)

    async def _consent(self, office: Office, member: StaffMember, case: Case) -> Decision:
        """The person has consented by this video; nothing is certified by it."""
        ask = await ask_of(office, case)
        await agree(office, ask, Means.REVIEWER, self.policies, self.clock.now(), heard_by=ask.account)
        await office.cases.passed(case.id)
        return await _settle(office, member, case, Ruling.APPROVED, self.clock)

    async def _check_papers(
        self, office: Office, member: StaffMember, person: Beneficiary, policy: Policy, *, papers: bool
    ) -> None:
        now = self.clock.now()
        if not papers_needed(person, person.standing_on(now.date(), policy)):
            return
        if not papers:
            raise PapersNotShown
        await office.beneficiaries.accept_documents(person.id)
        await office.audit.note("documents-accepted", at=now, account=member.account, beneficiary=person.id)

    async def _accept_photo(self, office: Office, member: StaffMember, person: Beneficiary) -> None:
        if any(template.accepted for template in await office.templates.of(person.id)):
            return
        if await office.templates.accept(person.id):
            await office.audit.note(
                "reference-accepted", at=self.clock.now(), account=member.account, beneficiary=person.id
            )


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Have the person send videos again, as many as before; where the photo is the reason, a photo nobody has accepted
    is taken away and asked for anew. Raises NotStaff, CaseSettled, OwnCase, ClaimOver.
    """

    records: Records
    evidence: Evidence
    clock: Clock

    async def __call__(self, account: int, case_id: int, why: Asking) -> Decision:
        pictures: list[str] = []
        async with self.records.begin() as office:
            member, case, _ = await held_case(office, account, case_id, self.clock.now())
            if why is Asking.PHOTO:
                pictures += await office.templates.remove_unaccepted(case.beneficiary)
            decision = await _settle(office, member, case, Ruling.ASKED_AGAIN, self.clock, why)
            spent = len(await office.attempts.of(case.id))
            if case.is_urgent:
                await office.cases.spend(case.id, spent)
            else:
                await office.cases.reopen(case.id, spent)
        for picture in pictures:
            await self.evidence.erase(picture)
        return decision


@dataclass(frozen=True, slots=True)
class Refuse:
    """Close the case without a certification; only a person may. Raises NotStaff, CaseSettled, OwnCase, ClaimOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, case_id: int, why: Refusal) -> Decision:
        async with self.records.begin() as office:
            member, case, _ = await held_case(office, account, case_id, self.clock.now())
            await office.cases.refused(case.id)
            if case.ask is not None:
                await office.asks.settle(case.ask, AskState.DECLINED, self.clock.now())
            return await _settle(office, member, case, Ruling.REFUSED, self.clock, why)
