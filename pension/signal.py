"""What other agencies know of a person, and what it can mean here."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pension.doubt import Suspicion


class SignalKind(StrEnum):
    CLINIC_VISIT = "clinic-visit"
    HOSPITAL_STAY = "hospital-stay"
    VACCINATION = "vaccination"
    BORDER_CROSSING = "border-crossing"
    JOURNEY = "journey"
    COUNTER_VISIT = "counter-visit"
    DEATH = "death"
    CREMATION = "cremation"
    IMPRISONMENT = "imprisonment"

    @property
    def suspicion(self) -> Suspicion | None:
        """What it makes us doubt; None where it is a sign of life."""
        return SUSPICIONS.get(self)


SUSPICIONS = {
    SignalKind.DEATH: Suspicion.DEATH,
    SignalKind.CREMATION: Suspicion.DEATH,
    SignalKind.IMPRISONMENT: Suspicion.IMPRISONMENT,
}


@dataclass(frozen=True, slots=True)
class Signal:
    """One line of an agency's list: what it knows of whom, and of which day."""

    line: int
    kind: SignalKind
    on: date
    source: str
    identity: str = field(repr=False)


class Match(StrEnum):
    """What became of a signal."""

    CERTIFIED = "certified"
    DOUBTED = "doubted"
    ALREADY_CERTIFIED = "already-certified"
    SHOWN_ALIVE_SINCE = "shown-alive-since"
    DUPLICATE = "duplicate"
    UNKNOWN_PERSON = "unknown-person"
    TOO_OLD = "too-old"
    IN_DOUBT = "in-doubt"
    PAPERS_NEEDED = "papers-needed"
    ENDED = "ended"
    WITH_REVIEWER = "with-reviewer"


@dataclass(frozen=True, slots=True)
class Matched:
    signal: Signal
    match: Match
