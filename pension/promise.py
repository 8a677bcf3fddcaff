"""By when a reviewer will have looked."""

from datetime import datetime, time, timedelta

OPENING = time(9)
CLOSING = time(17)
LEAST_NOTICE = timedelta(hours=2)
URGENT_HOURS = timedelta(hours=2)
SATURDAY = 5


def promised_by(now: datetime) -> datetime:
    """Five in the afternoon of a working day, at least two hours ahead; `now` is in the agency's zone."""
    moment = now.replace(hour=CLOSING.hour, minute=0, second=0, microsecond=0)
    while moment - now < LEAST_NOTICE or moment.weekday() >= SATURDAY:
        moment += timedelta(days=1)
    return moment


def urgent_by(now: datetime) -> datetime:
    """Two working hours from `now`, which is in the agency's zone."""
    left, moment = URGENT_HOURS, _at_work(now)
    while (until := _at(moment, CLOSING)) - moment < left:
        left -= until - moment
        moment = _at_work(until)
    return moment + left


def _at_work(moment: datetime) -> datetime:
    """The moment itself where somebody is at work, or the next opening."""
    if moment.time() >= CLOSING:
        moment = _at(moment + timedelta(days=1), OPENING)
    while moment.weekday() >= SATURDAY:
        moment = _at(moment + timedelta(days=1), OPENING)
    return max(moment, _at(moment, OPENING))


def _at(day: datetime, hour: time) -> datetime:
    return day.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
