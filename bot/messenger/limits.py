"""How much one visitor, and all of them together, may ask of the server."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, seconds and counts; a rate is (burst, refill per second)."""

    upload_bytes: int = 50 * 2**20
    download_bytes: int = 20 * 2**20
    json_bytes: int = 64 * 2**10
    chat_bytes: int = 500 * 2**20
    all_bytes: int = 50 * 2**30
    sessions: int = 100_000
    streams_each: int = 6
    streams: int = 5_000
    uploads_at_once: int = 4
    visitor_rate: tuple[int, float] = (60, 4.0)
    upload_rate: tuple[int, float] = (12, 0.2)
    session_rate: tuple[int, float] = (200, 10.0)
    overall_rate: tuple[int, float] = (1000, 300.0)


@dataclass(slots=True)
class _Bucket:
    left: float
    since: float


@dataclass(slots=True)
class Rate:
    """A token bucket a name; names that were silent long enough to be full again are forgotten."""

    burst: int
    refill: float
    clock: Callable[[], float] = time.monotonic
    _buckets: OrderedDict[object, _Bucket] = field(default_factory=OrderedDict)

    def allows(self, name: object = None) -> bool:
        now = self.clock()
        bucket = self._buckets.setdefault(name, _Bucket(self.burst, now))
        bucket.left = min(self.burst, bucket.left + (now - bucket.since) * self.refill)
        bucket.since = now
        self._buckets.move_to_end(name)
        self._forget(now)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True

    def _forget(self, now: float) -> None:
        while self._buckets:
            oldest = next(iter(self._buckets.values()))
            if now - oldest.since < self.burst / self.refill:
                return
            self._buckets.popitem(last=False)
