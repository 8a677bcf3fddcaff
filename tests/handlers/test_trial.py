"""Three seconds for the light: nothing counted, nothing kept, one thing to change or none."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendPhoto

from biometrics.report import Failure, FailureCode, Preview
from handlers.cases import UseCases
from pension.account import AccountKey
from tests.handlers.conftest import FakeDesk, FakeExamination
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray


@pytest.fixture
async def wang(wang_enrolled: FakePerson) -> FakePerson:
    """Wang Xiuying, about to try three seconds."""
    await wang_enrolled.taps("先试一下")
    return wang_enrolled


async def test_a_good_trial_leads_to_the_real_one_and_leaves_nothing(
    wang: FakePerson, tray: Tray, desk: FakeDesk, examination: FakeExamination, cases: UseCases
) -> None:
    assert wang.reads[-1].startswith("先试一下：录三秒")
    assert list(wang.last.buttons) == ["📹 准备好了", "☎️ 找人帮我"]

    message = await wang.records(b"three seconds")
    assert examination.tried == [b"three seconds"]
    assert wang.reads[-1].startswith("✅ 很好，看得很清楚。")
    assert "正在看光线。" not in wang.reads
    assert message.message_id in tray.removed
    assert not desk.attempts
    assert not examination.asked
    account = await cases.open_account(AccountKey(1, wang.id), wang.id, "zh-Hans")
    async with cases.open_account.records.begin() as office:
        assert account.beneficiary
        assert await office.cases.current(account.beneficiary) is None

    await wang.taps("📹 准备好了")
    await wang.records(b"three seconds")
    await desk.works()
    assert "✅ 王**，认证成功。" in wang.reads[-2]


async def test_what_to_change_is_said_on_their_own_frame(wang: FakePerson, examination: FakeExamination) -> None:
    examination.previews = [Preview(Failure(FailureCode.BACKLIGHT), b"their own frame")]
    await wang.records()
    assert wang.reads[-1].startswith("灯在您背后，脸看不清。")
    assert "再试一次" in wang.reads[-1]
    assert wang.last.picture == b"their own frame"

    await wang.records(b"again")
    assert wang.reads[-1].startswith("✅ 很好")


async def test_without_a_picture_the_words_remain(wang: FakePerson, tray: Tray, examination: FakeExamination) -> None:
    examination.previews = [Preview(Failure(FailureCode.TOO_SHORT)), Preview(Failure(FailureCode.TOO_DARK), b"frame")]
    await wang.records()
    assert wang.reads[-1].startswith("先试一下：录三秒")
    tray.mishaps[SendPhoto] = [TelegramBadRequest(SendPhoto(chat_id=1, photo="x"), "IMAGE_PROCESS_FAILED")]
    await wang.records(b"dark")
    assert wang.reads[-1].startswith("光线太暗")


async def test_whatever_else_is_sent_the_trial_stays(wang: FakePerson, examination: FakeExamination) -> None:
    await wang.says("好")
    await wang.photographs()
    assert wang.reads[-1].startswith("先试一下：录三秒")
    assert not examination.tried


async def test_a_file_that_is_too_large_is_not_even_fetched(wang: FakePerson, examination: FakeExamination) -> None:
    await wang.records(size=10_000_001)
    assert not examination.tried
    assert "正在看光线。" not in wang.reads
    await wang.records(bytes(10_000_001), size=1)
    assert not examination.tried


async def test_a_stranger_cannot_have_videos_looked_at(visitor: FakePerson, examination: FakeExamination) -> None:
    await visitor.says("/start")
    await visitor.taps_on(visitor.last.id, "go:try")
    assert visitor.reads[-1].startswith("办理需要您录一段")
    await visitor.records()
    assert not examination.tried
