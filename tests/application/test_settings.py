"""What the operator may decide: limits of the workers, telephone, address."""

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


def test_the_telephone_of_the_office_can_be_set() -> None:
    assert Settings.from_environment({}).telephone == "12333"
    for number in ("12345", "0580-2026000", "+86 580 202 6000", "(0580) 2026000"):
        assert Settings.from_environment({"ANXIN_TELEPHONE": number}).telephone == number


@pytest.mark.parametrize(
    "number", ["ring us", "1", "https://anxin.example", "12333\n", "12333;", "1" * 30, "１２３３３"]
)
def test_what_nobody_can_dial_is_no_telephone(number: str) -> None:
    with pytest.raises(SettingWrong, match="ANXIN_TELEPHONE"):
        Settings.from_environment({"ANXIN_TELEPHONE": number})


@pytest.mark.parametrize("address", ["https://anxin.example", "http://10.0.0.7:8080", "https://[2001:db8::7]:8443"])
def test_the_address_outside_may_end_with_a_slash(address: str) -> None:
    assert Settings.from_environment({}).public_url is None
    assert Settings.from_environment({"ANXIN_PUBLIC_URL": address}).public_url == address
    assert Settings.from_environment({"ANXIN_PUBLIC_URL": f"{address}/"}).public_url == address


@pytest.mark.parametrize(
    "address",
    [
        "anxin.example",
        "ftp://anxin.example",
        "javascript:alert(1)",
        "https://",
        "https:///",
        "https://anxin.example/chat",
        "https://anxin.example//",
        "https://anxin.example?lang=en",
        "https://anxin.example#top",
        "https://who:word@anxin.example",
        "https://anxin.example:web",
        "https://anxin example",
        "https://anxin.example\n",
    ],
)
def test_what_is_more_or_less_than_an_address_is_refused(address: str) -> None:
    with pytest.raises(SettingWrong, match="ANXIN_PUBLIC_URL"):
        Settings.from_environment({"ANXIN_PUBLIC_URL": address})
