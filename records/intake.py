"""A whole roster taken in: prepared beside the register, then written in one short transaction or not at all."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import Column, Connection, Integer, MetaData, Table, case, false, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.month import Month
from records.beneficiaries import Beneficiaries
from records.database import Database
from records.ledger import Ledger
from records.roster import RosterEntry, brought_up_to_date
from records.tables import Number, beneficiaries

AT_ONCE = 500
LISTED = (
    "number",
    "identity",
    "name",
    "category",
    "first_payment",
    "last_certified",
    "closed_on",
    "district",
    "deadline",
    "remind_on",
    "lapses_on",
)


class Kind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """What an entry does to the register: `fields` are those that differ, as they were and as they will be."""

    kind: Kind
    entry: RosterEntry = field(repr=False)
    fields: Mapping[str, tuple[Any, Any]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Intake:
    """`take` what belongs together as often as needed, then `keep` it all; without `keep` nothing has happened.

    What was taken waits, encrypted as ever, in a temporary table of this connection: others go on working meanwhile.
    """

    connection: AsyncConnection
    ledger: Ledger
    waiting: Table

    @classmethod
    @asynccontextmanager
    async def into(cls, database: Database) -> AsyncIterator[Self]:
        waiting = _waiting()
        async with database.engine.connect() as connection:
            async with connection.begin():
                await connection.run_sync(waiting.create)
            try:
                yield cls(connection, database.ledger(connection), waiting)
            finally:
                await connection.run_sync(_clear, waiting)

    async def take(self, entries: Sequence[RosterEntry]) -> Sequence[Change]:
        """Compare with what is known, and set aside what is new or changed; no person twice in all that is taken."""
        changes: list[Change] = []
        for start in range(0, len(entries), AT_ONCE):
            async with self.connection.begin():
                changes += await self._take(entries[start : start + AT_ONCE])
        return changes

    async def keep(self) -> None:
        """Write everything that was taken; who was certified meanwhile keeps that."""
        await self.connection.execution_options(anxin_writes=True)
        async with self.connection.begin():
            await self._note_certified_meanwhile()
            await self._change_known()
            await self._add_new()

    async def _take(self, entries: Sequence[RosterEntry]) -> list[Change]:
        known = await self._people.with_identities([entry.identity for entry in entries])
        changes: list[Change] = []
        rows: list[dict[str, Any]] = []
        for entry in entries:
            before = known.get(entry.identity)
            person = brought_up_to_date(before, entry)
            changes.append(_change(entry, before, person))
            if changes[-1].kind is not Kind.SAME:
                seen = before.last_certified if before else None
                rows.append({"person": person.id or None, "seen": seen, **self._people.listed(person)})
        if rows:
            await self.connection.execute(insert(self.waiting), rows)
        return changes

    async def _note_certified_meanwhile(self) -> None:
        """A certification that came after `take` counts, if it is later than the list's."""
        waiting, known = self.waiting.c, beneficiaries.c.last_certified
        moved = (
            select(self.waiting, known.label("known"))
            .join_from(self.waiting, beneficiaries, beneficiaries.c.id == waiting.person)
            .where(waiting.seen.is_distinct_from(known), known.is_not(None))
        )
        for row in await self.ledger.all(moved):
            latest = max(filter(None, (row["known"], row["last_certified"])))
            category, first_payment = Category(row["category"]), Month.parse(row["first_payment"])
            person = Beneficiary(row["person"], "", "", category, first_payment, latest, row["closed_on"])
            changed = {"last_certified": latest, **self._people.dates(person)}
            await self.ledger.execute(update(self.waiting).where(waiting.place == row["place"]).values(changed))

    async def _change_known(self) -> None:
        """The ladder of reminders begins anew only where the deadline has moved."""
        waiting = self.waiting.c
        stays = (beneficiaries.c.deadline == waiting.deadline) & waiting.closed_on.is_not_distinct_from(
            beneficiaries.c.closed_on
        )
        listed = {name: waiting[name] for name in LISTED}
        remind_on = case((stays, beneficiaries.c.remind_on), else_=waiting.remind_on)
        listed["remind_on"] = remind_on  # type: ignore[assignment] # a case stands for a column here
        await self.ledger.execute(update(beneficiaries).where(beneficiaries.c.id == waiting.person).values(listed))

    async def _add_new(self) -> None:
        waiting = self.waiting.c
        new = select(*(waiting[name] for name in LISTED), false()).where(waiting.person.is_(None))
        into = insert(beneficiaries).from_select([*LISTED, "documents_accepted"], new.order_by(waiting.place))
        await self.ledger.execute(into)

    @property
    def _people(self) -> Beneficiaries:
        return Beneficiaries(self.ledger)


def _waiting() -> Table:
    """The listed columns, whom they are about, and the certification that was known when they were taken."""
    return Table(
        "waiting",
        MetaData(),
        Column("place", Integer, primary_key=True),
        Column("person", Number, index=True),
        Column("seen", beneficiaries.c.last_certified.type),
        *(Column(name, beneficiaries.c[name].type) for name in LISTED),
        prefixes=["TEMPORARY"],
    )


def _clear(connection: Connection, waiting: Table) -> None:
    with connection.begin():
        waiting.drop(connection)


def _change(entry: RosterEntry, known: Beneficiary | None, person: Beneficiary) -> Change:
    if known is None:
        return Change(Kind.NEW, entry)
    different = {
        one.name: (getattr(known, one.name), getattr(person, one.name))
        for one in fields(Beneficiary)
        if getattr(known, one.name) != getattr(person, one.name)
    }
    return Change(Kind.CHANGED if different else Kind.SAME, entry, different)
