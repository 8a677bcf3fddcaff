"""Data first: what other agencies know certifies silently, or makes us ask; it never stops anything by itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random

from pension.beneficiary import Beneficiary
from pension.cases.doubt import open_doubt
from pension.cases.receipt import certify_by_data
from pension.channel import Channel
from pension.doubt import Suspicion
from pension.month import Month
from pension.policy import Policies
from pension.ports import Clock, Office, Records
from pension.signal import Match, Matched, Signal, SignalKind
from pension.standing import Standing

AT_ONCE = 500
ACTED_UPON = frozenset({Match.CERTIFIED, Match.DOUBTED})


class _Rehearsed(Exception):
    """Everything has been tried, and nothing is to stay."""


@dataclass(frozen=True, slots=True)
class MatchSignals:
    """All of a list in one transaction; the same signals again change nothing. `rehearse`: say what would happen.

    Whoever is said to have died or to be in prison comes first: no sign of life in the same list can hide it, and while
    a doubt is open no data certify. `on_step` hears how many signals are done.
    """

    records: Records
    clock: Clock
    policies: Policies
    random: Random

    async def __call__(
        self, signals: Sequence[Signal], *, rehearse: bool = False, on_step: Callable[[int], None] = lambda _: None
    ) -> Sequence[Matched]:
        matched: list[Matched] = []
        with suppress(_Rehearsed):
            async with self.records.begin() as office:
                for some in _some(sorted(signals, key=_order)):
                    matched += await self._match_some(office, some)
                    on_step(len(some))
                await office.audit.note("signals-matched", at=self.clock.now())
                if rehearse:
                    raise _Rehearsed
        return sorted(matched, key=lambda one: one.signal.line)

    async def _match_some(self, office: Office, signals: Sequence[Signal]) -> list[Matched]:
        people = dict(await office.beneficiaries.with_identities([signal.identity for signal in signals]))
        numbers = [person.id for person in people.values()]
        part = _Part(
            office,
            self.clock.now(),
            self.policies,
            people,
            known=await office.signals.known(numbers),
            doubted=await office.doubts.among(numbers),
            reviewed=await office.cases.with_reviewer(numbers),
        )
        matched = [Matched(signal, await part.match(signal)) for signal in signals]
        await certify_by_data(office, part.proofs, self.policies, self.random, part.now)
        acted = [(people[one.signal.identity].id, one) for one in matched if one.match in ACTED_UPON]
        await office.signals.add_all(acted, part.now)
        return matched


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a list; `people` are as they stand after the signals before, `proofs` are still to be written down."""

    office: Office
    now: datetime
    policies: Policies
    people: dict[str, Beneficiary] = field(repr=False)
    known: set[tuple[int, SignalKind, date, str]]
    doubted: set[int]
    reviewed: set[int]
    proofs: list[tuple[Beneficiary, date]] = field(default_factory=list)

    async def match(self, signal: Signal) -> Match:
        person = self.people.get(signal.identity)
        if person is None:
            return Match.UNKNOWN_PERSON
        if (mark := (person.id, signal.kind, signal.on, signal.source)) in self.known:
            return Match.DUPLICATE
        if person.closed_on is not None:
            return Match.ENDED
        suspicion = signal.kind.suspicion
        if suspicion is not None:
            match = await self._doubt(person, signal, suspicion)
        else:
            match = self._in_the_way(person, signal) or self._certify(person, signal)
        if match in ACTED_UPON:
            self.known.add(mark)
        return match

    async def _doubt(self, person: Beneficiary, signal: Signal, suspicion: Suspicion) -> Match:
        for certification in await self.office.certifications.of(person.id):
            if certification.channel is not Channel.DATA_MATCHING and certification.on > signal.on:
                return Match.SHOWN_ALIVE_SINCE
        doubt = await open_doubt(self.office, person, suspicion, signal.source, signal.on, self.now)
        self.doubted.add(person.id)
        return Match.IN_DOUBT if doubt is None else Match.DOUBTED

    def _in_the_way(self, person: Beneficiary, signal: Signal) -> Match | None:
        if person.id in self.doubted:
            return Match.IN_DOUBT
        if person.id in self.reviewed:
            return Match.WITH_REVIEWER
        policy, today = self.policies[person.category], self.now.date()
        if person.standing_on(today, policy) is Standing.DOCUMENTS_REQUIRED:
            return Match.PAPERS_NEEDED
        if person.last_certified is not None and Month.of(signal.on) <= Month.of(person.last_certified):
            return Match.ALREADY_CERTIFIED
        renewed = replace(person, last_certified=signal.on).standing_on(today, policy)
        return None if renewed in (Standing.IN_ORDER, Standing.DUE) else Match.TOO_OLD

    def _certify(self, person: Beneficiary, signal: Signal) -> Match:
        self.proofs.append((person, signal.on))
        self.people[signal.identity] = replace(person, last_certified=signal.on)
        return Match.CERTIFIED


def _order(signal: Signal) -> tuple[bool, int]:
    """Doubts first; then the newest sign of life of each person, so that one certification says it all."""
    return signal.kind.suspicion is None, -signal.on.toordinal()


def _some(signals: Sequence[Signal]) -> Iterator[Sequence[Signal]]:
    for start in range(0, len(signals), AT_ONCE):
        yield signals[start : start + AT_ONCE]
