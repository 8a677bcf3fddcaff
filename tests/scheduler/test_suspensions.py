"""Whose payment stops and comes back is written down once, on its own day, whatever was missed meanwhile."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from pension.beneficiary import Beneficiary
from pension.cases.payroll import DrawUpPayroll, PayrollAgain, PayrollBetween
from pension.cases.receipt import certify
from pension.channel import Channel
from pension.month import Month
from pension.policy import Policies, Policy
from pension.standing import Restoration
from pension.stoppage import Change
from records.database import Database
from scheduler.suspensions import Suspensions
from tests.fakes.town import LI, WANG, Town

STOPPED = (Change.SUSPENDED, date(2026, 12, 1), None)
LATE = (Change.DOCUMENTS_REQUIRED, date(2027, 12, 1), None)


async def sweep(town: Town) -> int:
    return await Suspensions(town.database, town.clock, town.policies)()


async def history(town: Town, person: Beneficiary) -> list[tuple[Change, date, Restoration | None]]:
    async with town.database.begin() as office:
        return [(event.change, event.on, event.restoration) for event in await office.standings.history(person.id)]


async def counts(town: Town, person: Beneficiary) -> None:
    """The person certifies now, at a counter."""
    async with town.database.begin() as office:
        policy, now = town.policies[person.category], town.clock.now()
        known = await office.beneficiaries.get(person.id)
        await certify(office, known, Channel.COUNTER, now, policy, Random(1))


@pytest.fixture
async def wang(town: Town) -> Beneficiary:
    """To certify by 30 November 2026."""
    (wang,) = await town.enters(WANG)
    return wang


async def test_on_the_last_day_nothing_stops_and_on_the_next_it_does(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-11-30 23:59")
    assert await sweep(town) == 0
    town.clock.goes_to("2026-12-01 00:00")
    assert await sweep(town) == 1
    assert await history(town, wang) == [STOPPED]


async def test_who_has_lapsed_is_looked_at_once_and_then_left_alone(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-01 00:00")
    await sweep(town)
    for _ in range(3):
        town.clock.passes(days=30)
        assert await sweep(town) == 0
    assert await history(town, wang) == [STOPPED]


async def test_missed_days_are_caught_up_with_their_own_dates(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2028-03-05 09:00")
    await sweep(town)
    await sweep(town)
    assert await history(town, wang) == [STOPPED, LATE]


async def test_certifying_restores_in_the_same_moment_with_the_months(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-01 00:00")
    await sweep(town)
    town.clock.goes_to("2027-02-10 09:00")
    await counts(town, wang)
    restored = (Change.RESTORED, date(2027, 2, 10), Restoration(Month(2026, 12), 3))
    assert await history(town, wang) == [STOPPED, restored]
    await sweep(town)
    town.clock.goes_to("2028-03-01 00:00")
    await sweep(town)
    assert (await history(town, wang))[2:] == [(Change.SUSPENDED, date(2028, 3, 1), None)]


async def test_who_certifies_before_the_stop_was_written_down_has_both(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-20 09:00")
    await counts(town, wang)
    assert await history(town, wang) == [
        STOPPED,
        (Change.RESTORED, date(2026, 12, 20), Restoration(Month(2026, 12), 1)),
    ]


async def test_who_certifies_in_time_changes_nothing(town: Town, wang: Beneficiary) -> None:
    await counts(town, wang)
    town.clock.goes_to("2027-11-30 12:00")
    await sweep(town)
    assert await history(town, wang) == []


async def test_what_is_not_kept_restores_nothing(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-20 09:00")

    async def certified_as_the_power_goes() -> None:
        async with town.database.begin() as office:
            known = await office.beneficiaries.get(wang.id)
            await certify(office, known, Channel.BANK, town.clock.now(), Policy(), Random(1))
            raise RuntimeError("the power is gone")

    with pytest.raises(RuntimeError, match="power"):
        await certified_as_the_power_goes()
    assert await history(town, wang) == []


async def test_a_newer_certification_on_the_roster_restores_at_the_next_midnight(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-01 00:00")
    await sweep(town)
    await town.enters(replace(WANG, last_certified=date(2026, 12, 3)))
    town.clock.goes_to("2026-12-04 00:00")
    await sweep(town)
    restored = (Change.RESTORED, date(2026, 12, 4), Restoration(Month(2026, 12), 1))
    assert await history(town, wang) == [STOPPED, restored]


async def test_kinder_rules_restore_and_do_not_stop_twice(town: Town, wang: Beneficiary) -> None:
    town.clock.goes_to("2026-12-01 00:00")
    await sweep(town)
    longer = Policies(Policy(months=18), {})
    database = Database(str(town.database.engine.url), town.keyring, longer)
    await database.open()
    for _ in range(2):
        await Suspensions(database, town.clock, longer)()
    await database.close()
    assert [change for change, *_ in await history(town, wang)] == [Change.SUSPENDED, Change.RESTORED]


async def test_an_end_on_the_roster_is_written_down_on_its_day(town: Town, wang: Beneficiary) -> None:
    async with town.database.begin() as office:
        await office.beneficiaries.enter(replace(wang, closed_on=date(2026, 11, 26)))
    town.clock.goes_to("2027-01-05 00:00")
    await sweep(town)
    assert await history(town, wang) == [(Change.CLOSED, date(2026, 11, 26), None)]
    assert await sweep(town) == 0


async def test_the_sweep_looks_at_those_who_lapse_however_long_the_roster(town: Town) -> None:
    later = [
        replace(WANG, identity=str(number), photo=None, last_certified=date(2026, 6, 1)) for number in range(1000, 1450)
    ]
    lapsing = [replace(WANG, identity=str(number), photo=None) for number in range(2000, 2250)]
    await town.enters(*later, *lapsing)
    town.clock.goes_to("2026-12-01 00:00")
    assert await sweep(town) == 250


async def test_the_payroll_hears_of_every_change_once(town: Town, wang: Beneficiary) -> None:
    (li,) = await town.enters(LI)
    await sweep(town)
    first = await DrawUpPayroll(town.database, town.clock)()
    assert [(line.person, line.event.change) for line in first.lines] == [(li, Change.SUSPENDED)]
    assert await DrawUpPayroll(town.database, town.clock)() == type(first)([])

    town.clock.goes_to("2026-12-10 00:00")
    await sweep(town)
    await counts(town, li)
    second = await DrawUpPayroll(town.database, town.clock)()
    assert [(line.person.id, line.event.change) for line in second.lines] == [
        (wang.id, Change.SUSPENDED),
        (li.id, Change.RESTORED),
    ]
    assert sum(line.event.restoration.months for line in second.lines if line.event.restoration) == 4
    assert first.number is not None
    again = await PayrollAgain(town.database)(first.number)
    assert again is not None
    assert [line.event for line in again.lines] == [line.event for line in first.lines]
    assert await PayrollAgain(town.database)(99) is None
    whole = await PayrollBetween(town.database)(date(2026, 1, 1), date(2026, 12, 31))
    assert {line.event.id for line in whole.lines} == {line.event.id for line in (*first.lines, *second.lines)}
    september = await PayrollBetween(town.database)(date(2026, 9, 1), date(2026, 9, 1))
    assert [line.person.id for line in september.lines] == [li.id]
