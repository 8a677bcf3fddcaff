"""Saying who one is: the first visit."""

from pathlib import Path

import pytest
import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.methods import DeleteMessage

from handlers.cases import UseCases
from locales import languages
from pension.account import AccountKey, Consent
from tests.handlers.conftest import LI, WANG, FakeDesk, Start
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray


@pytest.fixture
async def at_the_number(wang: FakePerson) -> FakePerson:
    await wang.says("/start")
    await wang.taps("中文")
    await wang.taps("我同意")
    await wang.taps("我自己")
    return wang


async def test_the_first_words_say_who_speaks_and_that_it_is_free(wang: FakePerson) -> None:
    await wang.says("/start")
    assert wang.reads == ["您好，我是安心，帮您办理养老待遇资格认证。全程免费，不会问您银行卡和密码。请选一种语言："]
    assert list(wang.last.buttons) == [*(language.name for language in languages), "☎️ 找人帮我"]


async def test_consent_says_what_is_kept_and_for_how_long(wang: FakePerson) -> None:
    await wang.says("/start")
    await wang.taps("中文")
    for promise in ("加密", "60天", "最多留三张", "800天", "免费", "银行卡", "不想录视频也可以", "/forget"):
        assert promise in wang.reads[-1]


async def test_a_text_that_has_changed_is_asked_anew_and_nothing_else(
    wang_enrolled: FakePerson, cases: UseCases, desk: FakeDesk
) -> None:
    wang = wang_enrolled
    account = await cases.open_account(AccountKey(1, wang.id), wang.id, "zh-Hans")
    async with cases.open_account.records.begin() as office:
        await office.accounts.agree(account.id, Consent("2026-11", wang.clock.now()))

    await wang.taps("📹 准备好了")
    assert wang.reads[-1].startswith("您还没有同意。")
    await wang.taps("📹 现在办")
    assert wang.reads[-1].startswith("办理需要您录一段")
    await wang.taps("暂时不办")
    assert wang.reads[-1] == "好的，都留着，没有变。"
    await wang.taps("📹 现在办")
    await wang.taps("我同意")
    assert wang.reads[-1].startswith("先准备一下")
    await wang.taps("📹 准备好了")
    await wang.records()
    assert desk.attempts


async def test_nothing_is_kept_of_someone_who_declines(wang: FakePerson, cases: UseCases) -> None:
    await wang.says("/start")
    await wang.taps("中文")
    await wang.taps("暂时不办")
    assert wang.reads[-1].startswith("没关系。什么也没有保存。")
    account = await cases.open_account(AccountKey(1, wang.id), wang.id, "zh-Hans")
    assert account.consent is None


async def test_a_family_is_told_that_the_person_agrees_first(wang: FakePerson) -> None:
    await wang.says("/start")
    await wang.taps("中文")
    await wang.taps("我同意")
    await wang.taps("我的父母或家人")
    assert "要本人同意一次" in wang.reads[-1]
    await wang.taps("我自己")
    assert wang.reads[-1].startswith("请输入您的身份证号码")


async def test_the_person_is_shown_masked_before_anything_is_tied(at_the_number: FakePerson) -> None:
    await at_the_number.says(WANG.identity)
    await at_the_number.says(WANG.name)
    assert at_the_number.reads[-1] == "33090219480307**** 王**，对吗？"

    await at_the_number.taps("对")
    assert "好的，王**，登记好了。" in at_the_number.reads


async def test_the_number_is_taken_out_of_the_chat(at_the_number: FakePerson, tray: Tray) -> None:
    message = await at_the_number.says(WANG.identity)
    assert message.message_id in tray.removed
    assert at_the_number.reads[-2].startswith("号码收到。为了安全")


async def test_a_number_that_cannot_be_removed_is_not_spoken_of(at_the_number: FakePerson, tray: Tray) -> None:
    refusal = TelegramBadRequest(DeleteMessage(chat_id=1, message_id=1), "message can't be deleted")
    tray.mishaps[DeleteMessage] = [refusal]
    await at_the_number.says(WANG.identity)
    assert at_the_number.reads[-1].startswith("请输入身份证上的姓名")
    assert not any(text.startswith("号码收到") for text in at_the_number.reads)


async def test_a_mistyped_number_is_asked_for_again_in_its_place(at_the_number: FakePerson) -> None:
    await at_the_number.says("330902194803070027")
    assert at_the_number.reads[-1].startswith("这个号码好像少了或多了一位。")

    await at_the_number.says(WANG.identity)
    assert at_the_number.reads[-1].startswith("请输入身份证上的姓名")


async def test_who_is_not_on_the_roster_can_type_again(at_the_number: FakePerson) -> None:
    await at_the_number.says(WANG.identity)
    await at_the_number.says("张三")
    assert at_the_number.reads[-1].startswith("按这个号码和姓名没有找到。")

    await at_the_number.taps("不对，重新输入")
    assert at_the_number.reads[-1].startswith("请输入您的身份证号码")


async def test_guessing_is_stopped_and_it_is_said_until_when(at_the_number: FakePerson) -> None:
    for _ in range(5):
        await at_the_number.says(WANG.identity)
        await at_the_number.says("张三")
        await at_the_number.taps("不对，重新输入")
        at_the_number.clock.passes(seconds=10)
    await at_the_number.says(WANG.identity)
    await at_the_number.says(WANG.name)
    assert "11月24日星期二上午11点以后可以再试" in at_the_number.reads[-1]


async def test_a_number_registered_in_another_chat_is_not_registered_twice(
    wang_enrolled: FakePerson, start: Start
) -> None:
    other = FakePerson(start(), wang_enrolled.bot, wang_enrolled.tray, wang_enrolled.clock, id=88)
    await other.says("/start")
    await other.taps("中文")
    await other.taps("我同意")
    await other.taps("我自己")
    await other.says(WANG.identity)
    await other.says(WANG.name)
    await other.taps("对")
    assert other.reads[-1].startswith("这个号码已经在另一个聊天里登记了。")


async def test_back_leads_to_the_number(at_the_number: FakePerson) -> None:
    await at_the_number.says(WANG.identity)
    await at_the_number.taps("上一步")
    assert at_the_number.reads[-1].startswith("请输入您的身份证号码")
    await at_the_number.says(LI.identity)
    await at_the_number.says(LI.name)
    assert at_the_number.reads[-1] == "33090219410512**** 李**，对吗？"


async def test_a_sticker_is_no_number(at_the_number: FakePerson) -> None:
    await at_the_number.sends_a_sticker()
    assert at_the_number.reads[-1] == "请用键盘打字发给我。"


@pytest.mark.parametrize("steps", [0, 1, 2])
async def test_cancel_leaves_nothing_behind(at_the_number: FakePerson, storage: MemoryStorage, steps: int) -> None:
    for text in (WANG.identity, WANG.name)[:steps]:
        await at_the_number.says(text)
    await at_the_number.says("/cancel")
    assert at_the_number.reads[-1].startswith("好的，停下了。")
    assert all(not record.data and record.state is None for record in storage.storage.values())


@pytest.mark.parametrize("door", ["/start", "/certify", "go:agree", "go:retype"])
async def test_no_other_door_leaves_a_number_behind(
    at_the_number: FakePerson, storage: MemoryStorage, door: str
) -> None:
    await at_the_number.says(WANG.identity)
    assert WANG.identity in str(storage.storage)
    if door.startswith("/"):
        await at_the_number.says(door)
    else:
        await at_the_number.taps_on(1, door)
    assert WANG.identity not in str(storage.storage)


async def test_nothing_is_left_behind_by_enrolling_either(wang_enrolled: FakePerson, storage: MemoryStorage) -> None:
    assert WANG.identity not in str(storage.storage)
    assert WANG.name not in str(storage.storage)


async def test_a_restart_in_the_middle_goes_unnoticed(at_the_number: FakePerson, start: Start) -> None:
    await at_the_number.says(WANG.identity)
    at_the_number.dispatcher = start()
    await at_the_number.says(WANG.name)
    assert at_the_number.reads[-1] == "33090219480307**** 王**，对吗？"

    at_the_number.dispatcher = start()
    await at_the_number.taps("对")
    assert "好的，王**，登记好了。" in at_the_number.reads


async def test_numbers_and_names_are_never_logged(
    at_the_number: FakePerson, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("DEBUG")
    with structlog.testing.capture_logs() as lines:
        await at_the_number.says(WANG.identity)
        await at_the_number.says("张三")
        await at_the_number.taps("不对")
    ours = [record for record in caplog.records if record.name.startswith("aiogram")]
    written = str(lines) + "".join(record.getMessage() for record in ours)
    assert WANG.identity not in written
    assert "张三" not in written
