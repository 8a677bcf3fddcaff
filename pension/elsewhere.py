"""Assistance from another place: the office where a person lives now looks at them for the office that pays."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Assistance:
    """One request; `office` is who has assisted, once somebody has."""

    id: int
    number: str
    beneficiary: int
    account: int | None
    asked_at: datetime
    place: str = field(default="", repr=False)
    office: str | None = None
    settled_at: datetime | None = None

    @property
    def waits(self) -> bool:
        return self.settled_at is None
