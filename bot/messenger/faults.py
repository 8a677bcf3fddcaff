"""What goes wrong on purpose: the bad days of a messenger, switched on by tests."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from random import Random

from bot.messenger.refusals import Refused, bad, blocked, flooded


class Mishap(Enum):
    HANG = "the request is never answered"
    DUPLICATE = "every update is handed over twice"


@dataclass(slots=True)
class Fault:
    """One way to fail, for so many calls (None: until switched off), each with a probability.

    `late` faults happen after the work is done: the message is delivered and only the answer is lost.
    """

    method: str
    outcome: Refused | Mishap
    times: int | None = 1
    probability: float = 1.0
    late: bool = False

    def concerns(self, method: str) -> bool:
        return self.method.lower() in {"*", method.lower()} and self.times != 0


@dataclass(slots=True)
class Faults:
    """Which calls of the bot fail, and a tally of all of them.

    `asked` counts requests by method, `refused` those answered with `ok: false`, `delivered` the messages that
    reached a person's chat by chat id.
    """

    seed: int = 0
    on: list[Fault] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    delivered: Counter[int] = field(default_factory=Counter)
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311 repeatable on purpose, guards nothing

    def add(self, fault: Fault) -> Fault:
        self.on.append(fault)
        return fault

    def floods(self, method: str = "*", retry_after: int = 1, times: int | None = 1, probability: float = 1.0) -> Fault:
        return self.add(Fault(method, flooded(retry_after), times, probability))

    def blocks(self, method: str = "*", times: int | None = 1, probability: float = 1.0) -> Fault:
        return self.add(Fault(method, blocked(), times, probability))

    def breaks(
        self, method: str = "*", code: int = 502, times: int | None = 1, probability: float = 1.0, late: bool = False
    ) -> Fault:
        return self.add(Fault(method, Refused(code, "Bad Gateway"), times, probability, late))

    def does_not_modify(
        self, method: str = "editMessageText", times: int | None = 1, probability: float = 1.0
    ) -> Fault:
        return self.add(Fault(method, not_modified(), times, probability))

    def hangs(self, method: str = "*", times: int | None = 1, probability: float = 1.0, late: bool = False) -> Fault:
        return self.add(Fault(method, Mishap.HANG, times, probability, late))

    def duplicates(self, times: int | None = 1, probability: float = 1.0) -> Fault:
        """Counts only hand-overs that carry an update."""
        return self.add(Fault("getUpdates", Mishap.DUPLICATE, times, probability))

    def clear(self) -> None:
        self.on.clear()

    def strike(self, method: str, *, late: bool) -> Refused | Mishap | None:
        """What befalls this call, if anything."""
        return self._draw([f for f in self.on if f.late == late and f.outcome is not Mishap.DUPLICATE], method)

    def repeats(self) -> bool:
        return self._draw([f for f in self.on if f.outcome is Mishap.DUPLICATE], "getUpdates") is not None

    def _draw(self, faults: list[Fault], method: str) -> Refused | Mishap | None:
        for fault in faults:
            if fault.concerns(method) and self._random.random() < fault.probability:
                fault.times = None if fault.times is None else fault.times - 1
                return fault.outcome
        return None


def not_modified() -> Refused:
    return bad(
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
