"""The register, for a command that works beside a service that may be running."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from records.database import Database


@asynccontextmanager
async def register(settings: Settings) -> AsyncIterator["Database"]:
    """The dates stay as the service has set them."""
    from records.database import Database

    database = Database(settings.database_url, settings.keyring)
    try:
        await database.prepare()
        yield database
    finally:
        await database.close()
