"""The roster: who draws a benefit, and when each is next due."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, select

from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.month import Month
from pension.policy import Policy
from pension.reminder import first_reminder
from records.ledger import Ledger
from records.tables import beneficiaries

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

    async def enter(self, beneficiary: Beneficiary) -> Beneficiary:
        row = {
            "number": self.ledger.keyring.digest(PURPOSE, beneficiary.identity.encode()),
            "identity": self.ledger.encrypted(beneficiary.identity),
            "name": self.ledger.encrypted(beneficiary.name),
            "category": beneficiary.category.value,
            "first_payment": str(beneficiary.first_payment),
            "last_certified": beneficiary.last_certified,
            "closed_on": beneficiary.closed_on,
            "district": beneficiary.district,
            "documents_accepted": beneficiary.documents_accepted,
            "code_word": beneficiary.code_word and self.ledger.encrypted(beneficiary.code_word),
            **self._dates(beneficiary),
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
            beneficiaries, beneficiary, {"last_certified": on, "documents_accepted": False, **self._dates(person)}
        )

    async def reckon(self) -> None:
        """Work every date out again, for rules that have changed."""
        last = 0
        following = select(beneficiaries).order_by(beneficiaries.c.id).limit(1000)
        while rows := await self.ledger.all(following.where(beneficiaries.c.id > last)):
            for row in rows:
                await self.ledger.change(beneficiaries, row["id"], self._dates(self.person(row)))
            last = rows[-1]["id"]

    def policy(self, person: Beneficiary) -> Policy:
        return self.ledger.policies[person.category]

    def person(self, row: RowMapping) -> Beneficiary:
        return Beneficiary(
            id=row["id"],
            identity=self.ledger.decrypted(row["identity"]),
            name=self.ledger.decrypted(row["name"]),
            category=Category(row["category"]),
            first_payment=Month.parse(row["first_payment"]),
            last_certified=row["last_certified"],
            closed_on=row["closed_on"],
            district=row["district"],
            documents_accepted=row["documents_accepted"],
            code_word=row["code_word"] and self.ledger.decrypted(row["code_word"]),
        )

    def _dates(self, person: Beneficiary) -> dict[str, Any]:
        policy = self.policy(person)
        deadline = person.cycle(policy).deadline
        return {
            "deadline": deadline,
            "remind_on": None if person.closed_on else first_reminder(deadline, policy),
        }
