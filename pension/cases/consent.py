"""Agreeing to be filmed, once, to a text that has a version."""

from dataclasses import dataclass

from pension.account import CONSENT_VERSION, Account, AccountKey, Consent
from pension.ports import Clock, Records


@dataclass(frozen=True, slots=True)
class OpenAccount:
    """The account behind a chat; made at the first word."""

    records: Records

    async def __call__(self, key: AccountKey, chat: int, language: str) -> Account:
        async with self.records.look() as office:
            account = await office.accounts.find(key)
        if account is not None and account.reachable:
            return account
        async with self.records.begin() as office:
            account = await office.accounts.open(key, chat, language)
            if not account.reachable:
                await office.accounts.reach(account.id, reachable=True)
            return account


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    records: Records

    async def __call__(self, account: int, language: str) -> None:
        async with self.records.begin() as office:
            await office.accounts.speak(account, language)


@dataclass(frozen=True, slots=True)
class GiveConsent:
    records: Records
    clock: Clock

    async def __call__(self, account: int) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            await office.accounts.agree(account, Consent(CONSENT_VERSION, now))
            await office.audit.note("consent-given", at=now, account=account)
