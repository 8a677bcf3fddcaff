"""Asking somebody whether a relative may act for them, and the answer in their own chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from pension.ask import ASK_LIFE, PAUSE, Ask, AskState, fit_name
from pension.binding import Binding, Means
from pension.cases.agree import agree, drop_case_of, refuse_too_many
from pension.cases.enrol import Recognise
from pension.cases.tell import tell_person
from pension.errors import AskedBefore, AskOver, ConsentMissing, IsYourself, NotEnrolled
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.tiding import Tiding


@dataclass(frozen=True, slots=True)
class Asked:
    """`link` is what the person may open in their own chat: signed, for one use, as long as the ask waits."""

    ask: Ask
    name: str
    link: str


@dataclass(frozen=True, slots=True)
class AskToHelp:
    """Ask the person with this number and name; whether they have a chat of their own is told to nobody.

    `together`: they sit beside the relative and will consent by a video, so that their chat is not asked. Raises
    ConsentMissing, NameUnfit, IsYourself, TooManyPeople, AskedBefore, and what Recognise does.
    """

    records: Records
    clock: Clock
    policies: Policies
    recognise: Recognise

    async def __call__(self, account: int, number: str, name: str, called: str, *, together: bool = False) -> Asked:
        called = fit_name(called)
        person = await self.recognise(account, number, name)
        async with self.records.begin() as office:
            now = self.clock.now()
            if not (await office.accounts.get(account)).has_agreed:
                raise ConsentMissing
            known = await office.bindings.between(account, person.id, now)
            if known is not None and known.is_own:
                raise IsYourself
            await refuse_too_many(office, account, person.id, self.policies[person.category], now)
            declined = await office.asks.last_declined(account, person.id)
            if declined is not None and now < declined + PAUSE and not together:
                raise AskedBefore(declined + PAUSE)
            ask = await office.asks.add(account, person.id, called, now, now + ASK_LIFE)
            await office.audit.note("help-asked-for", at=now, account=account, beneficiary=person.id)
            if not together:
                answers = tuple(f"kin:{move}:{ask.id}" for move in ("agree", "decline", "who"))
                question = Tiding("help-asked", {"called": called, "until": ask.until}, answers, about=person.id)
                await tell_person(office, person.id, question, now)
            return Asked(ask, person.masked_name, await office.asks.link(ask))


@dataclass(frozen=True, slots=True)
class OpenLink:
    """Somebody opens the link of an ask, which is good for one; raises AskOver where it is not ours, used, or over."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, link: str) -> Ask:
        async with self.records.begin() as office:
            now = self.clock.now()
            ask = await office.asks.open_link(link, now)
            if ask is None or ask.account == account:
                raise AskOver
            await office.audit.note("help-link-opened", at=now, account=account, beneficiary=ask.beneficiary)
            return ask


@dataclass(frozen=True, slots=True)
class Questions:
    """Who waits for this account's answer, the oldest first; nobody where it is no person's own."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> Sequence[Ask]:
        async with self.records.look() as office:
            now = self.clock.now()
            own = next((one for one in await office.bindings.of_account(account, now) if one.is_own), None)
            return [] if own is None else await office.asks.open_for(own.beneficiary, now)


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """The ask, for the person whom it concerns alone; raises NotEnrolled, AskOver."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, ask: int) -> Ask:
        async with self.records.look() as office:
            return await _asked_here(office, account, ask, self.clock)


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Let the relative act from now on, or not; raises NotEnrolled, AskOver, TooManyHelpers, TooManyPeople."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, ask_id: int, *, agrees: bool) -> Binding | None:
        async with self.records.begin() as office:
            ask, now = await _asked_here(office, account, ask_id, self.clock), self.clock.now()
            await drop_case_of(office, ask)
            if agrees:
                return await agree(office, ask, Means.CHAT, self.policies, now, heard_by=account)
            await office.asks.settle(ask.id, AskState.DECLINED, now)
            await office.audit.note("help-declined", at=now, account=account, beneficiary=ask.beneficiary)
            name = (await office.beneficiaries.get(ask.beneficiary)).masked_name
            await office.tidings.tell(ask.account, Tiding("help-declined", {"name": name}, ("family",)), now)
            return None


async def _asked_here(office: Office, account: int, ask_id: int, clock: Clock) -> Ask:
    now = clock.now()
    if not any(one.is_own for one in await office.bindings.of_account(account, now)):
        raise NotEnrolled
    ask = await office.asks.find(ask_id)
    binding = None if ask is None else await office.bindings.between(account, ask.beneficiary, now)
    if ask is None or binding is None or not binding.is_own or not ask.is_open(now):
        raise AskOver
    return ask
