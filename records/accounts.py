"""The chats through which people speak with the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, or_, select, update
from sqlalchemy.exc import IntegrityError

from pension.account import Account, AccountKey, Consent
from records.bindings import in_force
from records.errors import NotInRegister
from records.ledger import Ledger
from records.tables import accounts, asks, attempts, bindings, cases

NOBODY = 0


@dataclass(frozen=True, slots=True)
class Accounts:
    ledger: Ledger

    async def find(self, key: AccountKey) -> Account | None:
        row = await self.ledger.first(select(accounts).where(accounts.c.bot == key.bot, accounts.c.user == key.user))
        return self._account(row) if row else None

    async def get(self, account: int) -> Account:
        return self._account(await self.ledger.one(select(accounts).where(accounts.c.id == account)))

    async def at(self, bot: int, chat: int) -> Account | None:
        row = await self.ledger.first(select(accounts).where(accounts.c.bot == bot, accounts.c.chat == chat))
        return self._account(row) if row else None

    async def open(self, key: AccountKey, chat: int, language: str) -> Account:
        if known := await self.find(key):
            return known
        row = {"bot": key.bot, "user": key.user, "chat": chat, "language": language, "reachable": True}
        try:
            async with self.ledger.connection.begin_nested():
                await self.ledger.add(accounts, row)
        except IntegrityError:
            pass
        account = await self.find(key)
        if account is None:
            raise NotInRegister
        return account

    async def speak(self, account: int, language: str) -> None:
        await self._change(account, language=language)

    async def agree(self, account: int, consent: Consent) -> None:
        await self._change(account, consent_version=consent.version, consent_at=consent.at)

    async def choose(self, account: int, beneficiary: int | None) -> None:
        await self._change(account, beneficiary=beneficiary)

    async def bound_to(self, beneficiary: int, at: datetime) -> Sequence[Account]:
        bound = select(bindings.c.account).where(bindings.c.beneficiary == beneficiary, in_force(at))
        rows = await self.ledger.all(select(accounts).where(accounts.c.id.in_(bound)).order_by(accounts.c.id))
        return [self._account(row) for row in rows]

    async def bound_to_any(self, beneficiaries: Sequence[int], at: datetime) -> Mapping[int, Sequence[int]]:
        rows = await self.ledger.all(
            select(bindings.c.beneficiary, bindings.c.account)
            .where(bindings.c.beneficiary.in_(beneficiaries), in_force(at))
            .order_by(bindings.c.account)
        )
        bound: dict[int, list[int]] = {}
        for row in rows:
            bound.setdefault(row["beneficiary"], []).append(row["account"])
        return bound

    async def live_by(self, account: int, zone: str | None) -> None:
        await self._change(account, zone=zone)

    async def reach(self, account: int, *, reachable: bool) -> None:
        await self._change(account, reachable=reachable)

    async def erase(self, account: int) -> None:
        """The row goes, and with it every link to it; the messages its videos came in become nobody's."""
        row = await self.ledger.one(select(accounts).where(accounts.c.id == account))
        own = select(cases.c.id).where(cases.c.account == account)
        here = (attempts.c.bot == row["bot"]) & (attempts.c.chat == row["chat"])
        await self.ledger.execute(
            update(attempts)
            .where(or_(attempts.c.case.in_(own), here))
            .values(bot=NOBODY, chat=NOBODY, message=attempts.c.id, notice=None)
        )
        nameless = {"called": self.ledger.encrypted("")}
        await self.ledger.execute(update(asks).where(asks.c.account == account).values(nameless))
        await self.ledger.execute(accounts.delete().where(accounts.c.id == account))

    async def _change(self, account: int, **values: Any) -> None:
        await self.ledger.change(accounts, account, values)

    def _account(self, row: RowMapping) -> Account:
        consent = None
        if row["consent_at"] is not None:
            consent = Consent(row["consent_version"], self.ledger.local(row["consent_at"]))
        return Account(
            id=row["id"],
            key=AccountKey(row["bot"], row["user"]),
            chat=row["chat"],
            language=row["language"],
            consent=consent,
            beneficiary=row["beneficiary"],
            reachable=row["reachable"],
            zone=row["zone"],
        )
