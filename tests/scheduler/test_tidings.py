"""Who is told what has happened: at once, once, and with the change itself or not at all."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from pension.account import Account
from pension.binding import Kind, Means
from pension.month import Month
from pension.tiding import Letter, Phrase, Tiding
from records.outbox import Result
from records.tables import tidings
from scheduler.calendar import Calendar, telling
from scheduler.delivery import Delivery
from scheduler.message import Message, NotNow, Uncertain, Unreachable
from scheduler.tidings import TidingPost
from tests.fakes.clock import ZONE, FakeClock
from tests.fakes.town import BOT, WANG, Town
from tests.scheduler.fake_push import FakePush

HELLO = Tiding("hello", {"name": "王**"}, ("status",))


def plain(letter: Letter) -> Message:
    return Message(f"{letter.tiding.kind} {letter.tiding.values['name']}")


@pytest.fixture
def push() -> FakePush:
    return FakePush()


@pytest.fixture
def deliver(town: Town, push: FakePush) -> Delivery:
    return Delivery(town.database, town.clock, {BOT: push}, TidingPost(town.clock, plain))


async def tell(town: Town, account: Account, tiding: Tiding = HELLO) -> None:
    async with town.database.begin() as office:
        await office.tidings.tell(account.id, tiding, town.clock.now())


async def results(town: Town) -> list[str | None]:
    async with town.database.begin() as office:
        return [row["result"] for row in await office.ledger.all(tidings.select().order_by(tidings.c.id))]


def test_every_value_is_read_as_it_was_written() -> None:
    values = {
        "name": "王**",
        "count": 3,
        "on": date(2027, 2, 28),
        "at": datetime(2027, 2, 28, 17, tzinfo=ZONE),
        "since": Month(2027, 3),
        "channel": Phrase("channel-counter"),
    }
    tiding = Tiding("all", values, ("receipt", "status"), about=5, by_day=True)
    assert Tiding.read(tiding.written(), 5) == tiding


async def test_what_was_told_goes_out_once(town: Town, deliver: Delivery, push: FakePush) -> None:
    account = await town.opens(1)
    await tell(town, account)
    assert [await deliver(), await deliver()] == [1, 0]
    assert push.taken == [(1, "hello 王**")]


async def test_on_the_disk_it_cannot_be_read(town: Town) -> None:
    await tell(town, await town.opens(1))
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    assert "王**".encode() not in content


async def test_a_change_that_came_to_nothing_is_not_told(town: Town, deliver: Delivery) -> None:
    account = await town.opens(1)
    with suppress(ZeroDivisionError):
        async with town.database.begin() as office:
            await office.tidings.tell(account.id, HELLO, town.clock.now())
            raise ZeroDivisionError
    assert not town.database.outgoing.is_set()
    assert await deliver() == 0


async def test_it_is_told_as_soon_as_the_change_stands(town: Town, deliver: Delivery, push: FakePush) -> None:
    told = asyncio.Event()

    async def work() -> int:
        sent = await deliver()
        if sent:
            told.set()
        return sent

    calendar = Calendar([replace(telling(work, town.database.outgoing), hour="3", at_start=False)], ZoneInfo("UTC"))
    calendar.open()
    await tell(town, await town.opens(1))
    await asyncio.wait_for(told.wait(), 60)
    await calendar.close()
    assert push.taken == [(1, "hello 王**")]


async def test_what_may_wait_wakes_nobody(town: Town, clock: FakeClock, deliver: Delivery) -> None:
    clock.goes_to("2026-11-24 00:30")
    account = await town.opens(1)
    await tell(town, account, replace(HELLO, by_day=True))
    assert await deliver() == 0
    clock.goes_to("2026-11-24 08:59")
    assert await deliver() == 0
    clock.goes_to("2026-11-24 09:00")
    assert await deliver() == 1


async def test_a_messenger_in_trouble_is_asked_again_later_and_later(
    town: Town, clock: FakeClock, deliver: Delivery, push: FakePush
) -> None:
    await tell(town, await town.opens(1))
    push.refusals = [NotNow(), NotNow()]
    assert await deliver() == 0
    clock.passes(seconds=29)
    assert [await deliver(), len(push.refusals)] == [0, 1]
    clock.passes(seconds=1)
    assert [await deliver(), len(push.refusals)] == [0, 0]
    clock.passes(seconds=59)
    assert await deliver() == 0
    clock.passes(seconds=1)
    assert await deliver() == 1


async def test_an_answer_that_was_lost_is_not_followed_by_a_second_message(
    town: Town, clock: FakeClock, deliver: Delivery, push: FakePush
) -> None:
    await tell(town, await town.opens(1))
    push.refusals = [Uncertain()]
    assert await deliver() == 0
    clock.passes(hours=2)
    assert await deliver() == 0
    assert await results(town) == [Result.UNCERTAIN]


async def test_where_a_repetition_is_known_it_is_sent_again_under_the_same_key(
    town: Town, clock: FakeClock, deliver: Delivery, push: FakePush
) -> None:
    push.exact = True
    await tell(town, await town.opens(1))
    push.refusals = [Uncertain()]
    assert await deliver() == 0
    clock.passes(hours=2)
    assert await deliver() == 1
    assert push.keys == ["tiding-1", "tiding-1"]


@pytest.mark.parametrize("exact", [True, False])
async def test_what_a_stop_has_interrupted_after_the_beginning(
    town: Town, clock: FakeClock, deliver: Delivery, push: FakePush, *, exact: bool
) -> None:
    push.exact = exact
    await tell(town, await town.opens(1))
    async with town.database.begin() as office:
        (number,) = await office.tidings.outbox.claim([BOT], clock.now(), 10)
        assert await office.tidings.outbox.begin(number, clock.now(), clock.now())
    clock.passes(minutes=6)
    assert await deliver() == (1 if exact else 0)
    assert await results(town) == [Result.SENT if exact else Result.UNCERTAIN]


@pytest.mark.parametrize("exact", [True, False])
async def test_what_was_begun_is_taken_again_only_where_a_repetition_is_known(
    town: Town, clock: FakeClock, *, exact: bool
) -> None:
    """Also by a sender at whose start it was still in its time."""
    await tell(town, await town.opens(1))
    known = [BOT] if exact else []
    async with town.database.begin() as office:
        outbox, begun = office.tidings.outbox, clock.now()
        (number,) = await outbox.claim([BOT], begun, 10, exact=known)
        assert await outbox.begin(number, begun, begun)
        clock.passes(minutes=6)
        assert await outbox.claim([BOT], clock.now(), 10, exact=known) == ([number] if exact else [])


async def test_one_that_cannot_be_put_into_words_does_not_hold_up_the_others(
    town: Town, clock: FakeClock, push: FakePush
) -> None:
    account = await town.opens(1)
    await tell(town, account, Tiding("nameless"))
    await tell(town, account)
    deliver = Delivery(town.database, clock, {BOT: push}, TidingPost(clock, plain))
    assert await deliver() == 1
    clock.passes(days=8)
    assert await deliver() == 0
    assert await results(town) == [Result.CANCELLED, Result.SENT]


async def test_who_has_shut_the_door_is_left_alone(town: Town, deliver: Delivery, push: FakePush) -> None:
    account = await town.opens(1)
    await tell(town, account)
    await tell(town, account)
    push.refusals = [Unreachable(), Unreachable()]
    assert await deliver() == 0
    await tell(town, account)
    assert await deliver() == 0
    assert push.taken == []


async def test_the_word_of_the_family_it_is_about_stands_in_front(town: Town, clock: FakeClock) -> None:
    account = await town.enrols(WANG)
    async with town.database.begin() as office:
        beneficiary = (await office.accounts.get(account.id)).beneficiary
        assert beneficiary
        await office.beneficiaries.choose_code_word(beneficiary, "石榴花")
        await office.tidings.tell(account.id, HELLO, clock.now())
        letter = await office.tidings.wanted(1, clock.now())
    assert letter
    assert letter.code_word == "石榴花"


async def test_everybody_else_who_speaks_for_a_person_hears_of_the_proof_of_life(town: Town) -> None:
    account = await town.enrols(WANG)
    other = await town.opens(2)
    async with town.database.begin() as office:
        beneficiary = (await office.accounts.get(account.id)).beneficiary
        assert beneficiary
        await office.bindings.add(other.id, beneficiary, Kind.RELATIVE, Means.CHAT, town.clock.now())
    await town.decide((await town.records(account)).id)
    (told,) = await town.told(other)
    assert (told.kind, told.values["name"], told.places) == ("certified", "王**", ("receipt", "status"))
    assert await town.told(account) == []
