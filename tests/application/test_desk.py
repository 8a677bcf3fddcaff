"""What is counted of the videos, without a word about the people in them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client import REGISTRY

from bot.desk import VerificationDesk
from bot.office import use_cases
from pension.account import Account
from pension.attempt import Attempt
from pension.outcome import Outcome
from tests.application.conftest import ports_of
from tests.fakes.clock import FakeClock
from tests.fakes.examination import PASS, REPLAYED, TOO_DARK
from tests.fakes.town import WANG, Town, town_in


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with town_in(tmp_path, FakeClock.at("2026-11-24 10:00")) as town:
        yield town


class Away(Exception):
    """The network is away."""


def counted(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def figures() -> list[float]:
    return [
        counted("anxin_attempts_total", outcome="TryAgain"),
        counted("anxin_verdicts_total", verdict="RETRY", failure="too-dark"),
        counted("anxin_verdicts_total", verdict="REVIEW", failure="looks-replayed"),
        counted("anxin_verdicts_total", verdict="PASS", failure="none"),
        counted("anxin_reviews_total", reason="looks-replayed"),
    ]


def desk_of(town: Town, mishaps: list[Exception]) -> VerificationDesk:
    async def tell(_attempt: Attempt, _account: Account, _outcome: Outcome) -> None:
        if mishaps:
            raise mishaps.pop()

    return VerificationDesk(use_cases(ports_of(town), trusting=False, seed=1), tell)


async def test_verdicts_causes_and_reasons_are_counted_once_they_are_told(town: Town) -> None:
    wang, mishaps = await town.enrols(WANG), [Away()]
    desk, before = desk_of(town, mishaps), figures()
    for number, report in enumerate((TOO_DARK, PASS, REPLAYED)):
        town.examination.finds(report)
        await town.records(wang, f"clip {number}".encode())
        for _ in range(2 if number == 0 else 1):  # the first answer does not arrive at the first try
            await desk.resume()
            await asyncio.wait(desk._under_way.values())
    assert [now - then for now, then in zip(figures(), before, strict=True)] == [1, 1, 1, 1, 1]
