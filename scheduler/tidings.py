"""Tells at once what has happened, to everybody it concerns."""

from collections.abc import Callable
from dataclasses import dataclass

from pension.account import Account
from pension.ports import Clock
from pension.tiding import Letter
from records.database import Office
from records.outbox import Outbox
from scheduler.message import Message


@dataclass(frozen=True, slots=True)
class TidingPost:
    """Implements `scheduler.delivery.Post`; `words` puts a letter into the language of its account."""

    clock: Clock
    words: Callable[[Letter], Message]
    kind: str = "tiding"

    def outbox(self, office: Office) -> Outbox:
        return office.tidings.outbox

    async def wanted(self, office: Office, number: int) -> tuple[Account, Message] | None:
        letter = await office.tidings.wanted(number, self.clock.now())
        return None if letter is None else (letter.account, self.words(letter))
