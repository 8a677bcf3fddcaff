"""Entering people on the roster."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.month import Month
from pension.ports import Evidence, Records


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One line of the agency's list; a photo without a date counts as old as the entitlement.

    `closed_on` is the day from which the agency pays no more; without it a benefit that has ended stays so.
    """

    identity: str
    name: str
    category: Category
    first_payment: Month
    last_certified: date | None = None
    closed_on: date | None = None
    district: str = ""
    photo: bytes | None = field(default=None, repr=False)
    photo_taken_on: date | None = None


async def enter_roster(records: Records, evidence: Evidence, entries: Iterable[RosterEntry]) -> Sequence[Beneficiary]:
    """Write these people down; who is known already is brought up to date, and no certification is lost by it."""
    return [await _enter(records, evidence, entry) for entry in entries]


async def _enter(records: Records, evidence: Evidence, entry: RosterEntry) -> Beneficiary:
    picture = await evidence.keep(entry.photo) if entry.photo else None
    try:
        async with records.begin() as office:
            known = await office.beneficiaries.with_identity(entry.identity)
            person = await office.beneficiaries.enter(brought_up_to_date(known, entry))
            if picture and not any(template.accepted for template in await office.templates.of(person.id)):
                taken_on = entry.photo_taken_on or entry.first_payment.first_day
                await office.templates.add(person.id, picture, taken_on, accepted=True)
                picture = None
    finally:
        if picture:
            await evidence.erase(picture)
    return person


def brought_up_to_date(known: Beneficiary | None, entry: RosterEntry) -> Beneficiary:
    """The person as the list says; a certification the list does not know of stays."""
    person = known or Beneficiary(0, entry.identity, entry.name, entry.category, entry.first_payment)
    certified = max(filter(None, (person.last_certified, entry.last_certified)), default=None)
    return replace(
        person,
        name=entry.name,
        category=entry.category,
        first_payment=entry.first_payment,
        last_certified=certified,
        closed_on=entry.closed_on or person.closed_on,
        district=entry.district or person.district,
    )
