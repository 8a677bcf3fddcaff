"""What finding out who is due costs, by the size of the register and by the number of people who are due.

Run as `python -m benchmarks.ticks [people ...]`, for a country with 3000000.
"""

import asyncio
import hashlib
import logging
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import structlog
from sqlalchemy import insert, update

from bot.settings import Settings
from pension.beneficiary import Beneficiary
from pension.cases.lapse import SettleStandings
from pension.category import Category
from pension.month import Month
from records.database import Database
from records.tables import accounts, beneficiaries, bindings
from scheduler.reminders import WRITTEN_AT_ONCE

SIZES = (10_000, 310_000)
DUE = (0, 100, 1000)
RUNS = 5
MORNING = datetime.fromisoformat("2026-11-24T10:00:00+08:00")
TODAY = MORNING.date()
LONG_AGO = MORNING - timedelta(days=400)
AT_ONCE = 20_000
FRESH, DUE_IN_THIRTY_DAYS = TODAY - timedelta(days=60), date(2025, 12, 1)


class Morning:
    """Implements `pension.ports.Clock`: it stands still."""

    def now(self) -> datetime:
        return MORNING


def main(sizes: Sequence[int] = SIZES) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    for people in sizes:
        with tempfile.TemporaryDirectory() as data:
            asyncio.run(measure(Path(data), people))


async def measure(data: Path, people: int) -> None:
    settings = Settings.from_environment({**os.environ, "ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring, settings.policies)
    await database.open()
    try:
        await write(database, people)
        for due in DUE:
            reminding, longest = await reminders(database, due)
            lapsing = await suspensions(database, settings, due)
            print(
                f"{people:,} people, {due:,} due: reminders {reminding * 1000:.1f} ms, {longest * 1000:.1f} ms at most "
                f"at a time; {due:,} who lapse at midnight {lapsing * 1000:.1f} ms",
                flush=True,
            )
    finally:
        await database.close()


async def write(database: Database, people: int) -> None:
    """Everybody certified two months ago; the first thousand have a chat."""
    async with database.begin() as office:
        blank = Beneficiary(0, "", "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), FRESH)
        shared = {
            "identity": office.ledger.encrypted("330902194801010000"),
            "name": office.ledger.encrypted(blank.name),
            "category": blank.category.value,
            "first_payment": str(blank.first_payment),
            "last_certified": FRESH,
            "district": "定海区",
            "documents_accepted": False,
            **office.beneficiaries.dates(blank),
        }
        for start in range(0, people, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, people))
            rows = [{**shared, "number": hashlib.sha256(b"%d" % number).hexdigest()} for number in numbers]
            await office.ledger.execute_each(insert(beneficiaries), rows)
        some = range(1, max(DUE) + 1)
        await office.ledger.execute_each(insert(accounts), [account(number) for number in some])
        await office.ledger.execute_each(insert(bindings), [binding(number) for number in some])


def account(number: int) -> dict[str, Any]:
    return {"id": number, "bot": 1, "user": number, "chat": number, "language": "zh-Hans", "reachable": True}


def binding(number: int) -> dict[str, Any]:
    return {"account": number, "beneficiary": number, "kind": "own", "means": "number", "since": LONG_AGO}


async def reminders(database: Database, due: int) -> tuple[float, float]:
    """Seconds until every reminder is written, and of the longest transaction among them."""
    wholes, longest = [], 0.0
    for run in range(RUNS):
        # another deadline every time: a rung that was written once is not written again
        deadline = TODAY + timedelta(days=30 - run)
        await change(database, due, {"last_certified": DUE_IN_THIRTY_DAYS, "deadline": deadline, "remind_on": TODAY})
        parts, looked_at = [], WRITTEN_AT_ONCE
        while looked_at == WRITTEN_AT_ONCE:
            started = time.perf_counter()
            async with database.begin() as office:
                looked_at = await office.reminders.write(MORNING, WRITTEN_AT_ONCE)
            parts.append(time.perf_counter() - started)
        wholes.append(sum(parts))
        longest = max(longest, *parts)
    return median(wholes), longest


async def suspensions(database: Database, settings: Settings, due: int) -> float:
    """Seconds of the sweep in which so many people lapse."""
    lapsed = date(2025, 10, 1)
    sweep = SettleStandings(database, Morning(), settings.policies)
    await change(database, due, {"last_certified": lapsed, "deadline": date(2026, 10, 31), "lapses_on": TODAY})
    spent = await seconds_of(sweep)
    await change(
        database, due, {"last_certified": FRESH, "deadline": date(2027, 9, 30), "lapses_on": date(2027, 10, 1)}
    )
    await sweep()  # whoever has lapsed comes back
    return spent


async def change(database: Database, due: int, values: dict[str, Any]) -> None:
    async with database.begin() as office:
        await office.ledger.execute(update(beneficiaries).where(beneficiaries.c.id <= due).values(**values))


async def seconds_of(work: Callable[[], Awaitable[Any]]) -> float:
    started = time.perf_counter()
    await work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SIZES)
