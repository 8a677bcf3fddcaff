"""What an HTML text says and how it looks: plain text and Bot API entities, or a refusal."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from bot.messenger.refusals import Refused, bad
from bot.messenger.shapes import Json

_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_TOKEN = re.compile(r"<(?P<tag>[^<>]*)>|(?P<stray><)|(?P<reference>&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot);)", re.I)
_TAG = re.compile(r"(?P<closing>/?)\s*(?P<name>[a-z][a-z0-9-]*)(?P<attributes>.*)", re.I | re.S)
_ATTRIBUTE = re.compile(r"""([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""", re.I)


def utf16(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Reader:
    source: str
    text: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    length: int = 0
    open: list[tuple[str, Json | None]] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        end = 0
        for token in _TOKEN.finditer(self.source):
            self._say(self.source[end : token.start()])
            end = token.end()
            if token["reference"]:
                self._say(unescape(token["reference"]))
            else:
                self._tag(token["tag"] or "", token.start())
        self._say(self.source[end:])
        if self.open:
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{self.open[-1][0]}\"")
        return trimmed("".join(self.text), [entity for entity in self.entities if entity["length"]])

    def _say(self, text: str) -> None:
        self.text.append(text)
        self.length += utf16(text)

    def _tag(self, inside: str, at: int) -> None:
        tag = _TAG.fullmatch(inside)
        if tag is None:
            raise self._wrong(f'Unsupported start tag "{inside}"', at)
        name = tag["name"].lower()
        if tag["closing"]:
            self._close(name, at)
        else:
            attributes = {
                m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(tag["attributes"])
            }
            self._start(name, self._entity(name, attributes, at))

    def _start(self, name: str, entity: Json | None) -> None:
        if entity is not None:
            entity |= {"offset": self.length, "length": 0}
            self.entities.append(entity)
        self.open.append((name, entity))

    def _close(self, name: str, at: int) -> None:
        if not self.open:
            raise self._wrong("Unexpected end tag", at)
        opened, entity = self.open.pop()
        if opened != name:
            raise self._wrong(f'Unmatched end tag, expected "</{opened}>", found "</{name}>"', at)
        if entity is not None:
            entity["length"] = self.length - entity["offset"]

    def _entity(self, name: str, attributes: dict[str, str], at: int) -> Json | None:
        if name == "code" and self.open and self.open[-1][0] == "pre":
            pre = self.open[-1][1]
            if pre is not None and attributes.get("class", "").startswith("language-"):
                pre["language"] = attributes["class"].removeprefix("language-")
            return None
        if name in _PLAIN_TAGS:
            expandable = name == "blockquote" and "expandable" in attributes
            return {"type": "expandable_blockquote" if expandable else _PLAIN_TAGS[name]}
        if name == "span" and attributes.get("class") == "tg-spoiler":
            return {"type": "spoiler"}
        if name == "a":
            url = attributes.get("href", "")
            return {"type": "text_link", "url": url} if urlsplit(url).scheme in {"http", "https", "tg", "tel"} else None
        raise self._wrong(f'Unsupported start tag "{name}"', at)

    def _wrong(self, what: str, at: int) -> Refused:
        return bad(f"can't parse entities: {what} at byte offset {len(self.source[:at].encode())}")


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram cuts the white space around a text and keeps the entities in their places."""
    lead = utf16(text) - utf16(text.lstrip())
    kept = text.strip()
    end = utf16(kept)
    moved = []
    for entity in entities:
        start = min(max(entity["offset"] - lead, 0), end)
        stop = min(max(entity["offset"] + entity["length"] - lead, 0), end)
        if stop > start:
            moved.append(entity | {"offset": start, "length": stop - start})
    return kept, sorted(moved, key=lambda entity: (entity["offset"], -entity["length"]))


def read(source: str, mode: str | None, given: list[Json] | None = None) -> tuple[str, list[Json]]:
    """The text a person sees and its entities, from what the bot wrote."""
    if mode and mode.lower() != "html":
        raise bad("unsupported parse_mode")
    if mode:
        return _Reader(source).read()
    return trimmed(source, given or [])


def of_person(text: str) -> list[Json]:
    """The entities Telegram finds by itself in what a person writes: commands at the start."""
    command = re.match(r"/[A-Za-z0-9_]{1,32}(?:@\w+)?(?=\s|$)", text)
    return [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []


def fields(name: str, text: str, entities: list[Json]) -> dict[str, Any]:
    """`text` and `entities`, or `caption` and `caption_entities`, as they stand in a Message."""
    if not text:
        return {}
    listed = "entities" if name == "text" else "caption_entities"
    return {name: text} | ({listed: entities} if entities else {})
