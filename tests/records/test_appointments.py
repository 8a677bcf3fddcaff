"""Appointments and requests for assistance, as the register keeps them."""

import asyncio
from datetime import datetime, timedelta

from pension.account import Account
from pension.appointment import Appointment, Errand, Hindrance, Meeting, Occasion
from scheduler.retention import Retention
from tests.fakes.town import LI, WANG, Town

ADDRESS, TELEPHONE, NOTE = "定海区解放街道人民路12号", "05802551234", "左边第二家"
ERRAND = Errand(Hindrance.CANNOT_MOVE, ADDRESS, TELEPHONE, NOTE)
PLACE = "上海市浦东新区张江镇"


def tomorrow(town: Town) -> datetime:
    return town.clock.now().replace(hour=9) + timedelta(days=1)


async def books(town: Town, account: Account, seats: int = 1, kind: Occasion = Occasion.VISIT) -> Appointment | None:
    async with town.database.begin() as office:
        person = (await office.accounts.get(account.id)).beneficiary
        assert person is not None
        return await office.appointments.book(
            kind, person, account.id, tomorrow(town), seats=seats, at=town.clock.now(), errand=ERRAND
        )


async def test_of_two_who_want_the_last_seat_at_once_one_has_it(town: Town) -> None:
    wang, li = await town.enrols(WANG, 1), await town.enrols(LI, 2)
    got = await asyncio.gather(books(town, wang), books(town, li))
    assert [one is None for one in got].count(True) == 1


async def test_a_cancelled_seat_is_free_again(town: Town) -> None:
    wang, li = await town.enrols(WANG, 1), await town.enrols(LI, 2)
    booked = await books(town, wang)
    assert booked is not None
    assert await books(town, li) is None
    async with town.database.begin() as office:
        await office.appointments.settle(booked.id, Meeting.CANCELLED, town.clock.now())
        assert await office.appointments.taken(Occasion.VISIT, tomorrow(town), tomorrow(town) + timedelta(days=1)) == {}
    assert await books(town, li)


async def test_nobody_has_two_visits(town: Town) -> None:
    wang = await town.enrols(WANG)
    assert await books(town, wang, seats=5)
    assert await books(town, wang, seats=5) is None
    assert await books(town, wang, kind=Occasion.LIVE)


async def test_an_appointment_reads_as_it_was_written(town: Town) -> None:
    wang = await town.enrols(WANG)
    booked = await books(town, wang)
    assert booked is not None
    assert (booked.starts_at, booked.errand, booked.state) == (tomorrow(town), ERRAND, Meeting.BOOKED)
    assert booked.starts_at.utcoffset() == timedelta(hours=8)


async def test_where_somebody_lives_is_not_readable_on_the_disk(town: Town) -> None:
    wang = await town.enrols(WANG)
    await books(town, wang)
    async with town.database.begin() as office:
        await office.elsewhere.ask("YD-2026-0001-AAAA", 1, wang.id, PLACE, town.clock.now())
    await town.database.close()
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    for secret in (ADDRESS, TELEPHONE, NOTE, PLACE):
        assert secret.encode() not in content
    assert b"YD-2026-0001-AAAA" in content


async def test_who_forgets_the_chat_leaves_no_address_and_no_place(town: Town) -> None:
    wang = await town.enrols(WANG)
    booked = await books(town, wang)
    assert booked is not None
    async with town.database.begin() as office:
        asked = await office.elsewhere.ask("YD-2026-0001-AAAA", 1, wang.id, PLACE, town.clock.now())
        await office.appointments.cancel_of(wang.id, town.clock.now())
        await office.elsewhere.withdraw_of(wang.id, town.clock.now())
        await office.accounts.erase(wang.id)
        over, withdrawn = await office.appointments.find(booked.id), await office.elsewhere.find(asked.id)
    assert over is not None
    assert (over.state, over.account, over.errand) == (Meeting.CANCELLED, None, None)
    assert withdrawn is not None
    assert (withdrawn.account, withdrawn.place, withdrawn.waits) == (None, "", False)


async def test_a_video_of_a_session_is_kept_for_its_time_and_then_erased(town: Town) -> None:
    wang = await town.enrols(WANG)
    booked = await books(town, wang, kind=Occasion.LIVE)
    assert booked is not None
    clip = await town.evidence.keep(b"an answer")
    async with town.database.begin() as office:
        await office.appointments.keep_clip(booked.id, clip, town.clock.now())
        assert await office.custody.unnamed([clip]) == []
    retention = Retention(town.database, town.evidence, town.clock)
    town.clock.passes(days=59)
    await retention()
    assert await town.evidence.read(clip) == b"an answer"
    town.clock.passes(days=2)
    await retention()
    async with town.database.begin() as office:
        assert await office.appointments.clips(booked.id) == []
    assert clip not in await town.evidence.names(timedelta(0))
