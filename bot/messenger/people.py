"""The person's side over HTTP: a cookie is the visitor, a chat is theirs alone."""

import asyncio
import hashlib
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.messenger import entities, media
from bot.messenger.call import bounded
from bot.messenger.downloads import download
from bot.messenger.exchange import Exchange, NoRoom, NoSuchMessage
from bot.messenger.knowing import commands_for
from bot.messenger.limits import Rate
from bot.messenger.media import Claims
from bot.messenger.refusals import Refused
from bot.messenger.sending import TEXT_LIMIT
from bot.messenger.shapes import Json
from bot.messenger.store import Chat
from bot.messenger.streams import Stream

COOKIE = "anxin_visitor"
LANGUAGES = ("zh-hans", "zh-hant", "en", "es", "pt-br", "hi", "ru", "ar")
_YEAR = 366 * 24 * 3600
_PAGE = 100
_HEARTBEAT = 15.0
_KINDS = {"photo", "video_note", "video", "voice", "document"}
_PRIVATE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Unwelcome(Exception):
    """A visitor's request that is turned away, with the status that says why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class People:
    exchange: Exchange
    notice: Mapping[str, str]
    _visitors: Rate = field(init=False)
    _uploads: Rate = field(init=False)
    _sessions: Rate = field(init=False)
    _overall: Rate = field(init=False)
    _hands: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        limits = self.exchange.limits
        for name, rate in (
            ("_visitors", limits.visitor_rate),
            ("_uploads", limits.upload_rate),
            ("_sessions", limits.session_rate),
            ("_overall", limits.overall_rate),
        ):
            object.__setattr__(self, name, Rate(*rate))
        object.__setattr__(self, "_hands", asyncio.Semaphore(limits.uploads_at_once))

    @property
    def routes(self) -> list[BaseRoute]:
        posts = {
            "/session": self.session,
            "/say": self.say,
            "/press": self.press,
            "/send": self.send,
            "/place": self.place,
            "/contact": self.contact,
            "/edit": self.edit,
            "/block": self.block,
        }
        gets = {"/history": self.history, "/events": self.events, "/files/{file}": self.file}
        return [
            *(Route(path, self._guarded(answer), methods=["POST"]) for path, answer in posts.items()),
            *(Route(path, self._guarded(answer), methods=["GET"]) for path, answer in gets.items()),
        ]

    # arriving

    async def session(self, request: Request) -> Response:
        """Who am I? A new visitor gets a chat and a cookie; everyone gets what the page needs to open."""
        body = await self._body(request)
        language = str(body.get("language", "")).lower()
        language = language if language in LANGUAGES else LANGUAGES[0]
        chat, cookie = await self._known(request), None
        if chat is None:
            if not self._sessions.allows():
                raise Unwelcome(429, "busy")
            cookie = secrets.token_urlsafe(32)
            chat = await self.exchange.welcome(_digest(cookie), language)
        elif chat.language != language:
            async with self.exchange.store.transaction():
                await self.exchange.store.change_chat(chat.id, language=language)
        response = JSONResponse(
            {
                "commands": await commands_for(self.exchange, chat.id, language),
                "notice": self.notice.get(language) or self.notice.get("en", ""),
                "limit": self.exchange.limits.upload_bytes,
            },
            headers=_PRIVATE,
        )
        if cookie is not None:
            secure = request.url.scheme == "https" or request.headers.get("x-forwarded-proto") == "https"
            path = request.scope.get("root_path", "") + "/"
            response.set_cookie(
                COOKIE, cookie, max_age=_YEAR, path=path, httponly=True, samesite="strict", secure=secure
            )
        return response

    # speaking

    async def say(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        text = _text(body)
        content = entities.fields("text", text, entities.of_person(text)) | self._forwarded(body)
        return _taken(await self.exchange.says(chat, content, _client(body)))

    async def press(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        question = await self.exchange.presses(chat, _number(body, "message_id"), str(body.get("data")), _client(body))
        return JSONResponse({"question": question}, headers=_PRIVATE)

    async def send(self, request: Request) -> Response:
        """A file as the whole body; everything about it in the query."""
        self._same_origin(request)
        chat = await self._visitor(request)
        if not self._uploads.allows(chat.id) or not self._overall.allows():
            raise Unwelcome(429, "slower")
        told = dict(request.query_params)
        if told.get("kind") not in _KINDS:
            raise Unwelcome(400, "kind")
        client = _client(told)
        if await self.exchange.store.errand(chat.id, client) is None:
            declared = int(request.headers.get("content-length") or 0)
            if declared > self.exchange.limits.upload_bytes:
                raise Unwelcome(413, "too-big")
            if chat.stored + declared > self.exchange.limits.chat_bytes:
                raise NoRoom
        async with self._hands:
            content = await self._file(request, chat, told)
        return _taken(await self.exchange.says(chat, content, client))

    async def _file(self, request: Request, chat: Chat, told: Mapping[str, str]) -> Json:
        data = await bounded(request, self.exchange.limits.upload_bytes).body()
        if not data:
            raise Unwelcome(400, "empty")
        if chat.stored + len(data) > self.exchange.limits.chat_bytes:
            raise NoRoom
        known = await self.exchange.store.errand(chat.id, told["client"])
        if known is not None:
            return {}
        claims = Claims(
            duration=_number(told, "seconds", 0),
            length=_number(told, "length", 384),
            width=_number(told, "width", 0),
            height=_number(told, "height", 0),
            file_name=told.get("name", "").replace("/", "_").replace("\\", "_"),
        )
        kind = told["kind"]
        file = await self.exchange.keep(kind, data, claims, owner=chat.id)
        caption = entities.fields("caption", told.get("caption", "").strip()[:1024], [])
        return media.fields(kind, file) | caption | self._forwarded(told)

    async def place(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        try:
            latitude, longitude = float(body["latitude"]), float(body["longitude"])
        except (KeyError, TypeError, ValueError):
            raise Unwelcome(400, "place") from None
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Unwelcome(400, "place")
        content = {"location": {"latitude": latitude, "longitude": longitude}}
        return _taken(await self.exchange.says(chat, content, _client(body)))

    async def contact(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        number, name = str(body.get("phone_number", ""))[:32].strip(), str(body.get("first_name", ""))[:64].strip()
        if not number:
            raise Unwelcome(400, "number")
        person = self.exchange.person(chat)
        contact = {"phone_number": number, "first_name": name or person["first_name"], "user_id": chat.id}
        return _taken(await self.exchange.says(chat, {"contact": contact}, _client(body)))

    async def edit(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        return _taken(await self.exchange.rewords(chat, _number(body, "message_id"), _text(body)))

    async def block(self, request: Request) -> Response:
        chat, body = await self._visit(request)
        await self.exchange.blocks(chat, is_blocked=bool(body.get("blocked", True)))
        return JSONResponse({}, headers=_PRIVATE)

    # reading

    async def history(self, request: Request) -> Response:
        chat = await self._visitor(request)
        before = _number(request.query_params, "before", 2**62)
        revision = self.exchange.store.revision
        messages = await self.exchange.store.history(chat.id, before, _PAGE)
        return JSONResponse(
            {"messages": messages, "revision": revision, "keyboard": chat.keyboard, "more": len(messages) == _PAGE},
            headers=_PRIVATE,
        )

    async def file(self, request: Request) -> Response:
        chat = await self._visitor(request)
        known = await self.exchange.store.file(request.path_params["file"], chat.id)
        data = await self.exchange.vault.get(request.path_params["file"]) if known else None
        if known is None or data is None:
            raise Unwelcome(404, "file")
        return download(data, known["mime"], known["name"], request.headers.get("range"))

    async def events(self, request: Request) -> Response:
        """Server-sent events: the chat as it changes, from `Last-Event-ID` or `?after=` on."""
        chat = await self._visitor(request)
        if self.exchange.streams.full(chat.id):
            raise Unwelcome(429, "streams")
        after = _number({"id": request.headers.get("last-event-id") or request.query_params.get("after")}, "id", 0)
        headers = _PRIVATE | {"X-Accel-Buffering": "no"}
        return StreamingResponse(self._told(chat.id, after), media_type="text/event-stream", headers=headers)

    async def _told(self, chat_id: int, after: int) -> AsyncIterator[str]:
        with self.exchange.streams.watching(chat_id) as stream:
            yield "retry: 1500\n: welcome\n\n"
            chat = await self.exchange.store.chat(chat_id)
            stream.tell("keyboard", (chat and chat.keyboard) or {"remove_keyboard": True})
            while not self.exchange.streams.closing:
                stream.woken.clear()
                for event, data in _drained(stream):
                    yield _event(event, data)
                changes = await self.exchange.store.changes(chat_id, after)
                for change in changes:
                    after = change.revision
                    if change.message is None:
                        yield _event("deleted", {"message_id": change.message_id}, after)
                    else:
                        yield _event("message", change.message, after)
                if changes:
                    continue
                if not await _woken(stream):
                    yield ": still here\n\n"

    # at the door

    def _guarded(self, answer: Answer) -> Answer:
        async def guarded(request: Request) -> Response:
            try:
                return await answer(request)
            except Unwelcome as unwelcome:
                return JSONResponse({"problem": unwelcome.reason}, unwelcome.status, headers=_PRIVATE)
            except NoSuchMessage:
                return JSONResponse({"problem": "gone"}, 409, headers=_PRIVATE)
            except NoRoom:
                return JSONResponse({"problem": "full"}, 507, headers=_PRIVATE)
            except Refused as refused:
                problem = "too-big" if refused.code == 413 else "unreadable"
                return JSONResponse({"problem": problem}, refused.code, headers=_PRIVATE)
            except ClientDisconnect:
                return Response(status_code=499)

        return guarded

    async def _visit(self, request: Request) -> tuple[Chat, Json]:
        self._same_origin(request)
        chat = await self._visitor(request)
        if not self._visitors.allows(chat.id) or not self._overall.allows():
            raise Unwelcome(429, "slower")
        return chat, await self._body(request)

    async def _visitor(self, request: Request) -> Chat:
        chat = await self._known(request)
        if chat is None:
            raise Unwelcome(401, "session")
        return chat

    async def _known(self, request: Request) -> Chat | None:
        cookie = request.cookies.get(COOKIE, "")
        return await self.exchange.store.chat_of(_digest(cookie)) if 20 < len(cookie) < 100 else None

    async def _body(self, request: Request) -> Json:
        self._same_origin(request)
        try:
            body = json.loads(await bounded(request, self.exchange.limits.json_bytes).body())
        except ValueError:
            raise Unwelcome(400, "unreadable") from None
        if not isinstance(body, dict):
            raise Unwelcome(400, "unreadable")
        return body

    @staticmethod
    def _same_origin(request: Request) -> None:
        origin = urlsplit(request.headers.get("origin", ""))
        if origin.netloc != request.headers.get("host") or origin.scheme not in {"http", "https"}:
            raise Unwelcome(403, "origin")

    def _forwarded(self, told: Mapping[str, Any]) -> Json:
        if not told.get("forwarded"):
            return {}
        date = self.exchange.now - 3600
        return {"forward_origin": {"type": "hidden_user", "date": date, "sender_user_name": "?"}}


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()


def _taken(message: Json) -> JSONResponse:
    return JSONResponse({"message": message}, headers=_PRIVATE)


def _text(body: Json) -> str:
    text = str(body.get("text", "")).strip()
    if not text:
        raise Unwelcome(400, "empty")
    if entities.utf16(text) > TEXT_LIMIT:
        raise Unwelcome(413, "too-long")
    return text


def _client(told: Mapping[str, Any]) -> str:
    """The sender's own name for what it sends, so that a repeated request is one message."""
    client = str(told.get("client", ""))
    if not 8 <= len(client) <= 64:
        raise Unwelcome(400, "client")
    return client


def _number(told: Mapping[str, Any], name: str, default: int | None = None) -> int:
    value = told.get(name, default)
    value = default if value is None else value
    try:
        number = int(float(str(value))) if not isinstance(value, int) else value
    except (ValueError, OverflowError):
        raise Unwelcome(400, name) from None
    if not -(2**62) <= number <= 2**62:
        raise Unwelcome(400, name)
    return number


def _event(name: str, data: Json, revision: int | None = None) -> str:
    numbered = f"id: {revision}\n" if revision is not None else ""
    return f"{numbered}event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _drained(stream: Stream) -> list[tuple[str, Json]]:
    events, stream.events = stream.events, []
    return events


async def _woken(stream: Stream) -> bool:
    try:
        await asyncio.wait_for(stream.woken.wait(), _HEARTBEAT)
    except TimeoutError:
        return False
    return True
