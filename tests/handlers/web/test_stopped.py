"""The money has stopped, or the register is mistaken: what happened, what brings it back, and who decides."""

import pytest

from biometrics.report import FailureCode
from bot.messenger.visitor import Visitor
from handlers.cases import UseCases
from tests.fakes.clock import FakeClock
from tests.fakes.examination import UNSURE
from tests.handlers.conftest import LI, WANG, FakeAnswers, FakeDesk, FakeExamination
from tests.handlers.web.conftest import (
    Arrives,
    Deliver,
    approves,
    asks_for_a_person,
    enrols,
    films,
    joins,
    records_a_video,
    reports,
)
from tests.messenger.samples import MP4, image


@pytest.fixture
async def li(arrives: Arrives) -> Visitor:
    """Li Jianguo, whose payment has stopped since September."""
    li = await arrives()
    await enrols(li, LI)
    return li


async def confirms(member: Visitor, name: str = "王**") -> None:
    await member.says("/doubts")
    await member.hears("有1件要核实")
    await member.presses(f"1 · 核实 {name}")
    await member.hears("去世")
    await member.presses("属实，我确认")
    await member.hears("待遇从今天起结束")
    await member.presses("是的，我确认属实")


async def test_whose_money_has_stopped_hears_why_and_gets_it_back(
    li: Visitor, desk: FakeDesk, clock: FakeClock
) -> None:
    await li.says("/stopped")
    told = await li.hears("所以待遇从2026年9月起停了")
    assert "2026年8月31日以前没有办认证" in told.text
    assert "停发的3个月一起补发" in told.text
    await li.presses("📹 现在办")
    await li.hears("先准备一下")
    await records_a_video(li, desk, clock)
    passed = await li.hears("✅ 李**，认证成功。")
    assert "从2026年9月起停发的3个月一起补发" in passed.text
    await li.says("/stopped")
    await li.hears("您的待遇没有停，下一次认证在2027年11月30日以前")


async def test_whose_money_has_not_stopped_is_sent_to_the_bank(wang: Visitor) -> None:
    await wang.says("/stopped")
    told = await wang.hears("您的待遇还没有停")
    assert "2026年12月31日以前" in told.text


async def test_who_is_marked_as_dead_shows_themselves_and_it_is_settled(
    li: Visitor, wang: Visitor, zhou: Visitor, desk: FakeDesk, clock: FakeClock
) -> None:
    await asks_for_a_person(wang)
    await wang.hears("已经请工作人员来看")
    clock.goes_to("2026-11-24 16:00")
    await li.says("/mistake")
    await li.presses("说我去世了")
    await li.hears("工作人员11月25日星期三上午10点以前答复您")

    await zhou.says("/queue")
    lines = (await zhou.hears("有2件在等")).text.split("\n\n")
    assert lines[1].startswith("1. 李**")
    assert "❗加急：本人说登记成了去世" in lines[1]

    await li.presses("📹 现在办")
    await li.hears("先准备一下")
    await records_a_video(li, desk, clock)
    await li.hears("✅ 李**，认证成功。")
    await zhou.says("/queue")
    await zhou.hears("有1件在等")


async def test_in_an_urgent_case_a_bad_video_may_be_repaired_and_a_doubtful_one_waits_for_the_reviewer(
    li: Visitor,
    zhou: Visitor,
    examination: FakeExamination,
    desk: FakeDesk,
    answers: FakeAnswers,
    clock: FakeClock,
) -> None:
    await li.says("/mistake")
    await li.presses("说我出国或者服刑")
    await li.hears("这件事排在最前面")
    examination.sees(FailureCode.TOO_DARK)
    await li.presses("📹 现在办")
    await records_a_video(li, desk, clock)
    await li.hears("再录一次吧")
    examination.reports.append(UNSURE)
    await li.presses("📹 再录一次")
    await li.hears("请录一段十秒左右的视频")
    await films(li, desk, clock, MP4 + b"another")
    await li.hears("视频收到了。工作人员优先看")

    await zhou.says("/queue")
    await zhou.presses("1 · 我来看 李**")
    await approves(zhou)
    await answers.works()
    await li.hears("✅ 李**，认证成功。")


async def test_two_members_end_a_benefit_and_the_person_is_asked_first(
    wang: Visitor,
    zhou: Visitor,
    xu: Visitor,
    deliver: Deliver,
    examination: FakeExamination,
    desk: FakeDesk,
    answers: FakeAnswers,
    clock: FakeClock,
) -> None:
    await reports(zhou, WANG.identity, "去世")
    await deliver()
    asked = await wang.hears("别的部门有一条信息和您的情况对不上")
    assert "您的待遇照常发" in asked.text
    assert "📹 现在办" in asked.buttons
    await wang.says("/status")
    await wang.hears("请在2026年12月31日以前办理资格认证")

    await confirms(zhou)
    await zhou.hears("还要另一位工作人员确认，现在待遇照常发")
    await wang.says("/status")
    await wang.hears("请在2026年12月31日以前办理资格认证")
    await confirms(zhou)
    await zhou.hears("您已经确认过。要另一位工作人员来确认。")

    await xu.says("/doubts")
    assert "1人已确认，一共要两人" in (await xu.hears("有1件要核实")).text
    await confirms(xu)
    await xu.hears("两位都确认了，待遇从今天起结束")
    await deliver()
    await wang.hears("待遇从2026年11月24日起结束了")

    # and it was a mistake after all
    await wang.presses("登记弄错了")
    await wang.presses("说我去世了")
    await wang.hears("这件事排在最前面")
    await wang.presses("📹 现在办")
    await wang.hears("先准备一下")
    await records_a_video(wang, desk, clock)
    await wang.hears("视频收到了。工作人员优先看")
    await zhou.says("/queue")
    await zhou.presses("1 · 我来看 王**")
    await approves(zhou)
    await answers.works()
    await wang.hears("✅ 王**，认证成功。")
    await wang.says("/stopped")
    await wang.hears("您的待遇没有停")


async def test_one_member_is_enough_to_say_that_it_is_not_so(
    wang: Visitor, zhou: Visitor, xu: Visitor, deliver: Deliver
) -> None:
    await reports(zhou, WANG.identity, "服刑")
    await reports(zhou, WANG.identity, "服刑", "这一件已经登记过")
    await xu.says("/doubts")
    await xu.presses("1 · 核实 王**")
    await xu.hears("已经请本人录视频")
    await xu.presses("不属实")
    await xu.hears("记下了：不属实。")
    await deliver()
    await wang.hears("那条对不上的信息已经查清")
    await zhou.says("/doubts")
    await zhou.hears("现在没有要核实的")


async def test_a_video_settles_a_doubt(
    wang: Visitor, zhou: Visitor, deliver: Deliver, desk: FakeDesk, clock: FakeClock
) -> None:
    await reports(zhou, WANG.identity, "去世")
    await deliver()
    await wang.hears("别的部门有一条信息")
    await wang.presses("📹 现在办")
    await records_a_video(wang, desk, clock)
    await wang.hears("✅ 王**，认证成功。")
    await zhou.presses("看核实清单")
    await zhou.hears("现在没有要核实的")


async def test_nobody_weighs_a_doubt_about_themselves(wang: Visitor, zhou: Visitor, cases: UseCases) -> None:
    await reports(zhou, WANG.identity, "去世")
    await joins(wang, cases, "王秀英")
    await wang.says("/doubts")
    await wang.hears("现在没有要核实的")
    await wang.presses("登记一件")
    await wang.says(WANG.identity)
    await wang.presses("去世")
    await wang.hears("这是您自己的")


async def test_a_number_that_is_not_on_the_roster_is_said_to_the_staff(zhou: Visitor) -> None:
    await zhou.says("/doubts")
    await zhou.presses("登记一件")
    await zhou.hears("请输入这个人的身份证号码")
    await zhou.says("330903193509280040")
    await zhou.presses("去世")
    await zhou.hears("名册里没有这个号码")
    await zhou.says("330902")
    await zhou.hears("我在。")


async def test_for_everybody_else_there_are_no_doubts(wang: Visitor) -> None:
    await wang.says("/doubts")
    await wang.hears("我在。")


async def sends_page(visitor: Visitor, number: int) -> None:
    await visitor.photographs(image(width=700, height=1000))
    await visitor.hears(f"第{number}页收到了")


async def test_after_two_years_papers_are_handed_in_read_page_by_page_and_then_a_video_is_enough(
    li: Visitor,
    zhou: Visitor,
    deliver: Deliver,
    desk: FakeDesk,
    clock: FakeClock,
) -> None:
    clock.goes_to("2027-10-12 10:00")
    await li.says("/stopped")
    told = await li.hears("时间已经很长")
    assert "无犯罪证明或出入境记录" in told.text
    await li.presses("📄 交材料")
    await li.hears("请把无犯罪证明或出入境记录拍下来")
    await li.says("我没有")
    await li.hears("请发材料的照片")
    await sends_page(li, 1)
    await li.sends("document", b"%PDF-1.7 <</Type /Page>> %%EOF", name="record.pdf")
    await li.hears("第2页收到了")
    await li.presses("换第2页")
    await li.hears("请重新发第2页")
    await li.photographs(image(width=200, height=300))
    await li.hears("这张照片太小")
    await sends_page(li, 2)
    await li.presses("交上去")
    await li.hears("都交上去了。工作人员10月12日星期二下午5点以前看完")

    await zhou.says("/queue")
    await zhou.presses("1 · 我来看 李**")
    first = await zhou.hears("材料第1页")
    assert (await zhou.sees(first)).startswith(b"\xff\xd8")
    await zhou.hears("材料第2页")
    await zhou.presses("✅ 第1页可以")
    await zhou.hears("第1页可以。还有1页没看。")
    await zhou.presses("第2页退回")
    await zhou.hears("第2页为什么退回")
    await zhou.presses("没有拍全")
    await zhou.hears("材料都看完了")
    await deliver()
    back = await li.hears("材料第2页还要再发一次")
    assert "请把四个角都拍进去" in back.text

    await li.presses("📄 交材料")
    await li.hears("请把无犯罪证明或出入境记录拍下来")
    await sends_page(li, 3)
    await li.presses("交上去")
    await li.hears("都交上去了")
    await zhou.presses("看清单")
    await zhou.hears("有1件在等")
    await zhou.presses("1 · 我来看 李**")
    await zhou.hears("材料第3页")
    await zhou.presses("✅ 第3页可以")
    await zhou.hears("材料都看完了")
    await deliver()
    await li.hears("材料看过了，都可以。现在录一段视频")
    await li.presses("📹 现在办")
    await li.hears("先准备一下")
    await records_a_video(li, desk, clock)
    passed = await li.hears("✅ 李**，认证成功。")
    assert "停发的14个月一起补发" in passed.text
    await li.says("/papers")
    await li.hears("您现在不用交材料")
