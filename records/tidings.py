"""Tidings as rows, written with the change they tell of."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from pension.account import Account
from pension.hours import when_people_are_up
from pension.tiding import Letter, Tiding
from records.accounts import Accounts
from records.beneficiaries import Beneficiaries
from records.bindings import Bindings
from records.ledger import Ledger
from records.outbox import Outbox, Result
from records.tables import tidings

STALE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Tidings:
    ledger: Ledger

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.ledger, tidings)

    async def tell(self, account: int, tiding: Tiding, at: datetime) -> None:
        """Have this account told, soon after the transaction has ended well."""
        local = (await Accounts(self.ledger).get(account)).local(self.ledger.local(at))
        row = {
            "account": account,
            "about": tiding.about,
            "content": self.ledger.encrypted(tiding.written()),
            "written_at": at,
            "again_at": when_people_are_up(local) if tiding.by_day else None,
        }
        await self.ledger.add(tidings, row)
        self.ledger.outgoing.add(tidings.name)

    async def wanted(self, number: int, at: datetime) -> Letter | None:
        """What a claimed row has to say; None, and cancelled, where nobody can hear it or it is too old."""
        row = await self.ledger.first(select(tidings).where(tidings.c.id == number))
        if row is None:  # the chat was forgotten meanwhile
            return None
        account = await Accounts(self.ledger).get(row["account"])
        if row["settled_at"] is None and account.reachable and at - row["written_at"] < STALE:
            tiding = Tiding.read(self.ledger.decrypted(row["content"]), row["about"])
            return Letter(account, tiding, await self._code_word(account, tiding.about or account.beneficiary, at))
        await self.outbox.settle(number, Result.CANCELLED, at)
        return None

    async def erase(self, before: datetime) -> None:
        """What was settled before that moment is forgotten."""
        await self.ledger.execute(delete(tidings).where(tidings.c.settled_at < before))

    async def _code_word(self, account: Account, beneficiary: int | None, at: datetime) -> str | None:
        """Of those whom this account may still act for: who was taken off the family learns no new word."""
        if beneficiary is None or await Bindings(self.ledger).between(account.id, beneficiary, at) is None:
            return None
        return (await Beneficiaries(self.ledger).get(beneficiary)).code_word
