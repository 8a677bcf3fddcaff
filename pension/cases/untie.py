"""What ends when a chat may not act for somebody any more."""

from datetime import datetime

from pension.attempt import CaseState
from pension.binding import Binding
from pension.ports import Office


async def untie(office: Office, binding: Binding, now: datetime) -> None:
    """End the tie, and what this chat had begun for the person; what others wait with goes on without it."""
    await office.bindings.end(binding.id, now)
    own = await _own_chat(office, binding.beneficiary, now)
    await office.appointments.hand_over(binding.account, binding.beneficiary, own)
    case = await office.cases.current(binding.beneficiary)
    if case is not None and case.account == binding.account:
        if case.state is CaseState.OPEN:
            await office.cases.abandon(case.id)
        else:
            await office.cases.hand_over(case.id, own)
    if (await office.accounts.get(binding.account)).beneficiary == binding.beneficiary:
        left = await office.bindings.of_account(binding.account, now)
        await office.accounts.choose(binding.account, left[0].beneficiary if left else None)


async def _own_chat(office: Office, beneficiary: int, now: datetime) -> int | None:
    bindings = await office.bindings.of_beneficiary(beneficiary, now)
    return next((binding.account for binding in bindings if binding.is_own), None)
