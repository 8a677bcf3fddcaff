"""Nobody changes the trail unseen."""

from contextlib import suppress

import pytest
from sqlalchemy import Update, delete, insert, select, update

from records.tables import audit, counters
from tests.fakes.town import Town


class Undone(Exception):
    """Something went wrong on the way."""


async def some_lines(town: Town) -> None:
    for number in range(1, 6):
        async with town.database.begin() as office:
            await office.audit.note(f"event-{number}", at=town.clock.now(), account=number, beneficiary=9)
        town.clock.passes(seconds=1.5)


async def first_broken(town: Town) -> int | None:
    async with town.database.begin() as office:
        return await office.audit.first_broken()


async def test_an_untouched_trail_is_whole(town: Town) -> None:
    assert await first_broken(town) is None
    await some_lines(town)
    assert await first_broken(town) is None


@pytest.mark.parametrize(
    "change",
    [
        update(audit).values(event="nothing"),
        update(audit).values(account=None),
        update(audit).values(beneficiary=10),
        update(audit).values(digest="0" * 64),
    ],
)
async def test_a_changed_line_is_named(town: Town, change: Update) -> None:
    await some_lines(town)
    async with town.database.begin() as office:
        await office.ledger.execute(change.where(audit.c.number == 3))
    assert await first_broken(town) == 3


@pytest.mark.parametrize("number", [1, 3, 5])
async def test_a_line_that_was_taken_out_is_missed(town: Town, number: int) -> None:
    await some_lines(town)
    async with town.database.begin() as office:
        await office.ledger.execute(delete(audit).where(audit.c.number == number))
    assert await first_broken(town) == number


async def test_two_lines_cannot_change_places(town: Town) -> None:
    await some_lines(town)
    async with town.database.begin() as office:
        for old, new in ((2, 20), (3, 2), (20, 3)):
            await office.ledger.execute(update(audit).where(audit.c.number == old).values(number=new))
    assert await first_broken(town) == 2


async def test_a_line_written_without_the_key_is_noticed(town: Town) -> None:
    await some_lines(town)
    async with town.database.begin() as office:
        line = dict(await office.ledger.one(select(audit).where(audit.c.number == 5)))
        await office.ledger.execute(insert(audit).values(**{**line, "number": 6}))
        await office.ledger.execute(update(counters).where(counters.c.name == "audit").values(value=6))
    assert await first_broken(town) == 6


async def test_what_was_undone_leaves_no_line_and_no_gap(town: Town) -> None:
    await some_lines(town)
    with suppress(Undone):
        async with town.database.begin() as office:
            await office.audit.note("undone", at=town.clock.now())
            raise Undone
    await some_lines(town)
    assert await first_broken(town) is None
