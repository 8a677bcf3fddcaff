"""From a row of the agency's table to an entry, or to a sentence that says what is wrong with it."""

from datetime import date

import pytest

from bot.lists.listing import Row
from bot.lists.roster import LineWrong, RosterList
from pension.category import Category
from pension.month import Month
from records.identity import chinese_identity
from records.roster import RosterEntry

GOOD = {
    "identity": "330902194803070026",
    "name": "王秀英",
    "category": "企业职工基本养老保险",
    "first_payment": "2018年3月",
    "last_certified": "2025/11/5",
    "district": "定海区",
}


def entry_of(**changes: str) -> RosterEntry | LineWrong:
    return next(RosterList(chinese_identity).entries([Row(7, {**GOOD, **changes})]))


def test_a_good_line_becomes_an_entry() -> None:
    assert entry_of() == RosterEntry(
        "330902194803070026",
        "王秀英",
        Category.EMPLOYEE_PENSION,
        Month(2018, 3),
        date(2025, 11, 5),
        district="定海区",
    )


@pytest.mark.parametrize("category", [category.value for category in Category])
def test_every_category_is_known_by_its_own_word(category: str) -> None:
    found = entry_of(category=category)
    assert isinstance(found, RosterEntry)
    assert found.category == category


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"identity": "330902194803070027"}, "check digit"),
        ({"identity": ""}, "check digit"),
        ({"name": ""}, "name"),
        ({"name": "王" * 101}, "name"),
        ({"category": "pension"}, "category"),
        ({"first_payment": ""}, "month"),
        ({"last_certified": "last year"}, "day"),
        ({"closed_on": "2026-02-30"}, "day"),
        ({"district": "区" * 101}, "district"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_without_repeating_it(changes: dict[str, str], why: str) -> None:
    wrong = entry_of(**changes)
    assert isinstance(wrong, LineWrong)
    assert (wrong.line, why in str(wrong)) == (7, True)
    assert "330902" not in str(wrong)


def test_a_person_twice_in_a_list_is_a_mistake_of_the_second_line() -> None:
    first, second = RosterList(chinese_identity).entries([Row(2, GOOD), Row(3, GOOD)])
    assert isinstance(first, RosterEntry)
    assert isinstance(second, LineWrong)
    assert "line 2" in str(second)
