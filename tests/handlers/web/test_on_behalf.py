"""A daughter acts for her mother: what the mother can do holds in both chats, and both hear what matters."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from biometrics.challenge import Action
from biometrics.report import Failure, FailureCode, Preview
from bot.errands import ReminderWords
from bot.messenger.visitor import Visitor
from handlers.cases import UseCases
from records.database import Database
from scheduler.pause import Pause
from scheduler.pusher import Pusher
from scheduler.reminders import Reminders
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import TEXTS, FakeDesk, FakeExamination
from tests.handlers.web.conftest import (
    TOKEN,
    Deliver,
    films,
    is_voice,
    records_a_video,
    says_what_is_missing,
)
from tests.messenger.samples import MP4, image

MOVEMENTS = {
    "转头": Action.TURN,
    "点头": Action.NOD,
    "张嘴": Action.OPEN_MOUTH,
    "微笑": Action.SMILE,
    "眨眼": Action.BLINK,
}
Remind = Callable[[], Awaitable[int]]


@pytest.fixture
async def remind(url: str, cases: UseCases, clock: FakeClock) -> AsyncIterator[Remind]:
    """Everybody who is due is reminded, as the scheduler does it; how many messages."""
    records = cases.open_account.records
    assert isinstance(records, Database)
    async with Pusher(TOKEN, url, Pause(), exact=True) as pusher:
        yield Reminders.of(records, clock, {1: pusher}, ReminderWords(TEXTS))


async def begins_for_her(daughter: Visitor) -> None:
    """From anywhere to the tips."""
    await daughter.says("/family")
    await daughter.hears("33090219480307****")
    await daughter.presses("给这位办")
    await daughter.hears("👪 王**的资格认证请在2026年12月31日以前办理")
    await daughter.presses("📹 现在办")
    await daughter.hears("👪 现在给王**办。")
    await daughter.hears("先准备一下")


async def test_what_the_mother_said_she_cannot_do_holds_in_her_daughters_chat(
    wang: Visitor,
    bound: Visitor,
    desk: FakeDesk,
    examination: FakeExamination,
    clock: FakeClock,
    deliver: Deliver,
) -> None:
    await wang.says("/abilities")
    await wang.hears("先问一句")
    await says_what_is_missing(wang, "blink", "turn", "hear")
    await wang.hears("好的，记下了。")

    await begins_for_her(bound)
    await records_a_video(bound, desk, clock)
    await bound.hears("✅ 王**，认证成功。")
    (challenge,) = examination.asked
    assert set(challenge.actions) < {Action.NOD, Action.OPEN_MOUTH, Action.SMILE}
    assert not [letter for letter in await bound.reads() if is_voice(letter)]
    await deliver()
    await wang.hears("✅ 王**的资格认证办好了（家人代录视频）")


async def test_movements_exchanged_in_the_daughters_chat_are_not_asked_for_in_the_mothers(
    wang: Visitor, bound: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await begins_for_her(bound)
    await bound.presses("📹 准备好了")
    await bound.hears(is_voice)
    await bound.hears("请录一段十秒左右的视频")
    refused = set()
    for _ in range(3):
        await bound.presses("我做不了这个动作")
        movement = next(iter((await bound.hears("没关系。哪一个做不了？")).buttons))
        refused.add(MOVEMENTS[movement])
        await bound.presses(movement)
        await bound.hears("请录一段十秒左右的视频")
    await bound.says("/cancel")
    await bound.hears("好的")

    await wang.says("/certify")
    await wang.hears("先准备一下")
    await records_a_video(wang, desk, clock)
    await wang.hears("✅ 王**，认证成功。")
    assert set(examination.asked[-1].actions) == set(MOVEMENTS.values()) - refused


async def test_who_can_do_none_of_them_is_handed_to_a_person_and_both_know_by_when(
    wang: Visitor, bound: Visitor, zhou: Visitor, deliver: Deliver, examination: FakeExamination
) -> None:
    await bound.says("/family")
    await bound.hears("33090219480307****")
    await bound.presses("给这位办")
    await bound.hears("👪 王**的资格认证请在")
    await bound.says("/abilities")
    await bound.hears("先问一句")
    await says_what_is_missing(bound, "turn", "nod", "open-mouth", "smile", "blink")
    await bound.hears("那就不用录视频了。已经请工作人员用别的办法帮您办，11月24日星期二下午5点以前答复您。")
    await deliver()
    told = await wang.hears("女儿李敏替您请了工作人员来看，11月24日星期二下午5点以前答复。")
    assert told.text.startswith("【家庭暗号：")
    await zhou.says("/queue")
    assert "这位能做的动作不到两个" in (await zhou.hears("有1件在等")).text
    assert not examination.asked


async def test_of_a_trial_in_the_dark_the_mother_hears_nothing_and_of_the_real_video_she_does(
    wang: Visitor,
    bound: Visitor,
    desk: FakeDesk,
    examination: FakeExamination,
    clock: FakeClock,
    deliver: Deliver,
) -> None:
    await begins_for_her(bound)
    await bound.presses("先试一下")
    await bound.hears("先试一下：录三秒")
    examination.previews.append(Preview(Failure(FailureCode.TOO_DARK), image(width=320, height=320)))
    await bound.records(MP4 + b"in the dark")
    await bound.hears("光线太暗")
    await bound.records(MP4 + b"by the window")
    await bound.hears("✅ 很好，看得很清楚。")
    assert await deliver() == 0

    await records_a_video(bound, desk, clock)
    await bound.hears("✅ 王**，认证成功。")
    assert await deliver() == 2
    await wang.hears("女儿李敏刚刚发了一段视频，替您办资格认证。")


async def test_slowly_it_goes_in_the_daughters_chat_as_well_and_both_keep_the_receipt(
    wang: Visitor, bound: Visitor, desk: FakeDesk, clock: FakeClock, deliver: Deliver
) -> None:
    await begins_for_her(bound)
    await bound.presses("📹 准备好了")
    await bound.hears("请录一段十秒左右的视频")
    await bound.presses("🐢 慢慢来")
    await bound.hears("🐢 不着急，一共有10分钟。先学第一个动作")
    await bound.presses("会了，下一步")
    await bound.hears("再学第二个动作")
    await bound.presses("会了，下一步")
    await bound.hears("10分钟之内")
    clock.passes(minutes=9)
    await films(bound, desk, clock)
    passed = await bound.hears("✅ 王**，认证成功。")
    number = passed.text.split("编号 ")[1].split()[0]

    await deliver()
    await wang.hears(number)
    for chat in (wang, bound):
        await chat.says("/receipts")
        assert number in (await chat.hears("您的凭证，一共1张")).text


async def test_both_are_reminded_with_the_same_word_and_both_may_ask_whether_it_is_us(
    wang: Visitor, bound: Visitor, clock: FakeClock, remind: Remind, deliver: Deliver
) -> None:
    await wang.says("/codeword")
    await wang.hears("您家的暗号现在是")
    await wang.says("外婆的桂花")
    await wang.hears("好，您家的暗号是“外婆的桂花”。")
    await deliver()
    clock.goes_to("2026-12-01 10:00")
    assert await remind() == 2
    for chat, begins in ((wang, "王**您好"), (bound, "👪 您家人的提醒：王**您好")):
        reminder = await chat.hears("还有30天")
        assert reminder.text.startswith(f"【家庭暗号：外婆的桂花】\n{begins}")
        assert list(reminder.buttons) == ["📹 现在办", "📅 过几天提醒我", "☎️ 找人帮我"]
        assert "http" not in reminder.text
        await chat.says("/really")
        assert "“外婆的桂花”" in (await chat.hears("真的是我。")).text
    await bound.presses("📹 现在办")
    await bound.hears("👪 现在给王**办。")
