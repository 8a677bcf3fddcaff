"""What waits for the bot: handed over in order, kept until confirmed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.messenger.refusals import Refused
from bot.messenger.shapes import Json
from bot.messenger.store import Store

_ALLOWED = "allowed_updates"
_ONLY_WHEN_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    def __init__(self, store: Store, patience: float = 0.3) -> None:
        """`patience`: how long a new poller waits for one that is just hanging up before it is told of the conflict."""
        self._store = store
        self._patience = patience
        self._poller = asyncio.Lock()
        self._arrived = asyncio.Event()
        self._closing = asyncio.Event()

    def open(self) -> None:
        self._closing.clear()

    def hang_up(self) -> None:
        self._closing.set()

    async def closed(self) -> None:
        await self._closing.wait()

    async def add(self, kind: str, body: Json) -> None:
        """Inside the transaction that stores what the update tells."""
        allowed = await self._store.fact(_ALLOWED)
        if (kind in allowed) if allowed else (kind not in _ONLY_WHEN_ASKED_FOR):
            await self._store.add_update(kind, body)

    def announce(self) -> None:
        """After that transaction."""
        self._arrived.set()

    async def poll(
        self, offset: int, limit: int, seconds: float, allowed: list[str] | None, gone: Callable[[], Awaitable[object]]
    ) -> list[Json]:
        """Waits up to `seconds` for news; ends at once when the caller is `gone` or the server closes."""
        async with self._alone():
            async with self._store.transaction():
                if allowed is not None:
                    await self._store.set_fact(_ALLOWED, allowed)
                if offset:
                    await self._store.confirm(offset)
            return await self._news(limit, seconds, gone)

    async def _news(self, limit: int, seconds: float, gone: Callable[[], Awaitable[object]]) -> list[Json]:
        self._arrived.clear()
        batch = await self._store.updates(limit)
        if batch or seconds <= 0 or self._closing.is_set():
            return batch
        waits = [asyncio.ensure_future(wait) for wait in (self._arrived.wait(), self._closing.wait(), gone())]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            left = waits[2].done()
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
        return [] if left else await self._store.updates(limit)

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        try:
            await asyncio.wait_for(self._poller.acquire(), self._patience)
        except TimeoutError:
            raise Refused(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            ) from None
        try:
            yield
        finally:
            self._poller.release()
