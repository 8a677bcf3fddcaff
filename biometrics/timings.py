"""How long each stage of an examination took."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(slots=True)
class Timings:
    """Seconds of processor time by stage, in this thread's process."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def measuring(self, stage: str) -> Iterator[None]:
        started = time.process_time()
        try:
            yield
        finally:
            self.seconds[stage] += time.process_time() - started

    def each(self, stage: str, items: Iterable[Item]) -> Iterator[Item]:
        """The items, the time to make each counted under `stage`."""
        source = iter(items)
        while True:
            with self.measuring(stage):
                item = next(source, None)
            if item is None:
                return
            yield item
