"""Who cannot do, hear or read something: asked once, and then asked for what remains, over real HTTP."""

from biometrics.challenge import Action
from biometrics.report import FailureCode
from bot.messenger.visitor import Visitor
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import WANG, FakeDesk, FakeExamination
from tests.handlers.web.conftest import (
    Deliver,
    films,
    is_voice,
    records_a_video,
    says_what_is_missing,
    takes_a_photo,
)
from tests.messenger.samples import MP4

NAMES = {"转头": Action.TURN, "点头": Action.NOD, "张嘴": Action.OPEN_MOUTH, "微笑": Action.SMILE, "眨眼": Action.BLINK}


async def test_who_can_neither_blink_nor_turn_nor_hear_certifies_by_what_remains(
    asked: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await says_what_is_missing(asked, "blink", "turn", "hear")
    await asked.hears("好的，记下了。以后有变化，发 /abilities 就能改。")
    await takes_a_photo(asked)
    spoken = [letter.id for letter in await asked.reads() if is_voice(letter)]
    examination.sees(FailureCode.TOO_DARK, FailureCode.TOO_DARK)
    await records_a_video(asked, desk, clock)
    for again in (b"second", b"third"):
        await asked.presses("📹 再录一次")
        await asked.hears("请录一段十秒左右的视频")
        await films(asked, desk, clock, MP4 + again)
    await asked.hears("✅ 王**，认证成功。")
    await asked.hears("这是您的凭证")

    assert [len(set(challenge.actions)) for challenge in examination.asked] == [2, 2, 2]
    drawn = {action for challenge in examination.asked for action in challenge.actions}
    assert drawn <= {Action.NOD, Action.OPEN_MOUTH, Action.SMILE}
    assert [letter.id for letter in await asked.reads() if is_voice(letter)] == spoken


async def test_who_can_do_none_of_the_movements_reaches_a_person_and_is_certified_at_the_counter(
    asked: Visitor, zhou: Visitor, deliver: Deliver, examination: FakeExamination
) -> None:
    await says_what_is_missing(asked, *NAMES.values())
    told = await asked.hears("那就不用录视频了。已经请工作人员用别的办法帮您办")
    assert "11月24日星期二下午5点以前答复您" in told.text
    assert list(told.buttons) == ["📅 看看到哪一步了", "我能做什么动作", "☎️ 找人帮我"]

    await zhou.says("/queue")
    assert "这位能做的动作不到两个" in (await zhou.hears("有1件在等")).text
    await zhou.says("/record")
    await zhou.hears("请输入本人的身份证号码")
    await zhou.says(WANG.identity)
    await zhou.hears("请输入身份证上的姓名")
    await zhou.says(WANG.name)
    await zhou.hears("在哪里办的？")
    await zhou.presses("社保窗口")
    await zhou.presses("2026年11月24日")
    await zhou.presses("是本人，通过")
    await zhou.hears("✅ 记下了")
    await deliver()
    await asked.hears("AX-2026-0001-")
    await zhou.says("/queue")
    await zhou.hears("现在没有要看的。")
    assert not examination.asked


async def test_who_cannot_do_what_the_card_asks_reaches_a_person_in_two_taps(
    asked: Visitor, zhou: Visitor, examination: FakeExamination
) -> None:
    await asked.presses("都可以")
    await takes_a_photo(asked)
    await asked.presses("📹 准备好了")
    await asked.hears("请录一段十秒左右的视频")

    await asked.presses("我做不了这个动作")
    await asked.presses("☎️ 请工作人员来看")
    told = await asked.hears("好的，已经请工作人员来看。11月24日星期二下午5点以前答复您。")
    assert list(told.buttons) == ["📅 看看到哪一步了", "约视频通话", "附近的办理点"]
    await zhou.says("/queue")
    assert "1. 王**" in (await zhou.hears("有1件在等")).text
    assert not examination.asked


async def test_a_movement_that_hurts_is_exchanged_for_another_and_not_asked_for_again(
    asked: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await asked.presses("都可以")
    await takes_a_photo(asked)
    await asked.presses("📹 准备好了")
    card = await asked.hears("请录一段十秒左右的视频")
    await asked.presses("我做不了这个动作")
    which = await asked.hears("没关系。哪一个做不了？")
    movement = next(iter(which.buttons))
    await asked.presses(movement)
    await asked.hears("请录一段十秒左右的视频")
    await asked.sees_no_more(lambda letter: letter.id == card.id)
    await films(asked, desk, clock)
    await asked.hears("✅ 王**，认证成功。")

    assert NAMES[movement] not in examination.asked[-1].actions


async def test_slowly_each_movement_is_learned_alone_and_the_longer_time_counts(
    asked: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await asked.presses("都可以")
    await takes_a_photo(asked)
    await asked.presses("📹 准备好了")
    card = await asked.hears("请录一段十秒左右的视频")
    first, second = (line[3:] for line in card.text.splitlines()[1:3])
    await asked.presses("🐢 慢慢来")
    await asked.hears(is_voice)
    shown = await asked.hears(f"🐢 不着急，一共有10分钟。先学第一个动作：{first}")
    assert "animation" in shown.raw
    await asked.says("好了吗")
    await asked.hears("不着急。这个动作会了，就点下面的按钮")
    await asked.presses("会了，下一步")
    await asked.hears(is_voice)
    shown = await asked.hears(f"再学第二个动作：{second}")
    assert "animation" in shown.raw
    await asked.presses("会了，下一步")
    both = await asked.hears("10分钟之内")
    assert [line[3:] for line in both.text.splitlines()[1:3]] == [first, second]

    clock.passes(minutes=9)
    await films(asked, desk, clock)
    await asked.hears("✅ 王**，认证成功。")
    assert len(examination.asked) == 1
