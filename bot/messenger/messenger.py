"""The web chat as one thing to open, mount and close."""

import contextlib
import time
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from bot.messenger.api import BotApi, Strict
from bot.messenger.exchange import Exchange
from bot.messenger.faults import Faults
from bot.messenger.limits import Limits
from bot.messenger.people import People
from bot.messenger.shapes import Cipher
from bot.messenger.store import Store
from bot.messenger.streams import Streams
from bot.messenger.updates import Updates
from bot.messenger.vault import Vault

_PAGE = Path(__file__).parent / "page"
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class Messenger:
    """A Bot API server and its page over one folder.

    `token` is `<bot id>:<secret>` as Telegram's are. `notice` maps languages to lines of plain text: the first is the
    banner, the others unfold. `strict` lists what is wrong with a method's parameters; such calls answer 400.
    """

    def __init__(
        self,
        folder: Path,
        cipher: Cipher,
        token: str,
        *,
        faults: Faults | None = None,
        limits: Limits | None = None,
        notice: Mapping[str, str] | None = None,
        strict: Strict | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        bot_id, _, secret = token.partition(":")
        if not bot_id.isdecimal() or not secret:
            raise ValueError("A bot's token is <number>:<secret>.")
        limits = limits or Limits()
        store = Store(folder / "messenger.sqlite3", cipher)
        self._folder = folder
        self.token = token
        self.exchange = Exchange(
            me={"id": int(bot_id), "is_bot": True, "first_name": "安心 Anxin", "username": "anxin_bot"},
            store=store,
            vault=Vault(folder / "files", cipher, token),
            updates=Updates(store),
            streams=Streams(limits.streams_each, limits.streams),
            faults=faults or Faults(),
            limits=limits,
            clock=clock,
        )
        self._api = BotApi(self.exchange, token, strict)
        notices = {language.lower(): text for language, text in (notice or {}).items()}
        self._people = People(self.exchange, notices)

    @property
    def faults(self) -> Faults:
        return self.exchange.faults

    @property
    def routes(self) -> list[BaseRoute]:
        """The page at the root, so mount it under a path that ends without a slash and open it with one."""
        page = [
            Route("/", self._asset, methods=["GET"]),
            Route("/page/{name}", self._asset, methods=["GET"]),
        ]
        return [*page, *self._people.routes, *self._api.routes]

    def app(self) -> Starlette:
        """Opens and closes with its server; where it is mounted, the outer application calls `open` and `close`."""
        return Starlette(routes=self.routes, lifespan=self._lifespan)

    async def open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        await self.exchange.store.open()
        self.exchange.vault.open()
        self.exchange.updates.open()
        self.exchange.streams.closing = False

    def hang_up(self) -> None:
        """Ends open polls and event streams at once, so that a closing server does not wait for them."""
        self.exchange.updates.hang_up()
        self.exchange.streams.hang_up()

    async def close(self) -> None:
        self.hang_up()
        await self.exchange.store.close()

    async def forget_before(self, moment: datetime) -> int:
        """Drops messages and the people's own files older than `moment`; how many files."""
        async with self.exchange.store.transaction():
            files = await self.exchange.store.forget_before(int(moment.timestamp()))
        await self.exchange.vault.drop(files)
        return len(files)

    async def clear_chat(self, chat_id: int) -> None:
        """Drops everything that was said and shown in a chat; the visitor may go on."""
        async with self.exchange.store.transaction():
            files = await self.exchange.store.clear_chat(chat_id)
        await self.exchange.vault.drop(files)
        self.exchange.streams.wake(chat_id)

    async def forget_chat(self, chat_id: int) -> None:
        """Drops a visitor with everything they said."""
        async with self.exchange.store.transaction():
            files = await self.exchange.store.forget_chat(chat_id)
        await self.exchange.vault.drop(files)

    @contextlib.asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        await self.open()
        try:
            yield
        finally:
            await self.close()

    @staticmethod
    async def _asset(request: Request) -> Response:
        name = request.path_params.get("name", "index.html")
        path = _PAGE / name
        if path.parent != _PAGE or path.suffix not in _TYPES or not path.is_file():
            return Response(status_code=404)
        return FileResponse(path, media_type=_TYPES[path.suffix], headers=_HEADERS)
