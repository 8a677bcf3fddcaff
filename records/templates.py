"""The pictures a face is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import RowMapping, delete, select

from pension.attempt import Template
from records.ledger import Ledger
from records.tables import templates


@dataclass(frozen=True, slots=True)
class Templates:
    ledger: Ledger

    async def of(self, beneficiary: int) -> Sequence[Template]:
        rows = await self.ledger.all(
            select(templates).where(templates.c.beneficiary == beneficiary).order_by(templates.c.id)
        )
        return [_template(row) for row in rows]

    async def add(self, beneficiary: int, picture: str, taken_on: date, *, accepted: bool) -> Template:
        row = {"beneficiary": beneficiary, "picture": picture, "taken_on": taken_on, "accepted": accepted}
        return Template(id=await self.ledger.add(templates, row), **row)  # type: ignore[arg-type] # a row's columns

    async def remove_unaccepted(self, beneficiary: int) -> Sequence[str]:
        unaccepted = templates.c.accepted.is_(False)
        rows = await self.ledger.all(
            delete(templates).where(templates.c.beneficiary == beneficiary, unaccepted).returning(templates.c.picture)
        )
        return [row["picture"] for row in rows]


def _template(row: RowMapping) -> Template:
    return Template(row["id"], row["beneficiary"], row["picture"], row["taken_on"], row["accepted"])
