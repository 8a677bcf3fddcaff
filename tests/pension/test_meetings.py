"""Whose appointment is whose, and which times there are."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from random import Random

import pytest

from pension.account import Account
from pension.appointment import Appointment, Errand, Hindrance, Occasion, Reason
from pension.attempt import ReviewReason
from pension.binding import Kind, Means
from pension.cases.elsewhere import AskElsewhere, ListElsewhere, MyAssistance, RecordElsewhere
from pension.cases.in_person import InPerson, LookUp, Record
from pension.cases.invite import AcceptInvitation, Invite
from pension.cases.meet import Book, Cancel, MyAppointment, OfferTimes, Times
from pension.cases.mistake import SayMistaken
from pension.cases.remind_of_meetings import RemindOfMeetings
from pension.cases.session import CertifyInSession, DrawPrompt, EndSession, FindSession, KeepAnswer, OpenSession
from pension.cases.untie import untie
from pension.cases.visits import CallOff, DayOfMeetings, LookAtVisit, NotMet, RecordVisit
from pension.channel import Channel
from pension.errors import (
    AppointmentOver,
    BenefitClosed,
    BenefitEnded,
    BindingOver,
    ClipTooLarge,
    DayNotAllowed,
    MeetingOver,
    NotEnrolled,
    NotStaff,
    OwnCase,
    TimeTaken,
)
from pension.office_hours import half_days
from pension.policy import Policies, Policy
from tests.fakes.town import LI, WANG, Town

ERRAND = Errand(Hindrance.CANNOT_MOVE, "定海区人民路12号", "05802551234")
WEDNESDAY = date(2026, 11, 25)


class Ways:
    """The use cases of this town."""

    def __init__(self, town: Town, policy: Policy | None = None) -> None:
        policies = Policies(policy or Policy(), {})
        records, clock = town.database, town.clock
        times, seen = Times(clock, policies), InPerson(clock, policies, Random(1))
        self.offer, self.book = OfferTimes(records, times), Book(records, clock, times)
        self.mine, self.cancel = MyAppointment(records, clock), Cancel(records, clock)
        self.day, self.look = DayOfMeetings(records, clock), LookAtVisit(records, clock, policies)
        self.call_off, self.not_met = CallOff(records, clock), NotMet(records, clock, times)
        self.record_visit, self.record = RecordVisit(records, clock, seen), Record(records, seen)
        self.open, self.find = OpenSession(records, clock, policies), FindSession(records, clock, policies)
        self.draw, self.end = DrawPrompt(records, Random(1)), EndSession(records, clock)
        self.certify = CertifyInSession(records, clock, seen)
        self.keep = KeepAnswer(records, town.evidence, clock)
        self.ask, self.asked = AskElsewhere(records, clock, policies, Random(1)), MyAssistance(records, clock)
        self.listed = ListElsewhere(records, clock, policies)
        self.assist, self.look_up = RecordElsewhere(records, clock, seen), LookUp(records, clock, policies)

    async def visit(self, account: Account) -> Appointment:
        times = await self.offer(account.id, Occasion.VISIT)
        return await self.book(account.id, Occasion.VISIT, times[0], ERRAND)

    async def live(self, account: Account) -> Appointment:
        times = await self.offer(account.id, Occasion.LIVE)
        return await self.book(account.id, Occasion.LIVE, next(time for time in times if time.date() == WEDNESDAY))


@pytest.fixture
def ways(town: Town) -> Ways:
    return Ways(town)


async def joins(town: Town, account: Account) -> Account:
    await AcceptInvitation(town.database, town.clock)(account.id, await Invite(town.database, town.clock)("周审核"))
    return account


@pytest.fixture
async def wang(town: Town) -> Account:
    return await town.enrols(WANG, 1)


@pytest.fixture
async def li(town: Town) -> Account:
    return await town.enrols(LI, 2)


@pytest.fixture
async def zhou(town: Town) -> Account:
    return await joins(town, await town.opens(3))


async def nothing() -> bytes:
    return b"an answer"


async def test_an_appointment_is_its_persons_alone(ways: Ways, wang: Account, li: Account) -> None:
    visit = await ways.visit(wang)
    with pytest.raises(AppointmentOver):
        await ways.cancel(li.id, visit.id)
    assert await ways.mine(li.id, Occasion.VISIT) is None
    assert await ways.mine(wang.id, Occasion.VISIT) == visit
    await ways.cancel(wang.id, visit.id)
    with pytest.raises(AppointmentOver):
        await ways.cancel(wang.id, visit.id)


async def test_who_speaks_for_nobody_books_nothing(ways: Ways, town: Town) -> None:
    stranger = await town.opens(9)
    at = town.clock.now()
    works: list[Callable[[], Awaitable[object]]] = [
        lambda: ways.offer(stranger.id, Occasion.VISIT),
        lambda: ways.book(stranger.id, Occasion.VISIT, at, ERRAND),
        lambda: ways.mine(stranger.id, Occasion.LIVE),
        lambda: ways.cancel(stranger.id, 1),
        lambda: ways.ask(stranger.id, "上海"),
        lambda: ways.asked(stranger.id),
    ]
    for work in works:
        with pytest.raises(NotEnrolled):
            await work()


async def test_a_relative_whose_tie_has_ended_sees_and_moves_nothing(ways: Ways, town: Town, wang: Account) -> None:
    daughter = await town.opens(5)
    person = (await wang_of(town, wang)).beneficiary
    assert person is not None
    async with town.database.begin() as office:
        tie = await office.bindings.add(daughter.id, person, Kind.RELATIVE, Means.CHAT, town.clock.now())
        await office.accounts.choose(daughter.id, person)
    visit = await ways.visit(daughter)
    async with town.database.begin() as office:
        await untie(office, tie, town.clock.now())
        await office.accounts.choose(daughter.id, person)
    for work in (
        lambda: ways.cancel(daughter.id, visit.id),
        lambda: ways.mine(daughter.id, Occasion.VISIT),
        lambda: ways.offer(daughter.id, Occasion.LIVE),
    ):
        with pytest.raises(BindingOver):
            await work()
    kept = await ways.mine(wang.id, Occasion.VISIT)
    assert kept is not None
    assert (kept.id, kept.account) == (visit.id, wang.id)


async def wang_of(town: Town, account: Account) -> Account:
    async with town.database.begin() as office:
        return await office.accounts.get(account.id)


async def test_who_is_not_of_the_staff_sees_and_decides_nothing(ways: Ways, wang: Account, li: Account) -> None:
    visit = await ways.visit(wang)
    works: list[Callable[[], Awaitable[object]]] = [
        lambda: ways.day(li.id, Occasion.VISIT, WEDNESDAY),
        lambda: ways.look(li.id, visit.id),
        lambda: ways.call_off(li.id, visit.id, Reason.WEATHER),
        lambda: ways.not_met(li.id, visit.id),
        lambda: ways.record_visit(li.id, visit.id, papers=True),
        lambda: ways.open(li.id, visit.id),
        lambda: ways.draw(li.id),
        lambda: ways.certify(li.id, papers=True),
        lambda: ways.end(li.id),
        lambda: ways.listed(li.id),
        lambda: ways.assist(li.id, 1, "浦东", papers=True),
        lambda: ways.record(li.id, 1, Channel.COUNTER, WEDNESDAY, papers=True),
    ]
    for work in works:
        with pytest.raises(NotStaff):
            await work()


async def test_nobody_of_the_staff_has_a_hand_in_what_is_theirs(ways: Ways, town: Town, wang: Account) -> None:
    visit, live = await ways.visit(wang), await ways.live(wang)
    request = await ways.ask(wang.id, "上海市浦东新区")
    await joins(town, wang)
    town.clock.goes_to("2026-11-25 09:30")
    works: list[Callable[[], Awaitable[object]]] = [
        lambda: ways.look(wang.id, visit.id),
        lambda: ways.call_off(wang.id, visit.id, Reason.WEATHER),
        lambda: ways.not_met(wang.id, visit.id),
        lambda: ways.record_visit(wang.id, visit.id, papers=True),
        lambda: ways.open(wang.id, live.id),
        lambda: ways.assist(wang.id, request.id, "浦东", papers=True),
        lambda: ways.record(wang.id, visit.beneficiary, Channel.COUNTER, town.clock.now().date(), papers=True),
    ]
    for work in works:
        with pytest.raises(OwnCase):
            await work()
    assert await ways.day(wang.id, Occasion.VISIT, WEDNESDAY) == []
    assert await ways.listed(wang.id) == []


async def test_what_is_over_is_over(ways: Ways, town: Town, wang: Account, zhou: Account) -> None:
    visit = await ways.visit(wang)
    await ways.cancel(wang.id, visit.id)
    town.clock.goes_to("2026-11-25 09:30")
    for work in (
        lambda: ways.look(zhou.id, visit.id),
        lambda: ways.record_visit(zhou.id, visit.id, papers=True),
        lambda: ways.call_off(zhou.id, 99, Reason.WEATHER),
        lambda: ways.assist(zhou.id, 99, "浦东", papers=True),
        lambda: ways.end(zhou.id),
        lambda: ways.keep(wang.id, nothing, size=None),
    ):
        with pytest.raises(MeetingOver):
            await work()


@pytest.mark.parametrize(
    "at",
    ["2026-11-24 14:00", "2026-11-25 09:15", "2026-11-28 09:00", "2026-11-23 09:00", "2027-03-01 09:00"],
)
async def test_only_an_offered_time_can_be_booked(ways: Ways, town: Town, wang: Account, at: str) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=town.clock.now().tzinfo)
    with pytest.raises(TimeTaken):
        await ways.book(wang.id, Occasion.VISIT, moment, ERRAND)


async def test_a_full_time_is_not_offered_and_cannot_be_taken(town: Town, wang: Account, li: Account) -> None:
    ways = Ways(town, Policy(visits_each_half_day=1))
    visit = await ways.visit(wang)
    assert visit.starts_at not in await ways.offer(li.id, Occasion.VISIT)
    with pytest.raises(TimeTaken):
        await ways.book(li.id, Occasion.VISIT, visit.starts_at, ERRAND)


async def test_an_agency_that_offers_no_visits_offers_no_times(town: Town, wang: Account) -> None:
    assert await Ways(town, Policy(visits_each_half_day=0)).offer(wang.id, Occasion.VISIT) == []


async def test_half_days_are_those_of_working_days(town: Town) -> None:
    days = [half.date() for half in half_days(town.clock.now(), 5)]
    assert [day.isoformat() for day in days[::2]] == [
        "2026-11-24",
        "2026-11-25",
        "2026-11-26",
        "2026-11-27",
        "2026-11-30",
    ]


async def test_a_certification_by_another_way_settles_what_was_booked(
    ways: Ways, town: Town, wang: Account, zhou: Account
) -> None:
    visit, live = await ways.visit(wang), await ways.live(wang)
    await ways.ask(wang.id, "上海市浦东新区")
    await ways.record(zhou.id, visit.beneficiary, Channel.BANK, town.clock.now().date(), papers=False)
    assert await ways.mine(wang.id, Occasion.VISIT) is None
    assert await ways.mine(wang.id, Occasion.LIVE) is None
    assert await ways.asked(wang.id) is None
    assert [told.kind for told in await town.told(wang)] == ["certified"]
    with pytest.raises(MeetingOver):
        await ways.look(zhou.id, visit.id)
    assert live.kind is Occasion.LIVE


async def test_a_day_before_the_last_certification_or_too_long_ago_is_not_recorded(
    ways: Ways, town: Town, wang: Account, zhou: Account
) -> None:
    today = town.clock.now().date()
    await ways.record(zhou.id, 1, Channel.COUNTER, today, papers=False)
    for day in (date(2026, 11, 23), date(2026, 10, 23), date(2026, 11, 25)):
        with pytest.raises(DayNotAllowed):
            await ways.record(zhou.id, 1, Channel.COUNTER, day, papers=False)


async def test_a_video_too_large_is_not_fetched(ways: Ways, wang: Account) -> None:
    async def never() -> bytes:
        raise AssertionError

    with pytest.raises(ClipTooLarge):
        await ways.keep(wang.id, never, size=20_000_001)


async def test_a_relative_whose_tie_ends_falls_silent_in_the_middle(
    ways: Ways, town: Town, wang: Account, zhou: Account
) -> None:
    live = await ways.live(wang)
    town.clock.goes_to("2026-11-25 09:00")
    opened = await ways.open(zhou.id, live.id)
    assert (opened.person.id, opened.reviewer.id) == (wang.id, zhou.id)
    assert await ways.find(wang.id) == opened == await ways.find(zhou.id)
    async with town.database.begin() as office:
        (tie,) = await office.bindings.of_account(wang.id, town.clock.now())
        await office.bindings.end(tie.id, town.clock.now())
    assert await ways.find(wang.id) is None
    assert await ways.find(zhou.id) is None


async def test_a_reminder_that_a_stop_has_made_too_late_is_not_sent(ways: Ways, town: Town, wang: Account) -> None:
    await ways.visit(wang)
    remind = RemindOfMeetings(town.database, town.clock)
    town.clock.goes_to("2026-11-25 08:00")
    assert await remind() == 0


async def test_an_ended_benefit_has_no_appointments_but_where_that_is_a_mistake(
    ways: Ways, town: Town, wang: Account, zhou: Account
) -> None:
    today = town.clock.now().date()
    async with town.database.begin() as office:
        await office.beneficiaries.close(1, today)
    with pytest.raises(BenefitClosed):
        await ways.visit(wang)
    with pytest.raises(BenefitClosed):
        await ways.ask(wang.id, "上海市浦东新区")
    with pytest.raises(BenefitEnded):
        await ways.record(zhou.id, 1, Channel.COUNTER, today, papers=True)
    await SayMistaken(town.database, town.clock)(wang.id, ReviewReason.MARKED_DEAD)
    visit = await ways.visit(wang)
    town.clock.goes_to("2026-11-25 09:30")
    certification = await ways.record_visit(zhou.id, visit.id, papers=False)
    assert certification.channel is Channel.HOME_VISIT
    async with town.database.begin() as office:
        person = await office.beneficiaries.get(1)
    assert person.closed_on is None
