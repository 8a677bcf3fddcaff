"""A visit at home: asked for by one, planned by another, moved, called off, and done."""

from datetime import date

import pytest

from bot.messenger.visitor import Visitor
from handlers.cases import UseCases
from pension.appointment import Occasion
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI
from tests.handlers.web.conftest import Arrives, Deliver, enrols, joins

ADDRESS = "定海区解放街道人民路12号3幢402室"
MORNING = "11月25日星期三上午9点"
AFTERNOON = "11月25日星期三下午2点"


async def asks_for_a_visit(visitor: Visitor, half_day: str = MORNING) -> None:
    await visitor.says("/visit")
    await visitor.hears("为什么不方便录视频")
    await visitor.presses("行动不便")
    await visitor.hears("请写完整的地址")
    await visitor.says(ADDRESS)
    await visitor.hears("请写一个能找到您的电话号码")
    await visitor.says("0580-255 1234")
    await visitor.hears("哪个半天方便")
    await visitor.presses(f"{half_day}起")
    await visitor.hears("这样约，可以吗？")
    await visitor.presses("对")


@pytest.fixture
async def booked(wang: Visitor) -> Visitor:
    await asks_for_a_visit(wang)
    await wang.hears(f"📅 约好了：{MORNING}起的半天里，工作人员到您家。")
    return wang


async def opens_the_visit(reviewer: Visitor, day: str = "后一天") -> None:
    await reviewer.says("/visits")
    await reviewer.hears("2026年11月24日上门：0家")
    await reviewer.presses(day)
    await reviewer.hears("2026年11月25日上门：1家")
    await reviewer.presses("1 · 王**")


async def test_a_visit_is_booked_planned_and_ends_with_the_receipt(
    booked: Visitor, zhou: Visitor, clock: FakeClock, deliver: Deliver
) -> None:
    await opens_the_visit(zhou)
    doorstep = await zhou.hears("王秀英 33090219480307****")
    assert "☎️ 05802551234" in doorstep.text
    assert ADDRESS in doorstep.text
    assert "行动不便，在床上" in doorstep.text

    clock.goes_to("2026-11-25 09:40")
    await zhou.presses("✅ 见到本人")
    await zhou.hears("是身份证上的本人吗？")
    await zhou.presses("是本人，通过")
    done = await zhou.hears("✅ 记下了：2026年11月25日，编号 AX-2026-0001-")
    assert ADDRESS not in "".join(letter.text for letter in await zhou.reads())
    await deliver()
    told = await booked.hears("AX-2026-0001-")
    assert done.text.split("编号 ")[1][:17] in told.text
    assert "上门服务" in told.text
    await booked.says("/status")
    await booked.hears("下一次认证在2027年11月30日以前")
    await zhou.says("/visits")
    await zhou.hears("2026年11月25日上门：0家")


async def test_the_person_moves_it_and_keeps_what_was_said(booked: Visitor, zhou: Visitor) -> None:
    await booked.presses("换一个时间")
    await booked.hears("哪个半天方便")
    await booked.presses(f"{AFTERNOON}起")
    await booked.hears("这样约，可以吗？")
    await booked.presses("对")
    await booked.hears(f"📅 约好了：{AFTERNOON}起的半天里")
    await opens_the_visit(zhou)
    doorstep = await zhou.hears("王秀英")
    assert f"{AFTERNOON}起" in doorstep.text
    assert ADDRESS in doorstep.text


async def test_the_person_cancels_it(booked: Visitor, zhou: Visitor) -> None:
    await booked.presses("不约了")
    await booked.hears(f"{MORNING}的上门不约了。")
    await zhou.says("/visits")
    await zhou.presses("后一天")
    await zhou.hears("2026年11月25日上门：0家")


async def test_a_button_of_an_appointment_that_is_over_says_so(booked: Visitor, deliver: Deliver) -> None:
    button = next(letter for letter in await booked.reads() if "不约了" in letter.buttons)
    await booked.says("/visit")
    await booked.presses("不约了")
    await booked.hears("不约了")
    await booked.presses(button.buttons["换一个时间"])
    await booked.hears("这个约已经没有了")


async def test_who_asks_again_sees_what_is_agreed(booked: Visitor) -> None:
    await booked.says("/visit")
    again = await booked.hears(f"📅 约好了：{MORNING}起")
    assert list(again.buttons) == ["换一个时间", "不约了", "☎️ 找人帮我"]


async def test_the_office_calls_it_off_and_the_person_hears_why(
    booked: Visitor, zhou: Visitor, deliver: Deliver
) -> None:
    await opens_the_visit(zhou)
    await zhou.hears("王秀英")
    await zhou.presses("取消这次")
    await zhou.hears("为什么取消？")
    await zhou.presses("天气不好")
    await zhou.hears("已经取消，会告诉本人。")
    assert ADDRESS not in "".join(letter.text for letter in await zhou.reads())
    await deliver()
    told = await booked.hears(f"因为天气，{MORNING}约好的这次只好取消")
    assert "请人上门办" in told.buttons
    await booked.presses("请人上门办")
    await booked.hears("为什么不方便录视频")


async def test_nobody_at_home_has_a_new_time_at_once(
    booked: Visitor, zhou: Visitor, clock: FakeClock, deliver: Deliver
) -> None:
    clock.goes_to("2026-11-25 11:00")
    await zhou.says("/visits")
    await zhou.presses("1 · 王**")
    await zhou.hears("王秀英")
    await zhou.presses("没有见到人")
    await zhou.hears("已经另外约到11月26日星期四上午9点")
    await deliver()
    await booked.hears("工作人员来过，没有见到您。已经另外约到11月26日星期四上午9点起的半天。")
    await booked.says("/visit")
    await booked.hears("📅 约好了：11月26日星期四上午9点起")


async def test_before_its_day_a_visit_has_no_outcome(booked: Visitor, zhou: Visitor) -> None:
    await opens_the_visit(zhou)
    await zhou.hears("王秀英")
    await zhou.presses("没有见到人")
    await zhou.hears("时间还没到。")


async def test_a_full_half_day_is_not_offered_and_a_faster_one_leads_to_another(
    wang: Visitor, arrives: Arrives, cases: UseCases
) -> None:
    object.__setattr__(cases.book.times.policies.default, "visits_each_half_day", 1)
    li = await arrives()
    await enrols(li, LI)
    await wang.says("/visit")
    await wang.presses("没有人帮我用手机")
    await wang.hears("请写完整的地址")
    await wang.says(ADDRESS)
    await wang.hears("能找到您的电话号码")
    await wang.says("05802551234")
    await wang.presses(f"{MORNING}起")
    await wang.hears("这样约，可以吗？")
    await asks_for_a_visit(li)
    await li.hears("📅 约好了")
    await wang.presses("对")
    await wang.hears("这个时间刚刚被别人约走了")
    await wang.hears("哪个半天方便")
    assert f"{MORNING}起" not in wang.keyboard
    await wang.presses(f"{AFTERNOON}起")
    await wang.hears("这样约，可以吗？")
    await wang.presses("对")
    await wang.hears(f"📅 约好了：{AFTERNOON}起")


async def test_an_address_or_a_telephone_that_cannot_be_one_is_asked_for_again(wang: Visitor) -> None:
    await wang.says("/visit")
    await wang.hears("为什么不方便录视频")
    await wang.says("我在医院，下个月才出院")
    await wang.hears("请写完整的地址")
    await wang.says("家里")
    await wang.hears("请把地址写完整一点")
    await wang.says(ADDRESS)
    await wang.hears("能找到您的电话号码")
    await wang.says("没有")
    await wang.hears("这个号码好像不完整")
    await wang.says("13905801234")
    await wang.hears("哪个半天方便")


async def test_nobody_plans_a_visit_to_themselves(booked: Visitor, cases: UseCases) -> None:
    await joins(booked, cases, "王秀英")
    await booked.says("/visits")
    await booked.presses("后一天")
    await booked.hears("2026年11月25日上门：0家")


async def test_for_everybody_else_there_is_no_list(booked: Visitor) -> None:
    for command in ("/visits", "/sessions", "/record"):
        await booked.says(command)
        await booked.hears("我在。")


async def test_the_address_is_erased_with_the_visit(booked: Visitor, zhou: Visitor, cases: UseCases) -> None:
    planned = await cases.day_of_meetings(2, Occasion.VISIT, date(2026, 11, 25))
    assert planned[0].appointment.errand is not None
    await booked.presses("不约了")
    await booked.hears("不约了")
    async with cases.book.records.begin() as office:
        over = await office.appointments.find(planned[0].appointment.id)
    assert over is not None
    assert over.errand is None
