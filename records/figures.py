"""Counts what happened in a stretch of time, out of the register."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, RowMapping, func, select

from biometrics.report import FailureCode, Verdict
from pension.attempt import ReviewReason
from pension.beneficiary import Beneficiary
from pension.category import Category
from pension.channel import Channel
from pension.figures import Figures, Group, Spread, age_band
from pension.month import Month
from records.identity import birthday
from records.ledger import Ledger
from records.tables import attempts, beneficiaries, cases, certifications, decisions

PAGE = 2000
MINUTE, HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Counting:
    ledger: Ledger

    async def count(self, since: date, until: date) -> Figures:
        """Reads the whole roster once, a page at a time."""
        figures = Figures(since, until)
        certified = await self._certified(figures)
        async for row in self._people():
            self._count_person(figures, row, certified)
        await self._count_attempts(figures)
        await self._count_reviews(figures)
        figures.minutes = await self._minutes(figures)
        return figures

    async def _certified(self, figures: Figures) -> Mapping[int, list[Channel]]:
        channels: dict[int, list[Channel]] = defaultdict(list)
        inside = select(certifications.c.beneficiary, certifications.c.channel, certifications.c.at).where(
            self._inside(certifications.c.at, figures)
        )
        for row in await self.ledger.all(inside):
            channels[row["beneficiary"]].append(Channel(row["channel"]))
            figures.by_month[str(Month.of(self.ledger.local(row["at"]).date()))] += 1
        return channels

    async def _people(self) -> AsyncIterator[RowMapping]:
        last, following = 0, select(beneficiaries).order_by(beneficiaries.c.id).limit(PAGE)
        while rows := await self.ledger.all(following.where(beneficiaries.c.id > last)):
            for row in rows:
                yield row
            last = rows[-1]["id"]

    def _count_person(self, figures: Figures, row: RowMapping, certified: Mapping[int, list[Channel]]) -> None:
        """The name is not deciphered, the number only for the year of birth."""
        identity, category = self.ledger.decrypted(row["identity"]), Category(row["category"])
        month, last, closed = Month.parse(row["first_payment"]), row["last_certified"], row["closed_on"]
        person = Beneficiary(row["id"], identity, "", category, month, last, closed)
        group = Group(row["district"], age_band(birthday(identity), figures.until))
        figures.standing[person.standing_on(figures.until, self.ledger.policies[category]), group] += 1
        for channel in certified.get(row["id"], ()):
            figures.certified[channel, group] += 1

    async def _count_attempts(self, figures: Figures) -> None:
        first = (attempts.c.number == 1).label("first")
        counted = (
            select(attempts.c.verdict, attempts.c.failure, first, func.count().label("videos"))
            .where(self._inside(attempts.c.decided_at, figures))
            .group_by(attempts.c.verdict, attempts.c.failure, first)
        )
        for row in await self.ledger.all(counted):
            if row["failure"] is not None:
                figures.failures[FailureCode(row["failure"])] += row["videos"]
            if row["first"]:
                figures.first_tries += row["videos"]
                figures.first_passed += row["videos"] if row["verdict"] == Verdict.PASS else 0

    async def _count_reviews(self, figures: Figures) -> None:
        reasons = select(cases.c.reason, func.count().label("cases")).where(
            self._inside(cases.c.waits_since, figures), cases.c.reason.is_not(None)
        )
        for row in await self.ledger.all(reasons.group_by(cases.c.reason)):
            figures.reasons[ReviewReason(row["reason"])] += row["cases"]
        decided = (
            select(decisions.c.staff, decisions.c.at, cases.c.waits_since, cases.c.promised_at)
            .join(cases, cases.c.id == decisions.c.case)
            .where(self._inside(decisions.c.at, figures), cases.c.waits_since.is_not(None))
        )
        hours: dict[int, list[float]] = defaultdict(list)
        for row in await self.ledger.all(decided):
            hours[row["staff"]].append((row["at"] - row["waits_since"]).total_seconds() / HOUR)
            figures.decided += 1
            figures.decided_in_time += row["promised_at"] is None or row["at"] <= row["promised_at"]
        spreads = {member: Spread.of(values) for member, values in sorted(hours.items())}
        figures.hours.update({member: spread for member, spread in spreads.items() if spread})

    async def _minutes(self, figures: Figures) -> Spread | None:
        opened = (
            select(cases.c.opened_at, certifications.c.at)
            .join_from(certifications, attempts, attempts.c.id == certifications.c.attempt)
            .join(cases, cases.c.id == attempts.c.case)
            .where(self._inside(certifications.c.at, figures))
        )
        rows = await self.ledger.all(opened)
        return Spread.of([(row["at"] - row["opened_at"]).total_seconds() / MINUTE for row in rows])

    def _inside(self, moment: ColumnElement[datetime], figures: Figures) -> ColumnElement[bool]:
        """From the first minute of `since` to the last of `until`, by the agency's walls."""
        start = datetime.combine(figures.since, time(), self.ledger.zone)
        stop = datetime.combine(figures.until + timedelta(days=1), time(), self.ledger.zone)
        return (moment >= start) & (moment < stop)
