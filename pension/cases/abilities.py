"""Asking once what a person can do, and remembering the answer."""

from dataclasses import dataclass

from pension.abilities import Abilities, Ability
from pension.cases.bound import bound_beneficiary
from pension.ports import Clock, Records


@dataclass(frozen=True, slots=True)
class AbilitiesOf:
    """Of whom the account speaks for; None where nobody has been asked yet. Raises NotEnrolled, BindingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> Abilities | None:
        async with self.records.look() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            return await office.abilities.of(person.id)


@dataclass(frozen=True, slots=True)
class TellAbilities:
    """Raises NotEnrolled, BindingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, abilities: Abilities) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            await office.abilities.tell(person.id, abilities)
            await office.audit.note("abilities-told", at=now, account=account, beneficiary=person.id)


@dataclass(frozen=True, slots=True)
class LackAbility:
    """One more thing that turned out not to be possible; raises NotEnrolled, BindingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, ability: Ability) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            known = await office.abilities.of(person.id) or Abilities()
            await office.abilities.tell(person.id, known.lacking(ability))
            await office.audit.note("abilities-told", at=now, account=account, beneficiary=person.id)
