"""What a reviewer has decided reaches the person once, whatever comes in between."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client import REGISTRY

from bot.answers import AnswerDesk
from bot.office import use_cases
from handlers.cases import UseCases
from pension.account import Account
from pension.decision import Answer, Refusal, Ruling
from tests.application.conftest import ports_of
from tests.fakes.clock import FakeClock
from tests.fakes.examination import UNSURE
from tests.fakes.town import WANG, Town, town_in


class Away(Exception):
    """The network is away."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with town_in(tmp_path, FakeClock.at("2026-11-24 10:00")) as town:
        yield town


@pytest.fixture
def cases(town: Town) -> UseCases:
    return use_cases(ports_of(town), trusting=False, seed=1)


@pytest.fixture
async def decided(town: Town, cases: UseCases) -> tuple[Account, int]:
    """Wang, whose case a reviewer has refused after two hours, and the number of that decision."""
    wang, zhou = await town.enrols(WANG), await town.opens(2)
    await cases.accept_invitation(zhou.id, await cases.invite("周审核"))
    town.examination.finds(UNSURE)
    attempt = await town.records(wang)
    await cases.decide_attempt(attempt.id)
    town.clock.passes(hours=2)
    await cases.take_case(zhou.id, attempt.case)
    return wang, (await cases.refuse(zhou.id, attempt.case, Refusal.CANNOT_TELL)).id


def counted() -> float:
    labels = {"ruling": "refused", "reason": "cannot-tell"}
    return REGISTRY.get_sample_value("anxin_decisions_total", labels) or 0.0


async def test_what_could_not_be_told_is_told_later_once(cases: UseCases, decided: tuple[Account, int]) -> None:
    wang, number = decided
    told: list[tuple[Account, Answer]] = []
    mishaps, before = [Away()], counted()

    async def tell(account: Account, answer: Answer) -> None:
        if mishaps:
            raise mishaps.pop()
        told.append((account, answer))

    first = AnswerDesk(cases, tell)
    first.submit(number)
    await asyncio.wait(first._under_way.values())
    assert not told

    after_a_stop = AnswerDesk(cases, tell)
    for _ in range(2):
        await after_a_stop.resume()
        await asyncio.gather(*after_a_stop._under_way.values())
    assert [(account.id, answer) for account, answer in told] == [
        (wang.id, Answer(Ruling.REFUSED, Refusal.CANNOT_TELL))
    ]
    assert counted() - before == 1


async def test_a_video_decided_by_a_person_is_not_answered_by_the_machine_any_more(
    cases: UseCases, decided: tuple[Account, int]
) -> None:
    assert await cases.unfinished() == []


async def test_a_forgotten_chat_is_not_spoken_to(cases: UseCases, decided: tuple[Account, int]) -> None:
    wang, _ = decided
    await cases.forget(wang.id)

    async def tell(account: Account, answer: Answer) -> None:
        raise AssertionError

    desk = AnswerDesk(cases, tell)
    await desk.resume()
    await asyncio.gather(*desk._under_way.values())
    assert await cases.untold_decisions() == []
