"""Which reminder matters, and when the next one comes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pension.policy import Policy
from pension.reminder import first_reminder, reminder_after, step_on

LADDER = Policy(reminder_days=(60, 30, 14, 7, 3, 1, 0))
DEADLINE = date(2026, 11, 30)
ladders = st.builds(
    lambda days: Policy(reminder_days=tuple(days)), st.lists(st.integers(0, 366), min_size=1, max_size=8)
)
deadlines = st.dates(date(2001, 1, 1), date(2099, 12, 31))


def test_a_rung_is_climbed_on_its_own_day() -> None:
    assert step_on(date(2026, 11, 23), DEADLINE, LADDER) == 7


def test_after_days_of_silence_only_the_latest_rung_matters() -> None:
    assert step_on(date(2026, 11, 26), DEADLINE, LADDER) == 7


def test_before_the_first_rung_and_after_the_deadline_nothing_is_said() -> None:
    assert step_on(date(2026, 9, 30), DEADLINE, LADDER) is None
    assert step_on(date(2026, 12, 1), DEADLINE, LADDER) is None


@given(deadlines, ladders)
def test_walking_from_rung_to_rung_visits_each_once(deadline: date, policy: Policy) -> None:
    day: date | None = first_reminder(deadline, policy)
    visited = []
    while day is not None:
        visited.append(step_on(day, deadline, policy))
        day = reminder_after(day, deadline, policy)
    assert visited == sorted(set(policy.reminder_days), reverse=True)


@given(deadlines, ladders, st.integers(-400, 30))
def test_the_next_rung_lies_ahead_and_not_beyond_the_deadline(deadline: date, policy: Policy, offset: int) -> None:
    day = deadline + timedelta(days=offset)
    following = reminder_after(day, deadline, policy)
    assert following is None or day < following <= deadline
