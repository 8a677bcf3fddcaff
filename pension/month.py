"""A calendar month, the unit in which pensions are paid and certifications fall due."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self


class NotAMonth(ValueError):
    """A month is written as year and month, such as 2018-03."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    year: int
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= 12 and date.min.year <= self.year <= date.max.year):
            raise NotAMonth(f"{self.year}-{self.number}")

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        year, _, number = text.strip().partition("-")
        if not (year.isdecimal() and number.isdecimal()):
            raise NotAMonth(text)
        return cls(int(year), int(number))

    def __add__(self, months: int) -> "Month":
        years, index = divmod(self.number - 1 + months, 12)
        return Month(self.year + years, index + 1)

    def __sub__(self, other: "Month") -> int:
        """How many months lie between the two."""
        return (self.year - other.year) * 12 + self.number - other.number

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, monthrange(self.year, self.number)[1])


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last where it has no such day."""
    last = (Month.of(day) + months).last_day
    return last.replace(day=min(day.day, last.day))
