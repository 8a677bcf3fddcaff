"""When people are up: the hours in which the office speaks first."""

from datetime import datetime, time, timedelta

OPENS = time(9)
CLOSES = time(20)


def people_are_up(local: datetime) -> bool:
    return OPENS <= local.time() < CLOSES


def when_people_are_up(local: datetime) -> datetime:
    """This moment, or nine o'clock of the coming morning."""
    if people_are_up(local):
        return local
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    return datetime.combine(day, OPENS, local.tzinfo)
