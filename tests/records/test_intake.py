"""A whole roster taken in: everything or nothing, twice the same as once, and nobody's certification is lost."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from pension.month import Month
from records.intake import Intake, Kind
from records.tables import beneficiaries
from tests.fakes.town import LI, WANG, Town

BOTH = (replace(WANG, photo=None), replace(LI, photo=None))


async def takes(town: Town, *entries: object, keeping: bool = True) -> list[Kind]:
    async with Intake.into(town.database) as intake:
        changes = await intake.take(entries)
        if keeping:
            await intake.keep()
    return [change.kind for change in changes]


async def number_of_people(town: Town) -> int:
    async with town.database.begin() as office:
        return len(await office.ledger.all(select(beneficiaries.c.id)))


async def test_new_people_are_written_as_if_each_had_been_entered_alone(town: Town) -> None:
    assert await takes(town, *BOTH) == [Kind.NEW, Kind.NEW]
    async with town.database.begin() as office:
        wang = await office.beneficiaries.with_identity(WANG.identity)
        row = await office.ledger.one(select(beneficiaries).where(beneficiaries.c.id == wang.id))
    assert (wang.name, wang.last_certified, row["deadline"]) == ("王秀英", WANG.last_certified, date(2026, 11, 30))
    assert row["remind_on"] is not None


async def test_what_was_taken_and_not_kept_has_not_happened(town: Town) -> None:
    assert await takes(town, *BOTH, keeping=False) == [Kind.NEW, Kind.NEW]
    assert await number_of_people(town) == 0


async def test_the_same_list_again_changes_nothing(town: Town) -> None:
    await takes(town, *BOTH)
    assert await takes(town, *BOTH) == [Kind.SAME, Kind.SAME]
    assert await number_of_people(town) == 2


async def test_a_changed_line_says_each_field_as_it_was_and_will_be(town: Town) -> None:
    await takes(town, *BOTH)
    moved = replace(BOTH[0], district="普陀区", first_payment=Month(2017, 1))
    async with Intake.into(town.database) as intake:
        (change,) = await intake.take([moved])
        await intake.keep()
    assert change.fields == {
        "district": ("", "普陀区"),
        "first_payment": (Month(2018, 3), Month(2017, 1)),
    }
    async with town.database.begin() as office:
        assert (await office.beneficiaries.with_identity(WANG.identity)).district == "普陀区"


async def test_an_older_date_on_the_list_takes_no_certification_away(town: Town) -> None:
    await takes(town, *BOTH)
    assert await takes(town, replace(BOTH[0], last_certified=date(2024, 1, 1))) == [Kind.SAME]
    assert await takes(town, replace(BOTH[0], last_certified=None)) == [Kind.SAME]


async def test_who_is_certified_between_taking_and_keeping_keeps_that(town: Town) -> None:
    await takes(town, *BOTH)
    async with Intake.into(town.database) as intake:
        await intake.take([replace(BOTH[0], district="普陀区")])
        async with town.database.begin() as office:
            wang = await office.beneficiaries.with_identity(WANG.identity)
            await office.beneficiaries.certified(wang.id, date(2026, 11, 24))
        await intake.keep()
    async with town.database.begin() as office:
        wang = await office.beneficiaries.with_identity(WANG.identity)
        row = await office.ledger.one(select(beneficiaries).where(beneficiaries.c.id == wang.id))
    assert (wang.district, wang.last_certified) == ("普陀区", date(2026, 11, 24))
    assert row["deadline"] == date(2027, 11, 30)


async def test_a_ladder_of_reminders_half_climbed_goes_on(town: Town) -> None:
    await takes(town, *BOTH)
    async with town.database.begin() as office:
        wang = await office.beneficiaries.with_identity(WANG.identity)
        await office.ledger.change(beneficiaries, wang.id, {"remind_on": date(2026, 11, 29)})
    await takes(town, replace(BOTH[0], district="普陀区"))
    async with town.database.begin() as office:
        row = await office.ledger.one(select(beneficiaries).where(beneficiaries.c.id == wang.id))
    assert row["remind_on"] == date(2026, 11, 29)


async def test_a_benefit_that_ends_by_the_list_stays_ended_without_it(town: Town) -> None:
    await takes(town, *BOTH)
    assert await takes(town, replace(BOTH[0], closed_on=date(2026, 10, 1))) == [Kind.CHANGED]
    assert await takes(town, BOTH[0]) == [Kind.SAME]
    async with town.database.begin() as office:
        row = await office.ledger.first(select(beneficiaries).where(beneficiaries.c.closed_on.is_not(None)))
    assert row is not None
    assert row["remind_on"] is None


async def test_others_work_on_while_a_list_waits_to_be_kept(town: Town) -> None:
    async with Intake.into(town.database) as intake:
        await intake.take(BOTH)
        account = await town.opens(1)
        await intake.keep()
    assert account.id
    assert await number_of_people(town) == 2
