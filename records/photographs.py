"""The agency's photographs: each becomes a reference of its person, once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from biometrics.report import Failure
from pension.attempt import Origin
from pension.ports import Evidence, Records


class Taken(StrEnum):
    """What became of a photograph."""

    ADDED = "added"
    KNOWN = "known"
    NOBODY = "nobody"
    UNFIT = "unfit"


@dataclass(frozen=True, slots=True)
class TakePhotograph:
    """`look` says why a picture cannot serve, None where it can; who has one of the agency's already keeps that."""

    records: Records
    evidence: Evidence
    look: Callable[[bytes], Awaitable[Failure | None]]

    async def __call__(self, identity: str, photo: bytes, taken_on: date | None = None) -> tuple[Taken, Failure | None]:
        """What became of it, and why where it is unfit. Without a day it counts as old as the entitlement."""
        async with self.records.begin() as office:
            person = await office.beneficiaries.with_identity(identity)
            known = await office.templates.of(person.id) if person else ()
        if person is None:
            return Taken.NOBODY, None
        if any(one.accepted and one.origin is Origin.GIVEN for one in known):
            return Taken.KNOWN, None
        if failure := await self.look(photo):
            return Taken.UNFIT, failure
        picture = await self.evidence.keep(photo)
        async with self.records.begin() as office:
            await office.templates.add(person.id, picture, taken_on or person.first_payment.first_day, accepted=True)
        return Taken.ADDED, None
