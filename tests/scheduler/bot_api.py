"""A Bot API server of one method, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

SILENCE = 504


@dataclass
class FakeBotApi:
    """`answers` are given first, one a call; after them every message is taken. SILENCE lasts until the end."""

    address: str = ""
    calls: list[tuple[str, dict[str, Any], float]] = field(default_factory=list)
    ending: asyncio.Event = field(default_factory=asyncio.Event)
    answers: list[tuple[int, str, dict[str, Any]]] = field(default_factory=list)

    async def answer(self, request: Request) -> JSONResponse:
        form = dict((await request.form()).items())
        self.calls.append((request.url.path, form, asyncio.get_running_loop().time()))
        if self.answers:
            code, description, parameters = self.answers.pop(0)
            if code == SILENCE:
                await self.ending.wait()
            refusal = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
            return JSONResponse(refusal, code)
        chat = {"id": int(str(form["chat_id"])), "type": "private"}
        return JSONResponse({"ok": True, "result": {"message_id": len(self.calls), "date": 0, "chat": chat}})


@asynccontextmanager
async def bot_api() -> AsyncIterator[FakeBotApi]:
    api = FakeBotApi()
    app = Starlette(routes=[Route("/{bot}/{method}", api.answer, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers nothing to wait for
        await asyncio.sleep(0.01)
    api.address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield api
    api.ending.set()
    server.should_exit = True
    await serving
