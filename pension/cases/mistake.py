"""The register says that somebody is dead, abroad or in prison, and they are not: nothing is more urgent."""

from dataclasses import dataclass
from datetime import datetime

from pension.attempt import URGENT, CaseState, ReviewReason
from pension.cases.bound import bound_beneficiary
from pension.ports import Clock, Records
from pension.promise import urgent_by


@dataclass(frozen=True, slots=True)
class SayMistaken:
    """Put the case before a reviewer, ahead of all others; the person may send a video meanwhile.

    Said again, the promise stays what it was. Raises NotEnrolled, BindingOver.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, reason: ReviewReason) -> datetime:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            case = await office.cases.current(person.id) or await office.cases.open(person.id, account, now)
            if case.state is CaseState.REVIEW and case.reason in URGENT and case.promised_at is not None:
                return case.promised_at
            promise = min(filter(None, (urgent_by(now), case.promised_at)))
            await office.cases.review(case.id, reason, promise, now)
            await office.audit.note("said-mistaken", at=now, account=account, beneficiary=person.id)
            return promise
