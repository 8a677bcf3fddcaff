"""The register: one database, and the transactions in which the office works."""

import hashlib
import json
from asyncio import Event, Lock
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, event, insert, make_url, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from pension.category import Category
from pension.policy import Policies, Policy
from records import migrations
from records.abilities import AbilityRecords
from records.accounts import Accounts
from records.appointments import Appointments
from records.asks import Asks
from records.attempts import Attempts
from records.audit import Audit
from records.beneficiaries import Beneficiaries
from records.bindings import Bindings
from records.cases import Cases
from records.certifications import Certifications
from records.claims import Claims
from records.custody import Custody
from records.decisions import Decisions
from records.doubts import Doubts
from records.elsewhere import Elsewhere
from records.errors import KeyUnknown, RulesDiffer
from records.guesses import Guesses
from records.invitations import Invitations
from records.keys import Keyring
from records.ledger import Ledger
from records.papers import Papers
from records.points import Points
from records.reminders import Reminders
from records.signals import Signals
from records.signatures import Signatures
from records.staff import Staff
from records.standings import Standings
from records.tables import marks
from records.templates import Templates
from records.tidings import Tidings

AGENCY_ZONE = ZoneInfo("Asia/Shanghai")
NATIONAL = Policies(Policy(), {})
PRAGMAS = (
    "PRAGMA busy_timeout = 30000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)


@dataclass(frozen=True, slots=True)
class Office:
    """Implements `pension.ports.Office`, and holds what the scheduler keeps in order besides."""

    ledger: Ledger

    @property
    def accounts(self) -> Accounts:
        return Accounts(self.ledger)

    @property
    def beneficiaries(self) -> Beneficiaries:
        return Beneficiaries(self.ledger)

    @property
    def bindings(self) -> Bindings:
        return Bindings(self.ledger)

    @property
    def standings(self) -> Standings:
        return Standings(self.ledger)

    @property
    def abilities(self) -> AbilityRecords:
        return AbilityRecords(self.ledger)

    @property
    def papers(self) -> Papers:
        return Papers(self.ledger)

    @property
    def doubts(self) -> Doubts:
        return Doubts(self.ledger)

    @property
    def signals(self) -> Signals:
        return Signals(self.ledger)

    @property
    def asks(self) -> Asks:
        return Asks(self.ledger)

    @property
    def templates(self) -> Templates:
        return Templates(self.ledger)

    @property
    def cases(self) -> Cases:
        return Cases(self.ledger)

    @property
    def attempts(self) -> Attempts:
        return Attempts(self.ledger)

    @property
    def signatures(self) -> Signatures:
        return Signatures(self.ledger)

    @property
    def certifications(self) -> Certifications:
        return Certifications(self.ledger)

    @property
    def guesses(self) -> Guesses:
        return Guesses(self.ledger)

    @property
    def invitations(self) -> Invitations:
        return Invitations(self.ledger)

    @property
    def staff(self) -> Staff:
        return Staff(self.ledger)

    @property
    def claims(self) -> Claims:
        return Claims(self.ledger)

    @property
    def decisions(self) -> Decisions:
        return Decisions(self.ledger)

    @property
    def points(self) -> Points:
        return Points(self.ledger)

    @property
    def appointments(self) -> Appointments:
        return Appointments(self.ledger)

    @property
    def elsewhere(self) -> Elsewhere:
        return Elsewhere(self.ledger)

    @property
    def audit(self) -> Audit:
        return Audit(self.ledger)

    @property
    def reminders(self) -> Reminders:
        return Reminders(self.ledger)

    @property
    def tidings(self) -> Tidings:
        return Tidings(self.ledger)

    @property
    def custody(self) -> Custody:
        return Custody(self.ledger)


class Database:
    """Implements `pension.ports.Records`; `engine` is shared with whatever else lives in the same database."""

    def __init__(self, url: str, keyring: Keyring, policies: Policies = NATIONAL, zone: ZoneInfo = AGENCY_ZONE) -> None:
        self._file = _file_of(url)
        self._keyring = keyring
        self._policies = policies
        self._zone = zone
        self.engine: AsyncEngine = create_async_engine(url, pool_pre_ping=self._file is None)
        self.outgoing = Event()  # set after a transaction that leaves something to be told at once
        self._writing = self.engine.execution_options(anxin_writes=True)
        self._turn: Lock | nullcontext[None] = nullcontext()
        if self.engine.dialect.name == "sqlite":
            self._turn = Lock()  # one writer at a time there anyway: in the order they came, without polling
            _prepare_sqlite(self.engine)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Office]:
        async with self._turn, self._writing.begin() as connection:
            ledger = self.ledger(connection)
            yield Office(ledger)
        if ledger.outgoing:
            self.outgoing.set()

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Office]:
        """A transaction that only reads: it waits for no writer, and none waits for it."""
        async with self.engine.begin() as connection:
            yield Office(self.ledger(connection))

    def ledger(self, connection: AsyncConnection) -> Ledger:
        return Ledger(connection, self._keyring, self._policies, self._zone)

    async def open(self) -> None:
        """Prepare, and bring the dates to the rules; raises KeyUnknown."""
        await self.prepare()
        async with self.begin() as office:
            if await self._marked(office.ledger, "rules", _written(self._policies)):
                await office.beneficiaries.reckon()

    async def open_beside(self) -> None:
        """Open a register that a service may be working in; raises RulesDiffer where it reckons by other rules."""
        await self.prepare()
        async with self.begin() as office:
            row = await office.ledger.first(select(marks.c.value).where(marks.c.name == "rules"))
            if row is not None and row["value"] != _written(self._policies):
                raise RulesDiffer
            await self._marked(office.ledger, "rules", _written(self._policies))

    async def prepare(self) -> None:
        """Bring the tables up to date and see that the key fits, whatever the rules are; raises KeyUnknown."""
        if self._file is not None:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.touch(mode=0o600)
        async with self._writing.begin() as connection:
            await connection.run_sync(migrations.upgrade)
        async with self.begin() as office:
            await self._check_key(office.ledger)

    async def close(self) -> None:
        await self.engine.dispose()

    async def _check_key(self, ledger: Ledger) -> None:
        row = await ledger.first(select(marks.c.value).where(marks.c.name == "key"))
        if row is not None and row["value"] not in self._keyring.digests("mark", b"key"):
            raise KeyUnknown
        await self._marked(ledger, "key", self._keyring.digest("mark", b"key"))

    async def _marked(self, ledger: Ledger, name: str, value: str) -> bool:
        """Remember the value under this name; whether it was another before."""
        row = await ledger.first(select(marks.c.value).where(marks.c.name == name))
        if row is None:
            await ledger.execute(insert(marks).values(name=name, value=value))
        elif row["value"] != value:
            await ledger.execute(update(marks).where(marks.c.name == name).values(value=value))
        return row is not None and row["value"] != value


def _file_of(url: str) -> Path | None:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        return None
    return Path(parsed.database)


def _prepare_sqlite(engine: AsyncEngine) -> None:
    """Transactions begin by our own word, not the driver's; writers take the lock at once instead of half-way."""

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("anxin_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _written(policies: Policies) -> str:
    rules = {category.value: asdict(policies[category]) for category in Category}
    return hashlib.sha256(json.dumps(rules, sort_keys=True).encode()).hexdigest()
