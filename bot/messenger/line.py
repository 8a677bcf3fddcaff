"""An HTTP server that hangs up long polls and event streams when it closes, instead of waiting for them."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp


class Line(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, hang_up: Callable[[], None]) -> None:
        super().__init__(config)
        self._hang_up = hang_up
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hang_up()
        await super().shutdown(sockets)

    async def run_quietly(self, sockets: list[socket.socket]) -> None:
        """Serve without taking over the process's signal handlers, as `serve` would."""
        await self._serve(sockets)


@asynccontextmanager
async def listening(app: ASGIApp, hang_up: Callable[[], None], port: int = 0) -> AsyncIterator[str]:
    """Serves on this machine only, for as long as the block lasts; gives the address."""
    with socket.create_server(("127.0.0.1", port)) as door:
        line = Line(uvicorn.Config(app, log_level="warning"), hang_up)
        serving = asyncio.create_task(line.run_quietly([door]))
        waiting = asyncio.create_task(line.ready.wait())
        await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            line.should_exit = True
            await serving
