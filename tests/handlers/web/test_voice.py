"""What is said aloud, over real HTTP: a voice message that plays, and silence for who would rather have it."""

import io

import av

from biometrics.challenge import Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from bot.messenger.visitor import Visitor
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import VOICES, FakeDesk, FakeExamination
from tests.handlers.web.conftest import films, is_voice, says_what_is_missing, takes_a_photo
from tests.messenger.samples import MP4

VOICE = VOICES.in_language("zh-Hans")


def challenge_aloud(challenge: Challenge) -> bytes | None:
    first, second = (f"action-{action}" for action in challenge.actions)
    return VOICE.recording("challenge", "first", first, "second", second, "challenge-end")


def seconds_of(recording: bytes) -> float:
    with av.open(io.BytesIO(recording)) as sound:
        return sum(frame.samples / frame.sample_rate for frame in sound.decode(audio=0))


async def voices(visitor: Visitor) -> list[bytes]:
    """Every voice message that still stands in the chat, oldest first."""
    return [await visitor.sees(letter) for letter in await visitor.reads() if is_voice(letter)]


async def asks_for_the_challenge(visitor: Visitor) -> None:
    await visitor.presses("📹 准备好了")
    await visitor.hears("请录一段十秒左右的视频")


async def test_the_challenge_is_a_voice_message_that_says_what_the_card_shows(
    wang: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await asks_for_the_challenge(wang)
    *_, heard = await voices(wang)
    await films(wang, desk, clock)
    assert heard == challenge_aloud(examination.asked[-1])
    assert seconds_of(heard) > 5


async def test_who_cannot_read_hears_everything_to_the_end(
    asked: Visitor, desk: FakeDesk, examination: FakeExamination, clock: FakeClock
) -> None:
    await says_what_is_missing(asked, "read")
    await takes_a_photo(asked)
    assert (await voices(asked))[-2:] == [VOICE.recording("photo-ask"), VOICE.recording("tips")]
    await asks_for_the_challenge(asked)
    examination.reports.append(Report(Verdict.RETRY, Failure(FailureCode.BACKLIGHT)))
    await films(asked, desk, clock)
    await asked.hears("灯在您背后，脸看不清。")
    assert (await voices(asked))[-1] == VOICE.recording("failure-backlight", "try-again")
    await asked.presses("📹 再录一次")
    await asked.hears("请录一段十秒左右的视频")
    await films(asked, desk, clock, MP4 + b"another")
    await asked.hears("✅ 王**，认证成功。")
    await asked.hears("这是您的凭证")
    assert VOICE.recording("passed") in await voices(asked)


async def test_the_voice_can_be_turned_off_and_on_again(wang: Visitor) -> None:
    await wang.says("/abilities")
    await wang.hears("先问一句")
    await says_what_is_missing(wang, "hear")
    await wang.hears("先准备一下")
    spoken = await voices(wang)
    await asks_for_the_challenge(wang)
    assert await voices(wang) == spoken

    await wang.says("/abilities")
    await wang.hears("先问一句")
    await wang.presses("都可以")
    await wang.hears("先准备一下")
    await asks_for_the_challenge(wang)
    (*_, heard) = await voices(wang)
    assert heard not in spoken
    assert seconds_of(heard) > 5
