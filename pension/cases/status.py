"""How do I stand, and what comes next?"""

from dataclasses import dataclass
from datetime import date, datetime

from pension.attempt import CaseState
from pension.cases.bound import binding_in_force
from pension.cases.study import papers_needed
from pension.policy import Policies
from pension.ports import Clock, Records
from pension.standing import Restoration, Standing


@dataclass(frozen=True, slots=True)
class Status:
    """`relative`: it is not who asks themself; `promised_at` is set while a reviewer has the case.

    `restoration` is what certifying today would bring back. `papers` are those that must still be shown besides, any
    one of them.
    """

    name: str
    identity: str
    relative: bool
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
        async with self.records.look() as office:
            binding = await binding_in_force(office, account, self.clock.now())
            person = await office.beneficiaries.get(binding.beneficiary)
            case = await office.cases.current(person.id)
            history = await office.certifications.of(person.id)
        policy, today = self.policies[person.category], self.clock.now().date()
        cycle, standing = person.cycle(policy), person.standing_on(today, policy)
        return Status(
            relative=not binding.is_own,
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
