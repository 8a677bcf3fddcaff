"""How updates reach the bot: waited for, once, in order, and never held against a closing server."""

import asyncio
import contextlib
import time
from collections.abc import Callable

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramConflictError
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.messenger import Messenger, listening
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import aiogram_bot

AGAIN = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Again", callback_data="again")]])


async def test_a_conversation_with_a_real_dispatcher(bot: Bot, ana: Visitor) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(f"You said {message.text}", reply_markup=AGAIN)

    @dispatcher.callback_query()
    async def again(query: CallbackQuery) -> None:
        await query.answer("Yes!")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Once more")

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    await ana.says("hello")
    assert (await ana.hears("You said hello")).buttons == {"Again": "again"}
    await ana.presses("Again")
    assert (await ana.is_answered())["text"] == "Yes!"
    assert (await ana.hears("Once more")).edited
    await dispatcher.stop_polling()
    await polling


async def test_a_poll_waits_for_news(bot: Bot, ana: Visitor) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await ana.says("hello")
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "hello"


async def test_an_offset_confirms(bot: Bot, ana: Visitor) -> None:
    for text in ("a", "b", "c"):
        await ana.says(text)
    first, second, _ = await bot.get_updates()
    assert (await bot.get_updates())[0] == first
    assert len(await bot.get_updates(offset=second.update_id)) == 2
    assert len(await bot.get_updates(limit=1)) == 1
    (last,) = await bot.get_updates(offset=-1)
    assert await bot.get_updates(offset=last.update_id + 1) == []


async def test_a_second_poller_is_told_of_the_conflict(bot: Bot, url: str, ana: Visitor) -> None:
    async with aiogram_bot(url) as other:
        first = asyncio.create_task(bot.get_updates(timeout=20))
        second = asyncio.create_task(other.get_updates(timeout=20))
        done, waiting = await asyncio.wait({first, second}, return_when=asyncio.FIRST_COMPLETED)
        with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
            done.pop().result()
        await ana.says("hello")
        assert len(await waiting.pop()) == 1


async def test_a_poller_that_left_frees_the_line(bot: Bot, url: str, ana: Visitor) -> None:
    async with aiogram_bot(url) as gone:
        await asyncio.wait_for(gone.get_updates(timeout=0), 60)
        poll = asyncio.create_task(gone.get_updates(timeout=20))
        with pytest.raises(TelegramConflictError):
            await _until_taken(bot)
        poll.cancel()
    await ana.says("hello")
    assert len(await bot.get_updates(timeout=5)) == 1


async def _until_taken(bot: Bot) -> None:
    while True:
        await bot.get_updates(timeout=0)


async def test_only_what_is_asked_for_is_handed_over(bot: Bot, ana: Visitor, chat: int) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await ana.says("not heard")
    await bot.send_message(chat, "?", reply_markup=AGAIN)
    await ana.presses("Again")
    updates = await bot.get_updates(offset=2, timeout=5)
    assert [update.event_type for update in updates] == ["callback_query"]


async def test_a_closing_server_waits_for_no_poll_and_no_page(make_messenger: Callable[..., Messenger]) -> None:
    messenger = make_messenger()
    async with contextlib.AsyncExitStack() as clients:
        async with listening(messenger.app(), messenger.hang_up) as url:
            await clients.enter_async_context(Visitor(url))
            bot, other = [await clients.enter_async_context(aiogram_bot(url)) for _ in range(2)]
            poll = asyncio.create_task(bot.get_updates(timeout=50))
            with pytest.raises(TelegramConflictError):
                await _until_taken(other)
            began = time.monotonic()
        assert await poll == []
        assert time.monotonic() - began < 5
