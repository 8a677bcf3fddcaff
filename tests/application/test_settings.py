"""What the operator may decide about the workers."""

import pytest

from biometrics.limits import MEGABYTE, USUAL, Limits
from bot.settings import Settings, SettingWrong


def test_without_a_word_the_usual_limits_hold() -> None:
    assert Settings.from_environment({}).limits == USUAL


def test_each_limit_can_be_set() -> None:
    environment = {
        "ANXIN_TIME_LIMIT": "90",
        "ANXIN_CPU_LIMIT": "45",
        "ANXIN_WORKER_MEMORY": "3000",
        "ANXIN_WORKER_JOBS": "50",
    }
    expected = Limits(seconds=90, cpu_seconds=45, memory=3000 * MEGABYTE, jobs=50)
    assert Settings.from_environment(environment).limits == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ANXIN_WORKER_MEMORY", "800"),  # less than the networks need: every job would end at once
        ("ANXIN_WORKER_MEMORY", "2 GB"),
        ("ANXIN_TIME_LIMIT", "0"),
        ("ANXIN_CPU_LIMIT", "0"),
        ("ANXIN_WORKER_JOBS", "0"),
    ],
)
def test_a_limit_under_which_nothing_could_be_done_is_refused(name: str, value: str) -> None:
    with pytest.raises(SettingWrong, match=name):
        Settings.from_environment({name: value})
