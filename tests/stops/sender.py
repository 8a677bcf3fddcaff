"""The process that is killed: sends what is due until nothing is left, by a clock that hurries."""

import argparse
import asyncio
import logging
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import func, select

from pension.policy import Policies, Policy
from records.database import Database
from records.keys import Keyring
from records.tables import reminders
from scheduler.message import Button, Message
from scheduler.pusher import Pusher
from scheduler.reminders import Reminder, Reminders
from tests.fakes.town import SECRET

SPEED = 20
PAUSE = 0.1


@dataclass(frozen=True)
class HurriedClock:
    begins: datetime
    since: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        return self.begins + timedelta(seconds=(time.monotonic() - self.since) * SPEED)


def words(reminder: Reminder) -> Message:
    return Message(f"{reminder.name}: {reminder.days_left}", (Button("📹", "begin"),))


async def send(url: str, api: str, token: str, begins: datetime, *, exact: bool) -> None:
    database = Database(url, Keyring.of(SECRET), Policies(Policy(), {}))
    await database.open()
    async with Pusher(token, api, exact=exact, answer_seconds=3.0) as pusher:
        clock = HurriedClock(begins)
        remind = Reminders.of(database, clock, {int(token.split(":")[0]): pusher}, words)
        await remind()
        while await left(database):
            await asyncio.sleep(PAUSE)
            await remind()
    await database.close()


async def left(database: Database) -> int:
    async with database.begin() as office:
        row = await office.ledger.one(
            select(func.count().label("rows")).select_from(reminders).where(reminders.c.settled_at.is_(None))
        )
        return int(row["rows"])


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("url", "api", "token", "begins"):
        parser.add_argument(name)
    parser.add_argument("--exact", action="store_true")
    told = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    logging.disable(logging.ERROR)
    begins = datetime.fromisoformat(told.begins)
    asyncio.run(send(told.url, told.api, told.token, begins, exact=told.exact))


if __name__ == "__main__":
    main()
