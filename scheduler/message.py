"""What the office says first, without having been asked, and what may become of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Button:
    """`data` is what the conversations get back when it is pressed."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    buttons: tuple[Button, ...] = ()


class PushFailed(Exception):
    """The message could not be handed over."""


class NotNow(PushFailed):
    """It was not taken; it may be tried again, and not before `after`."""

    def __init__(self, after: timedelta = timedelta()) -> None:
        super().__init__(after)
        self.after = after


class Unreachable(PushFailed):
    """The person has blocked the bot or never started it: no message will ever arrive."""


class Refused(PushFailed):
    """The messenger will never take this message."""


class Uncertain(PushFailed):
    """It was sent, and no answer came: it may have arrived or not."""


Begin = Callable[[], Awaitable[None]]


class Push(Protocol):
    @property
    def exact(self) -> bool:
        """Whether the messenger knows a repetition by its key, so that what is uncertain may be sent again."""
        ...

    async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
        """Hand the message over to this chat; raises PushFailed.

        `begin` is awaited when its turn has come, just before it is sent; what it raises ends the matter.
        """
        ...
