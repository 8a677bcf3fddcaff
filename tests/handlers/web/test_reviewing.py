"""A video on which a person decides: sent by one, seen by another, and answered."""

import pytest

from biometrics.report import FailureCode
from bot.messenger.visitor import Letter, Visitor
from handlers.cases import UseCases
from tests.fakes.clock import FakeClock
from tests.fakes.examination import FRAMES, PASS, UNSURE
from tests.handlers.conftest import FakeAnswers, FakeDesk, FakeExamination, FakeSheets
from tests.handlers.web.conftest import Arrives, approves, asks_for_a_person, enrols, joins, records_a_video
from tests.messenger.samples import MP4

NEW = MP4 + b"another"


@pytest.fixture
async def unsure(wang: Visitor, examination: FakeExamination, desk: FakeDesk, clock: FakeClock) -> Visitor:
    """Wang Xiuying, whose video a person has to look at."""
    examination.reports.append(UNSURE)
    await records_a_video(wang, desk, clock)
    await wang.hears("这次机器没有看准")
    return wang


async def takes_the_first(reviewer: Visitor) -> Letter:
    """The first case of the queue lies open; its menu."""
    await reviewer.says("/queue")
    await reviewer.hears("有1件在等")
    await reviewer.presses("1 · 我来看")
    return await reviewer.hears("您的决定是？")


def shown(letters: list[Letter], kind: str) -> list[Letter]:
    return [letter for letter in letters if kind in letter.raw and not letter.mine]


async def test_a_person_approves_what_the_machine_was_unsure_of(
    unsure: Visitor, zhou: Visitor, answers: FakeAnswers, sheets: FakeSheets, clock: FakeClock
) -> None:
    clock.passes(hours=3)
    await zhou.says("/queue")
    line = await zhou.hears("有1件在等")
    assert "1. 王** · 答应11月24日星期二下午5点以前 · 等了3小时" in line.text
    assert "脸和照片接近，但机器还不能单独确认。" in line.text

    await zhou.presses("1 · 我来看 王**")
    head = await zhou.hears("33090219480307****")
    assert "这一件的视频1段" in head.text
    assert "到11月24日星期二下午1点30分为止，由您来看。" in head.text
    video = await zhou.hears("最后一段视频")
    assert await zhou.sees(video) == MP4
    assert await zhou.hears("留存照片，不到一年")
    assert await zhou.hears("机器看到的")
    ((report, photos),) = sheets.drawn
    assert report.best_frames == FRAMES
    assert [photo.accepted for photo in photos] == [True]

    await zhou.presses("✅ 通过")
    await zhou.hears("是不是照片上的真人")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 已通过。")
    await answers.works()
    passed = await unsure.hears("✅ 王**，认证成功。")
    assert "编号 AX-2026-0001-" in passed.text
    receipt = await unsure.hears("这是您的凭证")
    assert (await unsure.sees(receipt)).startswith(b"\x89PNG")
    await unsure.says("/status")
    assert "下一次认证在2027年11月30日以前" in (await unsure.hears("您的待遇正常发放")).text


async def test_nothing_of_a_case_stays_in_the_chat_of_who_has_decided_it(unsure: Visitor, zhou: Visitor) -> None:
    await takes_the_first(zhou)
    assert shown(await zhou.reads(), "video")
    await approves(zhou)
    left = await zhou.reads()
    assert not shown(left, "video")
    assert not shown(left, "photo")
    assert not [letter for letter in left if "33090219480307" in letter.text]


async def test_another_video_is_asked_for_with_one_reason_and_passes(
    unsure: Visitor, zhou: Visitor, answers: FakeAnswers, desk: FakeDesk, clock: FakeClock
) -> None:
    await takes_the_first(zhou)
    await zhou.presses("📹 请再录一段")
    await zhou.presses("光线有点暗")
    await zhou.hears("📹 会请本人再录一段")
    await answers.works()
    await unsure.hears("工作人员看了您的视频，光线有点暗。请脸对着窗户或灯，再录一次。")
    await unsure.presses("📹 现在办")
    await unsure.hears("先准备一下")
    await records_a_video(unsure, desk, clock, NEW)
    await unsure.hears("✅ 王**，认证成功。")


async def test_a_new_photo_can_be_asked_for(
    arrives: Arrives,
    zhou: Visitor,
    cases: UseCases,
    examination: FakeExamination,
    desk: FakeDesk,
    answers: FakeAnswers,
    clock: FakeClock,
) -> None:
    object.__setattr__(cases.offer_reference, "trusting", False)
    wang = await arrives()
    await enrols(wang)
    await records_a_video(wang, desk, clock)
    await wang.hears("您的照片是第一次用")
    await takes_the_first(zhou)
    assert "还没有人和身份证件核对过" in "".join(letter.text for letter in shown(await zhou.reads(), "photo"))
    await zhou.presses("📹 请再录一段")
    await zhou.presses("要一张新照片")
    await zhou.hears("📹 会请本人再录一段")
    await answers.works()
    await wang.hears("要先补一张您的新照片")
    await wang.presses("📹 现在办")
    await wang.hears("请给自己拍一张照片")


async def test_who_is_refused_reads_the_way_to_a_counter_and_a_person_decides_the_next_time(
    unsure: Visitor,
    zhou: Visitor,
    answers: FakeAnswers,
    examination: FakeExamination,
    desk: FakeDesk,
    clock: FakeClock,
) -> None:
    await takes_the_first(zhou)
    await zhou.presses("请到窗口办")
    await zhou.presses("光看视频不够")
    await zhou.hears("已结束。")
    await answers.works()
    await unsure.hears("请带身份证去任何一个社保窗口，或者打12333")

    clock.passes(days=1)
    await unsure.says("/certify")
    await unsure.hears("先准备一下")
    examination.reports.append(PASS)
    await records_a_video(unsure, desk, clock, NEW)
    await unsure.hears("视频收好了。工作人员还要看一看")
    await zhou.says("/queue")
    assert "同事曾请这位到窗口办" in (await zhou.hears("有1件在等")).text


async def test_for_everybody_else_there_is_no_queue(unsure: Visitor, arrives: Arrives) -> None:
    await unsure.says("/nonsense")
    unknown = await unsure.hears("我在。")
    await unsure.says("/queue")
    answer = await unsure.hears("我在。")
    assert (answer.text, list(answer.buttons)) == (unknown.text, list(unknown.buttons))


async def test_an_invitation_is_good_for_one(zhou: Visitor, arrives: Arrives, cases: UseCases) -> None:
    invitation = await cases.invite("徐审核")
    xu, stranger = await arrives(), await arrives()
    await xu.says(f"/start {invitation}")
    await xu.hears("徐审核您好")
    await stranger.says(f"/start {invitation}")
    await stranger.hears("这个邀请已经用过")
    await stranger.says("/queue")
    await stranger.hears("我在。")


async def test_the_invitation_itself_goes_out_of_the_chat(zhou: Visitor) -> None:
    assert not [letter for letter in await zhou.reads() if "staff-" in letter.text]


async def test_a_taken_case_is_seen_as_taken_until_it_is_handed_back(
    unsure: Visitor, zhou: Visitor, xu: Visitor
) -> None:
    await xu.says("/queue")
    await xu.hears("有1件在等")
    await takes_the_first(zhou)
    await xu.presses("1 · 我来看")
    await xu.hears("周审核正在看这一件，到11月24日星期二上午10点30分为止。")
    await xu.says("/queue")
    line = await xu.hears("周审核正在看")
    assert list(line.buttons) == ["看清单"]

    await zhou.presses("放回清单")
    await zhou.hears("已经放回清单。")
    assert not shown(await zhou.reads(), "video")
    await takes_the_first(xu)


async def test_after_half_an_hour_another_may_take_it_and_the_first_decides_nothing(
    unsure: Visitor, zhou: Visitor, xu: Visitor, clock: FakeClock
) -> None:
    await takes_the_first(zhou)
    clock.passes(minutes=31)
    await takes_the_first(xu)
    await zhou.presses("✅ 通过")
    await zhou.hears("这一件已经不在您手上了。")
    assert not shown(await zhou.reads(), "video")


async def test_what_is_decided_is_decided(unsure: Visitor, zhou: Visitor, xu: Visitor, clock: FakeClock) -> None:
    await xu.says("/queue")
    await xu.hears("有1件在等")
    await takes_the_first(zhou)
    await approves(zhou)
    await xu.presses("1 · 我来看")
    await xu.hears("这一件不用再看了")
    await xu.presses("看清单")
    await xu.hears("现在没有要看的。")


async def test_nobody_sees_their_own_case(unsure: Visitor, cases: UseCases, xu: Visitor) -> None:
    await joins(unsure, cases, "王秀英")
    await unsure.presses("看清单")
    await unsure.hears("现在没有要看的。")
    await xu.says("/queue")
    await xu.hears("有1件在等")


async def test_without_a_video_there_is_nothing_to_approve(wang: Visitor, zhou: Visitor, answers: FakeAnswers) -> None:
    await asks_for_a_person(wang)
    await wang.hears("已经请工作人员来看")
    await takes_the_first(zhou)
    assert [letter for letter in await zhou.reads() if letter.text == "没有视频。"]
    await zhou.presses("✅ 通过")
    await zhou.presses("是本人，通过")
    await zhou.hears("这一件没有视频。")
    await zhou.presses("返回")
    await zhou.presses("📹 请再录一段")
    await zhou.presses("要一段新视频")
    await zhou.hears("📹 会请本人再录一段")
    await answers.works()
    await wang.hears("想请您录一段新的视频")


async def test_a_sheet_that_cannot_be_drawn_keeps_nobody_from_deciding(
    unsure: Visitor, zhou: Visitor, sheets: FakeSheets
) -> None:
    sheets.lost = True
    await takes_the_first(zhou)
    assert [letter for letter in await zhou.reads() if letter.text == "这次没有画出来。"]


async def test_after_three_videos_all_three_are_told_with_what_stood_in_the_way(
    wang: Visitor, zhou: Visitor, examination: FakeExamination, desk: FakeDesk, clock: FakeClock
) -> None:
    examination.sees(FailureCode.TOO_DARK, FailureCode.TOO_FAR, FailureCode.NO_FACE)
    for number in range(3):
        await records_a_video(wang, desk, clock, MP4 + bytes([number]))
        if number < 2:
            await wang.presses("📹 再录一次")
    await takes_the_first(zhou)
    (head,) = [letter for letter in await zhou.reads() if "33090219480307" in letter.text]
    assert "这一件的视频3段" in head.text
    assert [line.rpartition(" · ")[2] for line in head.text.splitlines() if line[1:2] == "."] == [
        "脸太暗。",
        "脸太远。",
        "没有看到脸。",
    ]
