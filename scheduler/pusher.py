"""Sends what the office says first, slowly enough for the messenger."""

import asyncio
from typing import Self

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from scheduler.message import Message, PushFailed, Unreachable

TELEGRAM = "https://api.telegram.org"
MESSAGES_A_SECOND = 20  # of the 30 a bot has; the conversations need the rest
BURST = 2  # the limiter lets so many through at once, then keeps to the rate
RETRIES = 3
CHAT_PAUSE = 1.0
CHATS_REMEMBERED = 1000
NO_SUCH_CHAT = "chat not found"


class Pusher:
    """Implements `scheduler.message.Push` for one bot, of Telegram or of the server at `base_url`."""

    def __init__(self, token: str, base_url: str | None = None) -> None:
        self._requests = HTTPXRequest(connection_pool_size=MESSAGES_A_SECOND * 2, pool_timeout=10), HTTPXRequest()
        self._limiter = AIORateLimiter(
            overall_max_rate=BURST, overall_time_period=BURST / MESSAGES_A_SECOND, max_retries=RETRIES
        )
        self._bot = ExtBot(
            token,
            base_url=f"{(base_url or TELEGRAM).rstrip('/')}/bot",
            request=self._requests[0],
            get_updates_request=self._requests[1],
            rate_limiter=self._limiter,
        )
        self._free_at: dict[int, float] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._limiter.shutdown()
        await asyncio.gather(*(request.shutdown() for request in self._requests))

    async def push(self, chat: int, message: Message) -> None:
        await self._wait_for(chat)
        rows = [[InlineKeyboardButton(button.label, callback_data=button.data)] for button in message.buttons]
        try:
            await self._bot.send_message(chat, message.text, reply_markup=InlineKeyboardMarkup(rows) if rows else None)
        except Forbidden as error:
            raise Unreachable from error
        except BadRequest as error:
            raise (Unreachable if NO_SUCH_CHAT in str(error).lower() else PushFailed) from error
        except TelegramError as error:
            raise PushFailed from error

    async def _wait_for(self, chat: int) -> None:
        """One message a second to the same chat."""
        now = asyncio.get_running_loop().time()
        if len(self._free_at) > CHATS_REMEMBERED:
            self._free_at = {other: at for other, at in self._free_at.items() if at > now}
        turn = max(now, self._free_at.get(chat, now))
        self._free_at[chat] = turn + CHAT_PAUSE
        await asyncio.sleep(turn - now)
