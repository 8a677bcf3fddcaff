"""Erasing what was said, in the chat that we keep ourselves; Telegram keeps its own."""

from dataclasses import dataclass

from bot.messenger import Messenger
from pension.account import Account


@dataclass(frozen=True, slots=True)
class WebTranscripts:
    """Implements `pension.ports.Transcripts` for the web chat, whose bot has this number."""

    bot: int
    messenger: Messenger

    async def erase(self, account: Account) -> None:
        if account.key.bot == self.bot:
            await self.messenger.clear_chat(account.chat)
