"""An old person with a phone, played by a test."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import (
    CallbackQuery,
    Chat,
    Document,
    InaccessibleMessage,
    Message,
    MessageOriginHiddenUser,
    PhotoSize,
    Sticker,
    Update,
    User,
    VideoNote,
    Voice,
)

from tests.fakes.clock import FakeClock
from tests.handlers.telegram import Letter, Tray


@dataclass
class FakePerson:
    """`reads` is every text of the bot that still stands in the chat, as it stands now."""

    dispatcher: Dispatcher
    bot: Bot
    tray: Tray
    clock: FakeClock
    language: str | None = "zh-hans"
    id: int = 77
    chat: Chat = field(default_factory=lambda: Chat(id=77, type="private"))

    @property
    def letters(self) -> list[Letter]:
        return [self.tray.letters[number] for number in sorted(self.tray.letters)]

    @property
    def reads(self) -> list[str]:
        return [letter.text for letter in self.letters]

    @property
    def last(self) -> Letter:
        return self.letters[-1]

    @property
    def user(self) -> User:
        return User(id=self.id, is_bot=False, first_name="Ana", language_code=self.language)

    async def says(self, text: str) -> Message:
        return await self._sends(text=text)

    async def rewords(self, message: Message, text: str) -> None:
        changed = message.model_copy(update={"text": text, "edit_date": 1})
        await self._feed(edited_message=changed)

    async def taps(self, label: str) -> None:
        """The newest button whose label begins so, or whose data is so."""
        for letter in reversed(self.letters):
            for text, data in letter.buttons.items():
                if text.startswith(label) or data == label:
                    await self.taps_on(letter.id, data)
                    return
        raise AssertionError(f"no button {label!r} among {[list(letter.buttons) for letter in self.letters]}")

    async def taps_on(self, message: int, data: str) -> None:
        old = InaccessibleMessage(chat=self.chat, message_id=message, date=0)
        await self._feed(
            callback_query=CallbackQuery(
                id=str(self.tray.number()), from_user=self.user, chat_instance="1", message=old, data=data
            )
        )

    async def records(
        self, clip: bytes = b"clip", *, forwarded: bool = False, late: timedelta = timedelta(), size: int | None = None
    ) -> Message:
        name = self._file(clip)
        note = VideoNote(file_id=name, file_unique_id=name, length=384, duration=9, file_size=size or len(clip))
        return await self._sends(forwarded=forwarded, late=late, video_note=note)

    async def attaches(self, content: bytes, mime: str, *, forwarded: bool = False) -> Message:
        name = self._file(content)
        document = Document(file_id=name, file_unique_id=name, mime_type=mime, file_size=len(content))
        return await self._sends(forwarded=forwarded, document=document)

    async def photographs(self, picture: bytes = b"photo", *, forwarded: bool = False) -> Message:
        name = self._file(picture)
        sizes = [PhotoSize(file_id=name, file_unique_id=name, width=side, height=side) for side in (90, 900)]
        return await self._sends(forwarded=forwarded, photo=sizes)

    async def speaks(self) -> Message:
        return await self._sends(voice=Voice(file_id="voice", file_unique_id="voice", duration=2))

    async def sends_a_sticker(self) -> Message:
        plain = {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}
        return await self._sends(sticker=Sticker(file_id="sticker", file_unique_id="sticker", **plain))

    async def repeats(self, message: Message) -> None:
        """The messenger delivers the same message once more."""
        await self._feed(message=message)

    def _file(self, content: bytes) -> str:
        name = f"file{self.tray.number()}"
        self.tray.files[name] = content
        return name

    async def _sends(self, *, forwarded: bool = False, late: timedelta = timedelta(), **content: Any) -> Message:
        now = self.clock.now()
        origin = MessageOriginHiddenUser(date=now, sender_user_name="?") if forwarded else None
        message = Message(
            message_id=self.tray.number(),
            date=now + late,
            chat=self.chat,
            from_user=self.user,
            forward_origin=origin,
            **content,
        )
        await self._feed(message=message)
        return message

    async def _feed(self, **event: Any) -> None:
        await self.dispatcher.feed_update(self.bot, Update(update_id=self.tray.number(), **event))
