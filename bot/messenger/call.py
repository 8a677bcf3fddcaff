"""One request of the bot, read from whichever form it travels in: query, urlencoded, multipart or JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.types import Message as AsgiMessage

from bot.messenger.refusals import Refused, bad
from bot.messenger.shapes import Json

OUR_OWN = {"idempotency_key"}  # taken by this server alone


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    params: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        return str(self.params.get(name, default))

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(float(self.params.get(name, default)))
        except (TypeError, ValueError, OverflowError):
            raise bad(f"{name} must be an integer") from None

    def real(self, name: str) -> float:
        try:
            return float(self.params[name])
        except (KeyError, TypeError, ValueError):
            raise bad(f"{name} must be a number") from None

    def flag(self, name: str) -> bool:
        return str(self.params.get(name, "")).lower() in {"true", "1"}

    def decoded(self, name: str) -> Any:
        """A nested object, as itself or as a JSON string."""
        return decoded(self.params.get(name), name)

    def struct(self, name: str) -> Json:
        value = self.decoded(name) or {}
        if not isinstance(value, dict):
            raise bad(f"can't parse {name} JSON object")
        return value

    def array(self, name: str) -> list[Any]:
        value = self.decoded(name) or []
        if not isinstance(value, list):
            raise bad(f"can't parse {name} JSON object: expected an Array")
        return value

    def upload(self, name: str, value: object = None) -> Upload | None:
        """The file part behind a parameter: under its own name, or attached under another."""
        value = self.params.get(name) if value is None else value
        if isinstance(value, str) and value.startswith("attach://"):
            name = value.removeprefix("attach://")
            if name not in self.uploads:
                raise bad(f"wrong file identifier/HTTP URL specified: no part named {name}")
        return self.uploads.get(name)

    def as_sent(self) -> dict[str, Any]:
        """The parameters as a schema knows them: parts that are only attached are none, nor is what we alone take."""
        referred = json.dumps(dict(self.params), default=str)
        direct = {name: "<file>" for name in self.uploads if f"attach://{name}" not in referred}
        return {name: value for name, value in {**self.params, **direct}.items() if name not in OUR_OWN}


def decoded(value: Any, name: str) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise bad(f"can't parse {name} JSON object") from None


def bounded(request: Request, limit: int) -> Request:
    """The same request, which refuses to be read beyond `limit` bytes."""
    if int(request.headers.get("content-length") or 0) > limit:
        raise Refused(413, "Request Entity Too Large")
    read = 0

    async def receive() -> AsgiMessage:
        nonlocal read
        message = await request.receive()
        read += len(message.get("body", b""))
        if read > limit:
            raise Refused(413, "Request Entity Too Large")
        return message

    return Request(request.scope, receive)


async def read(request: Request, method: str, limit: int) -> Call:
    params: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    request = bounded(request, limit)
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind == "application/json":
        body = decoded((await request.body()).decode("utf-8", "replace"), "request")
        if not isinstance(body, dict):
            raise bad("can't parse request JSON object")
        params |= body
    elif kind in {"multipart/form-data", "application/x-www-form-urlencoded"}:
        async with request.form(max_files=32, max_fields=64, max_part_size=2**20) as form:
            for name, part in form.multi_items():
                if isinstance(part, UploadFile):
                    uploads[name] = Upload(part.filename or "file", await part.read())
                else:
                    params[name] = part
    return Call(method, {name: value for name, value in params.items() if value is not None}, uploads)
