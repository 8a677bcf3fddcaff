"""When the office can be met: half-days of working days, and the quarters of an hour in them."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

SATURDAY = 5
QUARTER = timedelta(minutes=15)
MORNING, AFTERNOON = time(9), time(14)
HALF_DAY = timedelta(hours=3)


def half_days(now: datetime, days: int) -> Iterator[datetime]:
    """When the half-days of the next `days` working days begin, today's among them; `now` is in the agency's zone."""
    day = now.date()
    while days > 0:
        if day.weekday() < SATURDAY:
            days -= 1
            yield from (datetime.combine(day, start, now.tzinfo) for start in (MORNING, AFTERNOON))
        day += timedelta(days=1)


def quarters(half_day: datetime) -> list[datetime]:
    return [half_day + QUARTER * number for number in range(HALF_DAY // QUARTER)]


def half_day_of(moment: datetime) -> datetime:
    """The beginning of the half-day in which this moment lies."""
    start = AFTERNOON if moment.time() >= AFTERNOON else MORNING
    return datetime.combine(moment.date(), start, moment.tzinfo)


def bounds(day: date, zone: datetime) -> tuple[datetime, datetime]:
    """The first moment of a day and of the next one, in the zone of that moment."""
    start = datetime.combine(day, time(), zone.tzinfo)
    return start, start + timedelta(days=1)
