"""Which reminder matters, and when the next one comes."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pension.month import Month, months_later
from pension.policy import Policy
from pension.reminder import DAY_AFTER, PAPERS_SOON, Occasion, ReminderLadder, Rung
from pension.standing import Cycle

NOVEMBER = ReminderLadder(Cycle(Month(2025, 11), Policy()))
policies = st.builds(
    lambda days, every, warning, grace: Policy(
        reminder_days=tuple(days),
        reminder_months_suspended=every,
        papers_warning_days=warning,
        grace_days=grace,
    ),
    st.lists(st.integers(0, 366), min_size=1, max_size=8),
    st.integers(0, 4),
    st.integers(0, 90),
    st.integers(0, 70),
)
ladders = st.builds(
    lambda year, month, policy: ReminderLadder(Cycle(Month(year, month), policy)),
    st.integers(2001, 2090),
    st.integers(1, 12),
    policies,
)


@pytest.mark.parametrize(
    ("day", "step"),
    [
        (date(2026, 10, 1), 60),
        (date(2026, 11, 23), 7),
        (date(2026, 11, 26), 7),
        (date(2026, 11, 30), 0),
        (date(2026, 12, 1), DAY_AFTER),
        (date(2026, 12, 31), DAY_AFTER),
        (date(2027, 1, 1), DAY_AFTER - 1),
        (date(2027, 10, 31), DAY_AFTER - 10),
        (date(2027, 11, 1), PAPERS_SOON),
        (date(2027, 12, 1), DAY_AFTER - 12),
    ],
)
def test_of_all_rungs_only_the_latest_matters(day: date, step: int) -> None:
    rung = NOVEMBER.reached_on(day)
    assert rung
    assert rung.step == step


def test_before_the_first_rung_nothing_is_said() -> None:
    assert NOVEMBER.reached_on(date(2026, 9, 30)) is None


def test_in_the_days_of_grace_nothing_new_is_said() -> None:
    ladder = ReminderLadder(Cycle(Month(2025, 11), Policy(grace_days=10)))
    assert ladder.reached_on(date(2026, 12, 5)) is None
    assert ladder.reached_on(date(2026, 12, 11)) == Rung(date(2026, 12, 11), DAY_AFTER)


@pytest.mark.parametrize(
    ("day", "occasion"),
    [
        (date(2026, 11, 23), Occasion.DUE),
        (date(2026, 11, 30), Occasion.LAST_DAY),
        (date(2026, 12, 1), Occasion.SUSPENDED),
        (date(2027, 11, 1), Occasion.PAPERS_SOON),
        (date(2027, 12, 1), Occasion.PAPERS),
    ],
)
def test_what_is_said_fits_the_day(day: date, occasion: Occasion) -> None:
    rung = NOVEMBER.reached_on(day)
    assert rung
    assert NOVEMBER.occasion_on(day, rung.step) is occasion


def test_months_later_is_a_day_that_month_has() -> None:
    assert months_later(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_later(date(2027, 1, 31), 2) == date(2027, 3, 31)


@settings(deadline=None, max_examples=40)
@given(ladders)
def test_walking_from_rung_to_rung_meets_what_a_daily_look_would_see(ladder: ReminderLadder) -> None:
    """From one announced day to the next; and by looking at every single day of three years."""
    end = ladder.first + timedelta(days=3 * 365)
    day: date | None = ladder.first
    walked = []
    while day is not None and day < end:
        if rung := ladder.reached_on(day):
            walked.append(rung)
        day = ladder.after(day)
    looked: list[Rung] = []
    for offset in range((end - ladder.first).days):
        rung = ladder.reached_on(ladder.first + timedelta(days=offset))
        if rung and (not looked or looked[-1] != rung):
            looked.append(rung)
    assert walked == looked


@settings(deadline=None, max_examples=40)
@given(ladders, st.integers(-400, 1200))
def test_the_next_rung_lies_ahead(ladder: ReminderLadder, offset: int) -> None:
    day = ladder.cycle.deadline + timedelta(days=offset)
    following = ladder.after(day)
    assert following is None or following > day


@settings(deadline=None, max_examples=40)
@given(ladders)
def test_no_two_rungs_have_one_number(ladder: ReminderLadder) -> None:
    days = (ladder.first + timedelta(days=offset) for offset in range(900))
    rungs = {rung for day in days if (rung := ladder.reached_on(day))}
    assert len({rung.step for rung in rungs}) == len(rungs)
