"""The year itself: people who certify early, late or never, a messenger with bad days, and an office that stops."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from pension.account import AccountKey
from pension.beneficiary import Beneficiary
from pension.binding import Kind, Means
from pension.cases.consent import OpenAccount
from pension.cases.lapse import SettleStandings
from pension.cases.later import RemindLater
from pension.cases.payroll import DrawUpPayroll
from pension.cases.receipt import certify
from pension.category import Category
from pension.channel import Channel
from pension.errors import TooLateToWait
from pension.month import Month
from pension.policy import Policies, Policy
from pension.reminder import Reminder
from pension.tiding import Letter
from pension.zone import zone_of
from records.database import Database, Office
from records.keys import Keyring
from scheduler.delivery import Delivery
from scheduler.message import Begin, Message, NotNow, Uncertain, Unreachable
from scheduler.reminders import Reminders
from scheduler.tidings import TidingPost
from tests.fakes.clock import ZONE, FakeClock
from tests.fakes.town import SECRET
from tests.year.oracle import Bound, Life, Put, Told, Verdict, judged, payroll

BOT = 7
START = datetime(2026, 1, 1, tzinfo=ZONE)
EVERY = timedelta(hours=2)
ZONES = (None, None, None, None, None, "America/New_York", "Europe/Madrid", "+05:30")
POLICIES = Policies(Policy(), {})


@dataclass(frozen=True, slots=True)
class Habits:
    """How people, the messenger and the office behave: shares of 1, where not told otherwise."""

    never_certify: float = 0.1
    certify_in_time: float = 0.75
    have_a_chat: float = 0.85
    have_a_relative: float = 0.25
    block_on_a_day: float = 0.0005
    put_off: float = 0.05
    not_taken: float = 0.02
    no_answer: float = 0.005
    office_away_within_two_hours: float = 0.002
    messenger_away_within_two_hours: float = 0.002
    killed_within_two_hours: float = 0.02


class Killed(BaseException):
    """The process is gone, at this very line."""


@dataclass
class Messenger:
    """Implements `scheduler.message.Push`, and remembers everything that reached it."""

    random: Random
    clock: FakeClock
    habits: Habits
    zones: dict[int, str | None] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    bonds: dict[tuple[int, int], Bound] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    thanked: Counter[tuple[int, int]] = field(default_factory=Counter)
    just_told: list[Told] = field(default_factory=list)
    away: bool = False
    dying: bool = False
    dead: bool = False
    exact: bool = False

    async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
        if self.dead:
            raise Killed
        await begin()
        said = json.loads(message.text)
        luck = self.random.random()
        if self.dead or (self.dying and luck < 0.2):
            self.dead = True
            self._note(said, certain=False)
            raise Killed
        if self.away or luck < self.habits.not_taken:
            self._untaken(said)
            raise NotNow
        if chat in self.blocked:
            raise Unreachable
        if luck < self.habits.not_taken + self.habits.no_answer:
            self._note(said, certain=False)
            raise Uncertain
        self._note(said, certain=True)

    def _note(self, said: dict[str, str | int], *, certain: bool) -> None:
        account, person = int(said["account"]), int(said["person"])
        if "thanks" in said:
            self.thanked[account, person] += 1
            return
        now = self.clock.now()
        zone = self.zones[account]
        local = (now.astimezone(zone_of(zone)) if zone else now).time()
        last_day, occasion = date.fromisoformat(str(said["last_day"])), str(said["occasion"])
        told = Told(account, person, now, local, last_day, occasion, certain)
        self.told.append(told)
        if certain:
            self.just_told.append(told)

    def _untaken(self, said: dict[str, str | int]) -> None:
        if "thanks" not in said:
            self.bonds[int(said["account"]), int(said["person"])].untaken.append(self.clock.now())


def words(reminder: Reminder) -> Message:
    said = {
        "account": reminder.account.id,
        "person": reminder.beneficiary,
        "last_day": reminder.last_day.isoformat(),
        "occasion": reminder.occasion,
    }
    return Message(json.dumps(said))


def thanks(letter: Letter) -> Message:
    return Message(json.dumps({"thanks": 1, "account": letter.account.id, "person": letter.tiding.about}))


@dataclass
class Report:
    verdict: Verdict
    stops: int
    outages: int
    certified: int
    thanked: int
    payroll_lines: int
    payroll_faults: list[str]

    @property
    def faults(self) -> list[str]:
        return [*self.verdict.faults, *self.payroll_faults]


@dataclass
class Year:
    folder: Path
    people: int
    days: int = 365
    seed: int = 1
    tell: Callable[[int], None] = lambda _: None
    habits: Habits = Habits()
    lives: dict[int, Life] = field(default_factory=dict)
    clean: list[datetime] = field(default_factory=list)
    lines: Counter[tuple[int, str, date, int]] = field(default_factory=Counter)
    stops: int = 0
    outages: int = 0
    _plans: dict[date, list[int]] = field(default_factory=dict)
    _returns: dict[date, list[int]] = field(default_factory=dict)
    _left: dict[int, datetime] = field(default_factory=dict)
    _down_until: datetime = START
    _away_until: datetime = START

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.clock = FakeClock(START - timedelta(days=1))
        self.messenger = Messenger(self.random, self.clock, self.habits)
        self.database = self._open()

    async def __call__(self) -> Report:
        await self.database.open()
        await self._settle_in()
        end = START + timedelta(days=self.days)
        while self.clock.moment < end:
            await self._two_hours()
            self.clock.moment += EVERY
        self.clock.moment = end
        await self._sweep()
        await self._draw_up()
        await self.database.close()
        return self._report(end)

    def _open(self) -> Database:
        return Database(f"sqlite+aiosqlite:///{self.folder / 'register.sqlite3'}", Keyring.of(SECRET), POLICIES)

    # the town

    async def _settle_in(self) -> None:
        async with self.database.begin() as office:
            for number in range(self.people):
                month = Month(2024, 2) if self.random.random() < 0.03 else Month(2025, 1)
                first = (month + self.random.randrange(12)).first_day + timedelta(days=self.random.randrange(28))
                identity = f"3309021948{number:08}"
                person = await office.beneficiaries.enter(
                    Beneficiary(0, identity, "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), first)
                )
                self.lives[person.id] = Life(first)
                self._plan(person.id)
                if self.random.random() < self.habits.have_a_chat:
                    await self._bind(office, await self._account(office), person.id, Kind.OWN)
                if self.random.random() < self.habits.have_a_relative:
                    known = self.random.choice(list(self.messenger.zones)) if self.messenger.zones else None
                    account = known if known and self.random.random() < 0.3 else await self._account(office)
                    if (account, person.id) not in self.messenger.bonds:
                        await self._bind(office, account, person.id, Kind.RELATIVE)
        self.clock.moment = START

    async def _account(self, office: Office) -> int:
        user = len(self.messenger.zones) + 1
        account = await office.accounts.open(AccountKey(BOT, user), user, "zh-Hans")
        zone = self.random.choice(ZONES)
        await office.accounts.live_by(account.id, zone)
        self.messenger.zones[account.id] = zone
        return account.id

    async def _bind(self, office: Office, account: int, person: int, kind: Kind) -> None:
        now = self.clock.now()
        await office.bindings.add(account, person, kind, Means.NUMBER, now)
        self.messenger.bonds[account, person] = Bound(account, person)

    def _plan(self, person: int) -> None:
        """When they will certify next: early, on one of the last days, late, or never."""
        life = self.lives[person]
        _, deadline = life.cycle_at(life.certified[-1] if life.certified else START)
        if self.random.random() < self.habits.never_certify:
            return
        in_time = self.random.random() < self.habits.certify_in_time
        days = self.random.randrange(0, 70) if in_time else -self.random.randrange(1, 400)
        day = max(deadline - timedelta(days=days), self.clock.moment.date() + timedelta(days=1))
        self._plans.setdefault(day, []).append(person)

    # two hours of it

    async def _two_hours(self) -> None:
        now = self.clock.moment
        if now < self._down_until:
            return
        if now.time() == time(8):
            await self._people_act(now)
        await self._answer_reminders()
        self._something_breaks(now)
        if now < self._down_until:
            return
        try:
            await self._office_works(now)
        except Killed:
            self.stops += 1
            self.messenger.dying = self.messenger.dead = False
            await self.database.close()
            self.database = self._open()
            await self.database.open()

    def _something_breaks(self, now: datetime) -> None:
        if self.random.random() < self.habits.office_away_within_two_hours:
            self.outages += 1
            self._down_until = now + timedelta(hours=self.random.randrange(2, 100))
        if self.random.random() < self.habits.messenger_away_within_two_hours:
            self.outages += 1
            self._away_until = now + timedelta(hours=self.random.randrange(2, 60))
        self.messenger.away = now < self._away_until
        self.messenger.dying = self.random.random() < self.habits.killed_within_two_hours

    async def _office_works(self, now: datetime) -> None:
        if now.time() == time(0) or not self.clean or self.clean[-1].date() < now.date():
            await self._sweep()
        if now.day == 1 and now.time() == time(6):
            await self._draw_up()
        pushes = {BOT: self.messenger}
        await Reminders.of(self.database, self.clock, pushes, words)()
        await Delivery(self.database, self.clock, pushes, TidingPost(self.clock, thanks))()
        if not self.messenger.away:
            self._count_clean(now)
        self.tell((now - START).days)

    def _count_clean(self, now: datetime) -> None:
        self.clean.append(now)
        for bond in self.messenger.bonds.values():
            zone = self.messenger.zones[bond.account]
            local = now.astimezone(zone_of(zone)) if zone else now
            bond.awake.append(time(9) <= local.time() < time(20))

    async def _sweep(self) -> None:
        await SettleStandings(self.database, self.clock, POLICIES)()

    async def _draw_up(self) -> None:
        drawn = await DrawUpPayroll(self.database, self.clock)()
        for line in drawn.lines:
            months = line.event.restoration.months if line.event.restoration else 0
            self.lines[line.person.id, line.event.change.value, line.event.on, months] += 1

    # what people do

    async def _people_act(self, now: datetime) -> None:
        for day in [day for day in self._plans if day <= now.date()]:
            for person in self._plans.pop(day):
                await self._certify(person)
        for day in [day for day in self._returns if day <= now.date()]:
            for account in self._returns.pop(day):
                await self._come_back(account)
        for account in self.messenger.zones.keys() - self.messenger.blocked:
            if self.random.random() < self.habits.block_on_a_day:
                self._block(account, now)

    async def _certify(self, person: int) -> None:
        eight = self.clock.moment
        self.clock.moment = now = eight - timedelta(minutes=self.random.randrange(1, 50), seconds=self.random.random())
        bound = [account for account, other in self.messenger.bonds if other == person]
        channel = self.random.choice([Channel.SELF_VIDEO, Channel.HELPER_VIDEO, Channel.COUNTER, Channel.DATA_MATCHING])
        actor = self.random.choice(bound) if bound and channel.value.endswith("video") else None
        async with self.database.begin() as office:
            known = await office.beneficiaries.get(person)
            await certify(
                office, known, channel, now, POLICIES[known.category], self.random, actor=actor, heard_by=actor
            )
        self.lives[person].certified.append(now)
        self._plan(person)
        self.clock.moment = eight

    def _block(self, account: int, now: datetime) -> None:
        self.messenger.blocked.add(account)
        self._left[account] = now
        back = now.date() + timedelta(days=self.random.randrange(1, 90))
        self._returns.setdefault(back, []).append(account)

    async def _come_back(self, account: int) -> None:
        self.messenger.blocked.discard(account)
        async with self.database.begin() as office:
            known = await office.accounts.get(account)
        await OpenAccount(self.database)(known.key, known.chat, known.language)
        self._note_absence(account, self.clock.now())

    def _note_absence(self, account: int, back: datetime) -> None:
        gone = self._left.pop(account)
        for bond in self.messenger.bonds.values():
            if bond.account == account:
                bond.away.append((gone, back))

    async def _answer_reminders(self) -> None:
        """Some of those who have just heard ask for another day."""
        heard, self.messenger.just_told = self.messenger.just_told, []
        for told in heard:
            if self.random.random() > self.habits.put_off or told.account in self.messenger.blocked:
                continue
            number, _ = self.lives[told.person].cycle_at(told.at)
            if number != len(self.lives[told.person].certified):
                continue
            await self._put_off(told)

    async def _put_off(self, told: Told) -> None:
        bond, now = self.messenger.bonds[told.account, told.person], self.clock.now()
        if bond.put_off and bond.put_off[-1].until >= now.date():
            return
        async with self.database.begin() as office:
            await office.accounts.choose(told.account, told.person)
        try:
            later = RemindLater(self.database, self.clock, POLICIES)
            bond.put_off.append(Put(now, await later(told.account, self.random.choice([1, 3, 7]))))
        except TooLateToWait:
            return

    # the reckoning

    def _report(self, end: datetime) -> Report:
        for account in list(self._left):
            self._note_absence(account, end)
        bonds = list(self.messenger.bonds.values())
        verdict = judged(self.lives, bonds, self.messenger.told, self.clean, end)
        expected = payroll(self.lives, end)
        wrong = [f"payroll, missing: {line}" for line in expected - self.lines]
        wrong += [f"payroll, too many: {line}" for line in self.lines - expected]
        wrong += [f"thanked twice: {one}" for one, times in self._thanked_too_often().items() if times]
        certified = sum(len(life.certified) for life in self.lives.values())
        thanked = self.messenger.thanked.total()
        return Report(verdict, self.stops, self.outages, certified, thanked, self.lines.total(), wrong)

    def _thanked_too_often(self) -> Counter[tuple[int, int]]:
        most = Counter({key: len(self.lives[key[1]].certified) for key in self.messenger.thanked})
        return self.messenger.thanked - most
