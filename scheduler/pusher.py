"""Sends what the office says first, slowly enough for the messenger."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Self

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import AIORateLimiter, BaseRateLimiter, ExtBot
from telegram.request import HTTPXRequest

from scheduler.message import Begin, Message, NotNow, PushFailed, Refused, Uncertain, Unreachable
from scheduler.pause import Pause

TELEGRAM = "https://api.telegram.org"
MESSAGES_A_SECOND = 20  # of the 30 a bot has; the conversations need the rest
BURST = 2  # the limiter lets so many through at once, then keeps to the rate
CONNECTIONS = 40
ANSWER_SECONDS = 10.0
LONG_PAUSE = 10.0  # after that a message had better be looked at again
CHAT_PAUSE = 1.0
CHATS_REMEMBERED = 1000
NO_SUCH_CHAT = "chat not found"
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
Callback = Callable[..., Coroutine[Any, Any, Any]]


class Held(Exception):
    """A pause has begun since this message took its turn."""


class Turns(BaseRateLimiter[Begin]):
    """The library's pace, kept to the pause of the whole process; in its turn a message's `begin` is awaited."""

    def __init__(self, pause: Pause) -> None:
        self._pause = pause
        self._pace = AIORateLimiter(overall_max_rate=BURST, overall_time_period=BURST / MESSAGES_A_SECOND)

    async def initialize(self) -> None:
        await self._pace.initialize()

    async def shutdown(self) -> None:
        await self._pace.shutdown()

    async def process_request(
        self,
        callback: Callback,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Begin | None,
    ) -> Any:
        async def in_turn(*args: Any, **kwargs: Any) -> Any:
            if self._pause.left:
                raise Held
            if rate_limit_args is not None:
                await rate_limit_args()
            return await callback(*args, **kwargs)

        while True:
            if self._pause.left > LONG_PAUSE:
                raise NotNow(timedelta(seconds=self._pause.left))
            await self._pause.over()
            try:
                return await self._pace.process_request(in_turn, args, kwargs, endpoint, data, None)
            except Held:
                continue


class Pusher:
    """Implements `scheduler.message.Push` for one bot, of Telegram or of the server at `base_url`.

    `exact`: that server knows a repetition by its key. An answer is awaited for so many seconds.
    """

    def __init__(
        self,
        token: str,
        base_url: str | None = None,
        pause: Pause | None = None,
        *,
        exact: bool = False,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self.exact = exact
        self._pause = pause or Pause()
        self._requests = (
            HTTPXRequest(connection_pool_size=CONNECTIONS, pool_timeout=10, read_timeout=answer_seconds),
            HTTPXRequest(),
        )
        self._limiter = Turns(self._pause)
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

    async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
        await self._wait_for(chat)
        rows = [[InlineKeyboardButton(button.label, callback_data=button.data)] for button in message.buttons]
        try:
            await self._bot.send_message(
                chat,
                message.text,
                reply_markup=InlineKeyboardMarkup(rows) if rows else None,
                api_kwargs={"idempotency_key": key} if self.exact else None,
                rate_limit_args=begin,
            )
        except RetryAfter as error:
            seconds = _seconds(error)
            self._pause.begin(seconds)
            raise NotNow(timedelta(seconds=seconds)) from error
        except TelegramError as error:
            raise _meaning(error) from error

    async def _wait_for(self, chat: int) -> None:
        """One message a second to the same chat."""
        now = asyncio.get_running_loop().time()
        if len(self._free_at) > CHATS_REMEMBERED:
            self._free_at = {other: at for other, at in self._free_at.items() if at > now}
        turn = max(now, self._free_at.get(chat, now))
        self._free_at[chat] = turn + CHAT_PAUSE
        await asyncio.sleep(turn - now)


def _seconds(error: RetryAfter) -> float:
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _meaning(error: TelegramError) -> PushFailed:
    """What became of a message that was not taken; a server in trouble that says so has not taken it."""
    match error:
        case Forbidden():
            return Unreachable()
        case BadRequest():
            return Unreachable() if NO_SUCH_CHAT in str(error).lower() else Refused()
        case InvalidToken():
            return NotNow()
        case TimedOut() | NetworkError() if isinstance(error.__cause__, NEVER_SENT):
            return NotNow()
        case TimedOut():
            return Uncertain()
        case NetworkError():
            return Uncertain() if isinstance(error.__cause__, httpx.HTTPError) else NotNow()
    return NotNow()
