"""One proof of life that counted."""

from dataclasses import dataclass
from datetime import date, datetime

from pension.channel import Channel
from pension.standing import Restoration


@dataclass(frozen=True, slots=True)
class Certification:
    """`at` is an aware moment in the agency's zone; `actor` is the account that acted, None for the agency itself;
    `restoration` is what it brought back where payment had stopped.
    """

    number: str
    beneficiary: int
    channel: Channel
    at: datetime
    actor: int | None = None
    attempt: int | None = None
    restoration: Restoration | None = None

    @property
    def on(self) -> date:
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person is given: the certification, when the next one is due, and the signed proof of both.

    `reference` is short enough to be typed or opened: by it this office finds the receipt again.
    """

    certification: Certification
    name: str
    next_deadline: date
    token: str
    reference: str

    @property
    def number(self) -> str:
        return self.certification.number
