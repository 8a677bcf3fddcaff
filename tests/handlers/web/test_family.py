"""A daughter and her mother, each with their own telephone, or side by side before one."""

import re
from dataclasses import replace
from io import BytesIO

import zxingcpp
from numpy import asarray
from PIL import Image

from biometrics.report import FailureCode, Identity
from bot.messenger.visitor import Letter, Visitor
from tests.fakes.clock import FakeClock
from tests.fakes.examination import PASS, UNSURE
from tests.handlers.conftest import LI, FakeAnswers, FakeDesk, FakeExamination
from tests.handlers.web.conftest import (
    DAUGHTER,
    Arrives,
    Deliver,
    enrols,
    films,
    names_the_mother,
    records_a_video,
    says_who_they_are,
    types_the_mother,
)
from tests.messenger.samples import MP4

NOTHING_TO_COMPARE = replace(UNSURE, identity=Identity())


def link_in(letters: list[Letter]) -> str:
    (link,) = re.findall(r"start=(kin-\S+)", "\n".join(letter.text for letter in letters if not letter.mine))
    return str(link)


async def test_far_apart_the_mother_is_asked_and_may_first_ask_who_that_is(
    wang: Visitor, daughter: Visitor, deliver: Deliver
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("如果王**已经在用我，马上会收到我的问题")
    await deliver()
    question = await wang.hears("有人想替您办资格认证：女儿李敏。")
    assert "【家庭暗号：" in question.text
    assert list(question.buttons) == ["同意", "不同意", "这是谁？"]

    await wang.presses("这是谁？")
    who = await wang.hears("这个人自己写的是“女儿李敏”")
    assert list(who.buttons) == ["同意", "不同意", "☎️ 找人帮我"]
    await daughter.says("/family")
    await daughter.hears("您可以替父母或家人办")

    await wang.presses("同意")
    await wang.hears("好的，女儿李敏可以替您办到2027年11月24日")
    await deliver()
    await daughter.hears("王**同意了。")
    await daughter.presses("我的父母或家人")
    card = await daughter.hears("33090219480307****")
    assert card.text.splitlines() == [
        "👪 王** 33090219480307****",
        "快到期了，下一次在2026年12月31日以前。",
        "您可以代办到2027年11月24日。",
    ]
    await daughter.hears("还要替别的家人办")


async def test_far_apart_the_mother_says_no_and_is_left_in_peace(
    wang: Visitor, daughter: Visitor, deliver: Deliver
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("家人也可以用手机扫这张图")
    await deliver()
    await wang.hears("有人想替您办资格认证")
    await wang.presses("不同意")
    await wang.hears("好的，没有同意。")
    await deliver()
    await daughter.hears("王**没有同意您代办")
    await daughter.presses("我的父母或家人")
    await daughter.hears("您可以替父母或家人办")
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("12月24日星期四上午10点以后可以再问")
    await wang.presses("同意")
    await wang.hears("这个问题已经过了时间，或者已经回答过")


async def test_far_apart_by_link_the_mother_registers_by_herself_and_answers(
    arrives: Arrives, daughter: Visitor, deliver: Deliver
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("请把这个链接发给家人")
    picture = await daughter.hears("家人也可以用手机扫这张图")
    link = link_in(await daughter.reads())
    with Image.open(BytesIO(await daughter.sees(picture))) as code:
        (found,) = zxingcpp.read_barcodes(asarray(code.convert("L")))
    assert found.text == f"http://the.page/?start={link}"
    assert len(link) <= 64

    mother = await arrives()
    await mother.says(f"/start {link}")
    await mother.hears("女儿李敏想替家人办资格认证，先要问本人。")
    await mother.presses("中文")
    await mother.presses("我同意")
    await says_who_they_are(mother)
    await mother.hears("有人想替您办资格认证：女儿李敏。")
    assert link not in "".join(letter.text for letter in await mother.reads())
    await mother.presses("同意")
    await mother.hears("好的，女儿李敏可以替您办到")
    await deliver()
    await daughter.hears("王**同意了。")

    stranger = await arrives()
    await stranger.says(f"/start {link}")
    await stranger.hears("这个问题已经过了时间，或者已经回答过")


async def test_the_link_opened_by_somebody_else_leads_nowhere(arrives: Arrives, daughter: Visitor) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们不在一起")
    await daughter.hears("家人也可以用手机扫这张图")
    link = link_in(await daughter.reads())
    await daughter.says(f"/start {link}")
    await daughter.hears("这个问题已经过了时间，或者已经回答过")
    neighbour = await arrives()
    await enrols(neighbour, LI)
    await neighbour.says(f"/start {link}")
    await neighbour.hears("这个问题是问另一位的")


async def test_side_by_side_the_mother_consents_on_the_daughters_phone_and_her_own_is_told(
    wang: Visitor, daughter: Visitor, desk: FakeDesk, clock: FakeClock, deliver: Deliver
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们现在坐在一起")
    card = await daughter.hears("我同意女儿李敏替我办认证")
    assert (await daughter.sees(card)).startswith(b"\x89PNG")
    await films(daughter, desk, clock, MP4 + b"consent")
    passed = await daughter.hears("✅ 王**同意了。您可以代办到2027年11月24日。")
    assert list(passed.buttons) == ["📹 现在办", "我的父母或家人", "☎️ 找人帮我"]
    await deliver()
    await wang.hears("您同意了女儿李敏替您办资格认证，到2027年11月24日为止。如果不是您的意思，请马上取消。")
    await daughter.presses("📹 现在办")
    await daughter.hears("👪 现在给王**办。")
    await daughter.hears("先准备一下")


async def test_side_by_side_other_movements_may_be_chosen_while_there_are_any(daughter: Visitor) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们现在坐在一起")
    await daughter.hears("我同意女儿李敏替我办认证")
    asked = []
    for _ in range(2):
        card = await daughter.hears("") if asked else (await daughter.reads())[-1]
        asked.append([line for line in card.text.splitlines() if line[:2] in ("1.", "2.")])
        await daughter.presses("换两个动作")
    await daughter.hears("剩下的动作不够了")
    assert asked[0] != asked[1]
    await daughter.presses("📹 录同意的视频")
    await daughter.hears("我同意女儿李敏替我办认证")


async def test_a_reviewer_hears_the_consent_and_accepts_it(
    daughter: Visitor,
    zhou: Visitor,
    desk: FakeDesk,
    clock: FakeClock,
    examination: FakeExamination,
    answers: FakeAnswers,
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们现在坐在一起")
    await daughter.hears("我同意女儿李敏替我办认证")
    examination.reports.append(NOTHING_TO_COMPARE)
    await films(daughter, desk, clock)
    await daughter.hears("工作人员要看一看本人是不是同意")
    await zhou.says("/queue")
    assert "这段视频不是认证" in (await zhou.hears("有1件在等")).text
    await zhou.presses("1 · 我来看")
    await zhou.hears("您的决定是？")
    await zhou.presses("✅ 通过")
    await zhou.hears("是不是自愿同意“女儿李敏”代办？")
    await zhou.presses("是本人，自愿同意")
    await zhou.hears("✅ 已通过。")
    await answers.works()
    await daughter.hears("王**同意了。您可以代办到2027年11月24日。")
    await daughter.says("/family")
    await daughter.hears("33090219480307****")
    await daughter.hears("还要替别的家人办")


async def test_a_video_of_consent_too_dark_is_recorded_once_more(
    daughter: Visitor, desk: FakeDesk, clock: FakeClock, examination: FakeExamination
) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们现在坐在一起")
    await daughter.hears("我同意女儿李敏替我办认证")
    examination.sees(FailureCode.TOO_DARK)
    await films(daughter, desk, clock)
    again = await daughter.hears("光线太暗")
    assert list(again.buttons) == ["📹 录同意的视频", "☎️ 找人帮我"]
    await daughter.presses("📹 录同意的视频")
    await daughter.hears("我同意女儿李敏替我办认证")


async def test_a_video_of_consent_that_comes_too_late_is_asked_for_again(daughter: Visitor, clock: FakeClock) -> None:
    await names_the_mother(daughter)
    await daughter.presses("我们现在坐在一起")
    await daughter.hears("我同意女儿李敏替我办认证")
    clock.passes(minutes=10)
    await daughter.records(MP4)
    await daughter.hears("这两个动作不用做了")
    await daughter.presses("📹 再录一次")
    await daughter.hears("我同意女儿李敏替我办认证")


async def test_the_daughter_certifies_and_her_mother_hears_of_every_step(
    wang: Visitor, bound: Visitor, desk: FakeDesk, clock: FakeClock, deliver: Deliver, examination: FakeExamination
) -> None:
    await bound.says("/family")
    await bound.hears("33090219480307****")
    await bound.presses("给这位办")
    await bound.hears("👪 王**的资格认证请在2026年12月31日以前办理")
    await bound.presses("📹 现在办")
    await bound.hears("👪 现在给王**办。请把手机给本人")
    await bound.hears("先准备一下")
    examination.reports.append(PASS)
    await records_a_video(bound, desk, clock)
    await bound.hears("✅ 王**，认证成功。")
    await deliver()
    await wang.hears("女儿李敏刚刚发了一段视频，替您办资格认证。")
    certified = await wang.hears("✅ 王**的资格认证办好了（家人代录视频）")
    assert "AX-2026-0001-" in certified.text


async def test_the_mother_looks_who_may_act_and_ends_it(wang: Visitor, bound: Visitor, deliver: Deliver) -> None:
    await wang.says("/helpers")
    card = await wang.hears("👪 女儿李敏")
    assert "从2026年11月24日起可以替您办，到2027年11月24日为止。" in card.text
    await wang.presses("取消代办")
    await wang.hears("不再让女儿李敏替您办了吗？")
    await wang.presses("是，取消")
    await wang.hears("女儿李敏不能再替您办，也看不到您的情况了。")
    await deliver()
    await bound.hears("王**取消了您的代办。")
    for word in ("/status", "/receipts"):
        await bound.says(word)
        await bound.hears("我还不知道您是谁")
    await bound.says("/certify")
    await bound.hears("给谁办理？")
    await bound.says("/family")
    await bound.hears("您可以替父母或家人办")


async def test_a_button_from_before_the_end_opens_nothing(wang: Visitor, bound: Visitor, deliver: Deliver) -> None:
    await bound.says("/family")
    await bound.hears("33090219480307****")
    await wang.says("/helpers")
    await wang.hears("👪 女儿李敏")
    await wang.presses("取消代办")
    await wang.presses("是，取消")
    await wang.hears("不能再替您办")
    await bound.presses("给这位办")
    await bound.hears("您现在不能给这位家人办了")


async def test_the_daughter_lays_it_down(wang: Visitor, bound: Visitor, deliver: Deliver) -> None:
    await bound.says("/family")
    await bound.hears("33090219480307****")
    await bound.presses("取消代办")
    await bound.hears("不再替王**办了吗？")
    await bound.presses("是，取消")
    await bound.hears("您不再替王**办了")
    await deliver()
    await wang.hears("女儿李敏不再替您办了。")
    await wang.says("/helpers")
    await wang.hears("现在没有人能替您办")


async def test_after_a_year_it_is_over(wang: Visitor, bound: Visitor, clock: FakeClock) -> None:
    clock.goes_to("2027-11-24 10:01")
    await bound.says("/status")
    await bound.hears("您现在不能给这位家人办了")
    await wang.says("/helpers")
    await wang.hears("现在没有人能替您办")


async def test_one_chat_for_oneself_and_for_the_mother(bound: Visitor) -> None:
    await bound.says("/family")
    await bound.hears("还要替别的家人办")
    await says_who_they_are(bound, LI)
    await bound.presses("都可以")
    await bound.hears("请给自己拍一张照片")
    await bound.says("/start")
    own = await bound.hears("👤 李**（您自己）")
    assert list(own.buttons) == ["给这位办", "☎️ 找人帮我"]
    await bound.hears("👪 王** 33090219480307****")
    await bound.hears("还要替别的家人办")
    await bound.presses("给这位办")
    await bound.hears("👪 王**的资格认证请在2026年12月31日以前办理")
    await bound.says("/status")
    await bound.hears("👪 王**")


async def test_a_number_and_name_that_do_not_fit_are_typed_again_as_a_relative(daughter: Visitor) -> None:
    await types_the_mother(daughter, name="王秀珍")
    await daughter.hears("按这个号码和姓名没有找到。")
    await daughter.presses("不对，重新输入")
    await daughter.hears("请输入家人的身份证号码")


async def test_no_telephone_number_reaches_the_mother_as_a_name(daughter: Visitor) -> None:
    await types_the_mother(daughter)
    await daughter.presses("对")
    await daughter.hears("家人会看到是谁在问")
    await daughter.says("请打13800138000")
    await daughter.hears("请只写字，不要写数字和网址")
    await daughter.says(DAUGHTER)
    await daughter.hears("你们现在坐在一起")


async def test_ones_own_number_leads_to_oneself(wang: Visitor) -> None:
    await wang.says("/family")
    await wang.hears("您可以替父母或家人办")
    await names_the_mother(wang)
    await wang.presses("我们不在一起")
    await wang.hears("这是您自己的号码")
