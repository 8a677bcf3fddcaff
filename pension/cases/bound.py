"""Whom an account may act for: the one gate to everything about a person."""

from datetime import datetime

from pension.attempt import Case
from pension.beneficiary import Beneficiary
from pension.binding import Binding
from pension.errors import BindingOver, NotEnrolled
from pension.ports import Office


async def bound_beneficiary(office: Office, account: int, now: datetime) -> Beneficiary:
    """The person this account is speaking about, if it may; raises NotEnrolled, BindingOver."""
    return await office.beneficiaries.get((await binding_in_force(office, account, now)).beneficiary)


async def binding_in_force(office: Office, account: int, now: datetime) -> Binding:
    """The tie to the person this account is speaking about; raises NotEnrolled, BindingOver."""
    chosen = (await office.accounts.get(account)).beneficiary
    if chosen is None:
        raise NotEnrolled
    binding = await office.bindings.between(account, chosen, now)
    if binding is None:
        raise BindingOver
    return binding


async def may_hear(office: Office, account: int, case: Case, now: datetime) -> bool:
    """Whether what becomes of the case is this account's matter: it may act for the person, or asks to."""
    if case.ask is not None:
        return case.account == account
    return await office.bindings.between(account, case.beneficiary, now) is not None
