"""What happens to every update before a conversation hears it."""

import time
import unicodedata
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import CallbackQuery, Chat, TelegramObject, Update, User

from handlers import steps
from handlers.buttons import About, Go
from handlers.cases import UseCases
from handlers.hearing import Hearing
from handlers.talk import Talk
from locales import Texts, guess
from locales.voices import Voices
from pension.account import Account, AccountKey
from scheduler.pause import Pause

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
Clock = Callable[[], float]
JOINERS = "\u200c\u200d"
ISOLATES = "\u2068\u2069"
PRESENT = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}


@dataclass(slots=True)
class Allowance:
    """A person's updates: `burst` at once, `rate` a second after that."""

    burst: float = 30.0
    rate: float = 0.5
    clock: Clock = time.monotonic
    _left: dict[int, tuple[float, float]] = field(default_factory=dict)

    def spend(self, user: int) -> float:
        """What is left after one more; below zero it was one too many, below minus one it was so before, too."""
        now = self.clock()
        left, since = self._left.get(user, (self.burst, now))
        left = max(min(self.burst, left + (now - since) * self.rate) - 1, -2.0)
        self._left[user] = (left, now)
        if len(self._left) > 10_000:
            self._forget_the_quiet(now)
        return left

    def _forget_the_quiet(self, now: float) -> None:
        full = self.burst / self.rate
        self._left = {user: (left, since) for user, (left, since) in self._left.items() if now - since < full}


@dataclass(slots=True)
class Taps:
    """Buttons tapped just now: trembling hands tap twice and mean once."""

    window: float = 2.0
    clock: Clock = time.monotonic
    _recent: dict[tuple[int, int, str], float] = field(default_factory=dict)

    def again(self, tap: CallbackQuery) -> bool:
        now = self.clock()
        self._recent = {key: at for key, at in self._recent.items() if now - at < self.window}
        return self._key(tap) in self._recent

    def note(self, tap: CallbackQuery) -> None:
        self._recent[self._key(tap)] = self.clock()

    def _key(self, tap: CallbackQuery) -> tuple[int, int, str]:
        return tap.from_user.id, tap.message.message_id if tap.message else 0, tap.data or ""


@dataclass(slots=True)
class Albums:
    """Those of which a part has been heard just now."""

    window: float = 60.0
    clock: Clock = time.monotonic
    _recent: dict[tuple[int, str], float] = field(default_factory=dict)

    def again(self, chat: int, album: str) -> bool:
        now = self.clock()
        self._recent = {key: at for key, at in self._recent.items() if now - at < self.window}
        known = (chat, album) in self._recent
        self._recent[chat, album] = now
        return known


@dataclass(slots=True)
class PlainWords(BaseMiddleware):
    """Signs that are not seen and turn the words around them never reach a conversation; an album has one answer."""

    albums: Albums

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        message = event.message if isinstance(event, Update) else None
        if message is None or not isinstance(event, Update):
            return await handler(event, data)
        album = message.media_group_id
        if album and self.albums.again(message.chat.id, album) and data.get("raw_state") not in steps.ALBUMS:
            return None
        if message.text and (words := plain(message.text)) != message.text:
            event = event.model_copy(update={"message": message.model_copy(update={"text": words})})
        return await handler(event, data)


@dataclass(slots=True)
class PrivateOnly(BaseMiddleware):
    """Numbers and faces are no matter for a group: say so, and leave."""

    texts: Texts

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat: Chat | None = data.get("event_chat")
        if chat is None or chat.type == ChatType.PRIVATE:
            return await handler(event, data)
        if isinstance(event, Update) and (event.message is not None or _invited(event)):
            user: User | None = data.get("event_from_user")
            bot: Bot = data["bot"]
            with suppress(TelegramAPIError):  # it was thrown out, or may not write here: then it is gone as well
                await bot.send_message(
                    chat.id, self.texts.say_in(guess(user.language_code if user else None))("private-only")
                )
                await bot.leave_chat(chat.id)
        return None


@dataclass(slots=True)
class Unhurried(BaseMiddleware):
    """Every tap is acknowledged; a second tap counts as the first; a flood is answered once, then left alone."""

    texts: Texts
    allowance: Allowance
    taps: Taps

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None or not isinstance(event, Update):
            return await handler(event, data)
        tap = event.callback_query
        if tap is not None:
            with suppress(TelegramAPIError):  # too old to be answered: what it asks for is done all the same
                await tap.answer()
        if (left := self.allowance.spend(user.id)) < 0:
            if left >= -1:
                data["too_fast"] = True
                return await handler(event, data)
            return None
        if tap is None:
            return await handler(event, data)
        if self.taps.again(tap):
            return None
        try:
            return await handler(event, data)
        finally:
            self.taps.note(tap)


@dataclass(slots=True)
class Acquaintance(BaseMiddleware):
    """Knows who speaks: the account, and how to talk in its language."""

    texts: Texts
    voices: Voices

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if user is None or chat is None or not isinstance(event, Update) or not _spoken(event):
            return await handler(event, data)
        bot: Bot = data["bot"]
        language = guess(user.language_code)
        data["talk"] = Talk(bot, chat.id, self.texts.say_in(language))
        cases: UseCases = data["cases"]
        account: Account = await cases.open_account(AccountKey(bot.id, user.id), chat.id, language)
        hearing = Hearing.of(account, cases, self.voices.in_language(account.language))
        talk = Talk(bot, chat.id, self.texts.say_in(account.language), hearing)
        data.update(account=account, say=talk.say, talk=talk)
        if data.pop("too_fast", False):
            return await talk.write(talk.say("slow-down"))
        return await handler(event, data)


@dataclass(slots=True)
class Concerning(BaseMiddleware):
    """A button under a message about somebody: they are spoken of from now on, then it is a button like any other."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        account: Account | None = data.get("account")
        tap = event.callback_query if isinstance(event, Update) else None
        about = None if tap is None else _about(tap.data or "")
        if account is None or tap is None or about is None or not isinstance(event, Update):
            return await handler(event, data)
        cases: UseCases = data["cases"]
        data["account"] = await cases.turn_to(account.id, about.person)
        plain = tap.model_copy(update={"data": Go(to=about.to).pack()})
        return await handler(event.model_copy(update={"callback_query": plain}), data)


@dataclass(slots=True)
class Patience(BaseRequestMiddleware):
    """Waits where the messenger asks for it, instead of losing what was to be said; for `bot.session.middleware`.

    What one has been asked, all keep to: the pause is shared by everything that speaks through this bot.
    """

    pause: Pause = field(default_factory=Pause)
    tries: int = 3
    longest: float = 60.0

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType] | TelegramType:
        for left in reversed(range(self.tries)):
            if self._must_wait(method):
                await self.pause.over()
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as busy:
                self.pause.begin(busy.retry_after)
                if busy.retry_after > self.longest or not left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _must_wait(self, method: TelegramMethod[TelegramType]) -> bool:
        """Listening is no speaking; and where the pause is long, the messenger may say so itself."""
        return not isinstance(method, GetUpdates) and self.pause.left <= self.longest


def install(
    dispatcher: Dispatcher,
    texts: Texts,
    *,
    voices: Voices | None = None,
    allowance: Allowance | None = None,
    taps: Taps | None = None,
    albums: Albums | None = None,
) -> None:
    """Put them before every update, in order; `texts` and `voices` are given to the conversations, too."""
    voices = voices or Voices()
    dispatcher["texts"], dispatcher["voices"] = texts, voices
    dispatcher.update.outer_middleware(PrivateOnly(texts))
    dispatcher.update.outer_middleware(PlainWords(albums or Albums()))
    dispatcher.update.outer_middleware(Unhurried(texts, allowance or Allowance(), taps or Taps()))
    dispatcher.update.outer_middleware(Acquaintance(texts, voices))
    dispatcher.update.outer_middleware(Concerning())


def plain(text: str) -> str:
    """The text without control characters and without those that turn or hide what stands beside them.

    Joiners stay: Hindi and Persian are written with them. So do isolates in pairs: our own keys in Arabic hold them.
    """
    kept = "\n\t" + ISOLATES * (text.count(ISOLATES[0]) == text.count(ISOLATES[1]))
    return "".join(sign for sign in text if sign in kept or not _unseen(sign))


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} and sign not in JOINERS


def _invited(update: Update) -> bool:
    """The bot has been put into a chat."""
    return update.my_chat_member is not None and update.my_chat_member.new_chat_member.status in PRESENT


def _about(data: str) -> About | None:
    try:
        return About.unpack(data)
    except (TypeError, ValueError):
        return None


def _spoken(update: Update) -> bool:
    """A blocked or unblocked chat is no word of the person."""
    return any((update.message, update.edited_message, update.callback_query))
