"""What the office says first, without having been asked."""

from dataclasses import dataclass
from typing import Protocol

from pension.reminder import Reminder


@dataclass(frozen=True, slots=True)
class Button:
    """`data` is what the conversations get back when it is pressed."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    buttons: tuple[Button, ...] = ()


class Words(Protocol):
    def __call__(self, reminder: Reminder) -> Message:
        """The reminder in the language of its account, with the button that begins a certification."""
        ...


class PushFailed(Exception):
    """The message could not be handed over now."""


class Unreachable(PushFailed):
    """The person has blocked the bot or never started it: no message will ever arrive."""


class Push(Protocol):
    async def push(self, chat: int, message: Message) -> None:
        """Hand the message over to this chat; raises Unreachable or PushFailed."""
        ...
