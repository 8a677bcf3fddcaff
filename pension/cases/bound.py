"""Whom an account may act for."""

from pension.beneficiary import Beneficiary
from pension.errors import NotEnrolled
from pension.ports import Office


async def bound_beneficiary(office: Office, account: int) -> Beneficiary:
    """The beneficiary this account is tied to; raises NotEnrolled."""
    bound = (await office.accounts.get(account)).beneficiary
    if bound is None:
        raise NotEnrolled
    return await office.beneficiaries.get(bound)
