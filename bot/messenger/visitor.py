"""A person in front of the page, played by a script: says, presses, records, reads and waits to hear."""

import asyncio
import contextlib
import json
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import httpx

from bot.messenger.shapes import Json


class NothingHeard(AssertionError):
    """What was waited for was not said in time."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as the person sees it."""

    raw: Json = field(repr=False)
    id: int
    text: str
    mine: bool
    edited: bool
    buttons: dict[str, str]

    @classmethod
    def of(cls, raw: Json) -> Self:
        rows = raw.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = {button["text"]: _action(button) for row in rows for button in row}
        text = raw.get("text") or raw.get("caption") or ""
        return cls(raw, raw["message_id"], text, not raw["from"]["is_bot"], "edit_date" in raw, buttons)

    @property
    def file(self) -> str | None:
        """The id of the photo, video or document it shows."""
        if photo := self.raw.get("photo"):
            return str(photo[-1]["file_id"])
        for kind in ("video_note", "video", "voice", "audio", "animation", "document"):
            if kind in self.raw:
                return str(self.raw[kind]["file_id"])
        return None


Wanted = str | Callable[[Letter], bool]


class Visitor:
    """One browser session over real HTTP. `hears` goes through what the bot said in order, each change once."""

    def __init__(self, base_url: str, language: str = "zh-hans", timeout: float = 60.0) -> None:
        address = urlsplit(base_url)
        self._language = language
        self._timeout = timeout
        self._client = httpx.AsyncClient(
            base_url=base_url.rstrip("/") + "/",
            headers={"Origin": f"{address.scheme}://{address.netloc}"},
            timeout=httpx.Timeout(30.0),
            trust_env=False,
        )
        self._changed = asyncio.Condition()
        self._heard = 0
        self._arrivals: list[Letter] = []
        self._letters: dict[int, Letter] = {}
        self._listening: asyncio.Task[None] | None = None
        self._last_event = 0
        self.keyboard: list[str] = []
        self.answers: list[Json] = []
        self.actions: list[str] = []
        self.commands: list[Json] = []
        self.notice = ""

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Opens the page: a cookie, the history, and the stream of what happens from now on."""
        session = await self._post("session", language=self._language)
        self.commands, self.notice = session["commands"], session["notice"]
        connected = asyncio.Event()
        self._listening = asyncio.create_task(self._listen(connected))
        waiting = asyncio.create_task(connected.wait())
        await asyncio.wait({self._listening, waiting}, timeout=self._timeout, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if self._listening.done():
            self._listening.result()

    async def close(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
        await self._client.aclose()

    # what a person does

    async def says(self, text: str, *, forwarded: bool = False) -> Letter:
        return await self._sent("say", text=text, forwarded=forwarded)

    async def presses(self, button: str, timeout: float | None = None) -> None:  # noqa: ASYNC109 told in a sentence
        """The newest button whose label begins with, or whose data is, `button`, once there is one.

        Looks under the messages first, then at the keyboard.
        """
        try:
            async with asyncio.timeout(timeout or self._timeout), self._changed:
                await self._changed.wait_for(lambda: self._button(button) is not None)
        except TimeoutError:
            raise NothingHeard(f"No button {button!r} among {self.visible_buttons}") from None
        message_id, data = self._button(button) or (None, "")
        if message_id is None:
            await self.says(data)
        else:
            await self._post("press", message_id=message_id, data=data, client=secrets.token_hex(8))

    def _button(self, button: str) -> tuple[int | None, str] | None:
        for letter in sorted(self._letters.values(), key=lambda letter: -letter.id):
            for label, data in letter.buttons.items():
                if label.startswith(button) or data == button:
                    return letter.id, data
        return next(((None, label) for label in self.keyboard if label.startswith(button)), None)

    async def records(self, clip: bytes, seconds: int = 5, *, forwarded: bool = False) -> Letter:
        return await self.sends("video_note", clip, seconds=seconds, length=384, forwarded=forwarded)

    async def photographs(self, image: bytes, caption: str = "") -> Letter:
        return await self.sends("photo", image, caption=caption)

    async def sends(self, kind: str, data: bytes, *, forwarded: bool = False, **told: str | int) -> Letter:
        """A `photo`, `video_note`, `video`, `voice` or `document`."""
        query: dict[str, str | int] = {"kind": kind, "client": secrets.token_hex(8), **told}
        if forwarded:
            query["forwarded"] = 1
        response = await self._client.post("send", params=query, content=data)
        return Letter.of(_checked(response)["message"])

    async def shares_place(self, latitude: float, longitude: float) -> Letter:
        return await self._sent("place", latitude=latitude, longitude=longitude)

    async def shares_contact(self, phone_number: str, first_name: str = "") -> Letter:
        return await self._sent("contact", phone_number=phone_number, first_name=first_name)

    async def rewords(self, letter: Letter, text: str) -> Letter:
        return Letter.of((await self._post("edit", message_id=letter.id, text=text))["message"])

    async def blocks(self, *, blocked: bool = True) -> None:
        await self._post("block", blocked=blocked)

    # what a person sees and hears

    async def reads(self) -> list[Letter]:
        """The conversation as it stands, oldest first."""
        return [Letter.of(raw) for raw in _checked(await self._client.get("history"))["messages"]]

    async def sees(self, letter: Letter) -> bytes:
        """The bytes of the picture, video or document of a message."""
        response = await self._client.get(f"files/{letter.file}")
        response.raise_for_status()
        return response.content

    async def hears(self, wanted: Wanted = "", timeout: float | None = None) -> Letter:  # noqa: ASYNC109 told in a sentence
        """The next thing the bot says or changes that contains, or satisfies, `wanted`."""
        matches = (lambda letter: wanted in letter.text) if isinstance(wanted, str) else wanted
        try:
            async with asyncio.timeout(timeout or self._timeout), self._changed:
                while True:
                    while self._heard < len(self._arrivals):
                        letter = self._arrivals[self._heard]
                        self._heard += 1
                        if not letter.mine and matches(letter):
                            return letter
                    await self._changed.wait()
        except TimeoutError:
            said = [letter.text for letter in self._arrivals if not letter.mine]
            raise NothingHeard(f"{wanted!r} was not among {said[-5:]}") from None

    async def sees_no_more(self, unwanted: Callable[[Letter], bool]) -> None:
        """Waits until everything the bot has said that satisfies `unwanted` is gone."""
        async with asyncio.timeout(self._timeout), self._changed:
            await self._changed.wait_for(
                lambda: not any(unwanted(letter) for letter in self._letters.values() if not letter.mine)
            )

    async def is_answered(self, timeout: float | None = None) -> Json:  # noqa: ASYNC109 told in a sentence
        """The words that came up after a button was pressed."""
        async with asyncio.timeout(timeout or self._timeout), self._changed:
            await self._changed.wait_for(lambda: bool(self.answers))
        return self.answers.pop(0)

    @property
    def visible_buttons(self) -> list[str]:
        inline = [label for letter in self._letters.values() for label in letter.buttons]
        return inline + self.keyboard

    # the wire

    async def _sent(self, path: str, **body: Any) -> Letter:
        return Letter.of((await self._post(path, client=secrets.token_hex(8), **body))["message"])

    async def _post(self, path: str, **body: Any) -> Json:
        return _checked(await self._client.post(path, json=body))

    async def _listen(self, connected: asyncio.Event) -> None:
        """Follows the event stream, and takes it up again where it broke off."""
        while True:
            headers = {"Last-Event-ID": str(self._last_event)}
            with contextlib.suppress(httpx.TransportError):
                timeout = httpx.Timeout(30.0, read=60.0)
                async with self._client.stream("GET", "events", headers=headers, timeout=timeout) as response:
                    response.raise_for_status()
                    async for name, data, number in _events(response):
                        connected.set()
                        await self._take(name, data, number)
            await asyncio.sleep(0.2)

    async def _take(self, name: str, data: Json, number: int | None) -> None:
        async with self._changed:
            self._last_event = number or self._last_event
            match name:
                case "message":
                    letter = Letter.of(data)
                    self._letters[letter.id] = letter
                    self._arrivals.append(letter)
                case "deleted":
                    self._letters.pop(data["message_id"], None)
                case "keyboard":
                    self.keyboard = [button["text"] for row in data.get("keyboard", []) for button in row]
                case "answer":
                    self.answers.append(data)
                case "action":
                    self.actions.append(data["action"])
            self._changed.notify_all()


async def _events(response: httpx.Response) -> AsyncIterator[tuple[str, Json, int | None]]:
    name, number = "", None
    async for line in response.aiter_lines():
        key, _, value = line.partition(": ")
        if key == "id":
            number = int(value)
        elif key == "event":
            name = value
        elif key == "data":
            yield name, json.loads(value), number
        elif not line:
            name, number = "", None


def _action(button: Json) -> str:
    return str(button.get("callback_data") or button.get("url") or button.get("web_app", {}).get("url") or "")


def _checked(response: httpx.Response) -> Json:
    if response.is_error:
        raise httpx.HTTPStatusError(
            f"{response.status_code} {response.text}", request=response.request, response=response
        )
    answer: Json = response.json()
    return answer
