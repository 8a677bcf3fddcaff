"""The same conversation over real HTTP, as the web chat holds it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.messenger import Messenger, listening
from bot.messenger.visitor import Visitor
from handlers import commands
from records.keys import Keyring
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


@pytest.fixture
async def listens(bot: Bot, start: Start) -> AsyncIterator[None]:
    dispatcher = start()
    await bot.set_my_commands(commands(TEXTS.say_in("zh-Hans")))
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    yield
    await dispatcher.stop_polling()
    await polling


@pytest.mark.usefixtures("listens")
async def test_from_the_first_word_to_the_receipt(url: str, desk: FakeDesk, clock: FakeClock) -> None:
    async with Visitor(url) as wang:
        await wang.says("/start")
        await wang.hears("您好，我是安心")
        await wang.presses("中文")
        await wang.hears("您同意吗")
        await wang.presses("我同意")
        await wang.hears("给谁办理")
        await wang.presses("我自己")
        await wang.hears("请输入您的身份证号码")
        number = await wang.says(WANG.identity)
        await wang.hears("请输入身份证上的姓名")
        assert number.id not in {letter.id for letter in await wang.reads()}
        await wang.says(WANG.name)
        await wang.hears("33090219480307**** 王**，对吗？")
        await wang.presses("对")
        await wang.hears("请给自己拍一张照片")
        await wang.photographs(image(width=600, height=600))
        await wang.hears("照片很好")
        await wang.hears("先准备一下")
        await wang.presses("📹 准备好了")
        card = await wang.hears("请录一段十秒左右的视频")
        assert (await wang.sees(card)).startswith(b"\x89PNG")
        clock.passes(seconds=20)
        await wang.records(MP4)
        await wang.hears("收到了，正在看")
        await asyncio.wait_for(desk.received.wait(), 5)
        await desk.works()
        passed = await wang.hears("✅ 王**，认证成功。")
        assert passed.edited
        receipt = await wang.hears("这是您的凭证")
        assert (await wang.sees(receipt)).startswith(b"\x89PNG")
