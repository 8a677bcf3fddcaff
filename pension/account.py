"""A chat through which a person speaks with the office."""

from dataclasses import dataclass
from datetime import datetime


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
    id: int
    key: AccountKey
    chat: int
    language: str
    consent: Consent | None = None
    beneficiary: int | None = None
    reachable: bool = True
