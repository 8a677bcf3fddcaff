"""Who is looking at a chat right now, and what they are told at once."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.messenger.shapes import Json


@dataclass(eq=False, slots=True)
class Stream:
    """One open page. Messages are read from the store when `woken`; passing events come in `events`."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    events: list[tuple[str, Json]] = field(default_factory=list)

    def tell(self, event: str, data: Json) -> None:
        if len(self.events) < 100:
            self.events.append((event, data))
        self.woken.set()


class Streams:
    def __init__(self, each: int, overall: int) -> None:
        self._each = each
        self._overall = overall
        self._open: dict[int, set[Stream]] = defaultdict(set)
        self.closing = False

    @contextmanager
    def watching(self, chat: int) -> Iterator[Stream]:
        stream = Stream()
        self._open[chat].add(stream)
        try:
            yield stream
        finally:
            self._open[chat].discard(stream)
            if not self._open[chat]:
                del self._open[chat]

    def full(self, chat: int) -> bool:
        return len(self._open.get(chat, ())) >= self._each or sum(map(len, self._open.values())) >= self._overall

    def wake(self, chat: int) -> None:
        for stream in self._open.get(chat, ()):
            stream.woken.set()

    def tell(self, chat: int, event: str, data: Json) -> None:
        for stream in self._open.get(chat, ()):
            stream.tell(event, data)

    def hang_up(self) -> None:
        self.closing = True
        for chat in self._open:
            self.wake(chat)
