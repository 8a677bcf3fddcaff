"""The other side: a messenger with bad days, the people who wait for one message each, and who kills the sender."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from cryptography.fernet import Fernet

from bot.messenger import Messenger, listening
from bot.messenger.faults import Faults
from pension.account import AccountKey
from pension.beneficiary import Beneficiary
from pension.binding import Kind, Means
from pension.category import Category
from pension.month import Month
from pension.policy import Policies, Policy
from records.database import Database
from records.keys import Keyring
from records.outbox import LEASE, Result
from records.tables import reminders
from tests.fakes.clock import ZONE
from tests.fakes.town import SECRET

BOT = 4200
TOKEN = f"{BOT}:a-secret-only-tests-know"
MORNING = datetime(2026, 11, 1, 9, 0, tzinfo=ZONE)
FIRST_CHAT = 10_000
LONGEST_WAIT = 0.15
ROOT = Path(__file__).parents[2]


@dataclass
class Outcome:
    """What the register says of each row, and how often a message arrived in its chat."""

    results: Mapping[int, str | None]
    arrived: Mapping[int, int]
    closed: set[int]
    kills: int
    asked: int
    refused: int

    @property
    def counted(self) -> Counter[str]:
        return Counter(str(result) for result in self.results.values())

    @property
    def doubled(self) -> list[int]:
        return [chat for chat, times in self.arrived.items() if times > 1]

    @property
    def lost(self) -> list[int]:
        """Written down as sent, and nothing has arrived; or not written down at all."""
        sent = [chat for chat, result in self.results.items() if result == Result.SENT and not self.arrived.get(chat)]
        unsettled = [chat for chat, result in self.results.items() if result is None]
        closed = {chat for chat, result in self.results.items() if result == Result.UNREACHABLE}
        return [*sent, *unsettled, *(closed - self.closed)]


@dataclass
class Wave:
    folder: Path
    people: int
    kills: int
    seed: int = 1
    exact: bool = False
    _messenger: Messenger = field(init=False)
    _random: Random = field(init=False)
    _closed: set[int] = field(default_factory=set)
    _calls: int = 0
    _reached: asyncio.Event = field(default_factory=asyncio.Event)
    _at: int = -1

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        cipher = Fernet(Fernet.generate_key())
        folder = self.folder / "messenger"
        self._messenger = Messenger(folder, cipher, TOKEN, faults=Faults(self.seed), strict=self._hears)

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'register.sqlite3'}"

    async def __call__(self) -> Outcome:
        await self._write_people()
        async with listening(self._messenger.app(), self._messenger.hang_up) as api:
            await self._open_chats()
            self._bad_days()
            for number in range(self.kills):
                await self._run(api, number, killed=True)
            await self._run(api, self.kills, killed=False)
            faults = self._messenger.faults
            asked, refused = faults.asked["sendMessage"], faults.refused["sendMessage"]
            return Outcome(await self._results(), faults.delivered, self._closed, self.kills, asked, refused)

    def _hears(self, _: str, __: Mapping[str, Any]) -> list[str]:
        """The messenger's own look at every call: here nothing is wrong, but the killer learns that it has come."""
        self._calls += 1
        if self._calls == self._at:
            self._reached.set()
        return []

    def _bad_days(self) -> None:
        faults = self._messenger.faults
        faults.floods("sendMessage", retry_after=1, times=None, probability=0.004)
        faults.breaks("sendMessage", times=None, probability=0.03)
        faults.hangs("sendMessage", times=None, probability=0.01, late=True)

    async def _run(self, api: str, number: int, *, killed: bool) -> None:
        begins = MORNING + number * (LEASE + timedelta(minutes=1)) + timedelta(seconds=self._calls)
        self._reached.clear()
        self._at = self._calls + 1 + self._random.randrange(max(2 * self.people // (self.kills + 1) - 1, 1))
        arguments = [self.url, api, TOKEN, begins.isoformat(), *(["--exact"] if self.exact else [])]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.stops.sender", *arguments, cwd=ROOT, stderr=asyncio.subprocess.PIPE
        )
        ended = asyncio.create_task(process.communicate())
        try:
            if killed:
                reached = asyncio.create_task(self._reached.wait())
                await asyncio.wait({reached, ended}, return_when=asyncio.FIRST_COMPLETED)
                reached.cancel()
                await asyncio.sleep(self._random.uniform(0, LONGEST_WAIT))
        finally:
            if killed and process.returncode is None:
                os.kill(process.pid, signal.SIGKILL)
            _, said = await ended
        if process.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(said.decode()[-2000:])

    async def _write_people(self) -> None:
        database = self._database()
        await database.open()
        async with database.begin() as office:
            for number in range(self.people):
                identity = f"33090219480307{number:04}"
                person = Beneficiary(
                    0, identity, "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), date(2025, 12, 1)
                )
                person = await office.beneficiaries.enter(person)
                chat = FIRST_CHAT + number
                account = await office.accounts.open(AccountKey(BOT, chat), chat, "zh-Hans")
                await office.bindings.add(account.id, person.id, Kind.OWN, Means.NUMBER, MORNING - timedelta(days=1))
        await database.close()

    async def _open_chats(self) -> None:
        """Of a hundred, two have blocked the bot and one has never been there."""
        store = self._messenger.exchange.store
        async with store.transaction():
            for chat in range(FIRST_CHAT, FIRST_CHAT + self.people):
                if (kind := self._random.random()) < 0.03:
                    self._closed.add(chat)
                if kind >= 0.01:
                    await store.add_chat(chat, str(chat).encode(), "zh-hans", 0)
                if 0.01 <= kind < 0.03:
                    await store.change_chat(chat, blocked=True)

    async def _results(self) -> dict[int, str | None]:
        database = self._database()
        await database.open()
        async with database.begin() as office:
            rows = await office.ledger.all(reminders.select())
            accounts = {row["account"]: await office.accounts.get(row["account"]) for row in rows}
        await database.close()
        return {accounts[row["account"]].chat: row["result"] for row in rows}

    def _database(self) -> Database:
        return Database(self.url, Keyring.of(SECRET), Policies(Policy(), {}))
