"""From a kept video to its verdict: looked at by the machine, held against every earlier one, written down once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from biometrics.report import Failure, FailureCode, Report, Verdict
from pension.attempt import Attempt, Case, CaseState, Findings, ReviewReason, Template
from pension.beneficiary import Beneficiary
from pension.cases.compare import Compare
from pension.cases.pictures import Pictures, Use, keep, use
from pension.cases.receipt import certify, receipt_for
from pension.cases.tell import tell_of_helper
from pension.cases.vouch import consented, vouch
from pension.channel import Channel
from pension.errors import EvidenceLost, ExaminationLost
from pension.ladder import Footing, Ladder, Rung
from pension.outcome import Outcome, Passed, TryAgain, Withdrawn, WithReviewer
from pension.policy import Policies, Policy
from pension.ports import Clock, Evidence, Examination, Office, Records, Seal
from pension.promise import promised_by
from pension.tiding import Tiding

TRIES = 2


@dataclass(frozen=True, slots=True)
class DecideAttempt:
    """Examine a kept video and write the verdict down, once; asked again, it gives the same answer."""

    records: Records
    evidence: Evidence
    examination: Examination
    clock: Clock
    policies: Policies
    seal: Seal
    random: Random

    async def __call__(self, attempt_id: int) -> Outcome:
        async with self.records.look() as office:
            attempt = await office.attempts.get(attempt_id)
            case = await office.cases.get(attempt.case)
            templates = await office.templates.of(case.beneficiary)
            policy = self.policies[(await office.beneficiaries.get(case.beneficiary)).category]
            last = attempt.number - case.spent >= policy.attempts
        if attempt.verdict is None:
            accepted = [template for template in templates if template.accepted]
            findings = await self._examine(attempt, accepted or templates)
            await self._decide(attempt, findings, accepted, last=last)
        return await self._outcome(attempt_id, policy)

    async def _examine(self, attempt: Attempt, templates: Sequence[Template]) -> Findings | None:
        """None where the video cannot be looked at."""
        try:
            clip = await self.evidence.read(attempt.clip)
            references = await self._references(templates)
        except EvidenceLost:
            return None
        for _ in range(TRIES):
            try:
                report = await self.examination.examine(clip, [picture for _, picture in references], attempt.challenge)
            except ExaminationLost:
                continue
            findings = Findings(report, self._years(report, [template for template, _ in references]))
            return await Compare(self.records, self.clock)(attempt, findings)
        return None

    async def _references(self, templates: Sequence[Template]) -> Sequence[tuple[Template, bytes]]:
        """The pictures that can be read; raises EvidenceLost where none can."""
        references: list[tuple[Template, bytes]] = []
        lost: EvidenceLost | None = None
        for template in templates:
            try:
                references.append((template, await self.evidence.read(template.picture)))
            except EvidenceLost as error:
                lost = error
        if lost and not references:
            raise lost
        return references

    def _years(self, report: Report, templates: Sequence[Template]) -> float | None:
        nearest = report.identity.template
        return None if nearest is None else round(templates[nearest].years_on(self.clock.now().date()), 1)

    async def _decide(
        self, attempt: Attempt, findings: Findings | None, accepted: Sequence[Template], *, last: bool
    ) -> None:
        report = findings.report if findings else Report(Verdict.REVIEW)
        again = report.verdict is Verdict.RETRY and not last
        pictures, used = await keep(self.evidence, report, frames=not again), Use()
        async with self.records.begin() as office:
            now = self.clock.now()
            decided = await office.attempts.decide(attempt.id, findings or Findings(report), pictures.remedy, now)
            case = await office.cases.get(attempt.case)
            if decided and case.state in (CaseState.OPEN, CaseState.REVIEW):
                rung = await self._rung(office, attempt, case, findings, accepted, now)
                used = await use(office, attempt, case, rung, pictures.frames, now)
        await self._tidy(pictures, used, decided=decided)

    async def _rung(
        self,
        office: Office,
        attempt: Attempt,
        case: Case,
        findings: Findings | None,
        accepted: Sequence[Template],
        now: datetime,
    ) -> Rung:
        if case.ask is None:
            rung = await self._climb(office, attempt, case, findings, accepted, now)
        else:
            rung = await vouch(office, attempt, case, findings, self.policies, now, accepted=bool(accepted))
        await office.audit.note(
            f"attempt-{rung.verdict.lower()}", at=now, account=case.account, beneficiary=case.beneficiary
        )
        return rung

    async def _climb(
        self,
        office: Office,
        attempt: Attempt,
        case: Case,
        findings: Findings | None,
        accepted: Sequence[Template],
        now: datetime,
    ) -> Rung:
        person = await office.beneficiaries.get(case.beneficiary)
        policy, today = self.policies[person.category], now.date()
        footing = Footing(
            person.standing_on(today, policy),
            template_accepted=bool(accepted),
            reference_old=bool(accepted) and all(template.is_old_on(today) for template in accepted),
            documents=person.documents_accepted,
            refused=await _refused(office, person),
        )
        if findings is None:
            rung = Rung(Verdict.REVIEW, ReviewReason.EXAMINATION_LOST)
        else:
            rung = Ladder(policy).after(findings.report, attempt.number - case.spent, footing)
        if rung.verdict is Verdict.PASS:
            sender, channel = await self._sender(office, attempt, person)
            await certify(
                office,
                person,
                channel,
                now,
                policy,
                self.random,
                actor=sender,
                attempt=attempt.id,
                heard_by=sender,
            )
            await office.cases.passed(case.id)
        elif rung.reason is not None and case.state is CaseState.OPEN:
            promise = promised_by(now)
            await office.cases.review(case.id, rung.reason, promise, now)
            if case.account is not None:
                told = Tiding("helper-review", {"promised_at": promise})
                await tell_of_helper(office, case.account, person.id, told, now)
        return rung

    async def _sender(self, office: Office, attempt: Attempt, person: Beneficiary) -> tuple[int | None, Channel]:
        """Whose chat the video came from, and whether that was a relative's."""
        sender = await office.accounts.at(attempt.source.bot, attempt.source.chat)
        binding = None if sender is None else await office.bindings.latest_between(sender.id, person.id)
        helped = binding is not None and not binding.is_own
        return sender.id if sender else None, Channel.HELPER_VIDEO if helped else Channel.SELF_VIDEO

    async def _tidy(self, pictures: Pictures, used: Use, *, decided: bool) -> None:
        """Whatever no row names goes: pictures nobody needs, and those that newer ones have replaced."""
        named = {*used.named, *filter(None, [pictures.remedy if decided else None])}
        for name in (*(pictures.names - named), *used.replaced):
            await self.evidence.erase(name)

    async def _outcome(self, attempt_id: int, policy: Policy) -> Outcome:
        async with self.records.look() as office:
            attempt = await office.attempts.get(attempt_id)
            case = await office.cases.get(attempt.case)
            if certification := await office.certifications.of_attempt(attempt_id):
                person = await office.beneficiaries.get(case.beneficiary)
                return Passed(receipt_for(person, certification, policy, self.seal))
            if case.ask is not None and case.state is CaseState.PASSED and attempt.verdict is Verdict.PASS:
                return await consented(office, case, self.clock.now())
            if case.state in (CaseState.ABANDONED, CaseState.PASSED, CaseState.REFUSED):
                return Withdrawn()
            left = max(policy.attempts - attempt.number + case.spent, 0)
            again = case.is_urgent and attempt.verdict is Verdict.RETRY and left
            if case.reason is not None and case.promised_at is not None and not again:
                return WithReviewer(case.promised_at, case.reason)
        picture = await self._picture(attempt.remedy) if attempt.remedy else None
        failure = attempt.failure or Failure(FailureCode.UNREADABLE_FILE)
        return TryAgain(failure, left, picture, ask=case.ask)

    async def _picture(self, name: str) -> bytes | None:
        try:
            return await self.evidence.read(name)
        except EvidenceLost:
            return None


async def _refused(office: Office, person: Beneficiary) -> bool:
    """Whether a reviewer has refused a video after the last certification, whichever way that one came."""
    refusal = await office.decisions.last_refusal(person.id)
    if refusal is None or (person.last_certified is not None and person.last_certified > refusal.date()):
        return False
    history = await office.certifications.of(person.id)
    return not history or history[0].at < refusal
