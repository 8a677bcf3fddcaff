"""How long single callbacks hold an event loop, by the clock and by the processor time of its thread."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Holds:
    """In seconds; `worst` is the longest by processor time, and what it was. A loop also loses the processor to others:
    that shows by the clock alone.
    """

    count: int = 0
    longest: float = 0.0
    longest_spent: float = 0.0
    worst: str = ""
    over: dict[float, int] = field(default_factory=lambda: {0.01: 0, 0.05: 0})

    def note(self, took: float, spent: float, handle: asyncio.Handle) -> None:
        self.count += 1
        self.longest = max(self.longest, took)
        for bar in self.over:
            self.over[bar] += spent > bar
        if spent > self.longest_spent:
            self.longest_spent, self.worst = spent, repr(handle)[:300]


@contextmanager
def watched() -> Iterator[Holds]:
    """Every callback of every loop of this process, from now until the block ends."""
    holds, run = Holds(), asyncio.Handle._run  # noqa: SLF001 - nothing public sees every callback

    def measured(handle: asyncio.Handle) -> None:
        took, spent = time.perf_counter(), time.thread_time()
        try:
            run(handle)
        finally:
            holds.note(time.perf_counter() - took, time.thread_time() - spent, handle)

    asyncio.Handle._run = measured  # noqa: SLF001 - as above
    try:
        yield holds
    finally:
        asyncio.Handle._run = run  # noqa: SLF001 - and put back
