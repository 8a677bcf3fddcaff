"""The time of day, as the agency's walls show it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pension.ports import Clock

MORNING = time(10)


@dataclass(frozen=True, slots=True)
class SystemClock:
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))

    def now(self) -> datetime:
        return datetime.now(self.zone)


class MovableClock:
    """The clock of a demonstration: it can be put forward to another morning, and a restart does not put it back."""

    def __init__(self, file: Path, wall: Clock | None = None) -> None:
        self._file = file
        self._wall: Clock = wall or SystemClock()
        self._ahead = timedelta(seconds=float(file.read_text())) if file.exists() else timedelta()

    def now(self) -> datetime:
        return self._wall.now() + self._ahead

    def move_to(self, day: date) -> None:
        """To ten in the morning, when people may be written to; never back."""
        wall = self._wall.now()
        self._ahead = max(datetime.combine(day, MORNING, wall.tzinfo) - wall, self._ahead)
        self._file.write_text(str(self._ahead.total_seconds()))
