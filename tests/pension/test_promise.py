"""By when a reviewer will have looked."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension.promise import CLOSING, LEAST_NOTICE, OPENING, URGENT_HOURS, promised_by, urgent_by
from tests.fakes.clock import ZONE

moments = st.integers(0, 60 * 24 * 3650).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=ZONE) + timedelta(minutes=minutes)
)


def test_in_the_morning_it_is_today() -> None:
    assert promised_by(datetime(2026, 11, 24, 10, tzinfo=ZONE)) == datetime(2026, 11, 24, 17, tzinfo=ZONE)


def test_shortly_before_closing_it_is_tomorrow() -> None:
    assert promised_by(datetime(2026, 11, 24, 15, 1, tzinfo=ZONE)) == datetime(2026, 11, 25, 17, tzinfo=ZONE)


def test_on_friday_evening_it_is_monday() -> None:
    assert promised_by(datetime(2026, 11, 27, 20, tzinfo=ZONE)) == datetime(2026, 11, 30, 17, tzinfo=ZONE)


@given(moments)
def test_a_promise_is_a_working_hour_within_days(now: datetime) -> None:
    promise = promised_by(now)
    assert promise.time() == CLOSING
    assert promise.weekday() < 5
    assert LEAST_NOTICE <= promise - now <= timedelta(days=4)


@pytest.mark.parametrize(
    ("said", "promised"),
    [
        ("2026-11-24 10:00", "2026-11-24 12:00"),
        ("2026-11-24 06:00", "2026-11-24 11:00"),
        ("2026-11-24 16:15", "2026-11-25 10:15"),
        ("2026-11-24 17:00", "2026-11-25 11:00"),
        ("2026-11-27 16:30", "2026-11-30 10:30"),
        ("2026-11-28 12:00", "2026-11-30 11:00"),
    ],
)
def test_what_is_urgent_takes_two_working_hours(said: str, promised: str) -> None:
    moments = (datetime.fromisoformat(text).replace(tzinfo=ZONE) for text in (said, promised))
    assert urgent_by(next(moments)) == next(moments)


@given(moments)
def test_an_urgent_promise_is_kept_at_work(now: datetime) -> None:
    promise = urgent_by(now)
    assert OPENING < promise.time() <= CLOSING
    assert promise.weekday() < 5
    assert promise - now >= URGENT_HOURS
    assert promise - now <= timedelta(days=3, hours=2)
