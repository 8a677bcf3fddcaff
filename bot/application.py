"""Puts the rooms together: the one module that knows every other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.fsm.storage.memory import SimpleEventIsolation
from starlette.routing import Route

from biometrics.executor import IsolatedProcesses
from biometrics.models import Shelf
from bot import middlewares
from bot.answers import AnswerDesk
from bot.clock import MovableClock, SystemClock
from bot.clock_page import ClockPage
from bot.collector import brief_collections
from bot.conversation_storage import ConversationStorage
from bot.desk import VerificationDesk
from bot.errands import errands
from bot.examination import PooledExamination
from bot.links import StartLinks
from bot.messenger import Messenger
from bot.office import Ports, use_cases
from bot.papers.papers import Papers
from bot.papers.press import Press
from bot.polling import Poller
from bot.receipt_page import ReceiptPage
from bot.settings import Settings
from bot.sheets import PooledSheets
from bot.switchboard import Bots
from bot.transcripts import WebTranscripts
from bot.web import door, serving
from handlers import answer, routers, verdict
from handlers.cases import UseCases
from handlers.hearing import Hearing
from locales import Texts
from locales.voices import Voices
from pension.account import Account
from pension.attempt import Attempt
from pension.cases.invite import Invite
from pension.cases.points import ReplacePoints
from pension.decision import Answer
from pension.outcome import Outcome
from pension.point import Point
from pension.policy import Policies
from pension.ports import Clock
from records.database import Database
from records.evidence import EvidenceStore
from records.identity import chinese_identity
from records.keys import Keyring
from records.roster import RosterEntry, enter_roster
from records.seal import Ed25519Seal
from scheduler.calendar import Calendar
from scheduler.pause import Pause
from scheduler.pusher import Pusher

log = structlog.get_logger()
WEB_BOT = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What differs between the demonstration, a tour and an agency's own running.

    `lenient`: a video may pass although it was not checked for photographs and screens, whatever the rules say.
    `invited`: somebody who gets an invitation as a reviewer at the start; in the notice, `{invitation}` becomes it and
    `{beside}` an address at which the same browser counts as another visitor.
    """

    settings: Settings
    trusting: bool = False
    lenient: bool = False
    roster: Sequence[RosterEntry] = ()
    points: Sequence[Point] = ()
    notice: Mapping[str, str] = field(default_factory=dict)
    invited: str | None = None
    clock: Clock = field(default_factory=SystemClock)

    @property
    def policies(self) -> Policies:
        """The rules; raises PolicyWrong, or FileNotFoundError where the operator names a file that is not there."""
        written = self.settings.policies
        return written.without_passive_check() if self.lenient else written


@dataclass(frozen=True, slots=True)
class Running:
    """`address` answers to a browser; `listening` ends only where a messenger has refused its bot for good.

    At `beside` the same browser counts as another visitor; `invitation` makes a reviewer of whoever sends it.
    """

    address: str
    cases: UseCases
    database: Database
    public_key: str
    executor: IsolatedProcesses
    listening: Sequence[asyncio.Task[None]]
    beside: str
    invitation: str | None = None


@asynccontextmanager
async def running(plan: Plan) -> AsyncIterator[Running]:
    """The whole product, answering at `address`, until the block ends; what is opened last is closed first."""
    settings, keyring, texts = plan.settings, plan.settings.keyring, Texts(hotline=plan.settings.telephone)
    voices = Voices(settings.voices)
    policies, calibration = plan.policies, settings.calibration
    async with AsyncExitStack() as stack:
        stack.enter_context(brief_collections())
        listener = stack.enter_context(door(settings.host, settings.port))
        address = f"http://{settings.host}:{listener.getsockname()[1]}"

        database = Database(settings.database_url, keyring, policies)
        stack.push_async_callback(database.close)
        await database.open()
        storage = ConversationStorage(database, keyring.cipher)
        await storage.open()
        evidence = EvidenceStore(settings.data / "evidence", keyring)
        await enter_roster(database, evidence, plan.roster)
        if plan.points:
            await ReplacePoints(database, plan.clock)(plan.points)

        invitation = await Invite(database, plan.clock)(plan.invited) if plan.invited else None
        beside = address.replace("127.0.0.1", "localhost")
        messenger = await _messenger(
            plan, keyring, stack, invitation=invitation or "", beside=beside, clock=f"{address}/clock"
        )
        executor = IsolatedProcesses(settings.models, settings.workers, settings.limits, calibration)
        stack.callback(executor.shutdown, wait=False)
        seal = Ed25519Seal(keyring)
        examination, transcripts = PooledExamination(executor), WebTranscripts(WEB_BOT, messenger)
        ports = Ports(database, evidence, examination, plan.clock, seal, transcripts, chinese_identity, policies)
        cases = use_cases(ports, trusting=plan.trusting, seed=settings.seed)

        opened: asyncio.Future[Calendar] = asyncio.get_running_loop().create_future()
        await stack.enter_async_context(
            serving(
                [*_clock_page(plan, database, opened), *ReceiptPage(texts, seal).routes, *messenger.routes],
                listener,
                messenger.hang_up,
            )
        )

        servers = {messenger.token: address, **_telegram(settings)}
        pauses = {token: Pause() for token in servers}
        bots = {bot.id: bot for bot in (bot_of(token, server, pauses[token]) for token, server in servers.items())}
        ears = partial(_hearing, cases, voices)
        papers = Papers(texts, Press(Shelf(settings.models)))
        desk = VerificationDesk(cases, partial(_tell_verdict, bots, texts, ears, papers))
        stack.push_async_callback(desk.close)
        answers = AnswerDesk(cases, partial(_tell_decision, bots, texts, ears, papers))
        stack.push_async_callback(answers.close)
        sheets = PooledSheets(examination, calibration)
        tools: dict[str, Any] = {"cases": cases, "desk": desk, "answers": answers, "sheets": sheets, "papers": papers}
        tools |= {"switchboard": Bots(bots, texts), "links": StartLinks(WEB_BOT, settings.public_url or address)}
        listening = [
            await stack.enter_async_context(Poller(bot, _dispatcher(storage, texts, voices, tools), texts).listening())
            for bot in bots.values()
        ]
        pushers = {
            bot.id: await stack.enter_async_context(
                Pusher(bot.token, servers[bot.token], pauses[bot.token], exact=bot.token == messenger.token)
            )
            for bot in bots.values()
        }
        calendar = Calendar(
            errands(database, evidence, messenger, desk, answers, pushers, plan.clock, policies, texts),
            SystemClock().zone,
        )
        calendar.open()
        opened.set_result(calendar)
        stack.push_async_callback(calendar.close)
        log.info("open", address=address, bots=len(bots))
        reading = asyncio.create_task(asyncio.to_thread(texts.read_all))
        stack.push_async_callback(asyncio.wait, {reading})
        yield Running(address, cases, database, seal.public_key, executor, listening, beside, invitation)


async def _messenger(plan: Plan, keyring: Keyring, stack: AsyncExitStack, **told: str) -> Messenger:
    token = f"{WEB_BOT}:{keyring.digest('web chat', b'token')}"
    notice = {language: words.format(**told) for language, words in plan.notice.items()}
    messenger = Messenger(
        plan.settings.data / "messenger",
        keyring.cipher,
        token,
        notice=notice,
        clock=lambda: plan.clock.now().timestamp(),
    )
    await messenger.open()
    stack.push_async_callback(messenger.close)
    return messenger


def _clock_page(plan: Plan, database: Database, calendar: Awaitable[Calendar]) -> list[Route]:
    """In a demonstration alone the day can be moved."""
    return ClockPage(plan.clock, database, calendar).routes if isinstance(plan.clock, MovableClock) else []


def _telegram(settings: Settings) -> dict[str, str | None]:
    return {settings.telegram_token: settings.telegram_api} if settings.telegram_token else {}


def bot_of(token: str, server: str | None, pause: Pause | None = None) -> Bot:
    api = TelegramAPIServer.from_base(server) if server else PRODUCTION
    session = AiohttpSession(api=api)
    session.middleware(middlewares.Patience(pause or Pause()))
    return Bot(token, session=session)


def _dispatcher(storage: ConversationStorage, texts: Texts, voices: Voices, tools: Mapping[str, Any]) -> Dispatcher:
    """`tools` is what the conversations may ask for by name."""
    dispatcher = Dispatcher(storage=storage, events_isolation=SimpleEventIsolation(), **tools)
    middlewares.install(dispatcher, texts, voices=voices)
    dispatcher.include_routers(*routers())
    return dispatcher


def _hearing(cases: UseCases, voices: Voices, account: Account) -> Hearing:
    return Hearing.of(account, cases, voices.in_language(account.language))


async def _tell_verdict(
    bots: Mapping[int, Bot],
    texts: Texts,
    ears: Callable[[Account], Hearing],
    papers: Papers,
    attempt: Attempt,
    account: Account,
    outcome: Outcome,
) -> None:
    if bot := _bot_of(account, bots):
        await verdict.tell(bot, account, attempt, outcome, texts.say_in(account.language), papers, ears(account))


async def _tell_decision(
    bots: Mapping[int, Bot],
    texts: Texts,
    ears: Callable[[Account], Hearing],
    papers: Papers,
    account: Account,
    decided: Answer,
) -> None:
    if bot := _bot_of(account, bots):
        await answer.tell(bot, account, decided, texts.say_in(account.language), papers, ears(account))


def _bot_of(account: Account, bots: Mapping[int, Bot]) -> Bot | None:
    bot = bots.get(account.key.bot)
    if bot is None:
        log.warning("the bot of this chat is not served here", account=account.id, bot=account.key.bot)
    return bot
