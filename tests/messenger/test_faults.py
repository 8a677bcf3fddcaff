"""Bad days on demand, each as a real library meets it."""

import asyncio

import pytest
import telegram.error
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from telegram.ext import ExtBot

from bot.messenger import Faults, Messenger
from bot.messenger.visitor import Visitor
from scheduler.message import Message, NotNow
from scheduler.pusher import Pusher


async def test_a_flood_names_the_seconds(
    bot: Bot, pusher: ExtBot[None], messenger: Messenger, ana: Visitor, chat: int
) -> None:
    messenger.faults.floods("sendMessage", retry_after=7, times=2)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(chat, "a")
    assert flood.value.retry_after == 7
    with pytest.raises(telegram.error.RetryAfter):
        await pusher.send_message(chat, "a")
    assert await bot.send_message(chat, "a")


async def test_a_block_a_breakdown_and_an_unchanged_message(
    bot: Bot, messenger: Messenger, ana: Visitor, chat: int
) -> None:
    messenger.faults.blocks("sendMessage")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(chat, "a")
    messenger.faults.breaks("sendMessage", 502)
    with pytest.raises(TelegramServerError):
        await bot.send_message(chat, "a")
    sent = await bot.send_message(chat, "a")
    messenger.faults.does_not_modify()
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("b", chat_id=chat, message_id=sent.message_id)


async def test_a_request_that_is_never_answered(bot: Bot, messenger: Messenger, ana: Visitor, chat: int) -> None:
    messenger.faults.hangs("sendMessage")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(chat, "a", request_timeout=1)
    assert messenger.faults.delivered[chat] == 0


async def test_only_the_answer_is_lost(bot: Bot, messenger: Messenger, ana: Visitor, chat: int) -> None:
    messenger.faults.breaks("sendMessage", 500, late=True)
    with pytest.raises(TelegramServerError):
        await bot.send_message(chat, "a")
    await ana.hears("a")
    assert messenger.faults.delivered[chat] == 1


async def test_updates_come_twice(bot: Bot, messenger: Messenger, ana: Visitor) -> None:
    messenger.faults.duplicates()
    await ana.says("a")
    first, second = await bot.get_updates()
    assert first.update_id == second.update_id
    assert len(await bot.get_updates()) == 1


async def test_probabilities_repeat_with_their_seed() -> None:
    def outcomes(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.floods(times=None, probability=0.5)
        return [faults.strike("sendMessage", late=False) is not None for _ in range(50)]

    assert outcomes(1) == outcomes(1)
    assert outcomes(1) != outcomes(2)
    assert 10 < sum(outcomes(1)) < 40


async def test_everything_is_counted(bot: Bot, messenger: Messenger, ana: Visitor, chat: int) -> None:
    messenger.faults.floods("sendMessage")
    for _ in range(3):
        await asyncio.gather(bot.send_message(chat, "a"), return_exceptions=True)
    assert messenger.faults.asked["sendMessage"] == 3
    assert messenger.faults.refused["sendMessage"] == 1
    assert messenger.faults.delivered[chat] == 2


async def test_a_message_with_a_key_arrives_once_however_often_it_is_sent(
    url: str, messenger: Messenger, ana: Visitor, chat: int
) -> None:
    messenger.faults.breaks("sendMessage", 500, late=True)
    async with Pusher(messenger.token, url, exact=True) as exact:
        with pytest.raises(NotNow):
            await exact.push(chat, Message("once"), "reminder-1", _ready)
        for _ in range(2):
            await exact.push(chat, Message("once"), "reminder-1", _ready)
        await exact.push(chat, Message("another"), "reminder-2", _ready)
    await ana.hears("another")
    assert [letter.text for letter in await ana.reads() if not letter.mine] == ["once", "another"]


async def test_the_key_is_of_one_chat(messenger: Messenger, ana: Visitor, chat: int, url: str) -> None:
    async with Visitor(url) as ben:
        other = (await ben.says("hello")).raw["chat"]["id"]
        async with Pusher(messenger.token, url, exact=True) as exact:
            for number in (chat, other):
                await exact.push(number, Message("to both"), "reminder-1", _ready)
        await ana.hears("to both")
        await ben.hears("to both")


async def _ready() -> None:
    return None
