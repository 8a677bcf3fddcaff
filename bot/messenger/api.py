"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import hmac
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.messenger import call as calls
from bot.messenger.call import Call
from bot.messenger.editing import EDITING
from bot.messenger.exchange import Exchange, NoRoom
from bot.messenger.faults import Mishap
from bot.messenger.knowing import KNOWING
from bot.messenger.refusals import Refused, bad
from bot.messenger.sending import SENDING
from bot.messenger.shapes import Json

METHODS = SENDING | EDITING | KNOWING
Strict = Callable[[str, Mapping[str, Any]], list[str]]
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_LONGEST_POLL = 50


@dataclass(frozen=True, slots=True)
class BotApi:
    exchange: Exchange
    token: str
    strict: Strict | None = None

    @property
    def routes(self) -> list[BaseRoute]:
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.file, methods=["GET"]),
        ]

    async def call(self, request: Request) -> Response:
        name = request.path_params["method"]
        faults = self.exchange.faults
        faults.asked[name] += 1
        try:
            self._check(request.path_params["token"])
            return JSONResponse({"ok": True, "result": await self._result(name, request)})
        except Refused as refused:
            faults.refused[name] += 1
            return _refusal(refused)
        except NoRoom:
            return _refusal(Refused(507, "Insufficient Storage"))
        except ClientDisconnect:
            return Response(status_code=499)

    async def file(self, request: Request) -> Response:
        try:
            self._check(request.path_params["token"])
        except Refused as refused:
            return _refusal(refused)
        file_id = PurePosixPath(request.path_params["path"]).stem
        known = await self.exchange.store.file(file_id)
        data = await self.exchange.vault.get(file_id) if known else None
        if data is None or len(data) > self.exchange.limits.download_bytes:
            return _refusal(Refused(404, "Not Found"))
        return Response(data, media_type="application/octet-stream", headers={"X-Content-Type-Options": "nosniff"})

    def _check(self, token: str) -> None:
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            raise Refused(401, "Unauthorized") if _TOKEN.fullmatch(token) else Refused(404, "Not Found")

    async def _result(self, name: str, request: Request) -> Any:
        call = await calls.read(request, name, self.exchange.limits.upload_bytes + 2**20)
        await self._befall(name, request, late=False)
        result = await self._work(call, request)
        await self._befall(name, request, late=True)
        return result

    async def _work(self, call: Call, request: Request) -> Any:
        polling = call.method.lower() == "getupdates"
        found = METHODS.find(call.method)
        if not polling and found is None:
            raise Refused(404, "Not Found: method not found")
        name = found[0] if found else "getUpdates"
        if self.strict and (problems := self.strict(name, call.as_sent())):
            raise bad("; ".join(problems))
        if found is None:
            return await self._updates(call, request.receive)
        return await found[1](self.exchange, Call(name, call.params, call.uploads))

    async def _updates(self, call: Call, gone: Callable[[], Awaitable[Any]]) -> list[Json]:
        allowed = call.array("allowed_updates") if "allowed_updates" in call.params else None
        batch = await self.exchange.updates.poll(
            offset=call.number("offset"),
            limit=min(max(call.number("limit", 100), 1), 100),
            seconds=min(call.number("timeout"), _LONGEST_POLL),
            allowed=allowed,
            gone=gone,
        )
        if batch and self.exchange.faults.repeats():
            return [update for update in batch for _ in range(2)]
        return batch

    async def _befall(self, name: str, request: Request, *, late: bool) -> None:
        mishap = self.exchange.faults.strike(name, late=late)
        if mishap is Mishap.HANG:
            await _until_gone(request, self.exchange)
            raise Refused(504, "Gateway Timeout")
        if isinstance(mishap, Refused):
            raise mishap


async def _until_gone(request: Request, exchange: Exchange) -> None:
    waits = [asyncio.ensure_future(request.receive()), asyncio.ensure_future(exchange.updates.closed())]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()


def _refusal(refused: Refused) -> JSONResponse:
    body: Json = {"ok": False, "error_code": refused.code, "description": refused.description}
    headers = {}
    if refused.retry_after is not None:
        body["parameters"] = {"retry_after": refused.retry_after}
        headers["Retry-After"] = str(refused.retry_after)
    return JSONResponse(body, refused.code, headers=headers)
