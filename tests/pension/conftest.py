"""The town in which these tests take place."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.town import Town, town_in


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock.at("2026-11-24 10:00")


@pytest.fixture
async def town(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Town]:
    async with town_in(tmp_path, clock) as town:
        yield town
