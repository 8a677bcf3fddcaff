"""Requests are held against the published schema where it lies beside the project."""

from collections.abc import Callable

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.messenger import Messenger, listening
from bot.messenger.api import METHODS, Strict
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import SCHEMA, aiogram_bot


async def test_problems_are_refused_with_their_names(make_messenger: Callable[..., Messenger]) -> None:
    asked = []

    def strict(method: str, params: object) -> list[str]:
        asked.append((method, params))
        return ["text is rude"] if method == "sendMessage" else []

    messenger = make_messenger(strict=strict)
    async with listening(messenger.app(), messenger.hang_up) as url, aiogram_bot(url) as bot:
        await bot.me()
        with pytest.raises(TelegramBadRequest, match="text is rude"):
            await bot.send_message(1, "hi")
    assert asked == [("getMe", {}), ("sendMessage", {"chat_id": "1", "text": "hi"})]


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the Bot API schema does not lie beside the project")
async def test_the_published_schema_is_kept(bot: Bot, ana: Visitor, chat: int, strict: Strict) -> None:
    button = InlineKeyboardButton(text="a", callback_data="x" * 65)
    with pytest.raises(TelegramBadRequest, match="length 65"):
        await bot.send_message(chat, "a", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))
    assert not [name for name in METHODS.names if any("unknown method" in p for p in strict(name, {}))]
