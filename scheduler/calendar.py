"""At which hours the office does what nobody asks it to."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

log = structlog.get_logger()
LATE = 3600


@dataclass(frozen=True, slots=True)
class Tick:
    """`hour` and `minute` as in a crontab, in the agency's zone; `at_start` for what must not wait after a stop."""

    name: str
    work: Callable[[], Awaitable[Any]]
    hour: str
    minute: str = "0"
    at_start: bool = False


def reminding(work: Callable[[], Awaitable[Any]]) -> Tick:
    return Tick("reminders", work, hour="9-19", minute="*/10", at_start=True)


def suspending(work: Callable[[], Awaitable[Any]]) -> Tick:
    return Tick("suspensions", work, hour="0", at_start=True)


def retaining(work: Callable[[], Awaitable[Any]]) -> Tick:
    return Tick("retention", work, hour="3", at_start=True)


class Calendar:
    """Runs every tick at its hours: never twice at once, and once only for all the times it has missed."""

    def __init__(self, ticks: Sequence[Tick], zone: ZoneInfo) -> None:
        self._ticks = ticks
        self._zone = zone
        self._under_way: set[asyncio.Task[None]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone=zone, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": LATE}
        )

    def open(self) -> None:
        for tick in self._ticks:
            self._scheduler.add_job(
                self._run,
                CronTrigger(hour=tick.hour, minute=tick.minute, timezone=self._zone),
                args=[tick],
                id=tick.name,
                **({"next_run_time": datetime.now(self._zone)} if tick.at_start else {}),
            )
        self._scheduler.start()

    async def close(self) -> None:
        """What is under way is stopped at its next safe place."""
        self._scheduler.shutdown(wait=False)
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _run(self, tick: Tick) -> None:
        task = asyncio.create_task(self._do(tick), name=tick.name)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        with suppress(asyncio.CancelledError):  # the scheduler lets go of its jobs at the end; `close` waits for them
            await asyncio.wait({task})

    async def _do(self, tick: Tick) -> None:
        try:
            done = await tick.work()
        except Exception as error:  # one tick that fails must not end the others, nor its own next time
            log.exception("tick failed", tick=tick.name, error=type(error).__name__)
        else:
            log.info("tick", tick=tick.name, done=done)
