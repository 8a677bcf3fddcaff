"""A walk through the whole product without a browser: real HTTP, real networks, the sample clips as the people."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from biometrics.challenge import Challenge
from biometrics.models import artefact
from biometrics.report import FailureCode
from biometrics.samples import cut, still
from bot.application import Plan, running
from bot.clock import SystemClock
from bot.demo import ROLES, Role
from bot.messenger.visitor import Letter, NothingHeard, Visitor
from bot.settings import Settings
from locales import Say, Texts

LANGUAGE, LANGUAGE_BUTTON = "zh-Hans", "中文"
ANSWER_SECONDS = 90.0
SMILE_AND_TURN = Challenge.parse("smile,turn")
# The draws that matter, in the order of the walk; None: whatever comes will do.
DRAWS = (SMILE_AND_TURN, SMILE_AND_TURN, None, SMILE_AND_TURN, None)


@dataclass(frozen=True, slots=True)
class Samples:
    """What the visitors show to the camera, and what the roster knows of them."""

    laughing: bytes
    laughing_copied: bytes
    somebody_else: bytes
    no_face: bytes
    portraits: Mapping[str, bytes]

    @classmethod
    def at(cls, models: Path) -> "Samples":
        woman, astronaut, man, nobody, man_smiling = (
            (models / artefact(key).file).read_bytes() for key in ("woman", "stranger", "man_photo", "no_face", "man")
        )
        portraits = dict(zip((role.identity for role in ROLES), (still(woman, 9.6), astronaut, man), strict=True))
        return cls(cut(woman, 9.9, 17.6), cut(woman, 9.7, 17.6), man_smiling, nobody, portraits)


@dataclass(frozen=True, slots=True)
class Step:
    """What a visitor was to be told, and whether they were."""

    story: str
    right: bool
    transcript: Sequence[str] = ()


def seed_for(draws: Sequence[Challenge | None]) -> int:
    """The first seed with which the ordinary drawing gives these challenges."""

    def fits(seed: int) -> bool:
        random = Random(seed)  # noqa: S311 - repeatable on purpose
        return all(wanted in (None, drawn) for wanted, drawn in zip(draws, _drawing(random), strict=False))

    return next(seed for seed in count() if fits(seed))


def _drawing(random: Random) -> Iterator[Challenge]:
    while True:
        yield Challenge.draw(random)


@dataclass(frozen=True, slots=True)
class Guest:
    """One person with a browser of their own, who finds the buttons by what stands on them."""

    visitor: Visitor
    say: Say

    async def enrols(self, role: Role) -> None:
        """Up to the tips, as somebody who can do everything."""
        await self.says_who(role)
        await self.presses("all-of-it")

    async def says_who(self, role: Role) -> None:
        await self.visitor.says("/start")
        await self.visitor.presses(LANGUAGE_BUTTON)
        for button in ("agree", "myself"):
            await self.presses(button)
        await self.visitor.hears(self.say("number-ask"))
        await self.visitor.says(role.identity)
        await self.visitor.hears(self.say("name-ask"))
        await self.visitor.says(role.name)
        await self.presses("yes")

    async def presses(self, button: str) -> None:
        await self.visitor.presses(self.say(f"button-{button}"))

    async def tries_again(self) -> None:
        """Press the button of the newest answer, not that of an earlier one."""
        await self.visitor.hears(lambda letter: self.say("button-again") in letter.buttons)
        await self.presses("again")

    async def shows(self, clip: bytes) -> None:
        """Wait for the drawn challenge, then send the clip as a round video."""
        await self.visitor.hears(lambda letter: "photo" in letter.raw and "1. " in letter.text)
        await self.visitor.records(clip)

    async def is_told(self, sentence: str) -> bool:
        try:
            await self.visitor.hears(sentence, timeout=ANSWER_SECONDS)
        except NothingHeard:
            return False
        return True

    async def transcript(self) -> list[str]:
        return [f"{'>' if letter.mine else ' '} {_shown(letter)}" for letter in await self.visitor.reads()]


@dataclass(frozen=True, slots=True)
class Tour:
    address: str
    samples: Samples
    say: Say

    @asynccontextmanager
    async def guest(self) -> AsyncIterator[Guest]:
        async with Visitor(self.address) as visitor:
            yield Guest(visitor, self.say)

    async def steps(self) -> AsyncIterator[Step]:
        """Four people, one after the other; each step was right if they were told what they should be."""
        wang, li, chen = ROLES
        async with self.guest() as guest:
            await guest.enrols(wang)
            await guest.presses("ready")
            await guest.shows(self.samples.laughing)
            passed = await guest.is_told("认证成功")
            yield Step("A woman smiles and turns her head: passed, with a receipt", passed, await guest.transcript())

        async with self.guest() as guest:
            await guest.enrols(li)
            await guest.presses("ready")
            await guest.shows(self.samples.somebody_else)
            refused = await guest.is_told(self.failure(FailureCode.NOT_RECOGNISED))
            await guest.tries_again()
            await guest.shows(self.samples.no_face)
            faceless = await guest.is_told(self.failure(FailureCode.NO_FACE))
            await guest.tries_again()
            await guest.shows(self.samples.laughing_copied)
            handed_over = await guest.is_told("工作人员会看您的视频")
            told = await guest.transcript()
            yield Step("Somebody else before the camera: not recognised", refused, told)
            yield Step("A clip without a face: says so", faceless)
            yield Step("The third video, a copy of the first woman's: a reviewer, with a promised time", handed_over)

        async with self.guest() as guest:
            await guest.says_who(wang)
            refused = await guest.is_told(self.say("already-bound"))
            yield Step("A second account for the same person: kept out", refused, await guest.transcript())

        async with self.guest() as guest:
            await guest.enrols(chen)
            await guest.presses("ready")
            await guest.shows(self.samples.laughing)
            refused = await guest.is_told(self.failure(FailureCode.SEEN_BEFORE))
            yield Step("Another account sends the first woman's video: seen before", refused, await guest.transcript())

    def failure(self, code: FailureCode) -> str:
        return self.say(f"failure-{code}")


def _shown(letter: Letter) -> str:
    kinds = ("photo", "video_note", "video", "document")
    kind = next((f"[{kind.replace('_', ' ')}] " for kind in kinds if kind in letter.raw), "")
    buttons = "".join(f" [{label}]" for label in letter.buttons)
    return f"{kind}{letter.text}{buttons}".replace("\n", "\n  ")


async def walk(settings: Settings) -> AsyncIterator[Step]:
    """Open the product on a free port with a folder of its own, and go through it."""
    samples, today = Samples.at(settings.models), SystemClock().now().date()
    with TemporaryDirectory(prefix="anxin-tour-") as folder:
        own = replace(settings, data=Path(folder), port=0, database=None, telegram_token=None, seed=seed_for(DRAWS))
        roster = [replace(role.entry(today), photo=samples.portraits[role.identity]) for role in ROLES]
        async with running(Plan(own, lenient=True, roster=roster)) as anxin:
            async for step in Tour(anxin.address, samples, Texts(hotline=own.telephone).say_in(LANGUAGE)).steps():
                yield step
