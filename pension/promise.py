"""By when a reviewer will have looked."""

from datetime import datetime, time, timedelta

CLOSING = time(17)
LEAST_NOTICE = timedelta(hours=2)
SATURDAY = 5


def promised_by(now: datetime) -> datetime:
    """Five in the afternoon of a working day, at least two hours ahead; `now` is in the agency's zone."""
    moment = now.replace(hour=CLOSING.hour, minute=0, second=0, microsecond=0)
    while moment - now < LEAST_NOTICE or moment.weekday() >= SATURDAY:
        moment += timedelta(days=1)
    return moment
