"""Telling everybody who must hear about a person."""

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
