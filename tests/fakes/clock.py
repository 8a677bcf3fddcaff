"""A clock that stands still until it is moved."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")


@dataclass
class FakeClock:
    moment: datetime

    @classmethod
    def at(cls, text: str) -> "FakeClock":
        """A clock that shows this time on the agency's walls: 2026-11-24 10:00."""
        return cls(datetime.fromisoformat(text).replace(tzinfo=ZONE))

    def now(self) -> datetime:
        return self.moment

    def passes(self, **time: float) -> None:
        self.moment += timedelta(**time)

    def goes_to(self, text: str) -> None:
        self.moment = datetime.fromisoformat(text).replace(tzinfo=ZONE)
