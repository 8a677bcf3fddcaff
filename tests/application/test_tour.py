"""The tour, as anybody runs it."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from biometrics.challenge import Challenge
from bot.tour import SMILE_AND_TURN, seed_for


@pytest.mark.models
async def test_every_verdict_of_the_tour_is_the_right_one(models: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "tour", stdout=asyncio.subprocess.PIPE, env={**os.environ, "ANXIN_WORKERS": "1"}
    )
    told, _ = await asyncio.wait_for(process.communicate(), 300)
    assert process.returncode == 0, told.decode()
    assert told.decode().count("right: ") == 6


def test_a_seed_gives_the_wanted_challenges_by_the_ordinary_drawing() -> None:
    from random import Random

    wanted = [SMILE_AND_TURN, None, SMILE_AND_TURN]
    random = Random(seed_for(wanted))
    drawn = [Challenge.draw(random) for _ in wanted]
    assert drawn[0] == drawn[2] == SMILE_AND_TURN
