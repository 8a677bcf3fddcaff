"""What the person is to hear of a reviewer's decision."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from pension.account import Account
from pension.attempt import Case
from pension.cases.bound import may_hear
from pension.cases.receipt import receipt_for
from pension.cases.vouch import consented
from pension.certification import Receipt
from pension.decision import Answer, Decision, Ruling
from pension.outcome import Consented
from pension.policy import Policies
from pension.ports import Clock, Office, Records, Seal


@dataclass(frozen=True, slots=True)
class Addressed:
    """An answer on its way: to whom, and how long the case had waited for it."""

    account: Account | None
    answer: Answer
    waited: timedelta


@dataclass(frozen=True, slots=True)
class AnswerOf:
    """Asked again, it gives the same answer; the account is None where the chat has been forgotten meanwhile, or
    may not hear of the person any more.
    """

    records: Records
    clock: Clock
    policies: Policies
    seal: Seal

    async def __call__(self, decision_id: int) -> Addressed:
        async with self.records.look() as office:
            decision = await office.decisions.get(decision_id)
            case = await office.cases.get(decision.case)
            now, account = self.clock.now(), None
            if case.account is not None and await may_hear(office, case.account, case, now):
                account = await office.accounts.get(case.account)
            answer = Answer(decision.ruling, decision.why, await self._receipt(office, decision, case), case.ask)
            if case.ask is not None and decision.ruling is Ruling.APPROVED:
                outcome = await consented(office, case, now)
                answer = replace(answer, consented=outcome if isinstance(outcome, Consented) else None)
            return Addressed(account, answer, decision.at - (case.waits_since or case.opened_at))

    async def _receipt(self, office: Office, decision: Decision, case: Case) -> Receipt | None:
        if decision.attempt is None:
            return None
        certification = await office.certifications.of_attempt(decision.attempt)
        if certification is None:
            return None
        person = await office.beneficiaries.get(case.beneficiary)
        return receipt_for(person, certification, self.policies[person.category], self.seal)


@dataclass(frozen=True, slots=True)
class UntoldDecisions:
    """What a stop has left unsaid."""

    records: Records

    async def __call__(self) -> Sequence[Decision]:
        async with self.records.look() as office:
            return await office.decisions.untold()


@dataclass(frozen=True, slots=True)
class MarkAnswered:
    records: Records

    async def __call__(self, decision: int) -> None:
        async with self.records.begin() as office:
            await office.decisions.told(decision)
