"""The pictures a face is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import RowMapping, delete, or_, select, update

from pension.attempt import Origin, Template
from pension.category import Category
from records.ledger import Ledger
from records.tables import beneficiaries, templates


@dataclass(frozen=True, slots=True)
class Templates:
    ledger: Ledger

    async def of(self, beneficiary: int) -> Sequence[Template]:
        rows = await self.ledger.all(
            select(templates).where(templates.c.beneficiary == beneficiary).order_by(templates.c.id)
        )
        return [_template(row) for row in rows]

    async def add(
        self, beneficiary: int, picture: str, taken_on: date, *, accepted: bool, origin: Origin = Origin.GIVEN
    ) -> Template:
        row = {
            "beneficiary": beneficiary,
            "picture": picture,
            "taken_on": taken_on,
            "accepted": accepted,
            "origin": origin.value,
        }
        number = await self.ledger.add(templates, row)
        return Template(number, beneficiary, picture, taken_on, accepted, origin)

    async def accept(self, beneficiary: int) -> int:
        unaccepted = templates.c.accepted.is_(False)
        accepted = await self.ledger.execute(
            update(templates).where(templates.c.beneficiary == beneficiary, unaccepted).values(accepted=True)
        )
        return accepted.rowcount

    async def remove_unaccepted(self, beneficiary: int) -> Sequence[str]:
        unaccepted = templates.c.accepted.is_(False)
        rows = await self.ledger.all(
            delete(templates).where(templates.c.beneficiary == beneficiary, unaccepted).returning(templates.c.picture)
        )
        return [row["picture"] for row in rows]

    async def remove_passed(self, beneficiary: int, *, but: int) -> Sequence[str]:
        passed = (templates.c.beneficiary == beneficiary) & (templates.c.origin == Origin.PASSED.value)
        newest = select(templates.c.id).where(passed).order_by(templates.c.id.desc()).limit(but)
        rows = await self.ledger.all(
            delete(templates).where(passed, templates.c.id.not_in(newest)).returning(templates.c.picture)
        )
        return [row["picture"] for row in rows]

    async def after_the_end(self, day: date, limit: int) -> Sequence[Template]:
        """Pictures of people whose benefit has ended long enough ago."""
        policies = self.ledger.policies
        over = [
            (beneficiaries.c.category == category.value)
            & (beneficiaries.c.closed_on < day - timedelta(days=policies[category].template_days))
            for category in Category
        ]
        rows = await self.ledger.all(
            select(templates)
            .join(beneficiaries, beneficiaries.c.id == templates.c.beneficiary)
            .where(beneficiaries.c.closed_on.is_not(None), or_(*over))
            .order_by(templates.c.id)
            .limit(limit)
        )
        return [_template(row) for row in rows]

    async def remove(self, template: int) -> None:
        await self.ledger.execute(delete(templates).where(templates.c.id == template))


def _template(row: RowMapping) -> Template:
    return Template(
        row["id"], row["beneficiary"], row["picture"], row["taken_on"], row["accepted"], Origin(row["origin"])
    )
