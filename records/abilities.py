"""What people can do, hear and read: health data, kept encrypted."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from pension.abilities import Abilities, Ability
from records.ledger import Ledger
from records.tables import abilities

WIDTH = 64


@dataclass(frozen=True, slots=True)
class AbilityRecords:
    """Implements `pension.ports.AbilityRecords`."""

    ledger: Ledger

    async def of(self, beneficiary: int) -> Abilities | None:
        row = await self.ledger.first(select(abilities.c.missing).where(abilities.c.beneficiary == beneficiary))
        if row is None:
            return None
        return Abilities.without(Ability(word) for word in self.ledger.decrypted(row["missing"]).split())

    async def tell(self, beneficiary: int, told: Abilities) -> None:
        """As wide for one as for all: not even the length tells how much somebody cannot do."""
        missing = self.ledger.encrypted(" ".join(sorted(told.missing)).ljust(WIDTH))
        row = {"beneficiary": beneficiary, "missing": missing}
        changed = update(abilities).where(abilities.c.beneficiary == beneficiary).values(**row)
        if (await self.ledger.execute(changed)).rowcount == 0:
            await self.ledger.execute(insert(abilities).values(**row))

    async def erase(self, beneficiary: int) -> None:
        await self.ledger.execute(delete(abilities).where(abilities.c.beneficiary == beneficiary))
