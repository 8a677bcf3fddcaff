"""A live session: booked by one, opened by another, relayed both ways, and decided."""

import pytest

from bot.messenger.visitor import Letter, Visitor
from handlers.cases import UseCases
from pension.cases.remind_of_meetings import RemindOfMeetings
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI
from tests.handlers.web.conftest import Arrives, Deliver, Restart, enrols, joins
from tests.messenger.samples import MP4

HALF, QUARTER = "11月25日星期三上午9点", "11月25日星期三上午9点30分"
ANSWER = MP4 + b"the answer"


async def books(visitor: Visitor, quarter: str = QUARTER) -> None:
    await visitor.says("/live")
    await visitor.hears("哪个半天方便")
    await visitor.presses(f"{HALF}起")
    await visitor.hears("几点方便")
    await visitor.presses(quarter)
    await visitor.hears("这样约，可以吗？")
    await visitor.presses("对")
    await visitor.hears(f"📅 约好了：{quarter}，工作人员在这里和您视频。")


@pytest.fixture
async def booked(wang: Visitor) -> Visitor:
    await books(wang)
    return wang


async def opens(reviewer: Visitor) -> None:
    await reviewer.says("/sessions")
    await reviewer.hears("2026年11月25日视频通话：1位")
    await reviewer.presses("1 · 王**")
    await reviewer.hears("王**在线上了。")


@pytest.fixture
async def begun(booked: Visitor, zhou: Visitor, clock: FakeClock) -> Visitor:
    """Wang Xiuying, whom Zhou has just met."""
    clock.goes_to("2026-11-25 09:30")
    await opens(zhou)
    await booked.hears("工作人员已经在这里了。")
    return booked


def videos(letters: list[Letter]) -> list[Letter]:
    return [letter for letter in letters if "video" in letter.raw and not letter.mine]


async def test_a_session_goes_from_the_first_word_to_the_receipt(
    begun: Visitor, zhou: Visitor, deliver: Deliver
) -> None:
    await zhou.says("您好，请说一下今天是几号。")
    await begun.hears("工作人员：您好，请说一下今天是几号。")
    await begun.says("今天二十五号")
    await zhou.hears("王**：今天二十五号")
    await begun.records(ANSWER)
    shown = await zhou.hears("王**的视频")
    assert await zhou.sees(shown) == ANSWER
    await begun.hears("工作人员看到了。")

    await zhou.presses("抽两个动作")
    card = await begun.hears("工作人员请您慢慢做两个动作")
    assert (await begun.sees(card)).startswith(b"\x89PNG")
    await zhou.hears("已经请本人做：")
    await begun.records(ANSWER + b" to the movements")
    await zhou.hears("王**的视频")

    await zhou.presses("✅ 认证")
    await zhou.hears("刚才在镜头前的是不是本人")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了：2026年11月25日")
    await zhou.sees_no_more(lambda letter: "video" in letter.raw)
    assert not videos(await zhou.reads())
    await deliver()
    assert "视频连线" in (await begun.hears("AX-2026-0001-")).text
    await begun.says("/status")
    await begun.hears("下一次认证在2027年11月30日以前")
    await zhou.says("/sessions")
    await zhou.hears("2026年11月25日视频通话：0位")


async def test_not_today_leaves_everything_as_it_was_and_shows_the_other_ways(
    begun: Visitor, zhou: Visitor, deliver: Deliver
) -> None:
    await begun.records(ANSWER)
    await zhou.hears("王**的视频")
    await zhou.presses("今天不办")
    await zhou.hears("已经结束，没有办。")
    await zhou.sees_no_more(lambda letter: "video" in letter.raw)
    assert not videos(await zhou.reads())
    await deliver()
    told = await begun.hears("这次没有办成，不是您的问题")
    assert "约视频通话" in told.buttons
    await begun.says("/status")
    await begun.hears("请在2026年12月31日以前办理资格认证")


async def test_a_restart_in_the_middle_loses_nothing(
    booked: Visitor, zhou: Visitor, clock: FakeClock, restart: Restart, deliver: Deliver
) -> None:
    clock.goes_to("2026-11-25 09:30")
    await opens(zhou)
    await booked.hears("工作人员已经在这里了。")
    await restart()
    await zhou.says("请摸一下鼻子")
    await booked.hears("工作人员：请摸一下鼻子")
    await booked.records(ANSWER)
    await zhou.hears("王**的视频")
    await restart()
    await zhou.presses("✅ 认证")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了")
    await zhou.sees_no_more(lambda letter: "video" in letter.raw)
    assert not videos(await zhou.reads())


async def test_without_a_video_nobody_is_certified(begun: Visitor, zhou: Visitor) -> None:
    await begun.says("我在这里")
    await zhou.hears("我在这里")
    await zhou.presses("✅ 认证")
    await zhou.presses("是本人，通过")
    await zhou.hears("这一件没有视频。")


async def test_before_its_time_a_session_does_not_open(booked: Visitor, zhou: Visitor, clock: FakeClock) -> None:
    clock.goes_to("2026-11-25 09:00")
    await zhou.says("/sessions")
    await zhou.presses("1 · 王**")
    await zhou.hears("时间还没到。")
    await booked.says("有人吗")
    await booked.hears("我在。")


async def test_a_colleague_is_kept_out_until_half_an_hour_has_passed(
    begun: Visitor, zhou: Visitor, xu: Visitor, clock: FakeClock
) -> None:
    await xu.says("/sessions")
    await xu.presses("1 · 王**")
    await xu.hears("周审核正在看这一件，到11月25日星期三上午10点为止。")
    await xu.says("我也在")
    await xu.hears("我在。")
    clock.goes_to("2026-11-25 10:01")
    await xu.says("/sessions")
    await xu.hears("视频通话：1位")
    await xu.presses("1 · 王**")
    await xu.hears("王**在线上了。")
    await begun.records(ANSWER)
    await xu.hears("王**的视频")
    await zhou.sees_no_more(lambda letter: "video" in letter.raw)
    assert not videos(await zhou.reads())
    await zhou.presses("✅ 认证")
    await zhou.hears("这一次已经取消、改期或者办完了。")


async def test_what_the_two_say_reaches_nobody_else(begun: Visitor, zhou: Visitor, arrives: Arrives) -> None:
    li = await arrives()
    await enrols(li, LI)
    await begun.says("只给您听")
    await zhou.hears("只给您听")
    await zhou.says("只给您看")
    await begun.hears("只给您看")
    await li.says("在吗")
    await li.hears("我在。")
    assert not [letter for letter in await li.reads() if "只给您" in letter.text]


async def test_nobody_meets_themselves(booked: Visitor, cases: UseCases, clock: FakeClock) -> None:
    await joins(booked, cases, "王秀英")
    clock.goes_to("2026-11-25 09:30")
    await booked.says("/sessions")
    await booked.hears("2026年11月25日视频通话：0位")


async def test_a_taken_quarter_is_not_offered(booked: Visitor, arrives: Arrives) -> None:
    li = await arrives()
    await enrols(li, LI)
    await li.says("/live")
    await li.presses(f"{HALF}起")
    await li.hears("几点方便")
    assert QUARTER not in li.keyboard
    assert "11月25日星期三上午9点45分" in li.keyboard


async def test_who_has_booked_is_reminded_the_evening_before_and_shortly_before(
    booked: Visitor, zhou: Visitor, cases: UseCases, clock: FakeClock, deliver: Deliver
) -> None:
    remind = RemindOfMeetings(cases.book.records, clock)
    assert await remind() == 0
    clock.goes_to("2026-11-24 18:00")
    assert await remind() == 1
    assert await remind() == 0
    await deliver()
    await booked.hears(f"提醒您：明天{QUARTER}，工作人员在这里和您视频")
    clock.goes_to("2026-11-25 09:19")
    assert await remind() == 0
    clock.goes_to("2026-11-25 09:20")
    assert await remind() == 1
    assert await remind() == 0
    await deliver()
    await booked.hears("再过十分钟，工作人员就在这里和您视频")
    await zhou.hears(f"{QUARTER}有一位约了视频通话：王**。请发 /sessions 开始。")


async def test_a_voice_message_is_asked_for_as_a_video(begun: Visitor) -> None:
    await begun.sends("voice", b"OggS" + b"\0" * 64)
    await begun.hears("请按住圆形录像键，录一小段视频。")
