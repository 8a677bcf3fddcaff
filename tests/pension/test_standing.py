"""When a certification is due, and what happens when none comes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pension.month import Month
from pension.policy import Policy
from pension.standing import Cycle, Restoration, Standing

NATIONAL = Policy()
months = st.builds(Month, st.integers(1990, 2080), st.integers(1, 12))
days = st.dates(date(1989, 1, 1), date(2099, 12, 31))
policies = st.builds(
    lambda length, more, grace, reminders: Policy(
        months=length, months_until_documents=length + more, grace_days=grace, reminder_days=tuple(reminders)
    ),
    st.integers(1, 36),
    st.integers(0, 36),
    st.integers(0, 90),
    st.lists(st.integers(0, 120), min_size=1, max_size=8),
)
cycles = st.builds(Cycle, months, policies)
SEVERITY = [Standing.IN_ORDER, Standing.DUE, Standing.SUSPENDED, Standing.DOCUMENTS_REQUIRED]


def test_paid_since_march_2018_is_due_at_the_end_of_march_2019() -> None:
    assert Cycle(Month(2018, 3), NATIONAL).deadline == date(2019, 3, 31)


def test_certified_early_in_february_2019_is_next_due_on_the_29th_of_february_2020() -> None:
    assert Cycle(Month(2019, 2), NATIONAL).deadline == date(2020, 2, 29)


def test_payment_goes_on_through_the_last_day_and_stops_on_the_next() -> None:
    cycle = Cycle(Month(2018, 3), NATIONAL)
    assert cycle.standing_on(date(2019, 3, 31)) is Standing.DUE
    assert cycle.standing_on(date(2019, 4, 1)) is Standing.SUSPENDED


def test_grace_puts_the_stop_off_but_not_the_deadline() -> None:
    cycle = Cycle(Month(2018, 3), Policy(grace_days=10))
    assert cycle.deadline == date(2019, 3, 31)
    assert cycle.standing_on(date(2019, 4, 10)) is Standing.DUE
    assert cycle.standing_on(date(2019, 4, 11)) is Standing.SUSPENDED


def test_after_24_months_papers_are_needed() -> None:
    cycle = Cycle(Month(2018, 3), NATIONAL)
    assert cycle.standing_on(date(2020, 3, 31)) is Standing.SUSPENDED
    assert cycle.standing_on(date(2020, 4, 1)) is Standing.DOCUMENTS_REQUIRED


def test_certifying_in_the_third_stopped_month_pays_three_months_back() -> None:
    assert Cycle(Month(2018, 3), NATIONAL).restoration_on(date(2019, 6, 15)) == Restoration(Month(2019, 4), 3)


def test_certifying_in_time_brings_nothing_back() -> None:
    assert Cycle(Month(2018, 3), NATIONAL).restoration_on(date(2019, 3, 31)) is None


@given(cycles)
def test_a_deadline_is_always_the_last_day_of_a_month(cycle: Cycle) -> None:
    assert (cycle.deadline + timedelta(days=1)).day == 1
    assert Month.of(cycle.deadline) - cycle.since == cycle.policy.months


@given(cycles, days, days)
def test_without_certifying_the_standing_only_gets_worse(cycle: Cycle, one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    before, after = cycle.standing_on(earlier), cycle.standing_on(later)
    assert SEVERITY.index(before) <= SEVERITY.index(after)


@given(cycles, days)
def test_money_is_paid_back_exactly_when_it_was_stopped(cycle: Cycle, day: date) -> None:
    stopped = cycle.standing_on(day) in (Standing.SUSPENDED, Standing.DOCUMENTS_REQUIRED)
    restoration = cycle.restoration_on(day)
    assert (restoration is not None) == stopped
    if restoration:
        assert restoration.months >= 1
        assert restoration.since + (restoration.months - 1) == Month.of(day)
        assert restoration.since.last_day > cycle.deadline


@given(cycles, days)
def test_nobody_is_suspended_before_the_deadline(cycle: Cycle, day: date) -> None:
    if day <= cycle.deadline:
        assert cycle.standing_on(day) in (Standing.IN_ORDER, Standing.DUE)


@given(months, policies, st.integers(0, 24))
def test_certifying_earlier_never_makes_the_next_one_due_later(since: Month, policy: Policy, early: int) -> None:
    assert Cycle(since + -early, policy).deadline <= Cycle(since, policy).deadline


@given(cycles, days, days)
def test_an_ended_benefit_is_closed_from_that_day_on(cycle: Cycle, closed_on: date, day: date) -> None:
    assert (cycle.standing_on(day, closed_on) is Standing.CLOSED) == (day >= closed_on)
