"""A chat through which a person speaks with the office."""

from dataclasses import dataclass
from datetime import datetime

from pension.zone import zone_of

CONSENT_VERSION = "2026-12"


@dataclass(frozen=True, slots=True)
class AccountKey:
    """The bot that is spoken to and the user who speaks; user numbers are unique for one bot only."""

    bot: int
    user: int


@dataclass(frozen=True, slots=True)
class Consent:
    """Which text was agreed to, and when."""

    version: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """`zone` is the name of the time zone they live in, None for the agency's own."""

    id: int
    key: AccountKey
    chat: int
    language: str
    consent: Consent | None = None
    beneficiary: int | None = None
    reachable: bool = True
    zone: str | None = None

    @property
    def has_agreed(self) -> bool:
        """Whether the person has agreed to the text as it stands now; a text that has changed is asked anew."""
        return self.consent is not None and self.consent.version == CONSENT_VERSION

    def local(self, moment: datetime) -> datetime:
        """A moment of the agency as this person's clock shows it."""
        return moment.astimezone(zone_of(self.zone)) if self.zone else moment
