"""Somebody who taps everything, in any order, in either language, always reads a sensible answer."""

from random import Random

import pytest

from biometrics.report import Failure, FailureCode, Report, Verdict
from handlers import COMMANDS
from handlers.buttons import Go, Place
from locales import languages
from tests.handlers.conftest import LI, TEXTS, WANG, FakeDesk, FakeExamination
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Letter

STEPS = 80


class Wanderer:
    """Prefers the buttons in view, so that it gets far, and does anything else now and then."""

    def __init__(self, person: FakePerson, random: Random, desk: FakeDesk) -> None:
        self.person = person
        self.random = random
        self.desk = desk
        self.clips = 0

    async def does_something(self) -> None:
        self.person.clock.passes(seconds=20)
        buttons = [(letter.id, data) for letter in self.person.letters[-2:] for data in letter.buttons.values()]
        if buttons and self.random.random() < 0.6:
            await self.person.taps_on(*self.random.choice(buttons))
            return
        self.clips += 1
        await self.random.choice(
            [
                lambda: self.person.says("/" + self.random.choice(COMMANDS)),
                lambda: self.person.says(WANG.identity),
                lambda: self.person.says(WANG.name),
                lambda: self.person.says(self.random.choice([LI.identity, "?" * 300, "12"])),
                lambda: self.person.taps_on(1, Go(to=self.random.choice(list(Place))).pack()),
                self.person.photographs,
                self.person.speaks,
                self.person.sends_a_sticker,
                lambda: self.person.records(str(self.clips).encode(), forwarded=self.random.random() < 0.1),
                lambda: self.person.records(str(self.clips).encode()),
                self.desk.works,
            ]
        )()


def chooses_language(letter: Letter) -> bool:
    return any(data.startswith("speak:") for data in letter.buttons.values())


@pytest.mark.parametrize(
    ("language", "seed"), [(known.name, seed) for turn, known in enumerate(languages) for seed in (turn, turn + 8)]
)
async def test_every_step_and_button_answers(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination, language: str, seed: int
) -> None:
    random = Random(seed)
    codes = list(FailureCode)
    examination.reports += [Report(Verdict.RETRY, Failure(random.choice(codes)), remedy=b"jpeg") for _ in range(2)]
    examination.picture_failures += [Failure(random.choice(codes))]
    stuck = {TEXTS.say_in(known.code)("something-went-wrong") for known in languages}
    wanderer = Wanderer(wang, random, desk)
    await wang.says("/start")
    await wang.taps(language)
    for _ in range(STEPS):
        await wanderer.does_something()
        assert stuck.isdisjoint(wang.reads), wang.reads[-4:]
        assert all(len(letter.buttons) <= 3 for letter in wang.letters if not chooses_language(letter))
