"""Three seconds for the light, over real HTTP: what is told, and that nothing of them stays."""

import pytest

from biometrics.report import Failure, FailureCode, Preview
from bot.messenger.visitor import Letter, Visitor
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import FakeDesk, FakeExamination
from tests.handlers.web.conftest import records_a_video
from tests.messenger.samples import MP4, image

THREE_SECONDS = MP4 + b"three seconds"


@pytest.fixture
async def trying(wang: Visitor) -> Visitor:
    """Wang Xiuying, who would rather try it first."""
    await wang.presses("先试一下")
    asked = await wang.hears("先试一下：录三秒")
    assert list(asked.buttons) == ["📹 准备好了", "☎️ 找人帮我"]
    return wang


def is_her_video(letter: Letter) -> bool:
    return letter.mine and "video_note" in letter.raw


async def test_a_room_too_dark_is_said_on_her_own_frame_and_after_that_it_is_fine(
    trying: Visitor, examination: FakeExamination, desk: FakeDesk, clock: FakeClock
) -> None:
    frame = image(width=320, height=320)
    examination.previews.append(Preview(Failure(FailureCode.TOO_DARK), frame))
    await trying.records(THREE_SECONDS)
    told = await trying.hears("光线太暗")
    assert "可以再试一次" in told.text
    assert "photo" in told.raw
    assert await trying.sees(told) == frame

    await trying.records(THREE_SECONDS + b" by the window")
    await trying.hears("✅ 很好，看得很清楚。试录的视频已经删掉了。")
    assert examination.tried == [THREE_SECONDS, THREE_SECONDS + b" by the window"]
    assert not [letter for letter in await trying.reads() if is_her_video(letter)]
    assert not [letter for letter in await trying.reads() if "正在看光线" in letter.text]

    await records_a_video(trying, desk, clock)
    await trying.hears("✅ 王**，认证成功。")
    assert len(examination.asked) == 1


async def test_a_trial_that_is_fine_neither_counts_nor_makes_the_real_one_a_copy(
    trying: Visitor, examination: FakeExamination, desk: FakeDesk, clock: FakeClock
) -> None:
    await trying.records(THREE_SECONDS)
    await trying.hears("✅ 很好，看得很清楚。")
    assert not desk.attempts
    await trying.says("/status")
    await trying.hears("请在2026年12月31日以前办理资格认证")
    await trying.says("/certify")
    await trying.hears("先准备一下")
    await records_a_video(trying, desk, clock, THREE_SECONDS)
    await trying.hears("✅ 王**，认证成功。")
