"""From one chat to another, each by its own bot and in its own language."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiogram import Bot

from handlers.talk import Talk
from locales import Texts
from pension.account import Account


@dataclass(frozen=True, slots=True)
class Bots:
    """Implements `handlers.desk.Switchboard` with the bots served here, by their numbers."""

    bots: Mapping[int, Bot]
    texts: Texts

    def talk_with(self, account: Account) -> Talk | None:
        bot = self.bots.get(account.key.bot)
        return Talk(bot, account.chat, self.texts.say_in(account.language)) if bot else None
