"""Reminds everybody who is due, once for each rung of their ladder, at an hour when people are up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from pension.account import Account
from pension.ports import Clock
from pension.reminder import Reminder
from records.database import Database, Office
from records.outbox import Outbox
from scheduler.delivery import Delivery
from scheduler.message import Message, Push

WRITTEN_AT_ONCE = 200  # a conversation waits while so many are written: some hundredths of a second
Words = Callable[[Reminder], Message]


@dataclass(frozen=True, slots=True)
class ReminderPost:
    """Implements `scheduler.delivery.Post`; `words` puts a reminder into the language of its account."""

    clock: Clock
    words: Words
    kind: str = "reminder"

    def outbox(self, office: Office) -> Outbox:
        return office.reminders.outbox

    async def wanted(self, office: Office, number: int) -> tuple[Account, Message] | None:
        reminder = await office.reminders.wanted(number, self.clock.now())
        return None if reminder is None else (reminder.account, self.words(reminder))


@dataclass(frozen=True, slots=True)
class Reminders:
    """One tick: write down who is due, then send what is written."""

    database: Database
    clock: Clock
    deliver: Delivery

    @classmethod
    def of(cls, database: Database, clock: Clock, pushes: Mapping[int, Push], words: Words) -> Self:
        return cls(database, clock, Delivery(database, clock, pushes, ReminderPost(clock, words)))

    async def __call__(self) -> int:
        """How many reminders went out."""
        await self._write()
        return await self.deliver()

    async def _write(self) -> None:
        looked_at = WRITTEN_AT_ONCE
        while looked_at == WRITTEN_AT_ONCE:
            async with self.database.begin() as office:
                looked_at = await office.reminders.write(self.clock.now(), WRITTEN_AT_ONCE)
