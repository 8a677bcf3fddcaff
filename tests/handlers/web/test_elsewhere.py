"""Assistance from another place, and what staff write down themselves."""

from bot.messenger.visitor import Visitor
from handlers.cases import UseCases
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI, WANG
from tests.handlers.web.conftest import Deliver, asks_for_a_person, joins

PUDONG = "上海市浦东新区"


async def asks(visitor: Visitor) -> str:
    await visitor.says("/elsewhere")
    await visitor.hears("您现在住在哪里？")
    await visitor.says(PUDONG)
    told = await visitor.hears("编号 YD-2026-0001-")
    assert f"我们请{PUDONG}的社保窗口帮您办" in told.text
    return told.text.split("编号 ")[1][:17]


async def test_the_other_office_has_seen_the_person(wang: Visitor, zhou: Visitor, deliver: Deliver) -> None:
    number = await asks(wang)
    await zhou.says("/elsewhere")
    listed = await zhou.hears("异地协助：1件在等。")
    assert f"{number} · 王** 33090219480307**** · {PUDONG} · 2026年11月24日" in listed.text
    await zhou.presses(f"{number} · 王**")
    await zhou.hears("哪个单位见到了本人？")
    await zhou.says("浦东新区社保中心")
    await zhou.hears("请再看一遍：浦东新区社保中心见到了本人")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了：2026年11月24日")
    await deliver()
    assert "异地协助" in (await wang.hears("AX-2026-0001-")).text
    await zhou.says("/elsewhere")
    await zhou.hears("异地协助：0件在等。")


async def test_who_asks_twice_keeps_the_number(wang: Visitor) -> None:
    number = await asks(wang)
    await wang.says("/elsewhere")
    assert number in (await wang.hears("编号 YD-")).text


async def test_nobody_assists_themselves(wang: Visitor, cases: UseCases) -> None:
    await asks(wang)
    await joins(wang, cases, "王秀英")
    await wang.says("/elsewhere")
    await wang.hears("异地协助：0件在等。")


async def records(reviewer: Visitor, number: str = WANG.identity, name: str = WANG.name) -> None:
    await reviewer.says("/record")
    await reviewer.hears("请输入本人的身份证号码")
    await reviewer.says(number)
    await reviewer.hears("请输入身份证上的姓名")
    await reviewer.says(name)


async def test_a_counter_is_written_down_after_a_second_look(wang: Visitor, zhou: Visitor, deliver: Deliver) -> None:
    await records(zhou)
    await zhou.hears("王** 33090219480307****：在哪里办的？")
    await zhou.presses("社保窗口")
    await zhou.hears("哪一天办的？")
    await zhou.says("2026-11-20")
    await zhou.hears("请再看一遍：王** 33090219480307****，2026年11月20日，社保窗口。")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了：2026年11月20日")
    kept = "".join(letter.text for letter in await zhou.reads())
    assert WANG.identity not in kept
    assert WANG.name not in kept
    await deliver()
    assert "2026年11月20日" in (await wang.hears("AX-2026-0001-")).text
    await wang.says("/status")
    await wang.hears("下一次认证在2027年11月30日以前")


async def test_a_day_that_cannot_be_is_not_written_down(zhou: Visitor) -> None:
    for day, answer in (("2026-11-25", "这一天不能再记"), ("2026-09-01", "这一天不能再记"), ("2026-02-30", "哪一天")):
        await records(zhou)
        await zhou.hears("在哪里办的？")
        await zhou.presses("银行网点")
        await zhou.hears("哪一天办的？")
        await zhou.says(day)
        if "不能" in answer:
            await zhou.hears("请再看一遍")
            await zhou.presses("是本人，通过")
        await zhou.hears(answer)


async def test_nobody_records_themselves(wang: Visitor, cases: UseCases) -> None:
    await joins(wang, cases, "王秀英")
    await records(wang)
    await wang.hears("这是您自己的，或者您的聊天登记的那个人的。")


async def test_after_so_long_the_papers_must_have_been_seen(zhou: Visitor, clock: FakeClock) -> None:
    clock.goes_to("2027-09-10 10:00")
    await records(zhou, LI.identity, LI.name)
    await zhou.presses("社区网点")
    await zhou.presses("2027年9月10日")
    await zhou.hears("请再看一遍：李**")
    await zhou.presses("是本人，材料也看过了")
    await zhou.hears("✅ 记下了：2027年9月10日")


async def test_a_case_that_waited_is_settled_by_it(wang: Visitor, zhou: Visitor) -> None:
    await asks_for_a_person(wang)
    await wang.hears("已经请工作人员来看")
    await records(zhou)
    await zhou.presses("社保窗口")
    await zhou.presses("2026年11月24日")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了")
    await zhou.says("/queue")
    await zhou.hears("现在没有要看的。")
