"""How do I stand, and what comes next?"""

from dataclasses import dataclass
from datetime import date, datetime

from pension.attempt import CaseState
from pension.cases.bound import bound_beneficiary
from pension.cases.study import papers_needed
from pension.policy import Policies
from pension.ports import Clock, Records
from pension.standing import Restoration, Standing


@dataclass(frozen=True, slots=True)
class Status:
    """`restoration` is what certifying today would bring back; `promised_at` is set while a reviewer has the case.
    `papers` are those that must still be shown besides, any one of them.
    """

    name: str
    identity: str
    standing: Standing
    deadline: date
    suspended_from: date
    last_certified: date | None = None
    last_number: str | None = None
    restoration: Restoration | None = None
    promised_at: datetime | None = None
    closed_on: date | None = None
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskStatus:
    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> Status:
        async with self.records.begin() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            case = await office.cases.current(person.id)
            history = await office.certifications.of(person.id)
        policy, today = self.policies[person.category], self.clock.now().date()
        cycle, standing = person.cycle(policy), person.standing_on(today, policy)
        return Status(
            name=person.masked_name,
            identity=person.masked_identity,
            standing=standing,
            deadline=cycle.deadline,
            suspended_from=cycle.suspended_from,
            last_certified=person.last_certified,
            last_number=history[0].number if history else None,
            restoration=cycle.restoration_on(today),
            promised_at=case.promised_at if case and case.state is CaseState.REVIEW else None,
            closed_on=person.closed_on,
            papers=policy.documents if papers_needed(person, standing) else (),
        )
