"""What people do without meaning to, over real HTTP: each is answered once, kindly, and nothing is lost."""

import asyncio

import pytest

from bot.messenger.visitor import Visitor
from handlers.cases import UseCases
from pension.account import AccountKey
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import TEXTS, WANG, FakeDesk
from tests.handlers.web.conftest import Arrives, Restart
from tests.messenger.samples import MP4, PDF, image

SAY = TEXTS.say_in("zh-Hans")


async def test_every_step_of_the_first_visit_outlives_a_restart(arrives: Arrives, restart: Restart) -> None:
    wang = await arrives()
    await wang.says("/start")
    await wang.hears("您好，我是安心")
    for button, answer in (("中文", "您同意吗"), ("我同意", "给谁办理"), ("我自己", "请输入您的身份证号码")):
        await restart()
        await wang.presses(button)
        await wang.hears(answer)
    for words, answer in ((WANG.identity, "请输入身份证上的姓名"), (WANG.name, "对吗？")):
        await restart()
        await wang.says(words)
        await wang.hears(answer)
    await restart()
    await wang.presses("对")
    await restart()
    await wang.presses("都可以")
    await wang.hears("请给自己拍一张照片")
    await restart()
    await wang.photographs(image(width=600, height=600))
    await wang.hears("先准备一下")


async def test_what_nobody_asked_for(wang: Visitor) -> None:
    await wang.shares_place(30.0, 122.1)
    assert "☎️ 找人帮我" in (await wang.hears(SAY("anything-else"))).buttons
    await wang.shares_contact("13800000000", "Ana")
    await wang.hears(SAY("anything-else"))
    await wang.sends("voice", b"OggS" + b"\x00" * 64, seconds=2)
    await wang.hears(SAY("anything-else"))
    await wang.sends("document", PDF, name="letter.pdf")
    await wang.hears(SAY("anything-else"))
    await wang.says("喂" * 4000)
    await wang.hears(SAY("anything-else"))


async def test_a_changed_message_is_asked_for_again(wang: Visitor) -> None:
    letter = await wang.says("你好")
    await wang.hears(SAY("anything-else"))
    await wang.rewords(letter, "您好")
    await wang.hears(SAY("edited"))


async def test_a_button_of_the_first_message_still_answers(wang: Visitor, clock: FakeClock) -> None:
    clock.passes(minutes=1)
    first = next(letter for letter in await wang.reads() if "对" in letter.buttons)
    await wang._post("press", message_id=first.id, data=first.buttons["对"], client="0123456789abcdef")
    assert "📹 现在办" in (await wang.hears(SAY("button-old"))).buttons


async def test_one_conversation_on_two_devices(wang: Visitor, url: str, desk: FakeDesk, clock: FakeClock) -> None:
    """What is begun on one is finished on the other, and both show it."""
    tablet = Visitor(url)
    tablet._client.cookies = wang._client.cookies
    async with tablet:
        await wang.presses("📹 准备好了")
        await tablet.hears("请录一段十秒左右的视频")
        clock.passes(seconds=20)
        await tablet.records(MP4)
        await asyncio.wait_for(desk.received.wait(), 10)
        await desk.works()
        await wang.hears("✅ 王**，认证成功。")
        await tablet.hears("✅ 王**，认证成功。")


async def test_who_comes_back_after_shutting_the_chat_is_reached_again(wang: Visitor, cases: UseCases) -> None:
    await wang.blocks()
    await wang.says("/status")
    await wang.hears("王**您好")
    async with cases.open_account.records.begin() as office:
        number = (await wang.reads())[0].raw["chat"]["id"]
        account = await office.accounts.find(AccountKey(1, number))
    assert account is not None
    assert account.reachable


@pytest.mark.usefixtures("listens")
async def test_nothing_stands_still_for_a_stranger_who_taps_first(url: str) -> None:
    async with Visitor(url) as somebody:
        await somebody.says("/certify")
        await somebody.hears("您同意吗")
        await somebody.presses("☎️ 找人帮我")
        await somebody.hears(SAY("person-unknown"))
