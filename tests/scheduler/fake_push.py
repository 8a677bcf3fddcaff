"""A messenger that only remembers."""

from dataclasses import dataclass, field

from pension.reminder import Reminder
from scheduler.message import Begin, Button, Message, PushFailed


@dataclass
class FakePush:
    """Implements `scheduler.message.Push`; `refusals` are raised, one a message, before anything is taken."""

    taken: list[tuple[int, str]] = field(default_factory=list)
    refusals: list[PushFailed] = field(default_factory=list)
    exact: bool = False
    keys: list[str] = field(default_factory=list)

    async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
        await begin()
        self.keys.append(key)
        if self.refusals:
            raise self.refusals.pop(0)
        self.taken.append((chat, message.text))


def plain_words(reminder: Reminder) -> Message:
    text = f"{reminder.account.language} {reminder.name} {reminder.last_day} {reminder.days_left}"
    return Message(text, (Button("certify", "begin"),))
