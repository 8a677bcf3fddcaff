"""A proof of life, from the tips to the receipt."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNetworkError, TelegramRetryAfter
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.methods import EditMessageText, GetFile, SendMessage, SendPhoto
from PIL import Image

from biometrics.report import FailureCode, Report, Verdict
from bot.middlewares import Patience
from handlers.buttons import Go, Place
from handlers.cases import UseCases
from tests.fakes.examination import PASS, REPLAYED, TOO_DARK, UNCHECKED, encoded_anew, recording
from tests.handlers.conftest import LI, FakeDesk, FakeExamination, Start
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray

A_FRAME = b"jpeg"
TOO_LARGE = 21_000_000


@pytest.fixture
async def wang(wang_enrolled: FakePerson) -> FakePerson:
    """Wang Xiuying with the numbered card before her."""
    await wang_enrolled.taps("📹 准备好了")
    return wang_enrolled


async def test_the_tips_come_before_the_clock_runs(wang_enrolled: FakePerson) -> None:
    assert wang_enrolled.reads[-1].startswith("先准备一下")
    assert list(wang_enrolled.last.buttons) == ["📹 准备好了", "先试一下", "☎️ 找人帮我"]


async def test_the_challenge_is_a_picture_and_two_numbered_steps(wang: FakePerson) -> None:
    assert wang.last.picture
    with Image.open(BytesIO(wang.last.picture)) as card:
        assert card.width > card.height
    assert "\n1. " in wang.reads[-1]
    assert "\n2. " in wang.reads[-1]
    assert "3分钟" in wang.reads[-1]
    assert len(wang.last.buttons) == 3


async def test_a_good_video_earns_a_receipt(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records()
    assert wang.reads[-1] == "收到了，正在看，大约五秒钟。"

    await desk.works()
    assert wang.reads[-2].startswith("✅ 王**，认证成功。\n编号 AX-2026-0001-")
    assert wang.reads[-2].endswith("\n📅 2026年11月24日\n下一次：2027年11月30日以前。到时我会提醒您。")
    assert wang.reads[-1].startswith("这是您的凭证 AX-2026-0001-")
    assert wang.last.picture
    assert wang.last.picture.startswith(b"\x89PNG")
    assert "收到了，正在看，大约五秒钟。" not in wang.reads


async def test_what_was_stopped_is_paid_back(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.says("/forget")
    await wang.taps("忘记这个聊天")
    for tap in ("我同意", "我自己"):
        if tap == "我同意":
            await wang.says("/certify")
        await wang.taps(tap)
    await wang.says(LI.identity)
    await wang.says(LI.name)
    await wang.taps("对")
    await wang.taps("都可以")
    await wang.photographs()
    await wang.says("/status")
    assert "停发的3个月一起补发" in wang.reads[-1]

    await wang.taps("go:ready")
    await wang.records(b"another clip")
    await desk.works()
    assert "从2026年9月起停发的3个月一起补发。" in wang.reads[-2]


async def test_one_cause_one_fix_on_her_own_frame(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.sees(FailureCode.BACKLIGHT, remedy=A_FRAME)
    await wang.records()
    await desk.works()
    assert wang.reads[-2] == "灯在您背后，脸看不清。请转过身，让灯照着脸。再录一次吧。"
    assert wang.last.picture == A_FRAME
    assert list(wang.last.buttons) == ["📹 再录一次", "☎️ 找人帮我"]

    await wang.taps("📹 再录一次")
    await wang.records(b"second clip")
    await desk.works()
    assert wang.reads[-2].startswith("✅")


async def test_after_three_videos_a_person_decides(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.sees(FailureCode.TOO_DARK, FailureCode.TOO_FAR, FailureCode.NO_FACE)
    for number in range(3):
        await wang.records(f"clip {number}".encode())
        await desk.works()
        if number < 2:
            await wang.taps("📹 再录一次")
    assert wang.reads[-1].startswith("这几次机器没有看准，不是您的问题。")
    assert "11月24日星期二下午5点以前答复您" in wang.reads[-1]

    await wang.says("/certify")
    await wang.taps("📹 准备好了")
    assert wang.reads[-1].startswith("工作人员正在看您的情况，11月24日星期二下午5点以前答复您。")


async def test_where_the_machine_is_unsure_a_person_decides(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.reports.append(Report(Verdict.REVIEW))
    await wang.records()
    await desk.works()
    assert wang.reads[-1].startswith("这次机器没有看准，不是您的问题。")
    await wang.taps("📅 看看到哪一步了")
    assert "工作人员正在看您的情况" in wang.reads[-1]
    assert list(wang.last.buttons) == ["☎️ 找人帮我"]


async def test_nobody_is_told_that_they_look_like_a_fraud(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.reports.append(REPLAYED)
    await wang.records()
    await desk.works()
    assert wang.reads[-1] == (
        "这次的画面机器看不太清楚，不是您的问题。工作人员会看您的视频，11月24日星期二下午5点以前答复您。您不用再做什么。"
    )
    assert list(wang.last.buttons) == ["📅 看看到哪一步了", "约视频通话", "附近的办理点"]


async def test_where_the_check_for_screens_is_missing_a_person_looks(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.reports.append(UNCHECKED)
    await wang.records()
    await desk.works()
    assert wang.reads[-1].startswith("视频收好了。工作人员还要看一看，11月24日星期二下午5点以前答复您。")


async def test_a_copy_of_an_earlier_video_is_asked_for_anew(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    take = recording(1)
    examination.reports += [replace(TOO_DARK, signature=take), replace(PASS, signature=encoded_anew(take, cut=5))]
    await wang.records(b"one")
    await desk.works()
    await wang.taps("📹 再录一次")
    await wang.records(b"another file")
    await desk.works()
    assert wang.reads[-1] == "这段视频以前发过了。请您现在录一段新的。再录一次吧。"


async def test_a_forwarded_video_does_not_count(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records(forwarded=True)
    assert wang.reads[-1] == "这是转发来的视频。请您现在自己录一段新的。"
    assert not desk.attempts


async def test_a_video_after_three_minutes_gets_new_movements(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records(late=timedelta(minutes=4))
    assert wang.reads[-1].startswith("时间过了")
    await wang.taps("📹 再录一次")
    await wang.records()
    assert desk.attempts


async def test_an_oversized_video_is_not_even_fetched(wang: FakePerson, tray: Tray) -> None:
    await wang.records(size=TOO_LARGE)
    assert wang.reads[-1].startswith("这段视频太大了。")
    assert not any(isinstance(call, GetFile) for call in tray.calls[-5:])


async def test_the_messenger_may_call_a_video_too_large(wang: FakePerson, tray: Tray) -> None:
    tray.mishaps[GetFile] = [TelegramBadRequest(GetFile(file_id="x"), "Bad Request: file is too big")]
    await wang.records()
    assert wang.reads[-1].startswith("这段视频太大了。")


async def test_a_short_break_of_the_line_is_not_noticed(wang: FakePerson, tray: Tray, desk: FakeDesk) -> None:
    tray.mishaps[GetFile] = [TelegramNetworkError(GetFile(file_id="x"), "away")] * 2
    await wang.records()
    assert desk.attempts


async def test_a_long_break_asks_for_the_video_once_more(wang: FakePerson, tray: Tray, desk: FakeDesk) -> None:
    tray.mishaps[GetFile] = [TelegramNetworkError(GetFile(file_id="x"), "away") for _ in range(3)]
    await wang.records()
    assert wang.reads[-1].startswith("网络断了一下")
    await wang.records()
    assert desk.attempts


async def test_the_same_video_sent_twice_is_known(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    examination.sees(FailureCode.BLURRED)
    await wang.records(b"the same")
    await desk.works()
    await wang.taps("📹 再录一次")
    await wang.records(b"the same")
    assert wang.reads[-1] == "这段视频以前发过了。请您现在录一段新的。"


async def test_two_videos_in_a_row_are_one_attempt(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records(b"one")
    await wang.records(b"two")
    assert wang.reads[-1].startswith("我现在没有在等视频。")
    assert len(desk.attempts) == 1


async def test_a_message_delivered_twice_is_answered_once(wang: FakePerson, desk: FakeDesk) -> None:
    message = await wang.records()
    await wang.repeats(message)
    assert wang.reads.count("收到了，正在看，大约五秒钟。") == 1
    await desk.works()
    assert sum(text.startswith("✅") for text in wang.reads) == 1


async def test_a_video_as_a_file_counts_too(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.attaches(b"clip", "video/mp4")
    assert desk.attempts


async def test_only_a_video_is_a_video(wang: FakePerson, desk: FakeDesk) -> None:
    for send in (wang.speaks, wang.photographs, wang.sends_a_sticker):
        await send()
        assert wang.reads[-1].startswith("请录一段视频发给我")
    await wang.says("好")
    await wang.attaches(b"letter", "application/pdf")
    assert sum(text.startswith("请录一段视频发给我") for text in wang.reads) == 5
    assert not desk.attempts


async def test_a_video_nobody_asked_for(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.records()
    assert wang_enrolled.reads[-1].startswith("我现在没有在等视频。")
    await wang_enrolled.taps("📹 现在办")
    assert wang_enrolled.reads[-1].startswith("先准备一下")


async def test_a_double_tap_is_one_tap(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.taps("☎️ 找人帮我")
    message = wang_enrolled.last.id
    await wang_enrolled.taps_on(message, Go(to=Place.CERTIFY).pack())
    await wang_enrolled.taps_on(message, Go(to=Place.CERTIFY).pack())
    assert sum(text.startswith("先准备一下") for text in wang_enrolled.reads) == 2

    wang_enrolled.clock.passes(seconds=5)
    await wang_enrolled.taps_on(message, Go(to=Place.CERTIFY).pack())
    assert sum(text.startswith("先准备一下") for text in wang_enrolled.reads) == 3


async def test_a_button_of_an_old_message_answers_kindly(wang: FakePerson) -> None:
    await wang.records()
    await wang.taps_on(1, Go(to=Place.YES).pack())
    assert wang.reads[-1].startswith("这一步已经过去了，没关系。")
    await wang.taps_on(1, "go:from-an-older-release")
    assert wang.reads[-1].startswith("这一步已经过去了，没关系。")


async def test_cancel_takes_the_challenge_back(wang: FakePerson, storage: MemoryStorage, desk: FakeDesk) -> None:
    await wang.says("/cancel")
    assert all(not record.data and record.state is None for record in storage.storage.values())
    await wang.records()
    assert wang.reads[-1].startswith("我现在没有在等视频。")
    assert not desk.attempts


async def test_cancel_forgets_that_she_takes_it_slowly(wang: FakePerson, storage: MemoryStorage) -> None:
    await wang.taps("🐢 慢慢来")
    await wang.records()
    assert "slow" in str(storage.storage)
    await wang.says("/cancel")
    assert "slow" not in str(storage.storage)


async def test_asking_for_a_person_ends_the_wait_for_a_video(wang: FakePerson) -> None:
    await wang.taps("☎️ 找人帮我")
    await wang.taps("☎️ 请工作人员来看")
    await wang.says("谢谢")
    assert wang.reads[-1].startswith("我在。")


async def test_starting_anew_ends_the_wait_for_a_video(wang: FakePerson) -> None:
    await wang.says("/start")
    await wang.says("您好")
    assert wang.reads[-1].startswith("我在。")


async def test_a_restart_between_challenge_and_video(wang: FakePerson, start: Start, desk: FakeDesk) -> None:
    wang.dispatcher = start()
    await wang.records()
    await desk.works()
    assert wang.reads[-2].startswith("✅")


async def test_a_verdict_told_twice_stays_one_answer(wang: FakePerson, desk: FakeDesk, cases: UseCases) -> None:
    await wang.records()
    (attempt,) = desk.attempts
    await desk.works()
    desk.submit(attempt)
    await desk.works()
    assert sum(text.startswith("✅") for text in wang.reads) == 1


async def test_a_notice_that_is_gone_is_told_below(wang: FakePerson, desk: FakeDesk, tray: Tray) -> None:
    await wang.records()
    del tray.letters[wang.last.id]
    await desk.works()
    assert any(text.startswith("✅") for text in wang.reads)


async def test_a_notice_that_could_not_be_sent_does_not_lose_the_video(
    wang: FakePerson, desk: FakeDesk, tray: Tray
) -> None:
    tray.mishaps[SendMessage] = [TelegramNetworkError(SendMessage(chat_id=1, text="x"), "away")]
    await wang.records()
    await desk.works()
    assert any(text.startswith("✅") for text in wang.reads)


async def test_who_has_blocked_the_bot_is_left_in_peace(wang: FakePerson, desk: FakeDesk, tray: Tray) -> None:
    await wang.records()
    method = EditMessageText(chat_id=1, message_id=1, text="x")
    tray.mishaps[EditMessageText] = [TelegramForbiddenError(method, "Forbidden: bot was blocked by the user")]
    await desk.works()
    assert not any(text.startswith("✅") for text in wang.reads)


async def test_the_verdict_speaks_the_language_chosen_meanwhile(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records()
    await wang.says("/language")
    await wang.taps("English")
    await desk.works()
    assert any(text.startswith("✅ Thank you, 王**.") for text in wang.reads)


async def test_a_picture_the_messenger_refuses_does_not_hide_the_answer(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination, tray: Tray
) -> None:
    examination.sees(FailureCode.BACKLIGHT, remedy=A_FRAME)
    await wang.records()
    tray.mishaps[SendPhoto] = [TelegramBadRequest(SendPhoto(chat_id=1, photo="x"), "IMAGE_PROCESS_FAILED")]
    await desk.works()
    assert wang.reads[-1].startswith("灯在您背后")
    assert "📹 再录一次" in wang.last.buttons


async def test_the_card_of_a_sent_video_has_no_buttons_left(wang: FakePerson) -> None:
    card = wang.last
    await wang.records()
    assert not card.buttons


async def test_where_the_messenger_asks_for_patience_nothing_is_lost(wang: FakePerson, tray: Tray) -> None:
    wang.bot.session.middleware(Patience())
    tray.mishaps[SendMessage] = [TelegramRetryAfter(SendMessage(chat_id=1, text="x"), "slower", 0) for _ in range(2)]
    await wang.says("你好")
    assert wang.reads[-1].startswith("请录一段视频发给我")


async def test_a_case_she_has_left_says_nothing_more(wang: FakePerson, desk: FakeDesk) -> None:
    await wang.records()
    await wang.says("/forget")
    await wang.taps("忘记这个聊天")
    await desk.works()
    assert wang.reads[-1].startswith("好的，都忘记了。")
