"""From the challenge to the verdict: what a certification by video is made of."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from biometrics.challenge import Action, Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from pension.account import Account
from pension.attempt import Attempt, Case, CaseState, Issue, ReviewReason, Source
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.cases.receipt import certify, receipt_for
from pension.certification import Receipt
from pension.channel import Channel
from pension.errors import (
    BenefitClosed,
    ClipRefused,
    ClipTooLarge,
    EvidenceLost,
    ExaminationLost,
    NoChallenge,
    ReferenceMissing,
    ReviewPending,
)
from pension.ladder import Ladder, Rung
from pension.policy import Policies
from pension.ports import Clock, Evidence, Examination, Office, Records, Seal
from pension.promise import promised_by
from pension.standing import Standing

LARGEST_CLIP = 20_000_000
CLOCK_SKEW = timedelta(seconds=5)
CASE_LIFE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Passed:
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class TryAgain:
    """One cause, and the person's own frame with the cause marked on it where there is one."""

    failure: Failure
    attempts_left: int
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class WithReviewer:
    promised_at: datetime
    reason: ReviewReason


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The person has left this case, or another video has settled it; nothing is said any more."""


Outcome = Passed | TryAgain | WithReviewer | Withdrawn


@dataclass(frozen=True, slots=True)
class IssueChallenge:
    """Open a case, or go on with the open one, and draw a challenge for it.

    Who asks again while most of the time is left gets the same challenge, unless it holds what they cannot do: nobody
    draws until a prepared film fits.
    """

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(self, account: int, abilities: Sequence[Action] = tuple(Action)) -> Issue:
        async with self.records.begin() as office:
            person = await bound_beneficiary(office, account)
            policy, now = self.policies[person.category], self.clock.now()
            if person.standing_on(now.date(), policy) is Standing.CLOSED:
                raise BenefitClosed
            if not await office.templates.of(person.id):
                raise ReferenceMissing
            case = await self._case(office, person, account, now)
            window = timedelta(seconds=policy.challenge_seconds)
            if (
                case.issue
                and now - case.issue.issued_at < window / 2
                and set(case.issue.challenge.actions) <= set(abilities)
            ):
                return case.issue
            expires = now + window
            issue = Issue(Challenge.draw(self.random, abilities), now, expires)
            await office.cases.issue(case.id, issue)
            return issue

    async def _case(self, office: Office, person: Beneficiary, account: int, now: datetime) -> Case:
        case = await office.cases.current(person.id)
        if case is None:
            return await office.cases.open(person.id, account, now)
        if case.state is CaseState.REVIEW and case.promised_at is not None:
            raise ReviewPending(case.promised_at)
        if now - case.opened_at > CASE_LIFE:
            await office.cases.abandon(case.id)
            return await office.cases.open(person.id, account, now)
        return case


@dataclass(frozen=True, slots=True)
class ReceiveClip:
    """Keep the video and write its attempt down before anything is computed.

    `fetch` is called only when the message may count; a message that was received before gives its attempt back.
    """

    records: Records
    evidence: Evidence
    clock: Clock

    async def __call__(
        self,
        account: int,
        source: Source,
        fetch: Callable[[], Awaitable[bytes]],
        *,
        size: int | None,
        sent_at: datetime,
        forwarded: bool,
    ) -> Attempt:
        async with self.records.begin() as office:
            if known := await office.attempts.from_source(source):
                return known
            case, issue = await self._expected(office, account)
        self._refuse(issue, size=size, sent_at=sent_at, forwarded=forwarded)
        content = await fetch()
        if len(content) > LARGEST_CLIP:
            raise ClipTooLarge
        return await self._keep(case, issue, source, content)

    async def _expected(self, office: Office, account: int) -> tuple[Case, Issue]:
        person = await bound_beneficiary(office, account)
        case = await office.cases.current(person.id)
        if case is not None and case.state is CaseState.REVIEW and case.promised_at is not None:
            raise ReviewPending(case.promised_at)
        if case is None or case.issue is None or case.account != account:
            raise NoChallenge
        return case, case.issue

    def _refuse(self, issue: Issue, *, size: int | None, sent_at: datetime, forwarded: bool) -> None:
        if forwarded:
            raise ClipRefused(FailureCode.FORWARDED)
        if not issue.issued_at - CLOCK_SKEW <= sent_at <= issue.expires_at:
            raise ClipRefused(FailureCode.EXPIRED)
        if size is not None and size > LARGEST_CLIP:
            raise ClipTooLarge

    async def _keep(self, case: Case, issue: Issue, source: Source, content: bytes) -> Attempt:
        name = await self.evidence.keep(content)
        try:
            async with self.records.begin() as office:
                if known := await office.attempts.from_source(source):
                    attempt, kept = known, False
                else:
                    attempt, kept = await self._write(office, case, issue, source, name, content), True
        except Exception:  # whatever it was, a file that no row names must not stay
            await self.evidence.erase(name)
            raise
        if not kept:
            await self.evidence.erase(name)
        return attempt

    async def _write(
        self, office: Office, case: Case, issue: Issue, source: Source, name: str, content: bytes
    ) -> Attempt:
        if (await office.cases.get(case.id)).issue != issue:
            raise NoChallenge
        if await office.attempts.seen(content):
            raise ClipRefused(FailureCode.SEEN_BEFORE)
        await office.cases.issue(case.id, None)
        return await office.attempts.add(case, source, name, content, issue, self.clock.now())


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
        async with self.records.begin() as office:
            attempt = await office.attempts.get(attempt_id)
            case = await office.cases.get(attempt.case)
            templates = await office.templates.of(case.beneficiary)
        if attempt.verdict is None:
            accepted = [template for template in templates if template.accepted]
            report = await self._examine(attempt, [template.picture for template in accepted or templates])
            await self._decide(attempt, report, template_accepted=bool(accepted))
        return await self._outcome(attempt_id)

    async def _examine(self, attempt: Attempt, pictures: Sequence[str]) -> Report | None:
        try:
            clip = await self.evidence.read(attempt.clip)
            references = [await self.evidence.read(name) for name in pictures]
        except EvidenceLost:
            return None
        for _ in range(2):
            try:
                return await self.examination.examine(clip, references, attempt.challenge)
            except ExaminationLost:
                continue
        return None

    async def _decide(self, attempt: Attempt, report: Report | None, *, template_accepted: bool) -> None:
        remedy = await self.evidence.keep(report.remedy) if report and report.remedy else None
        async with self.records.begin() as office:
            now = self.clock.now()
            decided = await office.attempts.decide(attempt.id, report or Report(Verdict.REVIEW), remedy, now)
            if decided:
                await self._climb(office, attempt, report, now, template_accepted=template_accepted)
        if not decided and remedy:
            await self.evidence.erase(remedy)

    async def _climb(
        self, office: Office, attempt: Attempt, report: Report | None, now: datetime, *, template_accepted: bool
    ) -> None:
        case = await office.cases.get(attempt.case)
        if case.state not in (CaseState.OPEN, CaseState.REVIEW):
            return
        person = await office.beneficiaries.get(case.beneficiary)
        policy = self.policies[person.category]
        if report is None:
            rung = Rung(Verdict.REVIEW, ReviewReason.EXAMINATION_LOST)
        else:
            rung = Ladder(policy).after(
                report,
                attempt.number,
                template_accepted=template_accepted,
                standing=person.standing_on(now.date(), policy),
                documents=person.documents_accepted,
            )
        if rung.verdict is Verdict.PASS:
            await certify(
                office, person, Channel.SELF_VIDEO, now, policy, self.random, actor=case.account, attempt=attempt.id
            )
            await office.cases.passed(case.id)
        elif rung.reason is not None and case.state is CaseState.OPEN:
            await office.cases.review(case.id, rung.reason, promised_by(now))
        await office.audit.note(
            f"attempt-{rung.verdict.lower()}", at=now, account=case.account, beneficiary=case.beneficiary
        )

    async def _outcome(self, attempt_id: int) -> Outcome:
        async with self.records.begin() as office:
            attempt = await office.attempts.get(attempt_id)
            case = await office.cases.get(attempt.case)
            person = await office.beneficiaries.get(case.beneficiary)
            policy = self.policies[person.category]
            if certification := await office.certifications.of_attempt(attempt_id):
                return Passed(receipt_for(person, certification, policy, self.seal))
            if case.state in (CaseState.ABANDONED, CaseState.PASSED):
                return Withdrawn()
            if case.reason is not None and case.promised_at is not None:
                return WithReviewer(case.promised_at, case.reason)
        picture = await self._picture(attempt.remedy) if attempt.remedy else None
        failure = attempt.failure or Failure(FailureCode.UNREADABLE_FILE)
        return TryAgain(failure, max(policy.attempts - attempt.number, 0), picture)

    async def _picture(self, name: str) -> bytes | None:
        try:
            return await self.evidence.read(name)
        except EvidenceLost:
            return None


@dataclass(frozen=True, slots=True)
class NoteNotice:
    """Remember which message said "looking…", so that the answer can take its place."""

    records: Records

    async def __call__(self, attempt: int, message: int) -> None:
        async with self.records.begin() as office:
            await office.attempts.noticed(attempt, message)


@dataclass(frozen=True, slots=True)
class MarkTold:
    records: Records

    async def __call__(self, attempt: int) -> None:
        async with self.records.begin() as office:
            await office.attempts.told(attempt)


@dataclass(frozen=True, slots=True)
class AddresseeOf:
    """Who is to hear the verdict of an attempt; None where the chat has been forgotten."""

    records: Records

    async def __call__(self, attempt_id: int) -> tuple[Attempt, Account] | None:
        async with self.records.begin() as office:
            attempt = await office.attempts.get(attempt_id)
            account = (await office.cases.get(attempt.case)).account
            return None if account is None else (attempt, await office.accounts.get(account))


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What a stop has left behind: videos without a verdict, verdicts nobody has heard."""

    records: Records

    async def __call__(self) -> Sequence[Attempt]:
        async with self.records.begin() as office:
            return await office.attempts.unfinished()


@dataclass(frozen=True, slots=True)
class WithdrawChallenge:
    """Take back the challenge that waits for its video."""

    records: Records

    async def __call__(self, account: int) -> None:
        async with self.records.begin() as office:
            bound = (await office.accounts.get(account)).beneficiary
            case = await office.cases.current(bound) if bound is not None else None
            if case is not None and case.state is CaseState.OPEN and case.account == account:
                await office.cases.issue(case.id, None)
