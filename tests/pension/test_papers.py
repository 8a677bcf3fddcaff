"""Papers come page by page, are kept encrypted, and count once a person has read every one of them."""

from dataclasses import replace
from datetime import date

import pytest

from pension.account import Account
from pension.attempt import CaseState, ReviewReason
from pension.cases.forget import Forget
from pension.cases.own_data import TellOwnData
from pension.cases.papers import AskPapers, HandInPapers, ReceivePage, RulePage
from pension.errors import (
    ClaimOver,
    NothingHandedIn,
    NotStaff,
    OwnCase,
    PageLocked,
    PageSettled,
    PageTooLarge,
    PageTooSmall,
    PageUnreadable,
    PapersNotNeeded,
    TooManyPages,
)
from pension.outcome import Passed, WithReviewer
from pension.paper import LARGEST_PAGE, MOST_PAGES, PageState, Return
from scheduler.retention import Retention
from tests.fakes.town import LI, WANG, FakeTranscripts, Town
from tests.messenger.samples import image
from tests.pension.test_reviewing import Reviewer, trail

LONG_AGO = replace(WANG, last_certified=date(2024, 3, 1))
PAGE, ANOTHER = image(width=700, height=1000), image("PNG", width=700, height=1000)


@pytest.fixture
async def wang(town: Town) -> Account:
    return await town.enrols(LONG_AGO)


@pytest.fixture
async def zhou(town: Town) -> Reviewer:
    return await Reviewer.joins(town, 20)


async def sends(town: Town, account: Account, content: bytes = PAGE, number: int | None = None) -> int:
    receive = ReceivePage(town.database, town.evidence, town.examination, town.clock, town.policies)
    return await receive(account.id, content, number)


async def hands_in(town: Town, account: Account) -> None:
    await HandInPapers(town.database, town.evidence, town.clock, town.policies)(account.id)


async def collected(town: Town, account: Account) -> list[int]:
    return list((await AskPapers(town.database, town.clock, town.policies)(account.id)).pages)


async def rules(town: Town, reviewer: Reviewer, case: int, page: int, why: Return | None = None) -> int:
    return await RulePage(town.database, town.clock)(reviewer.account.id, case, page, why)


async def case_of(town: Town, account: Account) -> int:
    async with town.database.begin() as office:
        bound = (await office.accounts.get(account.id)).beneficiary
        assert bound is not None
        case = await office.cases.current(bound)
    assert case is not None
    return case.id


async def states(town: Town, case: int) -> dict[int, PageState]:
    async with town.database.begin() as office:
        return {page.number: page.state for page in await office.papers.of(case)}


async def page_ids(town: Town, case: int) -> list[int]:
    async with town.database.begin() as office:
        return [page.id for page in await office.papers.of(case)]


def files(town: Town) -> int:
    return len([path for path in (town.folder / "evidence").glob("*/*") if path.is_file()])


async def test_a_page_may_be_sent_anew_until_they_are_handed_in(town: Town, wang: Account) -> None:
    before = files(town)
    assert [await sends(town, wang), await sends(town, wang), await sends(town, wang, ANOTHER, 1)] == [1, 2, 1]
    assert await collected(town, wang) == [1, 2]
    assert files(town) == before + 2
    await hands_in(town, wang)
    assert await collected(town, wang) == []
    assert await sends(town, wang, ANOTHER, 1) == 3


async def test_what_lies_on_the_disk_is_no_page(town: Town, wang: Account) -> None:
    await sends(town, wang)
    kept = b"".join(path.read_bytes() for path in (town.folder / "evidence").glob("*/*"))
    assert PAGE[:100] not in kept


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"a letter", PageUnreadable),
        (image(width=200, height=300), PageTooSmall),
        (b"%PDF-1.4 /JavaScript %%EOF", PageLocked),
        (b"x" * (LARGEST_PAGE + 1), PageTooLarge),
    ],
)
async def test_what_cannot_be_read_is_refused_and_leaves_nothing(
    town: Town, wang: Account, content: bytes, error: type[Exception]
) -> None:
    before = files(town)
    with pytest.raises(error):
        await sends(town, wang, content)
    assert files(town) == before
    with pytest.raises(NothingHandedIn):
        await hands_in(town, wang)


async def test_nobody_need_read_more_than_ten_pages(town: Town, wang: Account) -> None:
    for _ in range(MOST_PAGES):
        await sends(town, wang)
    with pytest.raises(TooManyPages):
        await sends(town, wang)
    assert await sends(town, wang, ANOTHER, 4) == 4


async def test_of_whom_none_are_asked_none_are_taken(town: Town) -> None:
    li = await town.enrols(LI)
    with pytest.raises(PapersNotNeeded):
        await sends(town, li)


async def test_papers_first_then_the_video(town: Town, wang: Account, zhou: Reviewer) -> None:
    await sends(town, wang)
    await sends(town, wang)
    await hands_in(town, wang)
    case = await case_of(town, wang)
    assert await zhou.sees_waiting() == [case]
    await zhou.takes(case)
    file = await zhou.study(zhou.account.id, case)
    assert [content for _, content in file.papers] == [PAGE, PAGE]
    first, second = await page_ids(town, case)
    assert [await rules(town, zhou, case, first), await rules(town, zhou, case, second)] == [1, 0]
    assert [tiding.kind for tiding in await town.told(wang)] == ["papers-accepted"]
    assert await zhou.sees_waiting() == []
    outcome = await town.decide((await town.records(wang)).id)
    assert isinstance(outcome, Passed)
    assert outcome.receipt.certification.restoration is not None
    notes = await trail(town)
    assert [note for note in notes if "page" in note or "papers" in note or "documents" in note] == [
        "papers-handed-in",
        "page-accepted",
        "page-accepted",
        "documents-accepted",
    ]


async def test_the_video_first_then_papers_and_the_reviewer_approves(town: Town, wang: Account, zhou: Reviewer) -> None:
    attempt = await town.records(wang)
    outcome = await town.decide(attempt.id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.DOCUMENTS_AWAITED
    await sends(town, wang)
    await hands_in(town, wang)
    await zhou.takes(attempt.case)
    (page,) = await page_ids(town, attempt.case)
    assert await rules(town, zhou, attempt.case, page) == 0
    assert [tiding.kind for tiding in await town.told(wang)] == ["papers-accepted-filmed"]
    await zhou.approves(attempt.case)
    async with town.database.begin() as office:
        assert (await office.cases.get(attempt.case)).state is CaseState.PASSED


async def test_a_page_that_goes_back_is_sent_anew_and_the_others_stay(
    town: Town, wang: Account, zhou: Reviewer
) -> None:
    await sends(town, wang)
    await sends(town, wang)
    await hands_in(town, wang)
    case = await case_of(town, wang)
    await zhou.takes(case)
    first, second = await page_ids(town, case)
    await rules(town, zhou, case, first)
    await rules(town, zhou, case, second, Return.CUT_OFF)
    (tiding,) = await town.told(wang)
    assert (tiding.kind, tiding.values["number"]) == ("page-returned", 2)
    with pytest.raises(NothingHandedIn):
        await hands_in(town, wang)
    assert await sends(town, wang, ANOTHER, 2) == 2
    await hands_in(town, wang)
    assert await states(town, case) == {1: PageState.ACCEPTED, 2: PageState.HANDED_IN}
    await zhou.takes(case)
    assert await rules(town, zhou, case, (await page_ids(town, case))[1]) == 0
    assert [tiding.kind for tiding in await town.told(wang)] == ["page-returned", "papers-accepted"]


async def test_only_who_has_the_case_in_hand_rules_and_only_once(town: Town, wang: Account, zhou: Reviewer) -> None:
    await sends(town, wang)
    await sends(town, wang)
    await hands_in(town, wang)
    case = await case_of(town, wang)
    page, _ = await page_ids(town, case)
    with pytest.raises(ClaimOver):
        await rules(town, zhou, case, page)
    with pytest.raises(NotStaff):
        await RulePage(town.database, town.clock)(wang.id, case, page)
    own = await Reviewer.joins(town, 1, "王秀英", wang)
    with pytest.raises(OwnCase):
        await rules(town, own, case, page)
    await zhou.takes(case)
    await rules(town, zhou, case, page)
    with pytest.raises(PageSettled):
        await rules(town, zhou, case, page)
    with pytest.raises(PageSettled):
        await rules(town, zhou, case, 99)


async def test_papers_go_when_their_time_is_over(town: Town, wang: Account, zhou: Reviewer) -> None:
    await test_papers_first_then_the_video(town, wang, zhou)
    town.clock.passes(days=59)
    await Retention(town.database, town.evidence, town.clock)()
    assert "page-erased" not in await trail(town)
    town.clock.passes(days=2)
    await Retention(town.database, town.evidence, town.clock)()
    assert (await trail(town)).count("page-erased") == 2


async def test_who_leaves_takes_along_what_was_not_handed_in(town: Town, wang: Account) -> None:
    before = files(town)
    await sends(town, wang)
    told = await TellOwnData(town.database, town.clock)(wang.id)
    assert [one.values["number"] for one in told if one.kind == "page"] == [1]
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(wang.id)
    assert files(town) == before
