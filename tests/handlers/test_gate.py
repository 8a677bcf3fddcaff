"""Whatever may be asked about a person: a relative hears and does nothing before a consent, after a no, after it was
taken back, after its time, and for somebody who never gave one.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, get_type_hints

import pytest

from handlers.cases import UseCases
from pension.abilities import Abilities, Ability
from pension.account import Account, AccountKey
from pension.appointment import Occasion
from pension.attempt import ReviewReason, Source
from pension.errors import BindingOver, NotEnrolled, OfficeError
from records.database import Database
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI, WANG

CALLED = "女儿李敏"


class FileWanted(Exception):
    """The office has gone as far as asking the messenger for the file."""


async def no_file() -> bytes:
    raise FileWanted


Try = Callable[[UseCases, "Scene"], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody who may not act for the mother, the mother, and what lies between other people."""

    account: int
    mother: int
    ask: int
    binding: int
    now: datetime


ABOUT_THE_PERSON: Mapping[str, Try] = {
    "choose_code_word": lambda cases, at: cases.choose_code_word(at.account, "石榴花"),
    "ask_code_word": lambda cases, at: cases.ask_code_word(at.account),
    "abilities_of": lambda cases, at: cases.abilities_of(at.account),
    "tell_abilities": lambda cases, at: cases.tell_abilities(at.account, Abilities()),
    "lack_ability": lambda cases, at: cases.lack_ability(at.account, Ability.BLINK),
    "relative_spoken_of": lambda cases, at: cases.relative_spoken_of(at.account),
    "has_reference": lambda cases, at: cases.has_reference(at.account),
    "offer_reference": lambda cases, at: cases.offer_reference(at.account, b"photo"),
    "issue_challenge": lambda cases, at: cases.issue_challenge(at.account),
    "receive_clip": lambda cases, at: cases.receive_clip(
        at.account, Source(1, at.account, 1), no_file, size=1, sent_at=at.now, forwarded=False
    ),
    "try_out": lambda cases, at: cases.try_out(at.account, no_file, size=1),
    "ask_for_person": lambda cases, at: cases.ask_for_person(at.account),
    "ask_status": lambda cases, at: cases.ask_status(at.account),
    "show_receipts": lambda cases, at: cases.show_receipts(at.account),
    "turn_to": lambda cases, at: cases.turn_to(at.account, at.mother),
    "longest_wait": lambda cases, at: cases.longest_wait(at.account),
    "remind_later": lambda cases, at: cases.remind_later(at.account, 1),
    "say_mistaken": lambda cases, at: cases.say_mistaken(at.account, ReviewReason.MARKED_DEAD),
    "ask_papers": lambda cases, at: cases.ask_papers(at.account),
    "receive_page": lambda cases, at: cases.receive_page(at.account, b"page"),
    "hand_in_papers": lambda cases, at: cases.hand_in_papers(at.account),
    "offer_times": lambda cases, at: cases.offer_times(at.account, Occasion.LIVE),
    "book": lambda cases, at: cases.book(at.account, Occasion.LIVE, at.now + timedelta(days=1)),
    "my_appointment": lambda cases, at: cases.my_appointment(at.account, Occasion.LIVE),
    "cancel_appointment": lambda cases, at: cases.cancel_appointment(at.account, 1),
    "ask_elsewhere": lambda cases, at: cases.ask_elsewhere(at.account, "哈尔滨"),
    "my_assistance": lambda cases, at: cases.my_assistance(at.account),
}
BETWEEN_THE_TWO: Mapping[str, Try] = {
    "read_question": lambda cases, at: cases.read_question(at.account, at.ask),
    "answer_question": lambda cases, at: cases.answer_question(at.account, at.ask, agrees=True),
    "issue_vow": lambda cases, at: cases.issue_vow(at.account, at.ask),
    "show_helpers": lambda cases, at: cases.show_helpers(at.account),
    "read_binding": lambda cases, at: cases.read_binding(at.account, at.binding),
    "end_help": lambda cases, at: cases.end_help(at.account, at.binding),
}
# about the chat alone, or about who has just given a number and a name
OF_THE_CHAT = {
    *("choose_language", "give_consent", "set_clock", "withdraw_challenge", "forget", "tell_own_data"),
    *("recognise", "enrol", "ask_to_help", "open_link", "questions", "show_family"),
    *("accept_invitation", "find_member", "find_session"),
}
# refused to whoever is no member of staff; their own tests try each
OF_THE_STAFF = {
    *("show_queue", "take_case", "hand_back", "look_at_head", "study_case", "approve", "ask_again", "refuse"),
    *("rule_page",),
    *("report_doubt", "show_doubts", "look_into_doubt", "confirm_doubt", "dispel_doubt"),
    *("day_of_meetings", "look_at_visit", "call_off", "record_visit", "not_met"),
    *("open_session", "draw_prompt", "keep_answer", "certify_in_session", "end_session"),
    *("list_elsewhere", "record_elsewhere", "look_up", "record"),
}


def takes_an_account(kind: Any) -> bool:
    if not inspect.isclass(kind):
        return False
    return list(inspect.signature(kind.__call__).parameters)[1:2] == ["account"]


def test_no_use_case_that_takes_an_account_is_left_out() -> None:
    asked = {name for name, kind in get_type_hints(UseCases).items() if takes_an_account(kind)}
    assert asked == {*ABOUT_THE_PERSON, *BETWEEN_THE_TWO, *OF_THE_CHAT, *OF_THE_STAFF}


@dataclass(frozen=True, slots=True)
class Town:
    """A mother with a chat of her own and a son who may act for her; and those who may not, each for their reason."""

    cases: UseCases
    records: Database
    clock: FakeClock
    mother: Account

    async def arrives(self, user: int) -> Account:
        account = await self.cases.open_account(AccountKey(1, user), user, "zh-Hans")
        await self.cases.give_consent(account.id)
        return account

    async def asks(self, user: int) -> tuple[Account, int]:
        account = await self.arrives(user)
        asked = await self.cases.ask_to_help(account.id, WANG.identity, WANG.name, CALLED)
        return account, asked.ask.id

    async def binds(self, user: int) -> tuple[Account, int]:
        account, ask = await self.asks(user)
        binding = await self.cases.answer_question(self.mother.id, ask, agrees=True)
        assert binding is not None
        return account, binding.id

    async def scene(self, account: Account) -> Scene:
        """As badly as it could stand: the chat still speaks about the mother, whatever else has ended."""
        async with self.records.begin() as office:
            mother = (await office.accounts.get(self.mother.id)).beneficiary
            assert mother is not None
            await office.accounts.choose(account.id, mother)
            waiting = (await office.asks.open_for(mother, self.clock.now()))[-1]
            (binding, *_) = [
                one for one in await office.bindings.of_beneficiary(mother, self.clock.now()) if not one.is_own
            ]
        return Scene(account.id, mother, waiting.id, binding.id, self.clock.now())


@pytest.fixture
async def town(cases: UseCases, clock: FakeClock) -> Town:
    records = cases.open_account.records
    assert isinstance(records, Database)
    mother = await cases.open_account(AccountKey(1, 1), 1, "zh-Hans")
    await cases.give_consent(mother.id)
    await cases.enrol(mother.id, WANG.identity, WANG.name)
    return Town(cases, records, clock, mother)


async def before_the_consent(town: Town) -> Account:
    return (await town.asks(11))[0]


async def after_a_no(town: Town) -> Account:
    account, ask = await town.asks(12)
    await town.cases.answer_question(town.mother.id, ask, agrees=False)
    return account


async def after_it_was_taken_back(town: Town) -> Account:
    account, binding = await town.binds(13)
    await town.cases.end_help(town.mother.id, binding)
    return account


async def after_its_time(town: Town) -> Account:
    account, _ = await town.binds(14)
    town.clock.passes(days=366)
    return account


async def for_somebody_elses_mother(town: Town) -> Account:
    account = await town.arrives(15)
    await town.cases.enrol(account.id, LI.identity, LI.name)
    return account


WAYS = (before_the_consent, after_a_no, after_it_was_taken_back, after_its_time, for_somebody_elses_mother)


async def stage(town: Town, way: Callable[[Town], Awaitable[Account]]) -> Scene:
    """Who may not act; beside them the son, who may, and a second daughter, who waits for her answer."""
    account = await way(town)
    await town.binds(21)
    await town.asks(22)
    return await town.scene(account)


async def refusal_of(attempt: Try, town: Town, scene: Scene) -> type[Exception] | None:
    """None where it was allowed."""
    try:
        await attempt(town.cases, scene)
    except (OfficeError, FileWanted) as refusal:
        return type(refusal)
    return None


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_nothing_about_the_mother_is_seen_or_done(town: Town, way: Callable[[Town], Awaitable[Account]]) -> None:
    scene = await stage(town, way)
    refusals = {name: await refusal_of(attempt, town, scene) for name, attempt in ABOUT_THE_PERSON.items()}
    assert {name for name, refusal in refusals.items() if refusal not in (BindingOver, NotEnrolled)} == set()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_nothing_between_the_mother_and_others_is_seen_or_done(
    town: Town, way: Callable[[Town], Awaitable[Account]]
) -> None:
    scene = await stage(town, way)
    refusals = {name: await refusal_of(attempt, town, scene) for name, attempt in BETWEEN_THE_TWO.items()}
    if way is for_somebody_elses_mother:  # a person of their own may ask for their own helpers, and has none
        assert refusals.pop("show_helpers") is None
        assert await town.cases.show_helpers(scene.account) == []
    assert {name for name, refusal in refusals.items() if refusal is None} == set()
    assert len(await town.cases.show_helpers(town.mother.id)) == 1
    assert not [one for one in await town.cases.show_family(scene.account) if one.binding.beneficiary == scene.mother]


async def test_with_the_consent_the_same_is_allowed(town: Town) -> None:
    """So that the tests above cannot pass for another reason than the missing consent."""
    account, _ = await town.binds(31)
    await town.asks(22)
    scene = await town.scene(account)
    refusals = {name: await refusal_of(attempt, town, scene) for name, attempt in ABOUT_THE_PERSON.items()}
    assert {name for name, refusal in refusals.items() if refusal in (BindingOver, NotEnrolled)} == set()
