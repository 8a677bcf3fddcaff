"""Consenting side by side: a short video of the person's own face on the relative's phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from biometrics.challenge import Action, Challenge
from biometrics.report import Verdict
from pension.abilities import Abilities
from pension.ask import Ask
from pension.attempt import Attempt, Case, CaseState, Findings, Issue, ReviewReason
from pension.binding import Means
from pension.cases.agree import agree, helpers_full
from pension.errors import AskOver, ReviewPending, TooManyHelpers, TooManyPeople
from pension.ladder import Footing, Ladder, Rung
from pension.outcome import Consented, Outcome, Withdrawn
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.promise import promised_by
from pension.standing import Standing


@dataclass(frozen=True, slots=True)
class Vow:
    """What the person is to say, and the movements to make: `called` is who may act for them."""

    issue: Issue
    name: str
    called: str


@dataclass(frozen=True, slots=True)
class IssueVow:
    """Ask for the video in which the person consents; another challenge of this chat is taken back.

    Raises AskOver, TooManyHelpers, ReviewPending, ChallengeNotPossible.
    """

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(self, account: int, ask_id: int, avoid: Sequence[Action] = ()) -> Vow:
        async with self.records.begin() as office:
            now = self.clock.now()
            ask = await self._own_ask(office, account, ask_id, now)
            person = await office.beneficiaries.get(ask.beneficiary)
            policy = self.policies[person.category]
            if await helpers_full(office, ask, policy, now):
                raise TooManyHelpers
            case = await office.cases.of_ask(ask.id) or await office.cases.open(person.id, account, now, ask=ask.id)
            if case.state is CaseState.REVIEW and case.promised_at is not None:
                raise ReviewPending(case.promised_at)
            can = (await office.abilities.of(person.id) or Abilities()).movements
            issue = self._issue(case, [action for action in can if action not in avoid], now, policy.window(slow=False))
            await office.cases.withdraw(account)
            await office.cases.issue(case.id, issue)
            return Vow(issue, person.masked_name, ask.called)

    def _issue(self, case: Case, can: Sequence[Action], now: datetime, window: timedelta) -> Issue:
        """Nobody draws until a prepared film fits: the challenge that waits stays while most of its time is left."""
        waiting = case.issue
        if waiting and now - waiting.issued_at < window / 2 and set(waiting.challenge.actions) <= set(can):
            return waiting
        return Issue(Challenge.draw(self.random, can), now, now + window)

    async def _own_ask(self, office: Office, account: int, ask_id: int, now: datetime) -> Ask:
        ask = await office.asks.find(ask_id)
        if ask is None or ask.account != account or not ask.is_open(now):
            raise AskOver
        return ask


async def vouch(
    office: Office,
    attempt: Attempt,
    case: Case,
    findings: Findings | None,
    policies: Policies,
    now: datetime,
    *,
    accepted: bool,
) -> Rung:
    """The rung after a video of consent: where the machine is not sure, or has no picture, a reviewer decides."""
    ask, rung = await ask_of(office, case), Rung(Verdict.REVIEW)
    if findings is not None:
        person = await office.beneficiaries.get(ask.beneficiary)
        footing = Footing(Standing.IN_ORDER, template_accepted=accepted)
        rung = Ladder(policies[person.category]).after(findings.report, attempt.number - case.spent, footing)
    if rung.verdict is Verdict.PASS:
        try:
            await agree(office, ask, Means.VIDEO, policies, now, heard_by=ask.account)
        except (AskOver, TooManyHelpers, TooManyPeople):
            rung = Rung(Verdict.REVIEW)
        else:
            await office.cases.passed(case.id)
    if rung.verdict is Verdict.REVIEW:
        if case.state is CaseState.OPEN:
            await office.cases.review(case.id, ReviewReason.CONSENT, promised_by(now), now)
        return Rung(Verdict.REVIEW, ReviewReason.CONSENT)
    return rung


async def consented(office: Office, case: Case, now: datetime) -> Outcome:
    """What the relative hears once the person has consented; nothing where it is over already."""
    binding = None
    if case.account is not None:
        binding = await office.bindings.between(case.account, case.beneficiary, now)
    if binding is None or binding.until is None:
        return Withdrawn()
    person = await office.beneficiaries.get(case.beneficiary)
    return Consented(person.id, person.masked_name, binding.until.date())


async def ask_of(office: Office, case: Case) -> Ask:
    """The ask that this case answers; raises AskOver where its chat has been forgotten."""
    ask = None if case.ask is None else await office.asks.find(case.ask)
    if ask is None:
        raise AskOver
    return ask
