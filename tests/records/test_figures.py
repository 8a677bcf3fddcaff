"""What happened in a stretch of time, counted out of the real register."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from bot.figures.tables import Sheet, sheets
from pension.channel import Channel
from pension.figures import Figures, Group, Spread, age_band, rounded
from pension.standing import Standing
from records.figures import Counting
from tests.fakes.examination import PASS, TOO_DARK
from tests.fakes.town import LI, WANG, Town

HERS = Group("定海区", "70-79")


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(1966, 11, 25), "under 60"),
        (date(1966, 11, 24), "60-69"),
        (date(1947, 1, 1), "70-79"),
        (date(1926, 11, 25), "90-99"),
        (date(1926, 11, 24), "100 and over"),
    ],
)
def test_an_age_changes_on_the_birthday(born: date, band: str) -> None:
    assert age_band(born, date(2026, 11, 24)) == band


@pytest.mark.parametrize(("count", "said"), [(0, 0), (1, 0), (2, 0), (3, 5), (4, 5), (8, 10), (23, 25)])
def test_small_groups_are_rounded(count: int, said: int) -> None:
    assert rounded(count) == said


def test_a_spread_names_the_middle_and_what_nine_of_ten_keep_within() -> None:
    assert Spread.of([]) is None
    assert Spread.of([7]) == Spread(1, 7, 7)
    assert Spread.of(range(11)) == Spread(11, 5, 9)


async def counted(town: Town, since: date, until: date) -> Figures:
    async with town.database.look() as office:
        return await Counting(office.ledger).count(since, until)


async def test_a_year_in_a_small_town(town: Town) -> None:
    wang = await town.enrols(replace(WANG, district="定海区"), 1)
    await town.enrols(LI, 2)
    town.examination.finds(TOO_DARK)
    await town.decide((await town.records(wang)).id)
    town.examination.finds(PASS)
    await town.decide((await town.records(wang, b"another")).id)

    today = town.clock.now().date()
    figures = await counted(town, today, today)
    assert figures.standing == Counter({(Standing.IN_ORDER, HERS): 1, (Standing.SUSPENDED, Group("", "80-89")): 1})
    assert figures.certified == Counter({(Channel.SELF_VIDEO, HERS): 1})
    assert (figures.first_tries, figures.first_passed) == (1, 0)
    assert dict(figures.failures) == {"too-dark": 1}
    assert figures.minutes is not None
    assert figures.minutes.count == 1
    assert dict(figures.by_month) == {"2026-11": 1}


async def test_what_lies_outside_is_not_counted(town: Town) -> None:
    wang = await town.enrols(WANG, 1)
    await town.decide((await town.records(wang)).id)
    figures = await counted(town, date(2026, 1, 1), date(2026, 11, 23))
    assert not figures.certified
    assert figures.standing[Standing.DUE, Group("", "70-79")] == 0


def rows_of(found: Sheet) -> dict[str, list[str]]:
    return {row[0]: list(row[1:]) for row in found.rows}


def test_tables_hold_every_number_and_rounded_ones_where_groups_are_small() -> None:
    figures = Figures(date(2026, 1, 1), date(2026, 12, 31))
    figures.standing[Standing.DUE, HERS] = 4
    figures.standing[Standing.DUE, Group("", "70-79")] = 2
    figures.certified[Channel.BANK, HERS] = 3
    found = {sheet.name: sheet for sheet in sheets(figures)}
    assert rows_of(found["standing"]) == {"all": ["0", "6", "0", "0", "0"]}
    assert rows_of(found["standing-by-district"])["定海区"] == ["0", "4", "0", "0", "0"]
    assert rows_of(found["people-by-district-and-age"]) == {
        "(none)": ["0"] * 6,
        "定海区": ["0", "0", "5", "0", "0", "0"],
    }
    assert found["certified-by-age"].heads == ("age", "bank")
    assert rows_of(found["certified-by-age"])["all"] == ["3"]
