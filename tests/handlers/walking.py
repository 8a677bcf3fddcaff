"""Somebody who goes everywhere: every command, every button, every step, with a restart before each tap."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.methods import GetFile, TelegramMethod
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    Chat,
    ChatMemberBanned,
    ChatMemberMember,
    ChatMemberUpdated,
    File,
    InaccessibleMessage,
    InlineKeyboardMarkup,
    Location,
    Message,
    PhotoSize,
    ReplyKeyboardMarkup,
    Update,
    User,
    VideoNote,
)

from tests.fakes.clock import FakeClock

BOT = User(id=1, is_bot=True, first_name="Anxin")


@dataclass
class Said:
    """What the bot has said in one chat, as it stands there."""

    id: int
    text: str
    markup: object = None

    @property
    def buttons(self) -> dict[str, str]:
        rows = self.markup.inline_keyboard if isinstance(self.markup, InlineKeyboardMarkup) else []
        return {button.callback_data or "": button.text for row in rows for button in row}

    @property
    def keys(self) -> list[str]:
        rows = self.markup.keyboard if isinstance(self.markup, ReplyKeyboardMarkup) else []
        return [button.text for row in rows for button in row]


@dataclass
class Town(BaseSession):
    """A Telegram of many chats: takes whatever can be sent, keeps what can be read."""

    chats: dict[int, list[Said]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    numbers: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def number(self) -> int:
        self.numbers += 1
        return self.numbers

    async def close(self) -> None: ...

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram asks for it
        told = type(method).__name__
        if isinstance(method, GetFile):
            return File(file_id=method.file_id, file_unique_id=method.file_id, file_path=method.file_id)
        chat = self.chats.setdefault(int(getattr(method, "chat_id", 0) or 0), [])
        number = getattr(method, "message_id", None)
        if told.startswith("Send") and told != "SendChatAction":
            return self._sent(bot, method, chat)
        if told.startswith("Edit"):
            return self._edited(bot, method, chat, number)
        if told == "DeleteMessage":
            chat[:] = [said for said in chat if said.id != number]
        return True

    async def stream_content(self, url: str, *_: Any, **__: Any) -> Any:
        yield self.files[url.rpartition("/")[2]]

    def _sent(self, bot: Bot, method: Any, chat: list[Said]) -> Message:
        for part in (getattr(method, name, None) for name in ("photo", "video", "document", "voice", "animation")):
            assert part is None or isinstance(part, BufferedInputFile | str), type(method).__name__
        words = getattr(method, "text", None) or getattr(method, "caption", None) or getattr(method, "title", None)
        said = Said(self.number(), words or "", method.reply_markup)
        assert len(said.text) <= (4096 if hasattr(method, "text") else 1024)
        chat.append(said)
        return self._message(bot, said, method.chat_id)

    def _edited(self, bot: Bot, method: Any, chat: list[Said], number: int | None) -> Any:
        for said in chat:
            if said.id == number:
                said.text = getattr(method, "text", None) or getattr(method, "caption", None) or said.text
                said.markup = method.reply_markup
                return self._message(bot, said, method.chat_id)
        return True

    def _message(self, bot: Bot, said: Said, chat: int) -> Message:
        photo = [PhotoSize(file_id="picture", file_unique_id="picture", width=1, height=1)]
        place = Chat(id=chat, type="private")
        return Message(message_id=said.id, date=1, chat=place, from_user=BOT, text=said.text, photo=photo).as_(bot)


@dataclass
class Walker:
    """One person with a telephone; `heard` is told what was just said, every time.

    `anew`: the office is started again before every tap, and remembers nothing but what is written down.
    """

    start: Callable[[], Dispatcher]
    bot: Bot
    town: Town
    clock: FakeClock
    id: int
    language: str
    heard: Callable[["Walker", str, list[Said]], Awaitable[None]]
    anew: bool = True
    takes: int = 0
    _dispatcher: Dispatcher | None = None

    @property
    def chat(self) -> Chat:
        return Chat(id=self.id, type="private")

    @property
    def user(self) -> User:
        return User(id=self.id, is_bot=False, first_name="Ana", language_code=self.language)

    @property
    def said(self) -> list[Said]:
        return self.town.chats.setdefault(self.id, [])

    async def says(self, text: str) -> None:
        await self._sends(text, text=text)

    async def taps(self, data: str, *, message: int = 1) -> None:
        old = InaccessibleMessage(chat=self.chat, message_id=message, date=0)
        number = str(self.town.number())
        tap = CallbackQuery(id=number, from_user=self.user, chat_instance="1", message=old, data=data)
        await self._feed(data, callback_query=tap)

    async def photographs(self) -> None:
        name = self._file(b"a photo")
        await self._sends("photo", photo=[PhotoSize(file_id=name, file_unique_id=name, width=900, height=900)])

    async def records(self) -> None:
        self.takes += 1
        name = self._file(f"clip {self.id} {self.takes}".encode())
        note = VideoNote(file_id=name, file_unique_id=name, length=384, duration=9, file_size=20)
        await self._sends("video", video_note=note)

    async def stands(self) -> None:
        await self._sends("place", location=Location(latitude=30.02, longitude=122.11))

    async def shuts(self, *, here: bool) -> None:
        away, member = ChatMemberBanned(user=BOT, until_date=0), ChatMemberMember(user=BOT)
        old, new = (away, member) if here else (member, away)
        change = ChatMemberUpdated(
            chat=self.chat, from_user=self.user, date=self.clock.now(), old_chat_member=old, new_chat_member=new
        )
        await self._feed("presence", my_chat_member=change)

    def _file(self, content: bytes) -> str:
        name = f"file{self.town.number()}"
        self.town.files[name] = content
        return name

    async def _sends(self, what: str, **content: Any) -> None:
        now = self.clock.now()
        message = Message(message_id=self.town.number(), date=now, chat=self.chat, from_user=self.user, **content)
        await self._feed(what, message=message)

    async def _feed(self, what: str, **event: Any) -> None:
        self.clock.passes(seconds=20)
        if self._dispatcher is None or (self.anew and "callback_query" in event):
            self._dispatcher = self.start()
        before = {said.id: (said.text, said.markup) for said in self.said}
        await self._dispatcher.feed_update(self.bot, Update(update_id=self.town.number(), **event))
        fresh = [said for said in self.said if before.get(said.id) != (said.text, said.markup)]
        await self.heard(self, what, fresh)


def kind(data: str) -> str:
    """A button without the numbers of whom or what it is about."""
    return re.sub(r"\d+", "#", data)
