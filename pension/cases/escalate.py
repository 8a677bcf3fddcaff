"""Asking for a person instead of the machine."""

from dataclasses import dataclass
from datetime import datetime

from pension.attempt import CaseState, ReviewReason
from pension.cases.bound import bound_beneficiary
from pension.cases.tell import tell_of_helper
from pension.ports import Clock, Records
from pension.promise import promised_by
from pension.tiding import Tiding


@dataclass(frozen=True, slots=True)
class AskForPerson:
    """Put the case before a reviewer and say by when one will have looked; raises NotEnrolled."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, reason: ReviewReason = ReviewReason.ASKED_FOR) -> datetime:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            case = await office.cases.current(person.id) or await office.cases.open(person.id, account, now)
            if case.state is CaseState.REVIEW and case.promised_at is not None:
                return case.promised_at
            promise = promised_by(now)
            await office.cases.review(case.id, reason, promise, now)
            told = Tiding("helper-asked-person", {"promised_at": promise})
            await tell_of_helper(office, account, person.id, told, now)
            await office.audit.note("asked-for-person", at=now, account=account, beneficiary=person.id)
            return promise
