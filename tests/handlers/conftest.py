"""A person in front of a real dispatcher, a real register, and an examination that says what it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import segno
from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation

from biometrics.challenge import Challenge
from biometrics.flaw import PageFlaw
from biometrics.paper import flaw_of
from biometrics.report import Failure, FailureCode, Preview, Report, Verdict
from bot import middlewares
from bot.links import StartLinks
from bot.middlewares import Allowance, Taps
from bot.office import Ports, use_cases
from bot.switchboard import Bots
from handlers import answer, routers
from handlers.cases import UseCases
from handlers.desk import Papers
from handlers.hearing import Hearing
from handlers.verdict import tell
from locales import Say, Texts
from locales.voices import Voices
from pension.account import Account
from pension.cases.study import Photo
from pension.category import Category
from pension.certification import Receipt
from pension.errors import ExaminationLost, PaperNotPrinted
from pension.month import Month
from pension.policy import Policies, Policy
from records.database import Database
from records.evidence import EvidenceStore
from records.identity import chinese_identity
from records.keys import Keyring
from records.roster import RosterEntry, enter_roster
from records.seal import Ed25519Seal
from tests.fakes.clock import FakeClock
from tests.fakes.examination import PASS
from tests.fakes.town import FakeTranscripts
from tests.handlers.person import FakePerson
from tests.handlers.telegram import FakeTelegram, Tray
from tests.messenger.samples import image

WANG = RosterEntry("330902194803070026", "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), date(2025, 12, 1))
LI = RosterEntry("330902194105120030", "李建国", Category.RESIDENT_PENSION, Month(2011, 3), date(2025, 8, 1))
TEXTS = Texts(strict=True)
VOICES = Voices()


def hearing_of(account: Account, cases: UseCases) -> Hearing:
    return Hearing.of(account, cases, VOICES.in_language(account.language))


@dataclass
class FakeExamination:
    """Says what the test has laid out, and passes everything after that."""

    reports: list[Report] = field(default_factory=list)
    picture_failures: list[Failure] = field(default_factory=list)
    asked: list[Challenge] = field(default_factory=list)
    previews: list[Preview] = field(default_factory=list)
    tried: list[bytes] = field(default_factory=list)

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        self.asked.append(challenge)
        return self.reports.pop(0) if self.reports else PASS

    async def read_page(self, content: bytes) -> PageFlaw | None:
        return flaw_of(content)

    async def preview(self, clip: bytes) -> Preview:
        self.tried.append(clip)
        return self.previews.pop(0) if self.previews else Preview()

    async def inspect(self, photo: bytes) -> Failure | None:
        return self.picture_failures.pop(0) if self.picture_failures else None

    def sees(self, *codes: FailureCode, remedy: bytes | None = None) -> None:
        self.reports += [Report(Verdict.RETRY, Failure(code), remedy=remedy) for code in codes]


@dataclass
class FakePapers:
    """Prints nothing but the code: what stands on a real receipt has tests of its own."""

    lost: bool = False

    async def card(self, receipt: Receipt, language: str) -> bytes:
        self._stop_if_lost()
        picture = BytesIO()
        segno.make(receipt.token, error="m").save(picture, kind="png", scale=10)
        return picture.getvalue()

    async def sheet(self, receipt: Receipt, language: str) -> bytes:
        self._stop_if_lost()
        return f"%PDF-1.7 {language} {receipt.token}".encode()

    async def own_data(self, lines: Sequence[str], language: str) -> bytes:
        self._stop_if_lost()
        return "\n".join(lines).encode()

    def _stop_if_lost(self) -> None:
        if self.lost:
            raise PaperNotPrinted


@dataclass
class FakeDesk:
    """Lets the videos lie until the test says `works`."""

    cases: UseCases
    bot: Bot
    papers: Papers
    attempts: list[int] = field(default_factory=list)
    received: asyncio.Event = field(default_factory=asyncio.Event)

    def submit(self, attempt_id: int) -> None:
        self.attempts.append(attempt_id)
        self.received.set()

    async def works(self) -> None:
        while self.attempts:
            number = self.attempts.pop(0)
            outcome = await self.cases.decide_attempt(number)
            if addressee := await self.cases.addressee_of(number):
                attempt, account = addressee
                say, hearing = TEXTS.say_in(account.language), hearing_of(account, self.cases)
                await tell(self.bot, account, attempt, outcome, say, self.papers, hearing)
            await self.cases.mark_told(number)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock.at("2026-11-24 10:00")


@pytest.fixture
def examination() -> FakeExamination:
    return FakeExamination()


@pytest.fixture
def trusting() -> bool:
    return True


@pytest.fixture
async def cases(
    tmp_path: Path, clock: FakeClock, examination: FakeExamination, trusting: bool
) -> AsyncIterator[UseCases]:
    keyring = Keyring.of("a-secret-that-is-only-good-enough-for-tests")
    records = Database(f"sqlite+aiosqlite:///{tmp_path / 'register.sqlite3'}", keyring)
    await records.open()
    evidence = EvidenceStore(tmp_path / "evidence", keyring)
    await enter_roster(records, evidence, [WANG, LI])
    ports = Ports(
        records=records,
        evidence=evidence,
        examination=examination,
        clock=clock,
        seal=Ed25519Seal(keyring),
        transcripts=FakeTranscripts(),
        check_identity=chinese_identity,
        policies=Policies(Policy(), {}),
    )
    yield use_cases(ports, trusting=trusting, seed=7)
    await records.close()


@pytest.fixture
def storage() -> MemoryStorage:
    return MemoryStorage()


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def bot(tray: Tray) -> Bot:
    return Bot("1:fake", session=FakeTelegram(tray))


@pytest.fixture
def papers() -> Papers:
    return FakePapers()


@pytest.fixture
def desk(cases: UseCases, bot: Bot, papers: Papers) -> FakeDesk:
    return FakeDesk(cases, bot, papers)


@dataclass
class FakeAnswers:
    """Tells at once what a reviewer has decided."""

    cases: UseCases
    bot: Bot
    papers: Papers

    waiting: list[int] = field(default_factory=list)

    def submit(self, decision_id: int) -> None:
        self.waiting.append(decision_id)

    async def works(self) -> None:
        while self.waiting:
            number = self.waiting.pop(0)
            addressed = await self.cases.answer_of(number)
            if account := addressed.account:
                say, hearing = TEXTS.say_in(account.language), hearing_of(account, self.cases)
                await answer.tell(self.bot, account, addressed.answer, say, self.papers, hearing)
            await self.cases.mark_answered(number)


@dataclass
class FakeSheets:
    """Draws nothing, and remembers what it was to draw."""

    drawn: list[tuple[Report, list[Photo]]] = field(default_factory=list)
    lost: bool = False

    async def draw(self, report: Report, photos: Sequence[Photo], say: Say) -> bytes:
        if self.lost:
            raise ExaminationLost
        self.drawn.append((report, list(photos)))
        return image(width=80, height=240)


@pytest.fixture
def answers(cases: UseCases, bot: Bot, papers: Papers) -> FakeAnswers:
    return FakeAnswers(cases, bot, papers)


@pytest.fixture
def sheets() -> FakeSheets:
    return FakeSheets()


Start = Callable[[], Dispatcher]


@pytest.fixture
def start(
    cases: UseCases,
    desk: FakeDesk,
    answers: FakeAnswers,
    sheets: FakeSheets,
    papers: Papers,
    storage: MemoryStorage,
    clock: FakeClock,
    bot: Bot,
) -> Start:
    """Start the conversations anew on the same storage, as after a restart."""

    def start() -> Dispatcher:
        dispatcher = Dispatcher(
            storage=storage,
            events_isolation=SimpleEventIsolation(),
            cases=cases,
            desk=desk,
            answers=answers,
            sheets=sheets,
            links=StartLinks(1, "http://the.page"),
            papers=papers,
            switchboard=Bots({bot.id: bot}, TEXTS),
        )
        middlewares.install(
            dispatcher,
            TEXTS,
            allowance=Allowance(clock=lambda: clock.now().timestamp()),
            taps=Taps(clock=lambda: clock.now().timestamp()),
        )
        dispatcher.include_routers(*routers())
        return dispatcher

    return start


@pytest.fixture
def visitor(start: Start, bot: Bot, tray: Tray, clock: FakeClock) -> FakePerson:
    return FakePerson(start(), bot, tray, clock)


@pytest.fixture
def wang(visitor: FakePerson) -> FakePerson:
    """Wang Xiuying, before her first word."""
    return visitor


@pytest.fixture
async def at_the_photo(visitor: FakePerson) -> FakePerson:
    """Wang Xiuying, enrolled, who is asked for a picture."""
    wang = visitor
    await wang.says("/start")
    await wang.taps("中文")
    await wang.taps("我同意")
    await wang.taps("我自己")
    await wang.says(WANG.identity)
    await wang.says(WANG.name)
    await wang.taps("对")
    await wang.taps("都可以")
    return wang


@pytest.fixture
async def wang_enrolled(at_the_photo: FakePerson) -> FakePerson:
    """Wang Xiuying, with her picture in the register, before the tips."""
    await at_the_photo.photographs()
    return at_the_photo
