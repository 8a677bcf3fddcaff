"""The picture a face is compared with, where the roster brought none."""

from dataclasses import dataclass
from datetime import datetime

from pension.attempt import Template
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.errors import PictureRefused, ReviewPending
from pension.ports import Clock, Evidence, Examination, Office, Records


@dataclass(frozen=True, slots=True)
class OfferReference:
    """Keep a picture the person took now; it awaits a reviewer unless the office trusts first pictures (a demo).

    While a reviewer has the case, what they look at is not exchanged: raises ReviewPending.
    """

    records: Records
    evidence: Evidence
    examination: Examination
    clock: Clock
    trusting: bool = False

    async def __call__(self, account: int, photo: bytes) -> Template:
        async with self.records.begin() as office:
            await _free_person(office, account, self.clock.now())
        if failure := await self.examination.inspect(photo):
            raise PictureRefused(failure)
        picture = await self.evidence.keep(photo)
        async with self.records.begin() as office:
            person = await _free_person(office, account, self.clock.now())
            replaced = await office.templates.remove_unaccepted(person.id)
            now = self.clock.now()
            template = await office.templates.add(person.id, picture, now.date(), accepted=self.trusting)
            await office.audit.note("reference-offered", at=now, account=account, beneficiary=person.id)
        for old in replaced:
            await self.evidence.erase(old)
        return template


async def _free_person(office: Office, account: int, now: datetime) -> Beneficiary:
    person = await bound_beneficiary(office, account, now)
    case = await office.cases.current(person.id)
    if case is not None and (until := case.rests_until):
        raise ReviewPending(until)
    return person


@dataclass(frozen=True, slots=True)
class HasReference:
    records: Records
    clock: Clock

    async def __call__(self, account: int) -> bool:
        async with self.records.begin() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            return bool(await office.templates.of(person.id))
