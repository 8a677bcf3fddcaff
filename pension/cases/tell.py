"""Telling everybody who must hear about a person, or one side what the other does."""

from dataclasses import replace
from datetime import datetime

from pension.ports import Office
from pension.tiding import Tiding


async def tell_all(office: Office, beneficiary: int, tiding: Tiding, at: datetime) -> None:
    await tell_others(office, beneficiary, None, tiding, at)


async def tell_others(office: Office, beneficiary: int, but: int | None, tiding: Tiding, at: datetime) -> None:
    """Everybody who must hear about this person, but for the one who knows already."""
    for account in await office.accounts.bound_to(beneficiary, at):
        if account.id != but:
            await office.tidings.tell(account.id, tiding, at)


async def tell_person(office: Office, person: int, tiding: Tiding, now: datetime, *, but: int | None = None) -> None:
    """Tell the person themself, where they have a chat of their own."""
    for binding in await office.bindings.of_beneficiary(person, now):
        if binding.is_own and binding.account != but:
            await office.tidings.tell(binding.account, tiding, now)


async def tell_of_helper(office: Office, account: int, person: int, tiding: Tiding, now: datetime) -> None:
    """Tell the person what a relative has just done for them; what they do themself they need not be told."""
    binding = await office.bindings.between(account, person, now)
    if binding is not None and not binding.is_own:
        values = {"called": binding.called, **tiding.values}
        told = replace(tiding, values=values, places=("status", "helpers"), about=person)
        await tell_person(office, person, told, now)
