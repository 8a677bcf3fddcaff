"""A small town for tests: the real register in a folder, a fake clock, a fake examination, and its people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

from pension.account import Account, AccountKey
from pension.attempt import Attempt, Source
from pension.beneficiary import Beneficiary
from pension.cases.certify import IssueChallenge, ReceiveClip
from pension.cases.consent import GiveConsent, OpenAccount
from pension.cases.decide import DecideAttempt
from pension.cases.enrol import Enrol, Recognise
from pension.category import Category
from pension.month import Month
from pension.policy import Policies, Policy
from pension.tiding import Tiding
from records.database import Database
from records.evidence import EvidenceStore
from records.identity import chinese_identity
from records.keys import Keyring
from records.roster import RosterEntry, enter_roster
from records.seal import Ed25519Seal
from records.tables import tidings
from tests.fakes.clock import FakeClock
from tests.fakes.examination import PASS, FakeExamination

SECRET = "a secret that is long enough for a test"
BOT = 7
WANG = RosterEntry(
    "330902194803070026",
    "王秀英",
    Category.EMPLOYEE_PENSION,
    Month(2018, 3),
    date(2025, 11, 5),
    photo=b"the photo of Wang",
    photo_taken_on=date(2023, 5, 1),
)
LI = RosterEntry(
    "330902194105120030",
    "李建国",
    Category.RESIDENT_PENSION,
    Month(2018, 3),
    date(2025, 8, 5),
    photo=b"the photo of Li",
    photo_taken_on=date(2023, 5, 1),
)


@dataclass
class Town:
    folder: Path
    clock: FakeClock
    keyring: Keyring
    policies: Policies
    database: Database
    evidence: EvidenceStore
    examination: FakeExamination = field(default_factory=lambda: FakeExamination([PASS]))
    _messages: "count[int]" = field(default_factory=lambda: count(1))

    async def enters(self, *entries: RosterEntry) -> list[Beneficiary]:
        return list(await enter_roster(self.database, self.evidence, entries))

    async def opens(self, user: int, language: str = "zh-Hans", bot: int = BOT) -> Account:
        """Somebody starts a chat and agrees."""
        account = await OpenAccount(self.database)(AccountKey(bot, user), user, language)
        await GiveConsent(self.database, self.clock)(account.id)
        return account

    async def enrols(self, entry: RosterEntry, user: int = 1, language: str = "zh-Hans") -> Account:
        """The person of this entry, on the roster, with a chat tied to them."""
        await self.enters(entry)
        account = await self.opens(user, language)
        await self.enrol(account.id, entry.identity, entry.name)
        return account

    async def records(self, account: Account, content: bytes = b"a video", sent_after: float = 20) -> Attempt:
        """The person asks for a challenge and answers it with this video."""
        await self.issue(account.id)
        self.clock.passes(seconds=sent_after)
        return await self.sends(account, content)

    async def sends(self, account: Account, content: bytes = b"a video", source: Source | None = None) -> Attempt:
        async def fetch() -> bytes:
            return content

        source = source or Source(account.key.bot, account.chat, next(self._messages))
        return await self.receive(
            account.id, source, fetch, size=len(content), sent_at=self.clock.now(), forwarded=False
        )

    async def told(self, account: Account) -> list[Tiding]:
        """What this account is told without having asked, delivered or not, the first one first."""
        theirs = tidings.select().where(tidings.c.account == account.id).order_by(tidings.c.id)
        async with self.database.begin() as office:
            rows = await office.ledger.all(theirs)
            return [Tiding.read(office.ledger.decrypted(row["content"]), row["about"]) for row in rows]

    @property
    def recognise(self) -> Recognise:
        return Recognise(self.database, self.clock, chinese_identity)

    @property
    def enrol(self) -> Enrol:
        return Enrol(self.database, self.clock, self.recognise)

    @property
    def issue(self) -> IssueChallenge:
        return IssueChallenge(self.database, self.clock, self.policies, Random(1))

    @property
    def receive(self) -> ReceiveClip:
        return ReceiveClip(self.database, self.evidence, self.clock)

    @property
    def decide(self) -> DecideAttempt:
        return DecideAttempt(
            self.database, self.evidence, self.examination, self.clock, self.policies, self.seal, Random(1)
        )

    @property
    def seal(self) -> Ed25519Seal:
        return Ed25519Seal(self.keyring)


@asynccontextmanager
async def town_in(folder: Path, clock: FakeClock, policies: Policies | None = None) -> AsyncIterator[Town]:
    policies = policies or Policies(Policy(), {})
    keyring = Keyring.of(SECRET)
    database = Database(f"sqlite+aiosqlite:///{folder / 'register.sqlite3'}", keyring, policies)
    town = Town(folder, clock, keyring, policies, database, EvidenceStore(folder / "evidence", keyring))
    await database.open()
    try:
        yield town
    finally:
        await town.database.close()


@dataclass
class FakeTranscripts:
    """Remembers whose words were erased."""

    erased: list[Account] = field(default_factory=list)

    async def erase(self, account: Account) -> None:
        self.erased.append(account)
