"""Help, language, status, receipt, being forgotten, and whatever else people send."""

import pytest
from aiogram.methods import LeaveChat
from aiogram.types import Chat

from handlers import COMMANDS, commands
from handlers.cases import UseCases
from locales import languages
from tests.handlers.conftest import TEXTS, FakeDesk
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray


async def test_the_language_is_guessed_and_can_be_changed(wang: FakePerson) -> None:
    wang.language = "en-GB"
    await wang.says("/start")
    assert wang.reads[-1].startswith("Hello, I am Anxin.")
    await wang.taps("中文")
    assert wang.reads[-1].startswith("办理需要您录一段")
    await wang.says("你好")
    assert wang.reads[-1].startswith("我在。")


async def test_somebody_enrolled_is_greeted_with_how_things_stand(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.says("/start")
    assert wang_enrolled.reads[-1] == "王**您好，请在2026年12月31日以前办理资格认证。现在办只要一分钟。"
    assert list(wang_enrolled.last.buttons) == ["📹 现在办", "☎️ 找人帮我"]


async def test_help_says_what_is_never_asked(wang: FakePerson) -> None:
    await wang.says("/help")
    for promise in ("从不问银行卡、密码、验证码", "从不发网址", "12333"):
        assert promise in wang.reads[-1]


async def test_a_stranger_is_told_how_to_reach_a_person(wang: FakePerson) -> None:
    await wang.says("/start")
    await wang.taps("☎️ 找人帮我")
    assert "12333" in wang.reads[-1]
    assert "社保窗口" in wang.reads[-1]


async def test_a_person_is_asked_only_when_meant(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.taps("☎️ 找人帮我")
    assert wang_enrolled.reads[-1].startswith("☎️ 您可以打12333")
    await wang_enrolled.taps("☎️ 请工作人员来看")
    assert wang_enrolled.reads[-1] == ("好的，已经请工作人员来看。11月24日星期二下午5点以前答复您。您不用再做什么。")


async def test_status_asks_who_one_is_first(wang: FakePerson) -> None:
    await wang.says("/status")
    assert wang.reads[-1].startswith("我还不知道您是谁。")
    await wang.taps("📹 现在办")
    assert wang.reads[-1].startswith("办理需要您录一段")


async def test_a_receipt_can_be_seen_again(wang_enrolled: FakePerson, desk: FakeDesk) -> None:
    await wang_enrolled.says("/receipt")
    assert wang_enrolled.reads[-1].startswith("这里还没有您的凭证。")

    await wang_enrolled.says("/certify")
    await wang_enrolled.taps("📹 准备好了")
    await wang_enrolled.records()
    await desk.works()
    await wang_enrolled.says("/receipt")
    assert wang_enrolled.reads[-1] == wang_enrolled.reads[-2]
    assert wang_enrolled.last.picture == wang_enrolled.letters[-2].picture
    await wang_enrolled.says("/status")
    assert wang_enrolled.reads[-1].startswith("王**您好，您的待遇正常发放。")


async def test_being_forgotten_is_asked_twice(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.says("/forget")
    await wang_enrolled.taps("不，都留着")
    assert wang_enrolled.reads[-1] == "好的，都留着，没有变。"
    await wang_enrolled.says("/forget")
    await wang_enrolled.taps("忘记这个聊天")
    await wang_enrolled.says("/start")
    assert wang_enrolled.reads[-1].startswith("您好，我是安心")


async def test_nobody_is_forgotten_while_a_reviewer_looks(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.taps("☎️ 找人帮我")
    await wang_enrolled.taps("☎️ 请工作人员来看")
    await wang_enrolled.says("/forget")
    await wang_enrolled.taps("忘记这个聊天")
    assert wang_enrolled.reads[-1].startswith("工作人员正在看您的情况")


async def test_a_changed_message_is_asked_for_again(wang: FakePerson) -> None:
    message = await wang.says("你好")
    await wang.rewords(message, "您好")
    assert wang.reads[-1].startswith("我看到您改了一条消息。")


async def test_a_group_is_refused_politely_and_left(wang: FakePerson, tray: Tray) -> None:
    wang.chat = Chat(id=-5, type="group", title="家人")
    await wang.says("/start")
    assert wang.reads == [TEXTS.say_in("zh-Hans")("private-only")]
    assert isinstance(tray.calls[-1], LeaveChat)


async def test_a_flood_is_answered_once_then_left_alone(wang: FakePerson) -> None:
    for _ in range(40):
        await wang.says("喂")
    slow = TEXTS.say_in("zh-Hans")("slow-down")
    assert wang.reads.count(slow) == 1
    assert wang.reads[-1] == slow

    wang.clock.passes(minutes=2)
    await wang.says("喂")
    assert wang.reads[-1].startswith("我在。")


async def test_what_nobody_foresaw_is_answered_kindly(wang: FakePerson, monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError("330902194803070026")

    await wang.says("/start")
    monkeypatch.setattr("pension.cases.consent.ChooseLanguage.__call__", breaks)
    await wang.taps("中文")
    assert wang.reads[-1].startswith("我这里刚刚卡了一下，不是您的问题。")


async def test_a_register_that_is_away_is_answered_kindly(
    wang: FakePerson, cases: UseCases, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("pension.cases.consent.OpenAccount.__call__", breaks)
    await wang.says("/start")
    assert wang.reads[-1].startswith("我这里刚刚卡了一下，不是您的问题。")


@pytest.mark.parametrize("code", [language.code for language in languages])
def test_the_menu_has_a_line_for_every_command(code: str) -> None:
    assert [command.command for command in commands(TEXTS.say_in(code))] == list(COMMANDS)
