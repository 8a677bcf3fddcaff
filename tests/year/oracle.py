"""What must have happened, worked out by plain arithmetic and without a line of the office's own rules."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

BEFORE = (60, 30, 14, 7, 3, 1, 0)
DAY = timedelta(days=1)


def month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - DAY


def months_on(day: date, months: int) -> date:
    """The first of the month that lies so many months on."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def deadline_after(certified: date) -> date:
    return month_end(certified.year + 1, certified.month)


@dataclass
class Told:
    """A message that was begun: whether it arrived may be unknown, and then `certain` is False."""

    account: int
    person: int
    at: datetime
    local: time
    last_day: date
    occasion: str
    certain: bool = True


@dataclass
class Put:
    """An account has asked at this moment to be reminded of this person on that day."""

    at: datetime
    until: date


@dataclass
class Bound:
    """One account for one person: when it could not hear, and which of its messages were not taken."""

    account: int
    person: int
    away: list[tuple[datetime, datetime]] = field(default_factory=list)
    untaken: list[datetime] = field(default_factory=list)
    put_off: list[Put] = field(default_factory=list)
    awake: list[bool] = field(default_factory=list)  # for every clean tick of the office

    def could_hear(self, start: datetime, end: datetime) -> bool:
        return not any(gone < end and back > start for gone, back in self.away)


@dataclass
class Life:
    """One person: the day of the last certification before the year, and the moments of those in it."""

    first: date
    certified: list[datetime] = field(default_factory=list)

    def cycles(self, end: datetime) -> Iterator[tuple[datetime, datetime, date]]:
        """Each cycle with its beginning, its end and its deadline."""
        starts = [datetime.min.replace(tzinfo=end.tzinfo), *self.certified]
        days = [self.first, *(moment.date() for moment in self.certified)]
        for number, (start, day) in enumerate(zip(starts, days, strict=True)):
            yield start, self.certified[number] if number < len(self.certified) else end, deadline_after(day)

    def cycle_at(self, moment: datetime) -> tuple[int, date]:
        number = bisect_right(self.certified, moment)
        return number, deadline_after(self.certified[number - 1].date() if number else self.first)


def rungs(deadline: date, until: date) -> list[date]:
    """Every day on which somebody with this deadline is reminded, up to a day."""
    days = [deadline - timedelta(days=left) for left in BEFORE]
    stopped = deadline + DAY
    monthly = (months_on(stopped, number) for number in range(400))
    for day in monthly:
        if day > until:
            break
        days.append(day)
    days.append(months_on(stopped, 12) - timedelta(days=30))
    return sorted({day for day in days if day <= until})


def slots(deadline: date, put_off: list[Put], until: date) -> list[date]:
    """The rungs, without those put off, and with the days asked for."""
    days = set(rungs(deadline, until))
    for put in put_off:
        days = {day for day in days if not put.at.date() < day <= put.until} | {put.until}
    return sorted(day for day in days if day <= until)


def payroll(lives: dict[int, Life], end: datetime) -> Counter[tuple[int, str, date, int]]:
    """Every stop and every return until the end: whose, what, when, and how many months are paid back."""
    expected: Counter[tuple[int, str, date, int]] = Counter()
    for person, life in lives.items():
        for _, over, deadline in life.cycles(end):
            stopped, papers = deadline + DAY, months_on(deadline + DAY, 12)
            last = over.date()
            if stopped > last:
                continue
            expected[person, "suspended", stopped, 0] += 1
            if papers <= last:
                expected[person, "documents-required", papers, 0] += 1
            if over in life.certified:
                months = (last.year - stopped.year) * 12 + last.month - stopped.month + 1
                expected[person, "restored", last, months] += 1
    return expected


@dataclass
class Verdict:
    due: int = 0
    told: int = 0
    unknown: int = 0
    faults: list[str] = field(default_factory=list)


def judged(
    lives: dict[int, Life], bonds: list[Bound], told: list[Told], ticks: list[datetime], end: datetime
) -> Verdict:
    """`ticks` are the moments at which everything worked."""
    verdict = Verdict(told=len(told), unknown=sum(not one.certain for one in told))
    heard: dict[tuple[int, int], list[Told]] = {}
    for one in told:
        heard.setdefault((one.account, one.person), []).append(one)
        if not time(9) <= one.local < time(20):
            verdict.faults.append(f"at night: {one}")
    for bond in bonds:
        _judge(verdict, lives[bond.person], bond, heard.pop((bond.account, bond.person), []), ticks, end)
    verdict.faults += [f"nobody's: {one}" for rest in heard.values() for one in rest]
    return verdict


def _judge(verdict: Verdict, life: Life, bond: Bound, heard: list[Told], ticks: list[datetime], end: datetime) -> None:
    counted: Counter[tuple[int, date]] = Counter()
    for one in heard:
        number, deadline = life.cycle_at(one.at)
        days = [day for day in _slots(bond, life, number, deadline, one.at) if day <= one.at.date()]
        if not days or (one.occasion != "papers-soon" and one.last_day != deadline):
            verdict.faults.append(f"not due, or after certifying: {one}")
            continue
        counted[number, days[-1]] += 1
    verdict.faults += [f"twice: {bond.account} {bond.person} {slot}" for slot, times in counted.items() if times > 1]
    for number, (start, over, deadline) in enumerate(life.cycles(end)):
        days = _slots(bond, life, number, deadline, end)
        for day, following in zip(days, [*days[1:], date.max], strict=False):
            opens = max(datetime.combine(day, time(), end.tzinfo), start)
            closes = min(over, end if following == date.max else datetime.combine(following, time(), end.tzinfo))
            if day < start.date() or opens >= closes or not _must_hear(bond, day, opens, closes, ticks):
                continue
            verdict.due += 1
            if not counted[number, day]:
                verdict.faults.append(f"not told: account {bond.account}, person {bond.person}, {day}, of {deadline}")


def _slots(bond: Bound, life: Life, number: int, deadline: date, until: datetime) -> list[date]:
    put_off = [put for put in bond.put_off if life.cycle_at(put.at)[0] == number]
    return slots(deadline, put_off, until.date())


def _must_hear(bond: Bound, day: date, opens: datetime, closes: datetime, ticks: list[datetime]) -> bool:
    """Whether there was a moment at which everything worked, while the account could hear and wanted to."""
    begun = next((put.at for put in bond.put_off if opens <= put.at < closes and put.at.date() >= day), closes)
    closes = min(closes, begun)
    first, last = bisect_right(ticks, opens - timedelta(microseconds=1)), bisect_right(ticks, closes)
    usable = [ticks[number] for number in range(first, last) if ticks[number] < closes and bond.awake[number]]
    tries = len(usable) - sum(opens <= moment < closes for moment in bond.untaken)
    return tries >= 1 and bond.could_hear(opens, closes)
