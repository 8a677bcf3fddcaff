"""By which address somebody opens a bot with a word of ours."""

from dataclasses import dataclass

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link


@dataclass(frozen=True, slots=True)
class StartLinks:
    """Implements `handlers.desk.Links`: the page of the web chat for its bot, t.me for the others."""

    web_bot: int
    page: str

    async def to(self, bot: Bot, payload: str) -> str:
        if bot.id == self.web_bot:
            return f"{self.page}/?start={payload}"
        return await create_start_link(bot, payload)
