"""The roster: who draws a benefit, and when each is next due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, func, select, tuple_, update

from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.month import Month
from pension.policy import Policy
from pension.reminder import ReminderLadder
from records.bindings import in_force
from records.ledger import Ledger
from records.tables import accounts, beneficiaries, bindings

PURPOSE = "identity number"


@dataclass(frozen=True, slots=True)
class Beneficiaries:
    ledger: Ledger

    async def get(self, beneficiary: int) -> Beneficiary:
        return self.person(await self.ledger.one(select(beneficiaries).where(beneficiaries.c.id == beneficiary)))

    async def with_identity(self, number: str) -> Beneficiary | None:
        digests = self.ledger.keyring.digests(PURPOSE, number.encode())
        row = await self.ledger.first(select(beneficiaries).where(beneficiaries.c.number.in_(digests)))
        return self.person(row) if row else None

    async def with_identities(self, numbers: Sequence[str]) -> Mapping[str, Beneficiary]:
        """Those of these numbers that are known."""
        by_digest = {
            digest: number for number in numbers for digest in self.ledger.keyring.digests(PURPOSE, number.encode())
        }
        rows = await self.ledger.all(select(beneficiaries).where(beneficiaries.c.number.in_(by_digest)))
        return {(number := by_digest[row["number"]]): self.person(row, number) for row in rows}

    async def enter(self, beneficiary: Beneficiary) -> Beneficiary:
        row = {
            **self.listed(beneficiary),
            "documents_accepted": beneficiary.documents_accepted,
            "code_word": beneficiary.code_word and self.ledger.encrypted(beneficiary.code_word),
        }
        if beneficiary.id:
            await self.ledger.change(beneficiaries, beneficiary.id, row)
            return beneficiary
        return replace(beneficiary, id=await self.ledger.add(beneficiaries, row))

    async def accept_documents(self, beneficiary: int) -> None:
        await self.ledger.change(beneficiaries, beneficiary, {"documents_accepted": True})

    async def choose_code_word(self, beneficiary: int, word: str | None) -> None:
        await self.ledger.change(beneficiaries, beneficiary, {"code_word": word and self.ledger.encrypted(word)})

    async def certified(self, beneficiary: int, on: date) -> None:
        person = replace(await self.get(beneficiary), last_certified=on)
        await self.ledger.change(
            beneficiaries, beneficiary, {"last_certified": on, "documents_accepted": False, **self.dates(person)}
        )

    async def certified_all(self, proofs: Sequence[tuple[Beneficiary, date]]) -> None:
        rows = [
            {"person": person.id, "last_certified": on, **self.dates(replace(person, last_certified=on))}
            for person, on in proofs
        ]
        if rows:
            changed: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "person"}
            each = update(beneficiaries).where(beneficiaries.c.id == bindparam("person"))
            await self.ledger.execute_each(each.values(documents_accepted=False, **changed), rows)

    async def lapsing(self, day: date, limit: int) -> Sequence[Beneficiary]:
        rows = await self.ledger.all(
            select(beneficiaries)
            .where(beneficiaries.c.lapses_on <= day)
            .order_by(beneficiaries.c.lapses_on)
            .limit(limit)
        )
        return [self.person(row) for row in rows]

    async def out_of_reach(
        self, at: datetime, until: date, after: tuple[date, int], limit: int
    ) -> Sequence[tuple[Beneficiary, bool]]:
        bound = (
            select(accounts.c.id)
            .join(bindings, bindings.c.account == accounts.c.id)
            .where(bindings.c.beneficiary == beneficiaries.c.id, in_force(at))
        )
        reached = bound.where(accounts.c.reachable.is_(True)).correlate(beneficiaries).exists()
        rows = await self.ledger.all(
            select(beneficiaries, bound.correlate(beneficiaries).exists().label("bound"))
            .where(
                beneficiaries.c.deadline <= until,
                beneficiaries.c.closed_on.is_(None),
                tuple_(beneficiaries.c.deadline, beneficiaries.c.id) > tuple_(*after),
                ~reached,
            )
            .order_by(beneficiaries.c.deadline, beneficiaries.c.id)
            .limit(limit)
        )
        return [(self.person(row), bool(row["bound"])) for row in rows]

    async def close(self, beneficiary: int, on: date | None) -> Beneficiary:
        person = replace(await self.get(beneficiary), closed_on=on)
        await self.ledger.change(beneficiaries, beneficiary, {"closed_on": on, **self.dates(person)})
        return person

    async def look_again(self, beneficiary: int, on: date | None) -> None:
        await self.ledger.change(beneficiaries, beneficiary, {"lapses_on": on})

    async def next_day(self, after: date) -> date | None:
        """The first day after this one on which somebody is reminded or stops being paid."""
        days = [
            (await self.ledger.one(select(func.min(column).label("day")).where(column > after)))["day"]
            for column in (beneficiaries.c.remind_on, beneficiaries.c.lapses_on)
        ]
        return min(filter(None, days), default=None)

    async def reckon(self) -> None:
        """Work every date out again, for rules that have changed."""
        last = 0
        following = select(beneficiaries).order_by(beneficiaries.c.id).limit(1000)
        while rows := await self.ledger.all(following.where(beneficiaries.c.id > last)):
            for row in rows:
                await self.ledger.change(beneficiaries, row["id"], self.dates(self.person(row)))
            last = rows[-1]["id"]

    def policy(self, person: Beneficiary) -> Policy:
        return self.ledger.policies[person.category]

    def listed(self, person: Beneficiary) -> dict[str, Any]:
        """The columns of what an agency's list says of a person, and of the dates that follow from it."""
        return {
            "number": self.ledger.keyring.digest(PURPOSE, person.identity.encode()),
            "identity": self.ledger.encrypted(person.identity),
            "name": self.ledger.encrypted(person.name),
            "category": person.category.value,
            "first_payment": str(person.first_payment),
            "last_certified": person.last_certified,
            "closed_on": person.closed_on,
            "district": person.district,
            **self.dates(person),
        }

    def person(self, row: RowMapping, identity: str | None = None) -> Beneficiary:
        """The person of this row; `identity` where it is known without being deciphered."""
        return Beneficiary(
            id=row["id"],
            identity=identity or self.ledger.decrypted(row["identity"]),
            name=self.ledger.decrypted(row["name"]),
            category=Category(row["category"]),
            first_payment=Month.parse(row["first_payment"]),
            last_certified=row["last_certified"],
            closed_on=row["closed_on"],
            district=row["district"],
            documents_accepted=row["documents_accepted"],
            code_word=row["code_word"] and self.ledger.decrypted(row["code_word"]),
        )

    def dates(self, person: Beneficiary) -> dict[str, Any]:
        cycle = person.cycle(self.policy(person))
        deadline = cycle.deadline
        return {
            "lapses_on": min(cycle.suspended_from, person.closed_on or cycle.suspended_from),
            "deadline": deadline,
            "remind_on": None if person.closed_on else ReminderLadder(cycle).first,
        }
