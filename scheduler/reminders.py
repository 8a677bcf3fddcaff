"""Reminds everybody who is due, once for each rung of their ladder, at an hour when people are up."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import time

import structlog

from pension.ports import Clock
from pension.reminder import Reminder
from records.database import Database
from records.reminders import Result
from scheduler.message import Push, PushFailed, Unreachable, Words

log = structlog.get_logger()
OPENS = time(9)
CLOSES = time(20)
WRITTEN_AT_ONCE = 200
SENT_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Reminders:
    """One tick: write down who is due, then send what is written; `pushes` are the bots served here, by number."""

    database: Database
    clock: Clock
    pushes: Mapping[int, Push]
    words: Words

    async def __call__(self) -> int:
        """How many reminders went out."""
        if not self._people_are_up():
            return 0
        await self._write()
        sent = 0
        while self._people_are_up() and (claimed := await self._claim()):
            sent += sum(await asyncio.gather(*map(self._send, claimed)))
        return sent

    def _people_are_up(self) -> bool:
        return OPENS <= self.clock.now().time() < CLOSES

    async def _write(self) -> None:
        looked_at = WRITTEN_AT_ONCE
        while looked_at == WRITTEN_AT_ONCE:
            async with self.database.begin() as office:
                looked_at = await office.reminders.write(self.clock.now(), WRITTEN_AT_ONCE)

    async def _claim(self) -> list[int]:
        async with self.database.begin() as office:
            return list(await office.reminders.claim(self.pushes.keys(), self.clock.now(), SENT_AT_ONCE))

    async def _send(self, number: int) -> bool:
        async with self.database.begin() as office:
            reminder = await office.reminders.wanted(number, self.clock.now())
        return reminder is not None and await _to_its_end(self._deliver(reminder))

    async def _deliver(self, reminder: Reminder) -> bool:
        account = reminder.account
        try:
            await self.pushes[account.key.bot].push(account.chat, self.words(reminder))
        except Unreachable:
            await self._settle(reminder, Result.UNREACHABLE)
            return False
        except PushFailed as error:
            log.warning("reminder not sent yet", reminder=reminder.id, error=type(error.__cause__).__name__)
            return False
        await self._settle(reminder, Result.SENT)
        return True

    async def _settle(self, reminder: Reminder, result: Result) -> None:
        async with self.database.begin() as office:
            await office.reminders.settle(reminder.id, result, self.clock.now())
            if result is Result.UNREACHABLE:
                await office.accounts.reach(reminder.account.id, reachable=False)


async def _to_its_end(work: Coroutine[None, None, bool]) -> bool:
    """A message that is on its way is written down as sent even when the office closes meanwhile."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
