"""What the messenger refuses, in Telegram's own words, so that a bot's answers to them are tested for real."""

from collections.abc import Callable

import httpx
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramUnauthorizedError
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyParameters,
)

from bot.messenger import Limits, Messenger, listening
from bot.messenger.api import Strict
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import TOKEN, aiogram_bot
from tests.messenger.samples import MP4, PDF, image


@pytest.fixture
def strict() -> Strict | None:
    """The exchange's own refusals, before any schema."""
    return None


def button(**what: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", **what)]])


async def test_a_stranger_cannot_be_written_to(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(12345, "hi")


async def test_who_blocked_the_bot_is_left_in_peace(bot: Bot, ana: Visitor, chat: int) -> None:
    await ana.blocks()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(chat, "hi")
    await ana.says("come back")
    assert await bot.send_message(chat, "hi")


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "text is empty"), (" \n", "text is empty"), ("x" * 4097, "too long"), ("📹" * 2049, "too long")],
)
async def test_texts_have_limits(bot: Bot, ana: Visitor, chat: int, text: str, what: str) -> None:
    with pytest.raises(TelegramBadRequest, match=what):
        await bot.send_message(chat, text)
    assert await bot.send_message(chat, "📹" * 2048)


async def test_captions_have_limits(bot: Bot, ana: Visitor, chat: int) -> None:
    with pytest.raises(TelegramBadRequest, match="caption is too long"):
        await bot.send_photo(chat, BufferedInputFile(image(), "a.jpg"), caption="x" * 1025)


async def test_bad_html_is_refused(bot: Bot, ana: Visitor, chat: int) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(chat, "<b>a", parse_mode="HTML")


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        (button(callback_data="界" * 22), "BUTTON_DATA_INVALID"),
        (button(url="javascript:alert(1)"), "BUTTON_URL_INVALID"),
        (button(), "Text buttons are unallowed"),
    ],
)
async def test_buttons_have_rules(bot: Bot, ana: Visitor, chat: int, markup: InlineKeyboardMarkup, what: str) -> None:
    with pytest.raises(TelegramBadRequest, match=what):
        await bot.send_message(chat, "a", reply_markup=markup)


async def test_edits_have_rules(bot: Bot, ana: Visitor, chat: int) -> None:
    sent = await bot.send_message(chat, "a", reply_markup=button(callback_data="x"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text(
            "a", chat_id=chat, message_id=sent.message_id, reply_markup=button(callback_data="x")
        )
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("b", chat_id=chat, message_id=9999)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("b", chat_id=chat, message_id=sent.message_id - 1)
    with pytest.raises(TelegramBadRequest, match="no caption"):
        await bot.edit_message_caption(chat_id=chat, message_id=sent.message_id, caption="b")
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(chat, 9999)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(chat, "a", reply_parameters=ReplyParameters(message_id=9999))


async def test_files_have_rules(bot: Bot, ana: Visitor, chat: int) -> None:
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(chat, BufferedInputFile(PDF, "a.jpg"))
    with pytest.raises(TelegramBadRequest, match="wrong file identifier"):
        await bot.send_photo(chat, "no-such-file")
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await bot.send_photo(chat, "https://example.org/a.jpg")
    document = await bot.send_document(chat, BufferedInputFile(PDF, "a.pdf"))
    assert document.document is not None
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(chat, document.document.file_id)
    with pytest.raises(TelegramBadRequest, match="2-10"):
        await bot.send_media_group(chat, [InputMediaPhoto(media=BufferedInputFile(image(), "a.jpg"))])


async def test_a_press_is_answered_once(bot: Bot, ana: Visitor, chat: int) -> None:
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query("123")


async def test_a_large_file_is_announced_but_not_handed_over(make_messenger: Callable[..., Messenger]) -> None:
    messenger = make_messenger(limits=Limits(download_bytes=50))
    async with listening(messenger.app(), messenger.hang_up) as url, Visitor(url) as ana, aiogram_bot(url) as bot:
        letter = await ana.records(MP4)
        assert letter.raw["video_note"]["file_size"] == len(MP4)
        with pytest.raises(TelegramBadRequest, match="file is too big"):
            await bot.get_file(str(letter.file))


async def test_an_upload_beyond_the_limit_is_not_read(make_messenger: Callable[..., Messenger]) -> None:
    messenger = make_messenger(limits=Limits(upload_bytes=100))
    async with listening(messenger.app(), messenger.hang_up) as url, httpx.AsyncClient(trust_env=False) as client:
        response = await client.post(f"{url}/bot{TOKEN}/sendPhoto", content=b"x" * 2**21)
    assert response.json() == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}


async def test_tokens(url: str) -> None:
    async with aiogram_bot(url, "4200:another") as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.me()
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{url}/botnonsense/getMe")).status_code == 404
        assert (await client.get(f"{url}/file/bot4200:another/photos/x.jpg")).status_code == 401
        assert (await client.get(f"{url}/file/bot{TOKEN}/photos/..%2f..%2fmessenger.sqlite3")).status_code == 404


async def test_an_unknown_method_is_not_found(url: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        response = await client.post(f"{url}/bot{TOKEN}/sendTelepathy")
    assert response.json() == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    assert response.status_code == 404
