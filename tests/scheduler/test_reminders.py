"""Everybody who is due is reminded, once a rung, by day."""

import asyncio
from dataclasses import replace
from datetime import date, time
from random import Random

import pytest

from pension.binding import Kind, Means
from pension.cases.escalate import AskForPerson
from pension.cases.forget import Forget
from pension.cases.later import RemindLater
from pension.cases.receipt import certify
from pension.cases.zone import SetClock
from pension.channel import Channel
from pension.errors import TooLateToWait
from pension.policy import Policies, Policy
from records.database import Database
from records.keys import Keyring
from scheduler.message import Begin, Message, NotNow, Unreachable
from scheduler.reminders import Reminders
from tests.fakes.clock import FakeClock
from tests.fakes.town import BOT, LI, SECRET, WANG, FakeTranscripts, Town
from tests.scheduler.fake_push import FakePush, plain_words

DUE_IN_DECEMBER = replace(WANG, last_certified=date(2025, 12, 5))


@pytest.fixture
def clock() -> FakeClock:
    """32 days before the last of December 2026; the last rung was the 60th day."""
    return FakeClock.at("2026-11-29 10:00")


@pytest.fixture
def push() -> FakePush:
    return FakePush()


@pytest.fixture
def reminders(town: Town, push: FakePush) -> Reminders:
    return Reminders.of(town.database, town.clock, {BOT: push}, plain_words)


async def test_only_the_rung_that_still_matters_is_said(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER, language="en")
    assert await reminders() == 1
    assert push.taken == [(1, "en 王** 2026-12-31 32")]


async def test_each_rung_is_said_once_and_payment_stopped_monthly(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    for _ in range(100 * 6):
        await reminders()
        town.clock.passes(hours=4)
    days_left = [int(text.split()[-1]) for _, text in push.taken]
    assert days_left == [32, 30, 14, 7, 3, 1, 0, -1, -32, -60]


async def test_after_days_away_the_missed_rungs_are_one(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    await reminders()
    town.clock.goes_to("2026-12-27 09:00")
    assert await reminders() == 1
    assert await reminders() == 0
    assert push.taken[-1] == (1, "zh-Hans 王** 2026-12-31 4")


async def test_at_night_nobody_is_woken(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    for moment in ("2026-11-29 20:00", "2026-11-29 23:30", "2026-11-30 03:00", "2026-11-30 08:59"):
        town.clock.goes_to(moment)
        assert await reminders() == 0
    town.clock.goes_to("2026-11-30 09:00")
    assert await reminders() == 1


async def test_a_restart_doubles_nothing(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    await reminders()
    await town.database.close()
    again = Database(str(town.database.engine.url), Keyring.of(SECRET), town.policies)
    await again.open()
    assert await Reminders.of(again, town.clock, {BOT: push}, plain_words)() == 0
    await again.close()
    assert len(push.taken) == 1


async def test_changed_rules_move_the_dates_and_double_nothing(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    await reminders()
    await town.database.close()
    stricter = Policies(Policy(reminder_days=(60, 32, 5)), {})
    again = Database(str(town.database.engine.url), Keyring.of(SECRET), stricter)
    await again.open()
    reminded = Reminders.of(again, town.clock, {BOT: push}, plain_words)
    assert [await reminded(), await reminded()] == [1, 0]
    await again.close()


async def test_what_a_stop_left_claimed_is_sent_later(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    async with town.database.begin() as office:
        await office.reminders.write(town.clock.now(), 10)
        await office.reminders.outbox.claim([BOT], town.clock.now(), 10)
    assert await reminders() == 0
    town.clock.passes(minutes=16)
    assert await reminders() == 1


async def test_a_network_that_is_away_delays_and_loses_nothing(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    push.refusals = [NotNow()]
    assert await reminders() == 0
    town.clock.passes(minutes=20)
    assert await reminders() == 1


async def test_what_could_not_be_said_in_its_time_is_not_said_late(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    push.refusals = [NotNow()]
    await reminders()
    town.clock.goes_to("2026-12-02 10:00")
    assert await reminders() == 1
    assert push.taken == [(1, "zh-Hans 王** 2026-12-31 29")]


async def test_who_has_blocked_us_is_left_alone(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    push.refusals = [Unreachable()]
    assert await reminders() == 0
    town.clock.goes_to("2026-12-31 10:00")
    assert await reminders() == 0
    async with town.database.begin() as office:
        assert not (await office.accounts.get(account.id)).reachable


async def test_certifying_in_between_cancels(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    push.refusals = [NotNow()]
    await reminders()
    await town.decide((await town.records(account)).id)
    town.clock.passes(minutes=20)
    assert await reminders() == 0
    assert push.taken == []


async def test_the_next_cycle_has_its_own_ladder(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    await town.decide((await town.records(account)).id)
    town.clock.goes_to("2027-10-01 10:00")
    assert await reminders() == 1
    assert push.taken == [(1, "zh-Hans 王** 2027-11-30 60")]


async def test_who_waits_for_a_reviewer_is_not_pressed(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    await AskForPerson(town.database, town.clock)(account.id)
    assert await reminders() == 0


async def test_who_has_been_forgotten_is_not_written_to(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    push.refusals = [NotNow()]
    await reminders()
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(account.id)
    town.clock.passes(minutes=20)
    assert await reminders() == 0


async def test_who_has_no_chat_and_whose_time_is_over_costs_nothing_twice(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    await town.enters(DUE_IN_DECEMBER, LI)
    assert await reminders() == 0
    async with town.database.begin() as office:
        assert await office.reminders.write(town.clock.now(), 10) == 0


async def test_another_bots_people_are_left_to_it(town: Town, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    assert await Reminders.of(town.database, town.clock, {BOT + 1: push}, plain_words)() == 0
    assert await Reminders.of(town.database, town.clock, {BOT: push}, plain_words)() == 1


async def test_two_ticks_at_once_send_one_message(town: Town, reminders: Reminders, push: FakePush) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    assert sorted(await asyncio.gather(reminders(), reminders())) == [0, 1]


async def test_a_message_on_its_way_is_written_down_even_when_the_office_closes(town: Town) -> None:
    await town.enrols(DUE_IN_DECEMBER)
    on_its_way, arrives = asyncio.Event(), asyncio.Event()

    class SlowPush:
        exact = False

        async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
            await begin()
            on_its_way.set()
            await arrives.wait()

    tick = asyncio.create_task(Reminders.of(town.database, town.clock, {BOT: SlowPush()}, plain_words)())
    await on_its_way.wait()
    tick.cancel()
    await asyncio.sleep(0.05)
    assert not tick.done()
    arrives.set()
    with pytest.raises(asyncio.CancelledError):
        await tick
    town.clock.passes(minutes=20)
    push = FakePush()
    assert await Reminders.of(town.database, town.clock, {BOT: push}, plain_words)() == 0


async def test_a_tick_reads_the_roster_through_its_index(town: Town) -> None:
    async with town.database.engine.connect() as connection:
        plan = await connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT * FROM beneficiaries WHERE remind_on <= '2026-11-29' ORDER BY remind_on LIMIT 9"
        )
        assert "USING INDEX ix_beneficiaries_remind_on" in str(plan.all())


async def test_where_it_is_night_nobody_is_woken_by_the_morning_here(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    async with town.database.begin() as office:
        await office.accounts.live_by(account.id, "America/Los_Angeles")
    heard = []
    town.clock.goes_to("2026-11-30 00:00")
    for _ in range(24 * 6):
        heard += [account.local(town.clock.now())] * await reminders()
        town.clock.passes(minutes=10)
    async with town.database.begin() as office:
        local = (await office.accounts.get(account.id)).local
    assert [f"{local(moment):%H:%M}" for moment in heard] == ["09:00"]


async def test_whoever_asks_for_another_day_hears_on_that_day_and_not_before(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    assert await reminders() == 1
    assert await RemindLater(town.database, town.clock, town.policies)(account.id, 3) == date(2026, 12, 2)
    heard = []
    for _ in range(20 * 24):
        heard += [town.clock.now().date()] * await reminders()
        town.clock.passes(hours=1)
    assert heard == [date(2026, 12, 2), date(2026, 12, 17)]


async def test_a_day_asked_for_on_which_a_rung_lies_is_one_message(
    town: Town, reminders: Reminders, push: FakePush
) -> None:
    town.clock.goes_to("2026-12-21 10:00")
    account = await town.enrols(DUE_IN_DECEMBER)
    assert await reminders() == 1
    later = RemindLater(town.database, town.clock, town.policies)
    await later(account.id, 7)
    await later(account.id, 1)
    await later(account.id, 3)
    heard = []
    for _ in range(6 * 24):
        heard += [town.clock.now().date()] * await reminders()
        town.clock.passes(hours=1)
    assert heard == [date(2026, 12, 24)]


async def test_the_last_rung_cannot_be_put_off(town: Town) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    town.clock.goes_to("2026-12-30 10:00")
    later = RemindLater(town.database, town.clock, town.policies)
    assert await later(account.id, 1) == date(2026, 12, 31)
    with pytest.raises(TooLateToWait):
        await later(account.id, 3)


async def test_a_proof_of_life_silences_what_was_asked_for(town: Town, reminders: Reminders, push: FakePush) -> None:
    account = await town.enrols(DUE_IN_DECEMBER)
    await RemindLater(town.database, town.clock, town.policies)(account.id, 3)
    await town.decide((await town.records(account)).id)
    town.clock.passes(days=3)
    assert await reminders() == 0
    assert push.taken == []


@pytest.mark.parametrize(
    ("shown", "zone", "local"),
    [
        (time(10, 4), None, "2026-11-29 10:00"),
        (time(3, 2), "+01:00", "2026-11-29 03:00"),
        (time(7, 29), "+05:30", "2026-11-29 07:30"),
        (time(21, 0), "-05:00", "2026-11-28 21:00"),
        (time(15, 0), "+13:00", "2026-11-29 15:00"),
    ],
)
async def test_the_clock_on_the_wall_tells_the_zone(town: Town, shown: time, zone: str | None, local: str) -> None:
    account = await town.opens(1)
    now = await SetClock(town.database, town.clock)(account.id, shown)
    assert f"{now:%Y-%m-%d %H:%M}" == local
    async with town.database.begin() as office:
        assert (await office.accounts.get(account.id)).zone == zone


@pytest.mark.parametrize("channel", [Channel.DATA_MATCHING, Channel.COUNTER, Channel.HELPER_VIDEO])
async def test_a_proof_of_life_by_any_channel_silences_everybody_and_is_told_to_the_others(
    town: Town, reminders: Reminders, push: FakePush, channel: Channel
) -> None:
    own, daughter = await town.enrols(DUE_IN_DECEMBER), await town.opens(2)
    now, actor = town.clock.now(), daughter.id if channel is Channel.HELPER_VIDEO else None
    async with town.database.begin() as office:
        wang = await office.beneficiaries.with_identity(WANG.identity)
        assert wang
        await office.bindings.add(daughter.id, wang.id, Kind.RELATIVE, Means.CHAT, now)
    push.refusals = [NotNow(), NotNow()]
    assert await reminders() == 0
    async with town.database.begin() as office:
        await certify(office, wang, channel, now, Policy(), Random(1), actor=actor, heard_by=actor)
    town.clock.passes(minutes=20)
    assert await reminders() == 0
    assert push.refusals == []
    by_day = actor is None  # what the agency enters at night is told in the morning
    told = [[(tiding.kind, tiding.by_day) for tiding in await town.told(account)] for account in (own, daughter)]
    assert told == [[("certified", by_day)], [] if actor else [("certified", by_day)]]
