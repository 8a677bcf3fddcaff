"""From a consent to a tie: within the limits, for a time, and both sides told."""

from datetime import datetime

from pension.ask import Ask, AskState
from pension.binding import Binding, Kind, Means, months_after
from pension.cases.tell import tell_person
from pension.errors import AskOver, TooManyHelpers, TooManyPeople
from pension.policy import Policies, Policy
from pension.ports import Office
from pension.tiding import Tiding


async def agree(
    office: Office, ask: Ask, means: Means, policies: Policies, now: datetime, *, heard_by: int | None = None
) -> Binding:
    """Tie the relative to the person; everybody is told but `heard_by`, whose conversation says it itself.

    Raises AskOver, TooManyHelpers, TooManyPeople.
    """
    person = await office.beneficiaries.get(ask.beneficiary)
    policy = policies[person.category]
    await refuse_too_many(office, ask.account, person.id, policy, now)
    if await helpers_full(office, ask, policy, now):
        raise TooManyHelpers
    if not await office.asks.settle(ask.id, AskState.AGREED, now):
        raise AskOver
    until = months_after(now, policy.binding_months)
    binding = await office.bindings.add(
        ask.account, person.id, Kind.RELATIVE, means, now, until=until, called=ask.called
    )
    if (await office.accounts.get(ask.account)).beneficiary is None:
        await office.accounts.choose(ask.account, person.id)
    await office.audit.note("helper-accepted", at=now, account=ask.account, beneficiary=person.id)
    if ask.account != heard_by:
        agreed = Tiding("help-agreed", {"name": person.masked_name, "until": until.date()}, ("family",), person.id)
        await office.tidings.tell(ask.account, agreed, now)
    told = Tiding("helper-bound", {"called": ask.called, "until": until.date()}, ("helpers",), about=person.id)
    await tell_person(office, person.id, told, now, but=heard_by)
    return binding


async def refuse_too_many(office: Office, account: int, person: int, policy: Policy, now: datetime) -> None:
    """Raises TooManyPeople where this account acts for as many others as it may."""
    bindings = await office.bindings.of_account(account, now)
    others = [one for one in bindings if not one.is_own and one.beneficiary != person]
    if len(others) >= policy.parents_per_helper:
        raise TooManyPeople


async def helpers_full(office: Office, ask: Ask, policy: Policy, now: datetime) -> bool:
    bindings = await office.bindings.of_beneficiary(ask.beneficiary, now)
    others = [one for one in bindings if not one.is_own and one.account != ask.account]
    return len(others) >= policy.helpers_per_parent


async def drop_case_of(office: Office, ask: Ask) -> None:
    """The answer has come another way: nobody needs to look at a video of it any more."""
    case = await office.cases.of_ask(ask.id)
    if case is not None:
        await office.cases.abandon(case.id)
