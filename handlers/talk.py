"""Speaking with one person: their chat, in their language."""

from contextlib import suppress
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNotFound
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from handlers.buttons import Kin, Place, keyboard
from handlers.hearing import Hearing
from locales import Say
from locales.spelling import Value

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class Talk:
    bot: Bot
    chat: int
    say: Say
    hearing: Hearing | None = None

    async def tell(self, key: str, *places: Place | Kin, **values: Value) -> Message:
        """Say the sentence of this key, with these buttons and one to a person; aloud before it to who cannot read."""
        await self.read_out(key)
        return await self.write(self.say(key, **values), keyboard(self.say, *places))

    async def write(self, text: str, markup: Markup | None = None) -> Message:
        return await self.bot.send_message(self.chat, text, reply_markup=markup)

    async def show(
        self,
        picture: bytes,
        name: str,
        caption: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        protected: bool = False,
    ) -> Message:
        """`protected`: the messenger lets nobody forward or save it."""
        file = BufferedInputFile(picture, name)
        return await self.bot.send_photo(
            self.chat, file, caption=caption, reply_markup=markup, protect_content=protected or None
        )

    async def hand(
        self,
        content: bytes,
        name: str,
        caption: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        protected: bool = False,
    ) -> Message:
        """A file as it is, to keep or to print."""
        file = BufferedInputFile(content, name)
        return await self.bot.send_document(
            self.chat, file, caption=caption, reply_markup=markup, protect_content=protected or None
        )

    async def move(
        self, drawing: bytes, name: str, caption: str | None = None, markup: InlineKeyboardMarkup | None = None
    ) -> Message:
        """A drawing that moves, over and over, without a sound."""
        file = BufferedInputFile(drawing, name)
        return await self.bot.send_animation(self.chat, file, caption=caption, reply_markup=markup)

    async def read_out(self, *phrases: str) -> Message | None:
        """Aloud, for whoever cannot read what is written."""
        recording = await self.hearing.needs(*phrases) if self.hearing else None
        return await self._play(recording) if recording else None

    async def say_aloud(self, *phrases: str) -> Message | None:
        """Aloud, for whoever hears."""
        recording = await self.hearing.wants(*phrases) if self.hearing else None
        return await self._play(recording) if recording else None

    async def is_heard(self) -> bool:
        return self.hearing is None or (await self.hearing.abilities()).hears

    async def _play(self, recording: bytes) -> Message | None:
        """Who lets no voice messages through still has the words."""
        with suppress(TelegramBadRequest):
            return await self.bot.send_voice(self.chat, BufferedInputFile(recording, "voice.ogg"))
        return None

    async def film(self, clip: bytes, name: str, caption: str) -> Message:
        """Somebody else's video: it can be watched, and neither forwarded nor saved."""
        file = BufferedInputFile(clip, name)
        return await self.bot.send_video(self.chat, file, caption=caption, protect_content=True)

    async def pin(self, latitude: float, longitude: float, title: str, address: str) -> Message:
        """A place on the map, with its name and address."""
        return await self.bot.send_venue(self.chat, latitude, longitude, title, address)

    async def replace(self, message: int | None, text: str, markup: InlineKeyboardMarkup | None = None) -> None:
        """Put these words where that message stands, or below where it has gone."""
        if message is None:
            await self.write(text, markup)
            return
        try:
            await self.bot.edit_message_text(text, chat_id=self.chat, message_id=message, reply_markup=markup)
        except (TelegramBadRequest, TelegramNotFound) as refusal:
            if "not modified" not in refusal.message:
                await self.write(text, markup)

    async def turn(self, tap: CallbackQuery, text: str, markup: InlineKeyboardMarkup) -> None:
        """Put these words and buttons where the tapped button stands."""
        await self.replace(tap.message.message_id if tap.message else None, text, markup)

    async def remove(self, message: int) -> bool:
        """Take a message out of the chat; False where the messenger will not."""
        with suppress(TelegramAPIError):  # it is gone already, or older than two days
            return await self.bot.delete_message(self.chat, message)
        return False

    async def quiet(self, message: int) -> None:
        """Take the buttons off a message that is over."""
        with suppress(TelegramAPIError):  # it has none any more, or is gone
            await self.bot.edit_message_reply_markup(chat_id=self.chat, message_id=message)
