"""The same conversations over real HTTP, as the web chat holds them: several people at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.errands import TidingWords
from bot.messenger import Messenger, listening
from bot.messenger.visitor import Visitor
from handlers import commands
from handlers.cases import UseCases
from records.database import Database
from records.keys import Keyring
from records.roster import RosterEntry
from scheduler.delivery import Delivery
from scheduler.pause import Pause
from scheduler.pusher import Pusher
from scheduler.tidings import TidingPost
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import TEXTS, WANG, FakeDesk, Start
from tests.messenger.conftest import schema_check
from tests.messenger.samples import MP4, image

TOKEN = "1:a-secret-only-tests-know"


@pytest.fixture
async def url(tmp_path: Path, clock: FakeClock) -> AsyncIterator[str]:
    cipher = Keyring.of("a-secret-that-is-only-good-enough-for-tests").cipher
    messenger = Messenger(
        tmp_path / "messenger", cipher, TOKEN, strict=schema_check(), clock=lambda: clock.now().timestamp()
    )
    async with listening(messenger.app(), messenger.hang_up) as address:
        yield address


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url))) as bot:
        yield bot


Restart = Callable[[], Awaitable[None]]


@pytest.fixture
async def restart(bot: Bot, start: Start) -> AsyncIterator[Restart]:
    """Stop listening, where somebody does, and begin anew with what was kept."""
    running: list[tuple[Dispatcher, asyncio.Task[None]]] = []

    async def stop() -> None:
        while running:
            dispatcher, polling = running.pop()
            await dispatcher.stop_polling()
            await polling
            await asyncio.gather(*dispatcher._handle_update_tasks, return_exceptions=True)

    async def restart() -> None:
        await stop()
        dispatcher = start()
        polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
        running.append((dispatcher, polling))

    yield restart
    await stop()


@pytest.fixture
async def listens(bot: Bot, restart: Restart) -> None:
    await bot.set_my_commands(commands(TEXTS.say_in("zh-Hans")))
    await restart()


@pytest.fixture
async def arrives(url: str, listens: None) -> AsyncIterator[Callable[[], Awaitable[Visitor]]]:
    """Somebody opens the page in a browser of their own."""
    async with AsyncExitStack() as stack:

        async def arrives() -> Visitor:
            return await stack.enter_async_context(Visitor(url))

        yield arrives


Arrives = Callable[[], Awaitable[Visitor]]
Deliver = Callable[[], Awaitable[int]]


@pytest.fixture
async def deliver(url: str, cases: UseCases, clock: FakeClock) -> AsyncIterator[Deliver]:
    """What the office says first goes out, as the scheduler sends it; how many messages."""
    records = cases.open_account.records
    assert isinstance(records, Database)
    async with Pusher(TOKEN, url, Pause(), exact=True) as pusher:
        yield Delivery(records, clock, {1: pusher}, TidingPost(clock, TidingWords(TEXTS)))


async def enrols(visitor: Visitor, entry: RosterEntry = WANG) -> None:
    """From the first word to the tips, with a picture of their own."""
    await visitor.says("/start")
    for button in ("中文", "我同意", "我自己"):
        await visitor.presses(button)
    await visitor.hears("请输入您的身份证号码")
    await visitor.says(entry.identity)
    await visitor.hears("请输入身份证上的姓名")
    await visitor.says(entry.name)
    await visitor.presses("对")
    await visitor.presses("都可以")
    await visitor.hears("请给自己拍一张照片")
    await visitor.photographs(image(width=600, height=600))
    await visitor.hears("先准备一下")


async def records_a_video(visitor: Visitor, desk: FakeDesk, clock: FakeClock, clip: bytes = MP4) -> None:
    """From the tips to the machine's verdict."""
    await visitor.presses("📹 准备好了")
    await visitor.hears("请录一段十秒左右的视频")
    clock.passes(seconds=20)
    desk.received.clear()
    await visitor.records(clip)
    await asyncio.wait_for(desk.received.wait(), 60)
    await visitor.hears("收到了，正在看")
    await desk.works()


@pytest.fixture
async def wang(arrives: Arrives) -> Visitor:
    """Wang Xiuying before the tips."""
    wang = await arrives()
    await enrols(wang)
    return wang


@dataclass
class Postman:
    """Delivers what the office says first, by the scheduler's own bot, when the test says `works`."""

    delivery: Delivery

    async def works(self) -> None:
        await self.delivery()


@pytest.fixture
async def postman(url: str, cases: UseCases, clock: FakeClock) -> AsyncIterator[Postman]:
    database = cases.ask_status.records
    assert isinstance(database, Database)
    async with Pusher(TOKEN, url) as pusher:
        yield Postman(Delivery(database, clock, {1: pusher}, TidingPost(clock, TidingWords(TEXTS))))


async def joins(visitor: Visitor, cases: UseCases, name: str) -> None:
    await visitor.says(f"/start {await cases.invite(name)}")
    await visitor.hears(f"{name}您好，您现在可以审核了")


@pytest.fixture
async def zhou(arrives: Arrives, cases: UseCases) -> Visitor:
    """Zhou, a member of staff."""
    zhou = await arrives()
    await joins(zhou, cases, "周审核")
    return zhou


@pytest.fixture
async def xu(arrives: Arrives, cases: UseCases) -> Visitor:
    """Xu, another one."""
    xu = await arrives()
    await joins(xu, cases, "徐审核")
    return xu
