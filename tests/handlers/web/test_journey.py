"""From the first word to the receipt, over real HTTP."""

import asyncio

import pytest

from bot.messenger.visitor import Visitor
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import WANG, FakeDesk
from tests.messenger.samples import MP4, image


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
        await wang.hears("先问一句")
        await wang.presses("都可以")
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
        await asyncio.wait_for(desk.received.wait(), 60)
        await desk.works()
        passed = await wang.hears("✅ 王**，认证成功。")
        assert passed.edited
        receipt = await wang.hears("这是您的凭证")
        assert (await wang.sees(receipt)).startswith(b"\x89PNG")
