"""Asking for a video, taking it in, and who is to hear of it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from biometrics.challenge import Action, Challenge
from biometrics.report import FailureCode
from pension.abilities import Abilities
from pension.account import Account
from pension.attempt import Attempt, Case, Issue, Source
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary, may_hear
from pension.cases.tell import tell_of_helper
from pension.errors import (
    BenefitClosed,
    ClipRefused,
    ClipTooLarge,
    ConsentMissing,
    NoChallenge,
    ReferenceMissing,
    ReviewPending,
)
from pension.policy import Policies, Policy
from pension.ports import Clock, Evidence, Office, Records
from pension.standing import Standing
from pension.tiding import Tiding

LARGEST_CLIP = 20_000_000
CLOCK_SKEW = timedelta(seconds=5)
CASE_LIFE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class IssueChallenge:
    """Open a case, or go on with the open one, and draw a challenge from what the person can do.

    Who asks again while most of the time is left gets the same challenge, unless it holds what they cannot do: nobody
    draws until a prepared film fits. `slow` gives it the long window. Raises ChallengeNotPossible where they can do
    fewer than two movements: then a person must look.
    """

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(self, account: int, *, slow: bool = False) -> Issue:
        async with self.records.begin() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            if not (await office.accounts.get(account)).has_agreed:
                raise ConsentMissing
            policy, now = self.policies[person.category], self.clock.now()
            if person.standing_on(now.date(), policy) is Standing.CLOSED and not await _disputed(office, person):
                raise BenefitClosed
            if not await office.templates.of(person.id):
                raise ReferenceMissing
            can = (await office.abilities.of(person.id) or Abilities()).movements
            case = await self._case(office, person, account, now)
            if (vow := await office.cases.vowing(account)) is not None:
                await office.cases.issue(vow.id, None)
            issue = self._again(case.issue, can, now, policy, slow=slow)
            if issue is None:
                issue = Issue(Challenge.draw(self.random, can), now, now + policy.window(slow=slow))
            if issue != case.issue:
                await office.cases.issue(case.id, issue)
            return issue

    def _again(
        self, issue: Issue | None, can: Sequence[Action], now: datetime, policy: Policy, *, slow: bool
    ) -> Issue | None:
        """The challenge that waits, while it still may; who now takes it slowly gets more time for it."""
        if issue is None or not set(issue.challenge.actions) <= set(can):
            return None
        if now - issue.issued_at >= policy.window(slow=False) / 2:
            return None
        return replace(issue, expires_at=max(issue.expires_at, issue.issued_at + policy.window(slow=slow)))

    async def _case(self, office: Office, person: Beneficiary, account: int, now: datetime) -> Case:
        case = await office.cases.current(person.id)
        if case is None:
            return await office.cases.open(person.id, account, now)
        if case.is_urgent:
            return await self._urgent(office, case, self.policies[person.category])
        if until := case.rests_until:
            raise ReviewPending(until)
        if now - case.opened_at > CASE_LIFE:
            await office.cases.abandon(case.id)
            return await office.cases.open(person.id, account, now)
        return await self._taken_over(office, case, account)

    async def _taken_over(self, office: Office, case: Case, account: int) -> Case:
        """Whoever of the family asks last goes on; the challenge the other was given counts no more."""
        if case.account == account:
            return case
        await office.cases.issue(case.id, None)
        await office.cases.hand_over(case.id, account)
        return replace(case, account=account, issue=None)

    async def _urgent(self, office: Office, case: Case, policy: Policy) -> Case:
        """A reviewer has it, and the person may show themselves meanwhile, as often as in any case."""
        if case.promised_at and await office.attempts.count(case.id) - case.spent >= policy.attempts:
            raise ReviewPending(case.promised_at)
        return case


async def _disputed(office: Office, person: Beneficiary) -> bool:
    """Whether they say that the register is mistaken about them."""
    case = await office.cases.current(person.id)
    return case is not None and case.is_urgent


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
        vow = await office.cases.vowing(account)
        if vow is not None and vow.issue is not None:
            return vow, vow.issue
        person = await bound_beneficiary(office, account, self.clock.now())
        case = await office.cases.current(person.id)
        if case is not None and (until := case.rests_until):
            raise ReviewPending(until)
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
        now = self.clock.now()
        await office.cases.issue(case.id, None)
        if case.ask is None and case.account is not None:
            await tell_of_helper(office, case.account, case.beneficiary, Tiding("helper-filmed"), now)
        return await office.attempts.add(case, source, name, content, issue, now)


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
    """Who is to hear the verdict of an attempt: the chat it came from, while that may hear of the person."""

    records: Records
    clock: Clock

    async def __call__(self, attempt_id: int) -> tuple[Attempt, Account] | None:
        async with self.records.look() as office:
            attempt = await office.attempts.get(attempt_id)
            case = await office.cases.get(attempt.case)
            account = await office.accounts.at(attempt.source.bot, attempt.source.chat)
            if account is None or not await may_hear(office, account.id, case, self.clock.now()):
                return None
            return attempt, account


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What a stop has left behind: videos without a verdict, verdicts nobody has heard."""

    records: Records

    async def __call__(self) -> Sequence[Attempt]:
        async with self.records.look() as office:
            return await office.attempts.unfinished()


@dataclass(frozen=True, slots=True)
class WithdrawChallenge:
    """Take back whatever challenge waits for its video in this chat."""

    records: Records

    async def __call__(self, account: int) -> None:
        async with self.records.begin() as office:
            await office.cases.withdraw(account)
