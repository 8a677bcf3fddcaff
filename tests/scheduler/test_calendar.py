"""Ticks run at their hours, and close cleanly."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from scheduler.calendar import Calendar, Tick, reminding, retaining, suspending

ZONE = ZoneInfo("Asia/Shanghai")
NEVER = "3"


async def nothing() -> None:
    return None


def hours(tick: Tick) -> list[str]:
    """When the tick runs on one day."""
    trigger = CronTrigger(hour=tick.hour, minute=tick.minute, timezone=ZONE)
    moment, times = datetime(2026, 11, 24, tzinfo=ZONE), []
    while (following := trigger.get_next_fire_time(None, moment)).day == 24:
        times.append(f"{following:%H:%M}")
        moment = following + timedelta(seconds=1)
    return times


def test_reminders_are_looked_for_every_ten_minutes_since_somewhere_it_is_day() -> None:
    times = hours(reminding(nothing))
    assert (times[0], times[1], times[-1], len(times)) == ("00:00", "00:10", "23:50", 144)


def test_what_is_old_goes_at_three_in_the_night() -> None:
    assert hours(retaining(nothing)) == ["03:00"]


def test_whoever_lapses_lapses_at_midnight() -> None:
    assert hours(suspending(nothing)) == ["00:00"]


async def test_what_a_stop_has_missed_runs_at_the_start() -> None:
    ran = asyncio.Event()

    async def work() -> None:
        ran.set()

    calendar = Calendar([Tick("work", work, hour=NEVER, at_start=True)], ZONE)
    calendar.open()
    await asyncio.wait_for(ran.wait(), 60)
    await calendar.close()


async def test_a_tick_that_fails_does_not_end_the_calendar() -> None:
    runs = asyncio.Queue[int]()

    async def work() -> None:
        runs.put_nowait(1)
        raise RuntimeError("the database is away")

    calendar = Calendar([Tick("one", work, NEVER, at_start=True), Tick("two", work, NEVER, at_start=True)], ZONE)
    calendar.open()
    for _ in range(2):
        await asyncio.wait_for(runs.get(), 60)
    await calendar.close()


async def test_closing_stops_a_long_tick_and_waits_for_its_end() -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()

    calendar = Calendar([Tick("long", work, NEVER, at_start=True)], ZONE)
    calendar.open()
    await asyncio.wait_for(started.wait(), 60)
    await calendar.close()
    assert ended.is_set()
