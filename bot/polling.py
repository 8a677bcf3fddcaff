"""Listening to one bot's messenger for as long as the process lives."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError, TelegramServerError

from handlers import commands
from locales import Language, Texts, languages

log = structlog.get_logger()
POLL_SECONDS = 25
NETWORK_PAUSE = 5.0
LAST_WORDS = 10.0  # for what is being answered when the office closes


@dataclass(frozen=True, slots=True)
class Poller:
    """A network that is away is tried again; a refused token ends the listening with the messenger's own error."""

    bot: Bot
    dispatcher: Dispatcher
    texts: Texts

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[asyncio.Task[None]]:
        task = asyncio.create_task(self._listen(), name=f"bot {self.bot.id}")
        try:
            yield task
        finally:
            with suppress(RuntimeError):  # it was between two tries, there is nothing to stop
                await self.dispatcher.stop_polling()
            task.cancel()
            under_way = self.dispatcher._handle_update_tasks  # noqa: SLF001 - nothing public waits for them
            await asyncio.wait({task, *under_way}, timeout=LAST_WORDS)
            await self.bot.session.close()

    async def _listen(self) -> None:
        while True:
            try:
                await self._introduce()
                await self.dispatcher.start_polling(
                    self.bot, polling_timeout=POLL_SECONDS, handle_signals=False, close_bot_session=False
                )
            except (TelegramNetworkError, TelegramServerError) as error:
                log.warning("messenger out of reach", bot=self.bot.id, error=type(error).__name__)
                await asyncio.sleep(NETWORK_PAUSE)
            else:
                return

    async def _introduce(self) -> None:
        """The menu of commands: in the first language for everybody, in the others for who speaks them.

        The messenger knows languages by two letters: of two that share them the first is listed.
        """
        listed: dict[str, Language] = {}
        for language in languages:
            listed.setdefault(language.code[:2], language)
        for code, language in listed.items():
            told = None if language is languages[0] else code
            await self.bot.set_my_commands(commands(self.texts.say_in(language.code)), language_code=told)
