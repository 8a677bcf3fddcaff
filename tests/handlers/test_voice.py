"""Who cannot read is read to, who cannot hear is shown more, and every movement is seen moving."""

import io

import av
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendVoice
from PIL import Image

from biometrics.challenge import Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from locales import drawings
from locales.voices import Voices
from tests.handlers.conftest import WANG, FakeDesk, FakeExamination
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray

QUESTIONS = ("read", "hear", "turn", "nod", "open-mouth", "smile", "blink")
VOICE = Voices().in_language("zh-Hans")


async def registers(person: FakePerson, *missing: str) -> None:
    """Up to the tips; what is missing is told."""
    await person.says("/start")
    for tap in ("中文", "我同意", "我自己"):
        await person.taps(tap)
    await person.says(WANG.identity)
    await person.says(WANG.name)
    await person.taps("对")
    await person.taps("有的不行" if missing else "都可以")
    for question in QUESTIONS if missing else ():
        await person.taps("不行" if question in missing else "可以")
    await person.photographs()


def said(*phrases: str) -> bytes:
    recording = VOICE.recording(*phrases)
    assert recording
    return recording


def challenge_aloud(challenge: Challenge) -> bytes:
    first, second = (f"action-{action}" for action in challenge.actions)
    return said("challenge", "first", first, "second", second, "challenge-end")


async def asked(person: FakePerson, desk: FakeDesk, examination: FakeExamination) -> Challenge:
    """What the newest card asks for, learned by answering it."""
    await person.records()
    await desk.works()
    return examination.asked[-1]


async def test_the_challenge_moves_and_is_spoken(
    visitor: FakePerson, tray: Tray, desk: FakeDesk, examination: FakeExamination
) -> None:
    await registers(visitor)
    before = len(tray.voices)
    await visitor.taps("📹 准备好了")
    assert len(tray.voices) == before + 1
    challenge = await asked(visitor, desk, examination)
    assert tray.voices[-1] == challenge_aloud(challenge)
    assert tray.films == [drawings.film(challenge.actions)]
    with av.open(io.BytesIO(tray.voices[-1])) as sound, av.open(io.BytesIO(tray.films[-1])) as film:
        assert sum(frame.samples for frame in sound.decode(audio=0)) > 5 * 48_000
        assert sum(1 for _ in film.decode(video=0)) > 40


async def test_who_reads_and_hears_is_spoken_to_only_at_the_questions_and_the_challenge(
    visitor: FakePerson, tray: Tray, desk: FakeDesk
) -> None:
    await registers(visitor)
    assert tray.voices == [said("abilities-ask")]
    await visitor.taps("📹 准备好了")
    await visitor.records()
    await desk.works()
    assert len(tray.voices) == 2


async def test_to_who_cannot_read_everything_is_read(
    visitor: FakePerson, tray: Tray, desk: FakeDesk, examination: FakeExamination
) -> None:
    await registers(visitor, "read")
    assert tray.voices[-2:] == [said("photo-ask"), said("tips")]
    await visitor.taps("先试一下")
    assert tray.voices[-1] == said("trial-ask")
    await visitor.records(b"a trial")
    assert tray.voices[-1] == said("trial-good")
    await visitor.taps("📹 准备好了")
    challenge = visitor.last
    examination.reports = [Report(Verdict.RETRY, Failure(FailureCode.BACKLIGHT))]
    await visitor.records()
    assert tray.voices[-1] == said("looking")
    await desk.works()
    assert tray.voices[-1] == said("failure-backlight", "try-again")
    await visitor.taps("📹 再录一次")
    assert visitor.last.text == challenge.text or visitor.last.picture
    await visitor.records(b"again")
    await desk.works()
    assert tray.voices[-1] == said("passed")


async def test_a_movement_that_was_not_seen_is_named_aloud(
    visitor: FakePerson, tray: Tray, desk: FakeDesk, examination: FakeExamination
) -> None:
    await registers(visitor, "read")
    await visitor.taps("📹 准备好了")
    action = Challenge.parse("nod,smile").actions[0]
    examination.reports = [Report(Verdict.RETRY, Failure(FailureCode.WRONG_ACTION, action))]
    await visitor.records()
    await desk.works()
    assert tray.voices[-1] == said("failure-wrong-action", "action-nod", "try-again")


async def test_who_cannot_hear_gets_no_voice_but_larger_drawings(visitor: FakePerson, tray: Tray) -> None:
    await registers(visitor, "hear", "read")
    spoken = len(tray.voices)
    await visitor.taps("📹 准备好了")
    assert len(tray.voices) == spoken
    assert visitor.last.picture
    with Image.open(io.BytesIO(visitor.last.picture)) as card:
        assert card.height > card.width * 1.8
    assert len(tray.films) == 1


async def test_slowly_each_movement_moves_and_is_spoken(visitor: FakePerson, tray: Tray) -> None:
    await registers(visitor)
    await visitor.taps("📹 准备好了")
    await visitor.taps("🐢 慢慢来")
    (first,) = [action for action in ("turn", "nod", "open-mouth", "smile", "blink") if moves(visitor, action)]
    assert tray.voices[-1] == said("slow-first", f"action-{first}")
    await visitor.taps("会了，下一步")
    (second,) = [action for action in ("turn", "nod", "open-mouth", "smile", "blink") if moves(visitor, action)]
    assert second != first
    assert tray.voices[-1] == said("slow-second", f"action-{second}")


def moves(person: FakePerson, action: str) -> bool:
    return person.last.film == drawings.moving(Challenge.parse(action).actions[0])


async def test_who_lets_no_voice_through_still_has_the_words(visitor: FakePerson, tray: Tray) -> None:
    await registers(visitor)
    refusal = TelegramBadRequest(SendVoice(chat_id=1, voice="x"), "VOICE_MESSAGES_FORBIDDEN")
    tray.mishaps[SendVoice] = [refusal]
    await visitor.taps("📹 准备好了")
    assert "请录一段十秒左右的视频" in visitor.reads[-1]


async def test_the_drawing_and_the_voice_of_a_challenge_that_was_exchanged_go(visitor: FakePerson, tray: Tray) -> None:
    await registers(visitor)
    await visitor.taps("📹 准备好了")
    card = visitor.last
    await visitor.taps("我做不了这个动作")
    await visitor.taps_on(visitor.last.id, next(iter(visitor.last.buttons.values())))
    assert {card.id, card.id - 1, card.id - 2} <= set(tray.removed)


@pytest.mark.parametrize("language", ["zh-Hans", "en", "es", "pt-BR"])
def test_every_challenge_can_be_spoken(language: str) -> None:
    voice = Voices().in_language(language)
    assert voice.recording("challenge", "first", "action-turn", "second", "action-blink", "challenge-end")
