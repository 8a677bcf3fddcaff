"""Months are counted as people count them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension.month import Month, NotAMonth

months = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))
spans = st.integers(-600, 600)


@given(months, spans)
def test_going_forward_and_back_ends_where_it_began(month: Month, span: int) -> None:
    assert month + span + -span == month


@given(months, spans)
def test_the_distance_is_what_was_added(month: Month, span: int) -> None:
    assert (month + span) - month == span


@given(months, months)
def test_the_order_is_that_of_the_days(one: Month, other: Month) -> None:
    assert (one < other) == (one.last_day < other.first_day)


@given(months)
def test_the_written_form_reads_back(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_lies_in_its_month(day: date) -> None:
    month = Month.of(day)
    assert month.first_day <= day <= month.last_day
    assert (month + 1).first_day.toordinal() == month.last_day.toordinal() + 1


def test_february_ends_on_the_29th_every_four_years() -> None:
    assert Month(2020, 2).last_day == date(2020, 2, 29)
    assert Month(2100, 2).last_day == date(2100, 2, 28)


@pytest.mark.parametrize("text", ["", "2018", "2018-13", "2018-00", "March 2018", "2018-3-1", "-1-03", "0000-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(NotAMonth):
        Month.parse(text)
