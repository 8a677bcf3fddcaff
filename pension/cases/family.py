"""Everyone a chat may act for, and everyone who may act for the person of a chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pension.attempt import CaseState
from pension.binding import Binding
from pension.cases.bound import binding_in_force
from pension.cases.tell import tell_person
from pension.cases.untie import untie
from pension.errors import BindingOver, NotEnrolled
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.standing import Standing
from pension.tiding import Tiding


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody this chat may act for; `chosen`: the chat is speaking about them now."""

    binding: Binding
    name: str
    identity: str
    standing: Standing
    deadline: date
    chosen: bool
    promised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShowFamily:
    """Everyone this account may act for, oneself first."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> Sequence[Member]:
        async with self.records.look() as office:
            now, chosen = self.clock.now(), (await office.accounts.get(account)).beneficiary
            bindings = sorted(await office.bindings.of_account(account, now), key=lambda one: not one.is_own)
            return [await self._member(office, one, chosen, now) for one in bindings]

    async def _member(self, office: Office, binding: Binding, chosen: int | None, now: datetime) -> Member:
        person = await office.beneficiaries.get(binding.beneficiary)
        case, policy = await office.cases.current(person.id), self.policies[person.category]
        return Member(
            binding,
            person.masked_name,
            person.masked_identity,
            person.standing_on(now.date(), policy),
            person.cycle(policy).deadline,
            chosen=person.id == chosen,
            promised_at=case.promised_at if case and case.state is CaseState.REVIEW else None,
        )


@dataclass(frozen=True, slots=True)
class RelativeSpokenOf:
    """The name of the relative this account speaks about; None where it speaks for itself.

    Raises NotEnrolled, BindingOver.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> str | None:
        async with self.records.look() as office:
            binding = await binding_in_force(office, account, self.clock.now())
            person = await office.beneficiaries.get(binding.beneficiary)
            return None if binding.is_own else person.masked_name


@dataclass(frozen=True, slots=True)
class ShowHelpers:
    """The relatives who may act for the person of this chat; raises NotEnrolled where it is no person's own."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> Sequence[Binding]:
        async with self.records.look() as office:
            now = self.clock.now()
            own = next((one for one in await office.bindings.of_account(account, now) if one.is_own), None)
            if own is None:
                raise NotEnrolled
            return [one for one in await office.bindings.of_beneficiary(own.beneficiary, now) if not one.is_own]


@dataclass(frozen=True, slots=True)
class ReadBinding:
    """The tie, for the two whom it concerns; the name is the person's. Raises BindingOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, binding_id: int) -> tuple[Binding, str]:
        async with self.records.look() as office:
            binding = await _between_us(office, account, binding_id, self.clock.now())
            return binding, (await office.beneficiaries.get(binding.beneficiary)).masked_name


@dataclass(frozen=True, slots=True)
class EndHelp:
    """The relative acts for the person no more: either of the two may end it, at any time, and the other is told.

    Raises BindingOver.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, binding_id: int) -> None:
        async with self.records.begin() as office:
            now = self.clock.now()
            binding = await _between_us(office, account, binding_id, now)
            await untie(office, binding, now)
            await office.audit.note("help-ended", at=now, account=account, beneficiary=binding.beneficiary)
            if binding.account == account:
                laid_down = Tiding(
                    "help-laid-down", {"called": binding.called}, ("helpers",), about=binding.beneficiary
                )
                await tell_person(office, binding.beneficiary, laid_down, now)
            else:
                await tell_revoked(office, binding, now)


async def tell_revoked(office: Office, binding: Binding, now: datetime) -> None:
    name = (await office.beneficiaries.get(binding.beneficiary)).masked_name
    await office.tidings.tell(binding.account, Tiding("help-revoked", {"name": name}, ("family",)), now)


async def _between_us(office: Office, account: int, binding_id: int, now: datetime) -> Binding:
    binding = await office.bindings.find(binding_id)
    if binding is None or binding.is_own or not binding.in_force(now):
        raise BindingOver
    if binding.account != account:
        mine = await office.bindings.between(account, binding.beneficiary, now)
        if mine is None or not mine.is_own:
            raise BindingOver
    return binding
