"""Days and months in the ways in which agencies write them."""

import re
from datetime import date

from pension.month import Month, NotAMonth

DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}.*)?")
MONTH = re.compile(r"(\d{4})(?:[-/.年]?(\d{2})|[-/.年](\d))月?")


class NotADay(ValueError):
    """A day is written as year, month and day, such as 2026-11-24, 2026/11/24, 20261124 or 2026年11月24日."""


def day(text: str) -> date:
    """The day of this text; raises NotADay."""
    if not (found := DAY.fullmatch(text)):
        raise NotADay(text)
    parts = [int(part) for part in found.groups() if part]
    try:
        return date(*parts)
    except ValueError as error:
        raise NotADay(text) from error


def month(text: str) -> Month:
    """The month of this text, or of the day it names; raises NotAMonth."""
    if found := MONTH.fullmatch(text):
        return Month(int(found[1]), int(found[2] or found[3]))
    try:
        return Month.of(day(text))
    except NotADay as error:
        raise NotAMonth(text) from error
