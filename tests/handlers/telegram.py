"""A Telegram of one chat, inside the test: what the bot sends is kept, what the person does is fed in."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    LeaveChat,
    SendAnimation,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, Chat, File, InlineKeyboardMarkup, Message, PhotoSize, User

BOT = User(id=1, is_bot=True, first_name="Anxin")


@dataclass
class Letter:
    """A message of the bot as it stands in the chat now."""

    id: int
    text: str
    markup: InlineKeyboardMarkup | None = None
    picture: bytes | None = None
    document: bytes | None = None
    film: bytes | None = None

    @property
    def buttons(self) -> dict[str, str]:
        rows = self.markup.inline_keyboard if self.markup else []
        return {button.text: button.callback_data or "" for row in rows for button in row}


@dataclass
class Tray:
    """`files` are what can be downloaded; `mishaps` are what the next call of a method answers instead.

    What is only heard or only moves stands in no letter: it is in `voices` and `films`.
    """

    letters: dict[int, Letter] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    voices: list[bytes] = field(default_factory=list)
    films: list[bytes] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    mishaps: dict[type[Any], list[Exception]] = field(default_factory=dict)
    calls: list[TelegramMethod[Any]] = field(default_factory=list)
    numbers: int = 0

    def number(self) -> int:
        self.numbers += 1
        return self.numbers


class FakeTelegram(BaseSession):
    def __init__(self, tray: Tray) -> None:
        super().__init__()
        self.tray = tray

    async def close(self) -> None: ...

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram asks for it
        self.tray.calls.append(method)
        if mishaps := self.tray.mishaps.get(type(method)):
            raise mishaps.pop(0)
        match method:
            case SendMessage(text=text, reply_markup=markup):
                return self._sent(bot, Letter(self.tray.number(), text, _inline(markup)), method.chat_id)
            case SendPhoto(caption=caption, photo=photo, reply_markup=markup):
                assert isinstance(photo, BufferedInputFile)
                assert caption is not None
                assert len(caption) <= 1024
                letter = Letter(self.tray.number(), caption, _inline(markup), photo.data)
                return self._sent(bot, letter, method.chat_id)
            case SendDocument(caption=caption, document=document, reply_markup=markup):
                assert isinstance(document, BufferedInputFile)
                letter = Letter(self.tray.number(), caption or "", _inline(markup), document=document.data)
                return self._sent(bot, letter, method.chat_id)
            case SendAnimation(caption=caption, animation=film, reply_markup=markup):
                assert isinstance(film, BufferedInputFile)
                self.tray.films.append(film.data)
                letter = Letter(self.tray.number(), caption or "", _inline(markup), film=film.data)
                shown = self._sent if caption else self._message
                return shown(bot, letter, int(method.chat_id))
            case SendVoice(voice=voice):
                assert isinstance(voice, BufferedInputFile)
                self.tray.voices.append(voice.data)
                return self._message(bot, Letter(self.tray.number(), ""), int(method.chat_id))
            case EditMessageText(message_id=number, text=text, reply_markup=markup):
                return self._edited(bot, method, number, text, _inline(markup))
            case EditMessageReplyMarkup(message_id=number, reply_markup=markup):
                self.tray.letters[number or 0].markup = markup
                return True
            case DeleteMessage(message_id=number):
                self.tray.letters.pop(number, None)
                self.tray.removed.append(number)
                return True
            case GetFile(file_id=name):
                return File(file_id=name, file_unique_id=name, file_path=name)
            case AnswerCallbackQuery() | LeaveChat():
                return True
        raise AssertionError(f"unexpected call: {type(method).__name__}")

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109 - aiogram asks for it
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        yield self.tray.files[url.rpartition("/")[2]]

    def _sent(self, bot: Bot, letter: Letter, chat: int | str) -> Message:
        self.tray.letters[letter.id] = letter
        return self._message(bot, letter, int(chat))

    def _edited(
        self, bot: Bot, method: EditMessageText, number: int | None, text: str, markup: InlineKeyboardMarkup | None
    ) -> Message:
        letter = self.tray.letters.get(number or 0)
        if letter is None:
            raise TelegramBadRequest(method, "Bad Request: message to edit not found")
        if (letter.text, letter.markup) == (text, markup):
            raise TelegramBadRequest(method, "Bad Request: message is not modified: specified new message content")
        letter.text, letter.markup = text, markup
        return self._message(bot, letter, int(method.chat_id or 0))

    def _message(self, bot: Bot, letter: Letter, chat: int) -> Message:
        message = Message(
            message_id=letter.id,
            date=datetime.now(UTC),
            chat=Chat(id=chat, type="private"),
            from_user=BOT,
            reply_markup=letter.markup,
        )
        if letter.picture is None:
            return message.model_copy(update={"text": letter.text}).as_(bot)
        photo = PhotoSize(file_id="picture", file_unique_id="picture", width=1, height=1)
        return message.model_copy(update={"caption": letter.text, "photo": [photo]}).as_(bot)


def _inline(markup: object) -> InlineKeyboardMarkup | None:
    assert markup is None or isinstance(markup, InlineKeyboardMarkup)
    return markup
