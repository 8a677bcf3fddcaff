"""The same conversations over real HTTP, as the web chat holds them: several people at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.errands import TidingWords
from bot.messenger import Messenger, listening
from bot.messenger.visitor import Letter, Visitor
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
DAUGHTER = "女儿李敏"
QUESTIONS = {
    "认得吗？": "read",
    "听得见吗？": "hear",
    "转向一边": "turn",
    "点点头": "nod",
    "张大嘴": "open-mouth",
    "笑一笑": "smile",
    "眨眨眼睛": "blink",
}


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


async def agrees_to_be_served(visitor: Visitor) -> None:
    """From the first word to the question for whom."""
    await visitor.says("/start")
    await visitor.presses("中文")
    await visitor.presses("我同意")
    await visitor.hears("给谁办理？")


async def says_who_they_are(visitor: Visitor, entry: RosterEntry = WANG) -> None:
    """From the question for whom, or from their relatives, to the question what they can do."""
    await visitor.presses("我自己")
    await visitor.hears("请输入您的身份证号码")
    await visitor.says(entry.identity)
    await visitor.hears("请输入身份证上的姓名")
    await visitor.says(entry.name)
    await visitor.hears(f"{entry.name[0]}**，对吗？")
    await visitor.presses("对")


async def says_what_is_missing(visitor: Visitor, *missing: str) -> None:
    """One question after another, each answered once it has been heard."""
    await visitor.presses("有的不行")
    for question, ability in QUESTIONS.items():
        await visitor.hears(question)
        await visitor.presses("不行" if ability in missing else "可以")


def is_voice(letter: Letter) -> bool:
    return "voice" in letter.raw


async def takes_a_photo(visitor: Visitor) -> None:
    """From the question for a picture to the tips."""
    await visitor.hears("请给自己拍一张照片")
    await visitor.photographs(image(width=600, height=600))
    await visitor.hears("先准备一下")


async def enrols(visitor: Visitor, entry: RosterEntry = WANG) -> None:
    """From the first word to the tips, with a picture of their own."""
    await agrees_to_be_served(visitor)
    await says_who_they_are(visitor, entry)
    await visitor.presses("都可以")
    await takes_a_photo(visitor)


async def types_the_mother(visitor: Visitor, name: str = WANG.name) -> None:
    """From the list of relatives to what the roster knows of her."""
    await visitor.presses("加一位家人")
    await visitor.hears("请输入家人的身份证号码")
    await visitor.says(WANG.identity)
    await visitor.hears("请输入家人身份证上的姓名")
    await visitor.says(name)


async def names_the_mother(visitor: Visitor) -> None:
    """From the list of relatives to the question whether they sit together."""
    await types_the_mother(visitor)
    await visitor.hears("33090219480307**** 王**，是您的家人吗？")
    await visitor.presses("对")
    await visitor.hears("家人会看到是谁在问")
    await visitor.says(DAUGHTER)
    await visitor.hears("你们现在坐在一起")


async def records_a_video(visitor: Visitor, desk: FakeDesk, clock: FakeClock, clip: bytes = MP4) -> None:
    """From the tips to the machine's verdict."""
    await visitor.presses("📹 准备好了")
    await visitor.hears("请录一段十秒左右的视频")
    await films(visitor, desk, clock, clip)


async def films(visitor: Visitor, desk: FakeDesk, clock: FakeClock, clip: bytes = MP4) -> None:
    """From the challenge to the machine's verdict."""
    clock.passes(seconds=20)
    desk.received.clear()
    await visitor.records(clip)
    await asyncio.wait_for(desk.received.wait(), 60)
    await visitor.hears("收到了，正在看")
    await desk.works()


@pytest.fixture
async def asked(arrives: Arrives) -> Visitor:
    """Wang Xiuying, before she has said what she can do."""
    asked = await arrives()
    await agrees_to_be_served(asked)
    await says_who_they_are(asked)
    await asked.hears("先问一句，好给您选合适的动作")
    return asked


@pytest.fixture
async def wang(arrives: Arrives) -> Visitor:
    """Wang Xiuying before the tips."""
    wang = await arrives()
    await enrols(wang)
    return wang


async def asks_for_a_person(visitor: Visitor) -> None:
    """From any message that shows the way to one."""
    await visitor.presses("☎️ 找人帮我")
    await visitor.presses("☎️ 请工作人员来看")


async def approves(member: Visitor) -> None:
    """From an open case to its end."""
    await member.presses("✅ 通过")
    await member.presses("是本人，通过")
    await member.hears("✅ 已通过。")


async def reports(member: Visitor, identity: str, what: str, answer: str = "登记好了。待遇照常发") -> None:
    """Somebody on the staff has heard that this person has died, or is in prison."""
    await member.says("/doubts")
    await member.hears("要核实")
    await member.presses("登记一件")
    await member.hears("请输入这个人的身份证号码")
    number = await member.says(identity)
    await member.hears("得到的消息是什么？")
    assert number.id not in {letter.id for letter in await member.reads()}
    await member.presses(what)
    await member.hears(answer)


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


@pytest.fixture
async def daughter(arrives: Arrives) -> Visitor:
    """Li Min, who has agreed, before the list of her relatives."""
    daughter = await arrives()
    await agrees_to_be_served(daughter)
    await daughter.presses("我的父母或家人")
    await daughter.hears("您可以替父母或家人办")
    return daughter


@pytest.fixture
async def bound(wang: Visitor, daughter: Visitor, deliver: Deliver) -> Visitor:
    """Li Min, whose mother has agreed."""
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("家人也可以用手机扫这张图")
    await deliver()
    await wang.hears("有人想替您办资格认证")
    await wang.presses("同意")
    await wang.hears("好的，女儿李敏可以替您办到2027年11月24日")
    await deliver()
    await daughter.hears("王**同意了。您可以代办到2027年11月24日。")
    return daughter
