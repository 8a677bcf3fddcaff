"""Who shuts the chat, or puts it into a group, or sends what nobody asked for."""

from typing import Any

import pytest
from aiogram.methods import LeaveChat
from aiogram.types import (
    Chat,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberUpdated,
    Contact,
    Location,
    PhotoSize,
)

from bot.middlewares import plain
from handlers.cases import UseCases
from pension.account import Account, AccountKey
from tests.handlers.conftest import LI, TEXTS, WANG
from tests.handlers.person import FakePerson
from tests.handlers.telegram import BOT, Tray

SAY = TEXTS.say_in("zh-Hans")


async def account_of(person: FakePerson, cases: UseCases) -> Account:
    async with cases.open_account.records.begin() as office:
        account = await office.accounts.find(AccountKey(1, person.id))
    assert account is not None
    return account


async def changes(person: FakePerson, *, here: bool, chat: Chat | None = None) -> None:
    away = ChatMemberBanned(user=BOT, until_date=0)
    member = ChatMemberMember(user=BOT)
    old, new = (away, member) if here else (member, away)
    await person._feed(
        my_chat_member=ChatMemberUpdated(
            chat=chat or person.chat,
            from_user=person.user,
            date=person.clock.now(),
            old_chat_member=ChatMemberLeft(user=BOT) if chat else old,
            new_chat_member=new,
        )
    )


async def test_who_shuts_the_chat_is_left_in_peace_until_they_open_it_again(
    wang_enrolled: FakePerson, cases: UseCases
) -> None:
    said = len(wang_enrolled.reads)
    await changes(wang_enrolled, here=False)
    assert not (await account_of(wang_enrolled, cases)).reachable

    await changes(wang_enrolled, here=True)
    assert (await account_of(wang_enrolled, cases)).reachable
    assert len(wang_enrolled.reads) == said


async def test_a_word_is_enough_to_be_there_again(wang_enrolled: FakePerson, cases: UseCases) -> None:
    await changes(wang_enrolled, here=False)
    await wang_enrolled.says("/status")
    assert (await account_of(wang_enrolled, cases)).reachable


async def test_whoever_shuts_a_chat_that_was_never_opened_is_not_written_down(
    wang: FakePerson, cases: UseCases
) -> None:
    await changes(wang, here=False)
    async with cases.open_account.records.begin() as office:
        assert await office.accounts.find(AccountKey(1, wang.id)) is None


async def test_put_into_a_group_it_says_so_and_leaves(wang: FakePerson, tray: Tray) -> None:
    await changes(wang, here=True, chat=Chat(id=-5, type="supergroup", title="家人"))
    assert wang.reads == [SAY("private-only")]
    assert isinstance(tray.calls[-1], LeaveChat)


async def test_taken_out_of_a_group_it_says_nothing(wang: FakePerson) -> None:
    await changes(wang, here=False, chat=Chat(id=-5, type="supergroup", title="家人"))
    assert wang.reads == []


async def test_an_album_has_one_answer(wang: FakePerson) -> None:
    picture = [PhotoSize(file_id="a", file_unique_id="a", width=90, height=90)]
    for _ in range(3):
        await wang._sends(photo=picture, media_group_id="holiday")
    assert wang.reads == [SAY("anything-else")]

    await wang._sends(photo=picture, media_group_id="another")
    assert wang.reads == [SAY("anything-else")] * 2


@pytest.mark.parametrize(
    "content",
    [
        {"contact": Contact(phone_number="13800000000", first_name="?")},
        {"location": Location(latitude=30.0, longitude=122.1)},
    ],
    ids=["contact", "location"],
)
async def test_what_nobody_asked_for_is_answered_kindly(wang: FakePerson, content: dict[str, Any]) -> None:
    await wang._sends(**content)
    assert wang.reads == [SAY("anything-else")]
    assert "go:person" in wang.last.buttons.values()


async def test_a_button_of_long_ago_does_nothing_and_says_so(wang_enrolled: FakePerson, cases: UseCases) -> None:
    await wang_enrolled.taps_on(1, "go:yes")
    assert wang_enrolled.reads[-1] == SAY("button-old")
    await wang_enrolled.taps_on(1, "go:no-such-place")
    assert wang_enrolled.reads[-1] == SAY("button-old")
    await wang_enrolled.taps_on(1, "rule:1:approved::0")
    assert wang_enrolled.reads[-1] == SAY("button-old")
    person = (await account_of(wang_enrolled, cases)).beneficiary
    assert person is not None
    async with cases.open_account.records.begin() as office:
        assert await office.cases.current(person) is None


async def test_names_and_numbers_are_heard_without_the_signs_nobody_sees(wang: FakePerson) -> None:
    await wang.says("/start")
    for button in ("中文", "我同意", "我自己"):
        await wang.taps(button)
    await wang.says(f"\u202e{WANG.identity}\u2069\x00")
    await wang.says(f"\u200b{WANG.name[0]}\u202d{WANG.name[1:]}\ufeff")
    assert wang.reads[-1] == SAY("confirm", identity="33090219480307****", name="王**")


async def test_four_thousand_letters_are_one_wrong_number(wang: FakePerson) -> None:
    await wang.says("/start")
    for button in ("中文", "我同意", "我自己"):
        await wang.taps(button)
    await wang.says("九" * 4096)
    assert wang.reads[-1] == SAY("identity-number-wrong")
    await wang.says("\u202e\u200b\x07")
    assert wang.reads[-1] == SAY("text-wanted")


def test_joiners_stay_for_those_who_write_with_them() -> None:
    assert plain("क्\u200dष \u0627\u200c\u0628") == "क्\u200dष \u0627\u200c\u0628"
    assert plain("\u2068a\u2069") == "\u2068a\u2069"
    assert plain("a\u2069b") == "ab"
    assert plain("a\u202eb\u2066c\x1b[31m\nd\te") == "abc[31m\nd\te"


async def test_somebody_else_on_the_same_telephone_is_somebody_else(wang_enrolled: FakePerson, tray: Tray) -> None:
    other = FakePerson(wang_enrolled.dispatcher, wang_enrolled.bot, tray, wang_enrolled.clock, id=78)
    await other.taps_on(1, "go:status")
    assert wang_enrolled.reads[-1] == SAY("not-enrolled")
    assert LI.name not in "".join(wang_enrolled.reads)
