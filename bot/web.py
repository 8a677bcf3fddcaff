"""The one HTTP server of the process: the web chat, health, and metrics."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import uvicorn
from prometheus_client import make_asgi_app
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Receive, Scope, Send

from bot.messenger import Line

METRICS = make_asgi_app()
NOTHING = Response(status_code=404)


class PortTaken(OSError):
    """Another program already uses this address."""


async def healthy(_: Request) -> Response:
    return PlainTextResponse("ok")


async def metrics(scope: Scope, receive: Receive, send: Send) -> None:
    """For who scrapes this machine; what comes in through a proxy from outside finds nothing here."""
    headers = Headers(scope=scope)
    outside = any(name in headers for name in ("x-forwarded-for", "x-forwarded-host", "forwarded"))
    await (NOTHING if outside else METRICS)(scope, receive, send)


def door(host: str, port: int) -> socket.socket:
    """A listening socket: who knocks before the server is up waits, and is not turned away."""
    try:
        return socket.create_server((host, port), backlog=512)
    except OSError as error:
        raise PortTaken(f"{host}:{port} is in use by another program; choose another with ANXIN_PORT") from error


@asynccontextmanager
async def serving(
    routes: Sequence[BaseRoute], listener: socket.socket, hang_up: Callable[[], None]
) -> AsyncIterator[None]:
    """Serve until the block ends; open streams and long polls do not hold the end up."""
    app = Starlette(routes=[Route("/healthz", healthy), Mount("/metrics", metrics), *routes])
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=2)
    line = Line(config, hang_up)
    task = asyncio.create_task(line.run_quietly([listener]), name="web server")
    try:
        yield
    finally:
        line.should_exit = True
        await task
