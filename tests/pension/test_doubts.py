"""Nothing stops because somebody says so: two members of staff decide, and a sign of life settles it."""

from datetime import date

import pytest

from pension.account import Account
from pension.attempt import CaseState, ReviewReason
from pension.binding import Kind, Means
from pension.cases.doubt import ConfirmDoubt, DispelDoubt, LookIntoDoubt, ReportDoubt, ShowDoubts
from pension.cases.mistake import SayMistaken
from pension.cases.status import AskStatus
from pension.doubt import Doubt, Suspicion
from pension.errors import (
    BenefitClosed,
    BenefitEnded,
    DoubtKnown,
    DoubtSettled,
    IdentityNumberWrong,
    NobodyOfThisNumber,
    NotEnrolled,
    NotStaff,
    OwnCase,
    ReviewPending,
    SameMember,
)
from pension.month import Month
from pension.outcome import Passed, TryAgain, WithReviewer
from pension.standing import Restoration, Standing
from pension.stoppage import Change
from records.identity import chinese_identity
from tests.fakes.examination import PASS, TOO_DARK, UNSURE
from tests.fakes.town import LI, WANG, Town
from tests.pension.test_reviewing import Reviewer, trail


@pytest.fixture
async def wang(town: Town) -> Account:
    return await town.enrols(WANG)


@pytest.fixture
async def zhou(town: Town) -> Reviewer:
    return await Reviewer.joins(town, 20)


@pytest.fixture
async def xu(town: Town) -> Reviewer:
    return await Reviewer.joins(town, 21, "徐审核")


async def reports(
    town: Town, reviewer: Reviewer, identity: str = WANG.identity, what: Suspicion = Suspicion.DEATH
) -> Doubt:
    return await ReportDoubt(town.database, town.clock, chinese_identity)(reviewer.account.id, identity, what)


async def confirms(town: Town, reviewer: Reviewer, doubt: Doubt) -> bool:
    return await ConfirmDoubt(town.database, town.clock, town.policies)(reviewer.account.id, doubt.id)


async def dispels(town: Town, reviewer: Reviewer, doubt: Doubt) -> None:
    await DispelDoubt(town.database, town.clock)(reviewer.account.id, doubt.id)


async def standing(town: Town, account: Account) -> Standing:
    return (await AskStatus(town.database, town.clock, town.policies)(account.id)).standing


async def open_doubts(town: Town, reviewer: Reviewer) -> int:
    return (await ShowDoubts(town.database, town.clock, town.policies)(reviewer.account.id))[1]


async def test_a_report_and_one_confirmation_stop_nothing(town: Town, wang: Account, zhou: Reviewer) -> None:
    doubt = await reports(town, zhou)
    assert not await confirms(town, zhou, doubt)
    assert await standing(town, wang) is Standing.DUE
    assert [tiding.kind for tiding in await town.told(wang)] == ["doubted"]


async def test_the_second_member_ends_the_benefit_today(
    town: Town, wang: Account, zhou: Reviewer, xu: Reviewer
) -> None:
    doubt = await reports(town, zhou)
    await confirms(town, zhou, doubt)
    town.clock.passes(days=1)
    assert await confirms(town, xu, doubt)
    assert await standing(town, wang) is Standing.CLOSED
    with pytest.raises(BenefitClosed):
        await town.issue(wang.id)
    assert [tiding.kind for tiding in await town.told(wang)] == ["doubted", "benefit-ended"]
    async with town.database.begin() as office:
        (event,) = await office.standings.history(doubt.beneficiary)
    assert (event.change, event.on) == (Change.CLOSED, date(2026, 11, 25))
    notes = await trail(town)
    assert [note for note in notes if "doubt" in note or "benefit" in note] == [
        "doubt-opened-death",
        "doubt-reported",
        "doubt-confirmed",
        "doubt-confirmed",
        "benefit-ended",
    ]


async def test_the_same_member_never_confirms_twice(town: Town, wang: Account, zhou: Reviewer) -> None:
    doubt = await reports(town, zhou)
    await confirms(town, zhou, doubt)
    with pytest.raises(SameMember):
        await confirms(town, zhou, doubt)
    assert await standing(town, wang) is Standing.DUE


async def test_what_is_settled_is_settled(town: Town, wang: Account, zhou: Reviewer, xu: Reviewer) -> None:
    doubt = await reports(town, zhou)
    await dispels(town, xu, doubt)
    for again in (confirms, dispels):
        with pytest.raises(DoubtSettled):
            await again(town, zhou, doubt)
    assert await open_doubts(town, zhou) == 0
    assert [tiding.kind for tiding in await town.told(wang)] == ["doubted", "doubt-over"]


async def test_only_staff_weigh_a_doubt(town: Town, wang: Account, zhou: Reviewer) -> None:
    doubt = await reports(town, zhou)
    stranger = Reviewer(town, await town.opens(30))
    with pytest.raises(NotStaff):
        await confirms(town, stranger, doubt)
    with pytest.raises(NotStaff):
        await dispels(town, stranger, doubt)
    with pytest.raises(NotStaff):
        await reports(town, stranger, LI.identity)
    with pytest.raises(NotStaff):
        await open_doubts(town, stranger)


@pytest.mark.parametrize("kind", list(Kind))
async def test_nobody_weighs_a_doubt_about_themselves_or_about_whom_they_ever_spoke_for(
    town: Town, wang: Account, zhou: Reviewer, xu: Reviewer, kind: Kind
) -> None:
    doubt = await reports(town, zhou)
    async with town.database.begin() as office:
        now = town.clock.now()
        tie = await office.bindings.add(xu.account.id, doubt.beneficiary, kind, Means.CHAT, now)
        await office.bindings.end(tie.id, now)
    for act in (confirms, dispels):
        with pytest.raises(OwnCase):
            await act(town, xu, doubt)
    with pytest.raises(OwnCase):
        await LookIntoDoubt(town.database, town.clock, town.policies)(xu.account.id, doubt.id)
    with pytest.raises(OwnCase):
        await reports(town, xu, what=Suspicion.IMPRISONMENT)
    assert await open_doubts(town, xu) == 0
    assert await open_doubts(town, zhou) == 1


async def test_a_report_must_be_about_somebody_and_something_new(
    town: Town, wang: Account, zhou: Reviewer, xu: Reviewer
) -> None:
    with pytest.raises(NobodyOfThisNumber):
        await reports(town, zhou, LI.identity)
    with pytest.raises(IdentityNumberWrong):
        await reports(town, zhou, "12345")
    doubt = await reports(town, zhou)
    with pytest.raises(DoubtKnown):
        await reports(town, xu)
    other = await reports(town, xu, what=Suspicion.IMPRISONMENT)
    await confirms(town, zhou, doubt)
    await confirms(town, xu, doubt)
    assert await open_doubts(town, zhou) == 0
    with pytest.raises(BenefitEnded):
        await confirms(town, zhou, other)
    with pytest.raises(BenefitEnded):
        await reports(town, zhou)


async def test_who_has_no_chat_is_to_be_called(town: Town, zhou: Reviewer) -> None:
    await town.enters(WANG)
    doubt = await reports(town, zhou)
    file = await LookIntoDoubt(town.database, town.clock, town.policies)(zhou.account.id, doubt.id)
    assert not file.reachable


async def test_a_certification_settles_every_doubt(town: Town, wang: Account, zhou: Reviewer) -> None:
    await reports(town, zhou)
    await reports(town, zhou, what=Suspicion.IMPRISONMENT)
    attempt = await town.records(wang)
    assert isinstance(await town.decide(attempt.id), Passed)
    assert await open_doubts(town, zhou) == 0


async def says_mistaken(town: Town, account: Account, reason: ReviewReason = ReviewReason.MARKED_DEAD) -> None:
    await SayMistaken(town.database, town.clock)(account.id, reason)


async def test_a_benefit_that_was_ended_by_mistake_goes_on_with_the_months_paid_back(
    town: Town, wang: Account, zhou: Reviewer, xu: Reviewer
) -> None:
    doubt = await reports(town, zhou)
    await confirms(town, zhou, doubt)
    await confirms(town, xu, doubt)
    town.clock.goes_to("2027-01-12 09:00")
    await says_mistaken(town, wang)
    attempt = await town.records(wang)
    assert isinstance(await town.decide(attempt.id), WithReviewer)
    assert await standing(town, wang) is Standing.CLOSED
    await zhou.takes(attempt.case)
    await zhou.approves(attempt.case)
    assert await standing(town, wang) is Standing.IN_ORDER
    async with town.database.begin() as office:
        events = await office.standings.history(doubt.beneficiary)
    assert [event.change for event in events] == [Change.CLOSED, Change.RESTORED]
    assert events[-1].restoration == Restoration(Month(2026, 12), 2)
    assert "benefit-reopened" in await trail(town)


async def test_no_reviewer_reopens_a_benefit_without_having_been_asked_to(
    town: Town, wang: Account, zhou: Reviewer, xu: Reviewer
) -> None:
    town.examination.finds(UNSURE)
    attempt = await town.records(wang)
    await town.decide(attempt.id)
    doubt = await reports(town, zhou)
    await confirms(town, zhou, doubt)
    await confirms(town, xu, doubt)
    await zhou.takes(attempt.case)
    with pytest.raises(BenefitEnded):
        await zhou.approves(attempt.case)


async def test_an_urgent_case_comes_first_and_its_promise_stays(town: Town, wang: Account, zhou: Reviewer) -> None:
    li = await town.enrols(LI, 2)
    town.examination.finds(UNSURE)
    early = await town.records(li)
    await town.decide(early.id)
    town.clock.goes_to("2026-11-27 16:30")
    promised = await SayMistaken(town.database, town.clock)(wang.id, ReviewReason.MARKED_DEAD)
    assert f"{promised:%Y-%m-%d %H:%M}" == "2026-11-30 10:30"
    town.clock.passes(hours=1)
    assert await SayMistaken(town.database, town.clock)(wang.id, ReviewReason.MARKED_AWAY) == promised
    first, second = await zhou.sees_waiting()
    assert (first, second) == (early.case + 1, early.case)


async def test_a_case_that_waits_already_becomes_urgent_and_is_not_put_off(
    town: Town, wang: Account, zhou: Reviewer
) -> None:
    town.examination.finds(UNSURE)
    attempt = await town.records(wang)
    await town.decide(attempt.id)
    async with town.database.begin() as office:
        before = (await office.cases.get(attempt.case)).promised_at
    town.clock.goes_to("2026-11-24 16:30")
    assert await SayMistaken(town.database, town.clock)(wang.id, ReviewReason.MARKED_DEAD) == before
    async with town.database.begin() as office:
        case = await office.cases.get(attempt.case)
    assert (case.state, case.reason) == (CaseState.REVIEW, ReviewReason.MARKED_DEAD)


async def test_in_an_urgent_case_the_person_has_their_attempts_and_then_waits(town: Town, wang: Account) -> None:
    await says_mistaken(town, wang)
    town.examination.finds(TOO_DARK)
    outcomes = [await town.decide((await town.records(wang, bytes([number]))).id) for number in range(3)]
    assert [type(outcome) for outcome in outcomes] == [TryAgain, TryAgain, WithReviewer]
    with pytest.raises(ReviewPending):
        await town.issue(wang.id)


async def test_a_reviewer_may_ask_again_in_an_urgent_case_and_keeps_it_urgent(
    town: Town, wang: Account, zhou: Reviewer
) -> None:
    await says_mistaken(town, wang)
    town.examination.finds(TOO_DARK)
    for number in range(3):
        attempt = await town.records(wang, bytes([number]))
        await town.decide(attempt.id)
    await zhou.takes(attempt.case)
    await zhou.asks_again(attempt.case)
    assert await zhou.sees_waiting() == [attempt.case]
    town.examination.finds(PASS)
    assert isinstance(await town.decide((await town.records(wang, b"new")).id), Passed)
    assert await zhou.sees_waiting() == []


async def test_only_who_is_enrolled_can_say_it(town: Town) -> None:
    account = await town.opens(9)
    with pytest.raises(NotEnrolled):
        await says_mistaken(town, account)
