"""How many reminders a second go out in a wave, counted where they arrive, and what a conversation waits meanwhile.

Run as `python -m benchmarks.wave [seconds]`.
"""

import asyncio
import logging
import os
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import mean, median, quantiles
from typing import TYPE_CHECKING

from bot.messenger.visitor import Visitor
from bot.settings import Settings

if TYPE_CHECKING:
    from records.database import Office

SECONDS = 300
A_SECOND = 20
FIRST_CHAT = 10_000
VISITORS, PAUSE = 5, 5.0  # each slower than what counts as a flood
PATIENCE = 60.0
MORNING = datetime.fromisoformat("2026-11-01T10:00:00+08:00")


@dataclass(frozen=True)
class MorningClock:
    """Ten in the morning at the start, so that people may be written to whenever this is measured."""

    since: float

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=time.monotonic() - self.since)


def main(seconds: int = SECONDS) -> None:
    with tempfile.TemporaryDirectory() as data:
        asyncio.run(measure(Path(data), seconds))


async def measure(data: Path, seconds: int) -> None:
    people = (seconds + 10) * A_SECOND
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.wave", "serve", str(data), str(people), stdout=asyncio.subprocess.PIPE
    )
    assert bot.stdout is not None
    address = (await bot.stdout.readline()).decode().strip()
    try:
        waits = await talk(address, seconds)
    finally:
        bot.send_signal(signal.SIGTERM)
        refused = (await bot.stdout.read()).decode().strip()
        await bot.wait()
    rates = arrivals(data)
    whole = rates[1:-1]  # the first and the last second are not whole ones
    print(f"{sum(rates)} reminders in {len(rates)} s: {mean(whole):.2f} a second, from {min(whole)} to {max(whole)}")
    print(f"  refused by the messenger: {refused}")
    waits.sort()
    print(
        f"  {VISITORS} conversations meanwhile, {len(waits)} answers: median {median(waits) * 1000:.0f} ms, "
        f"p99 {quantiles(waits, n=100, method='inclusive')[98] * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms"
    )


async def talk(address: str, seconds: int) -> list[float]:
    until, waits = time.monotonic() + seconds, list[float]()
    await asyncio.gather(*(_converse(address, PAUSE * turn / VISITORS, until, waits) for turn in range(VISITORS)))
    return waits


async def _converse(address: str, begin_after: float, until: float, waits: list[float]) -> None:
    async with Visitor(address, timeout=PATIENCE) as visitor:
        await asyncio.sleep(begin_after)
        await visitor.says("/start")
        await visitor.hears(lambda letter: bool(letter.buttons))
        while time.monotonic() < until:
            started = time.monotonic()
            await visitor.says("/help")
            await visitor.hears(lambda letter: bool(letter.buttons))
            waits.append(time.monotonic() - started)
            await asyncio.sleep(PAUSE)


def arrivals(data: Path) -> list[int]:
    """How many messages stand in the chats of the wave, second by second, by the clock of the server."""
    with sqlite3.connect(data / "messenger" / "messenger.sqlite3") as store:
        dates = [row[0] for row in store.execute("SELECT date FROM message WHERE chat < ?", (FIRST_CHAT * 1000,))]
    counted = Counter(dates)
    return [counted[second] for second in range(min(dates), max(dates) + 1)]


async def serve(data: Path, people: int) -> None:
    """The whole product, with so many people who are due."""
    from bot import journal
    from bot.application import Plan, running

    journal.begin(logging.ERROR)
    settings = Settings.from_environment({**os.environ, "ANXIN_DATA": str(data), "ANXIN_PORT": "0"})
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await write(settings, people)
    async with running(Plan(settings, lenient=True, clock=MorningClock(time.monotonic()))) as product:
        print(product.address, flush=True)
        await ended.wait()
        async with product.database.begin() as office:
            print(await refusals(office))


async def write(settings: Settings, people: int) -> None:
    """People who are due, each with a chat of their own."""
    from bot.application import WEB_BOT
    from bot.messenger import Messenger
    from pension.account import AccountKey
    from pension.beneficiary import Beneficiary
    from pension.binding import Kind, Means
    from pension.category import Category
    from pension.month import Month
    from records.database import Database

    database = Database(settings.database_url, settings.keyring, settings.policies)
    await database.open()
    async with database.begin() as office:
        for number in range(people):
            identity, chat = f"3309021948{number:08}", FIRST_CHAT + number
            person = await office.beneficiaries.enter(
                Beneficiary(0, identity, "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), date(2025, 12, 1))
            )
            account = await office.accounts.open(AccountKey(WEB_BOT, chat), chat, "zh-Hans")
            await office.bindings.add(account.id, person.id, Kind.OWN, Means.NUMBER, MORNING - timedelta(days=1))
    await database.close()
    messenger = Messenger(settings.data / "messenger", settings.keyring.cipher, f"{WEB_BOT}:only-to-write")
    await messenger.open()
    async with messenger.exchange.store.transaction():
        for chat in range(FIRST_CHAT, FIRST_CHAT + people):
            await messenger.exchange.store.add_chat(chat, str(chat).encode(), "zh-hans", 0)
    await messenger.close()


async def refusals(office: "Office") -> int:
    """How often a message was not taken."""
    from sqlalchemy import func, select

    from records.tables import reminders

    tries = select(func.coalesce(func.sum(reminders.c.tries), 0).label("tries"))
    return int((await office.ledger.one(tries))["tries"])


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(Path(sys.argv[2]), int(sys.argv[3])))
    else:
        main(*map(int, sys.argv[1:2]))
