"""Whom nobody can remind by a message."""

from dataclasses import replace
from datetime import date

from pension.cases.calls import Call, ListCalls, Silence
from pension.cases.consent import OpenAccount
from pension.standing import Standing
from tests.fakes.town import LI, WANG, Town

IN_ORDER = replace(WANG, identity="330903193509280040", name="陈阿珍", last_certified=date(2026, 10, 5))


async def calls(town: Town) -> list[Call]:
    return [call async for call in ListCalls(town.database, town.clock, town.policies)()]


async def test_who_has_no_chat_is_called_and_the_most_urgent_first(town: Town) -> None:
    await town.enters(WANG, LI, IN_ORDER)
    listed = [(call.person.name, call.standing, call.silence) for call in await calls(town)]
    assert listed == [
        (LI.name, Standing.SUSPENDED, Silence.NEVER_ENROLLED),
        (WANG.name, Standing.DUE, Silence.NEVER_ENROLLED),
    ]


async def test_who_has_shut_the_door_is_called_until_they_write_again(town: Town) -> None:
    account = await town.enrols(WANG)
    assert await calls(town) == []
    async with town.database.begin() as office:
        await office.accounts.reach(account.id, reachable=False)
    (call,) = await calls(town)
    assert (call.person.name, call.silence) == (WANG.name, Silence.BLOCKED)
    await OpenAccount(town.database)(account.key, account.chat, "en")
    assert await calls(town) == []


async def test_whose_benefit_has_ended_is_not_called(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    async with town.database.begin() as office:
        await office.beneficiaries.close(wang.id, date(2026, 11, 1))
    assert await calls(town) == []


async def test_many_are_listed_page_by_page_each_once(town: Town) -> None:
    many = [replace(WANG, identity=f"3309021948{number:08}", photo=None) for number in range(1001)]
    await town.enters(*many)
    listed = await calls(town)
    assert len({call.person.id for call in listed}) == len(listed) == 1001
