"""A walk past every command, button and step in every language: nothing is missing, nowhere is an end."""

import pkgutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module

import pytest
from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.fsm.storage.base import StorageKey

import handlers
from biometrics.challenge import Challenge
from biometrics.report import Identity, Report, Verdict
from bot.conversation_storage import ConversationStorage
from handlers import routers
from handlers.buttons import TO_A_PERSON, Go, Place
from handlers.cases import UseCases
from locales import languages
from pension.cases.points import ReplacePoints
from pension.category import Category
from pension.month import Month
from pension.point import Point, PointKind, Spot
from records.database import Database
from records.evidence import EvidenceStore
from records.keys import Keyring
from records.roster import RosterEntry, enter_roster
from tests.fakes.clock import FakeClock
from tests.fakes.examination import UNSURE
from tests.handlers.conftest import LI, TEXTS, WANG, FakeAnswers, FakeDesk, FakeExamination, Start
from tests.handlers.walking import Said, Town, Walker, kind
from tests.locales.test_texts import MOST, length

LONGER = ("consent", "help")
DEEP = 14
# what ends the walk of a person stands at its end
LAST = {"go:forget", "go:decline"}


def scenes() -> set[str]:
    """Every step there is, found by itself."""
    modules = [import_module(f"handlers.{found.name}") for found in pkgutil.iter_modules(handlers.__path__)]
    return {str(scene.__scene_config__.state) for module in modules for scene in getattr(module, "SCENES", ())}


def all_commands(router: Router) -> set[str]:
    """Those of the menu and those of the staff."""
    found = {
        str(name)
        for handler in router.message.handlers
        for one in handler.filters or ()
        if isinstance(one.callback, Command)
        for name in one.callback.commands
    }
    return found.union(*(all_commands(inner) for inner in router.sub_routers))


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def bot(town: Town) -> Bot:
    return Bot("1:fake", session=town)


@pytest.fixture
async def storage(cases: UseCases) -> ConversationStorage:
    database = cases.open_account.records
    assert isinstance(database, Database)
    keeping = ConversationStorage(database, Keyring.of("another-secret-that-is-only-for-tests").cipher)
    await keeping.open()
    return keeping


class Comparing(FakeExamination):
    """Recognises nobody of whom there is no picture."""

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        report = await super().examine(clip, templates, challenge)
        return report if templates else replace(report, verdict=Verdict.REVIEW, identity=Identity())


@pytest.fixture
def examination() -> Comparing:
    return Comparing()


@dataclass
class Walk:
    """What was seen on the way; whoever speaks is listened to here."""

    code: str
    storage: ConversationStorage
    desk: FakeDesk
    answers: FakeAnswers
    staff: set[int] = field(default_factory=set)
    tapped: set[str] = field(default_factory=set)
    commands: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def say(self, key: str, **values: int) -> str:
        return TEXTS.say_in(self.code)(key, **values)

    async def state(self, walker: Walker) -> str | None:
        return await self.storage.get_state(StorageKey(bot_id=1, chat_id=walker.id, user_id=walker.id))

    async def heard(self, walker: Walker, what: str, fresh: list[Said]) -> None:
        await self.desk.works()
        await self.answers.works()
        state = await self.state(walker)
        if state:
            self.states.add(state)
        if not fresh and walker.said and what != "presence":
            self.faults.append(f"{what} in {state}: silence")
        for said in fresh:
            self._look_at(walker, what, said)
        if fresh and not state and not self._leads_on(walker, walker.said[-1] if walker.said else fresh[-1]):
            self.faults.append(f"{what}: no way on from {fresh[-1].text[:80]!r}")

    def _look_at(self, walker: Walker, what: str, said: Said) -> None:
        if said.text == self.say("something-went-wrong"):
            self.faults.append(f"{what} by {walker.id}: something went wrong")
        if walker.id in self.staff or said.text[:8] in {self._beginning(key) for key in LONGER}:
            return
        if (words := length(self.code, said.text)) > MOST[self.code]:
            self.faults.append(f"{what}: {words} is too long: {said.text[:60]!r}")
        if len(said.buttons) > 3 and not any(data.startswith("speak:") for data in said.buttons):
            self.faults.append(f"{what}: {len(said.buttons)} buttons under {said.text[:60]!r}")

    def _beginning(self, key: str) -> str:
        return self.say(key, days=60, mark_days=800)[:8] if key == "consent" else self.say(key)[:8]

    def _leads_on(self, walker: Walker, said: Said) -> bool:
        if walker.id in self.staff:
            return bool(said.buttons or said.keys)
        to_a_person = {Go(to=place).pack() for place in {*TO_A_PERSON, Place.PERSON}}
        return bool(to_a_person.intersection(said.buttons)) or self.say("button-person") in said.keys

    async def explore(self, walker: Walker, openings: list[str]) -> None:
        for opening in openings:
            await self._open(walker, opening)
            answered: Counter[str] = Counter()
            for _ in range(DEEP):
                if not await self._follow(walker, answered):
                    break

    async def _open(self, walker: Walker, opening: str) -> None:
        if opening.startswith("/"):
            self.commands.add(opening[1:])
            await walker.says(opening)
        else:
            self.tapped.add(opening)
            await walker.taps(opening)

    async def _follow(self, walker: Walker, answered: Counter[str]) -> bool:
        """Tap what has not been tapped yet, or answer the question that is open; False where nothing new is left."""
        for said in reversed(walker.said[-4:]):
            for data in said.buttons:
                if (
                    f"{walker.id} {kind(data)}" not in self.tapped
                    and data not in LAST
                    and not data.startswith("speak:")
                ):
                    self.tapped |= {f"{walker.id} {kind(data)}", data}
                    await walker.taps(data, message=said.id)
                    return True
        state = await self.state(walker)
        if state is None or answered[state] >= 2:
            return False
        answered[state] += 1
        await self._answer(walker, state)
        return True

    async def _answer(self, walker: Walker, state: str) -> None:
        keys = [key for said in walker.said[-3:] for key in said.keys if not key.startswith(("📍", "☎️"))]
        last = walker.said[-1] if walker.said else None
        match state:
            case "photo" | "papers":
                await walker.photographs()
            case "recording" | "vow" | "trial":
                await walker.records()
            case "place":
                await walker.stands()
            case _ if state in TYPED:
                await walker.says(TYPED[state])
            case _ if keys:
                await walker.says(keys[0])
            case _ if last is not None and last.buttons:
                await walker.taps(next(iter(last.buttons)), message=last.id)
            case _:
                await walker.says("你好")


TYPED = {
    "number": WANG.identity,
    "name": WANG.name,
    "code-word": "石榴花",
    "zone": "9:30",
    "address": "定海区解放路12号3幢201室",
    "telephone": "0580-2020202",
    "city": "上海市浦东新区",
    "kin-number": LI.identity,
    "kin-name": LI.name,
    "kin-called": "女儿李敏",
    "report": LI.identity,
    "assisting": "浦东新区社保中心",
    "record-number": LI.identity,
    "record-name": LI.name,
    "record-day": "2026-11-20",
}

# so long without a certification that papers are asked for
CHEN = RosterEntry("330903193509280040", "陈阿珍", Category.LAND_SUBSISTENCE, Month(2011, 3), date(2023, 1, 1))
POINTS = (
    Point("定海窗口", PointKind.COUNTER, "定海区", "路1号", Spot(30.02, 122.11), "8:30–17:00", "0580-1", "身份证"),
    Point("普陀网点", PointKind.BANK, "普陀区", "路2号", Spot(29.95, 122.30), "9:00–16:30", "0580-2", "身份证"),
)


@pytest.mark.parametrize("code", [language.code for language in languages])
async def test_nothing_is_missing_and_nowhere_is_an_end(
    code: str,
    cases: UseCases,
    town: Town,
    bot: Bot,
    start: Start,
    storage: ConversationStorage,
    clock: FakeClock,
    desk: FakeDesk,
    answers: FakeAnswers,
    examination: FakeExamination,
) -> None:
    walk = Walk(code, storage, desk, answers)
    places = [Go(to=place).pack() for place in Place]
    commands = [f"/{name}" for name in sorted(set().union(*(all_commands(router) for router in routers())))]
    await ReplacePoints(cases.list_districts.records, clock)(POINTS)

    def walker(number: int) -> Walker:
        return Walker(start, bot, town, clock, number, code.lower(), walk.heard, anew=code in {"zh-Hans", "en"})

    async def enrols(walker: Walker, entry: RosterEntry) -> None:
        await walker.says("/start")
        await walker.taps(f"speak:{code}")
        for data in ("go:agree", "go:myself"):
            await walker.taps(data)
        await walker.says(entry.identity)
        await walker.says(entry.name)
        for data in ("go:yes", "go:all-of-it"):
            await walker.taps(data)
        await walker.photographs()

    stranger, wang, zhou, xu, chen = (walker(number) for number in (11, 12, 13, 14, 15))
    for opening in [*commands, *places]:
        if opening not in LAST:
            await walk._open(stranger, opening)

    await enrols(wang, WANG)
    late = {"/forget", "go:ask-person", "go:marked-dead", "go:marked-away", *LAST}
    await walk.explore(wang, [opening for opening in [*places, *commands] if opening not in late])

    evidence = cases.offer_reference.evidence
    assert isinstance(evidence, EvidenceStore)
    await enter_roster(cases.open_account.records, evidence, [CHEN])
    await enrols(chen, CHEN)
    await walk.explore(chen, ["/status", "/stopped", "go:certify", "go:papers"])

    for member in (zhou, xu):
        walk.staff.add(member.id)
        await member.says(f"/start {await cases.invite('周审核')}")
        await member.taps(f"speak:{code}")
    examination.reports.append(UNSURE)
    await walk.explore(wang, ["go:ask-person"])
    for member in (zhou, xu):
        await walk.explore(member, [command for command in commands if command not in {"/forget", "/start"}])
    await wang.shuts(here=False)
    await wang.shuts(here=True)
    await walk.explore(wang, ["go:marked-away", "go:marked-dead", "/forget", "go:decline", "go:forget"])

    assert walk.faults == [], "\n".join(walk.faults)
    assert scenes() - walk.states == set()
    assert set(places) - walk.tapped == set()
    assert set(commands) - {f"/{name}" for name in walk.commands} == set()
