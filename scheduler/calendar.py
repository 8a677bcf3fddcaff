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
    """`hour` and `minute` as in a crontab, in the agency's zone; `at_start` for what must not wait after a stop;
    `kicked`: it runs at once whenever this is set, besides.
    """

    name: str
    work: Callable[[], Awaitable[Any]]
    hour: str
    minute: str = "0"
    at_start: bool = False
    kicked: asyncio.Event | None = None


def reminding(work: Callable[[], Awaitable[Any]]) -> Tick:
    """All round the clock: somewhere else people are up."""
    return Tick("reminders", work, hour="*", minute="*/10", at_start=True)


def telling(work: Callable[[], Awaitable[Any]], kicked: asyncio.Event) -> Tick:
    return Tick("tidings", work, hour="*", minute="*", at_start=True, kicked=kicked)


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
        self._watching: list[asyncio.Task[None]] = []
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
            if tick.kicked is not None:
                self._watching.append(asyncio.create_task(self._watch(tick, tick.kicked), name=f"{tick.name} kicked"))
        self._scheduler.start()

    async def close(self) -> None:
        """What is under way is stopped at its next safe place."""
        self._scheduler.shutdown(wait=False)
        ending = [*self._watching, *self._under_way]
        for task in ending:
            task.cancel()
        await asyncio.gather(*ending, return_exceptions=True)

    async def run_all(self) -> None:
        """Everything at once, one after the other, as if every hour had struck."""
        for tick in self._ticks:
            await asyncio.wait({self._begun(tick)})

    async def _run(self, tick: Tick) -> None:
        with suppress(asyncio.CancelledError):  # the scheduler lets go of its jobs at the end; `close` waits for them
            await asyncio.wait({self._begun(tick)})

    async def _watch(self, tick: Tick, kicked: asyncio.Event) -> None:
        while True:
            await kicked.wait()
            kicked.clear()
            await asyncio.wait({self._begun(tick)})

    def _begun(self, tick: Tick) -> asyncio.Task[None]:
        task = asyncio.create_task(self._do(tick), name=tick.name)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _do(self, tick: Tick) -> None:
        try:
            done = await tick.work()
        except Exception as error:  # one tick that fails must not end the others, nor its own next time
            log.exception("tick failed", tick=tick.name, error=type(error).__name__)
        else:
            log.info("tick", tick=tick.name, done=done)
