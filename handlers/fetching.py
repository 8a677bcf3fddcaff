"""Getting a sent file from the messenger."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.types import Document, PhotoSize, Video, VideoNote
from aiohttp import ClientError

from handlers.errors import DownloadInterrupted
from pension.errors import ClipTooLarge

TRIES = 3


async def fetch(bot: Bot, file: Video | VideoNote | Document | PhotoSize) -> bytes:
    """The whole file; raises DownloadInterrupted, or ClipTooLarge where the messenger refuses to hand it over."""
    for _ in range(TRIES):
        try:
            content = await bot.download(file)
        except TelegramBadRequest as refusal:
            raise ClipTooLarge from refusal
        except (TelegramNetworkError, ClientError, TimeoutError):
            continue
        if content is not None:
            return content.read()
    raise DownloadInterrupted
