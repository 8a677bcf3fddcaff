"""Who may decide on whom, on what, and what follows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import text

from pension.account import Account
from pension.attempt import CaseState, Origin, ReviewReason
from pension.binding import Kind, Means
from pension.cases.answer import AnswerOf
from pension.cases.certify import Unfinished
from pension.cases.escalate import AskForPerson
from pension.cases.forget import Forget
from pension.cases.invite import AcceptInvitation, Invite, RemoveMember
from pension.cases.queue import HandBack, ShowQueue, TakeCase
from pension.cases.reference import OfferReference
from pension.cases.review import Approve, AskAgain, Refuse
from pension.cases.study import StudyCase
from pension.channel import Channel
from pension.decision import Answer, Asking, Decision, Refusal, Ruling
from pension.errors import (
    BenefitEnded,
    CaseSettled,
    CaseTaken,
    ClaimOver,
    NothingToApprove,
    NotStaff,
    OwnCase,
    PapersNotShown,
    ReviewPending,
    StillLookedAt,
)
from pension.month import Month
from pension.outcome import Passed, TryAgain, WithReviewer
from tests.fakes.examination import FRAMES, PASS, REPLAYED, TOO_DARK, UNSURE
from tests.fakes.town import LI, WANG, FakeTranscripts, Town

LONG_AGO = replace(WANG, last_certified=date(2024, 3, 1))


@dataclass(frozen=True)
class Reviewer:
    """A member of staff at work in this town."""

    town: Town
    account: Account

    @classmethod
    async def joins(cls, town: Town, user: int, name: str = "周审核", account: Account | None = None) -> "Reviewer":
        account = account or await town.opens(user)
        invitation = await Invite(town.database, town.clock)(name)
        await AcceptInvitation(town.database, town.clock)(account.id, invitation)
        return cls(town, account)

    async def takes(self, case: int) -> None:
        await TakeCase(self.town.database, self.town.clock)(self.account.id, case)

    async def hands_back(self, case: int) -> None:
        await HandBack(self.town.database, self.town.clock)(self.account.id, case)

    async def approves(self, case: int, *, papers: bool = False) -> Decision:
        approve = Approve(self.town.database, self.town.clock, self.town.policies, Random(1))
        return await approve(self.account.id, case, papers=papers)

    async def asks_again(self, case: int, why: Asking = Asking.LIGHT) -> Decision:
        return await AskAgain(self.town.database, self.town.evidence, self.town.clock)(self.account.id, case, why)

    async def refuses(self, case: int, why: Refusal = Refusal.CANNOT_TELL) -> Decision:
        return await Refuse(self.town.database, self.town.clock)(self.account.id, case, why)

    async def sees_waiting(self) -> list[int]:
        queue = await ShowQueue(self.town.database, self.town.clock)(self.account.id)
        return [waiting.case for waiting in queue.cases]

    @property
    def study(self) -> StudyCase:
        return StudyCase(self.town.database, self.town.evidence, self.town.clock, self.town.policies)


DECISIONS: list[Callable[[Reviewer, int], Awaitable[object]]] = [
    lambda reviewer, case: reviewer.approves(case),
    lambda reviewer, case: reviewer.asks_again(case),
    lambda reviewer, case: reviewer.refuses(case),
    lambda reviewer, case: reviewer.hands_back(case),
]
every_decision = pytest.mark.parametrize("decide", DECISIONS, ids=["approve", "ask-again", "refuse", "hand-back"])


@pytest.fixture
async def wang(town: Town) -> Account:
    return await town.enrols(WANG)


@pytest.fixture
async def case(town: Town, wang: Account) -> int:
    """Wang's, about which the machine was unsure."""
    return await unsure(town, wang)


@pytest.fixture
async def zhou(town: Town) -> Reviewer:
    return await Reviewer.joins(town, 20)


async def unsure(town: Town, account: Account, content: bytes = b"a video") -> int:
    town.examination.finds(UNSURE)
    attempt = await town.records(account, content)
    assert isinstance(await town.decide(attempt.id), WithReviewer)
    return attempt.case


async def answer(town: Town, decision: Decision) -> Answer:
    return (await AnswerOf(town.database, town.clock, town.policies, town.seal)(decision.id)).answer


async def trail(town: Town) -> list[str]:
    async with town.database.begin() as office:
        rows = await office.ledger.all(text("SELECT event FROM audit ORDER BY number"))
        assert await office.audit.first_broken() is None
    return [row["event"] for row in rows]


async def test_approving_certifies_by_its_own_channel_and_names_who_did(town: Town, case: int, zhou: Reviewer) -> None:
    await zhou.takes(case)
    decision = await zhou.approves(case)
    receipt = (await answer(town, decision)).receipt
    assert receipt is not None
    assert receipt.certification.channel is Channel.REVIEWED_VIDEO
    assert receipt.certification.actor == zhou.account.id
    assert receipt.next_deadline == date(2027, 11, 30)
    async with town.database.begin() as office:
        assert (await office.cases.get(case)).state is CaseState.PASSED
        assert (await office.beneficiaries.get(1)).last_certified == date(2026, 11, 24)
    assert await zhou.sees_waiting() == []
    assert (await trail(town))[-2:] == ["case-claimed", "review-approved"]


async def test_approving_somebody_suspended_pays_the_stopped_months_back(town: Town, zhou: Reviewer) -> None:
    case = await unsure(town, await town.enrols(LI, user=2))
    await zhou.takes(case)
    receipt = (await answer(town, await zhou.approves(case))).receipt
    assert receipt is not None
    restoration = receipt.certification.restoration
    assert restoration is not None
    assert (restoration.since, restoration.months) == (Month(2026, 9), 3)


async def test_the_queue_is_in_the_order_of_what_was_promised(town: Town, case: int, zhou: Reviewer) -> None:
    town.clock.passes(days=2)
    later = await unsure(town, await town.enrols(LI, user=2), b"another")
    town.clock.passes(hours=5)
    queue = await ShowQueue(town.database, town.clock)(zhou.account.id)
    assert [waiting.case for waiting in queue.cases] == [case, later]
    assert [waiting.late for waiting in queue.cases] == [True, False]
    assert [waiting.name for waiting in queue.cases] == ["王**", "李**"]
    assert queue.cases[1].waited == timedelta(hours=5)
    assert queue.length == 2


async def test_what_a_reviewer_sees_of_a_case(town: Town, wang: Account, zhou: Reviewer) -> None:
    town.examination.finds(REPLAYED)
    attempt = await town.records(wang, b"the video")
    await town.decide(attempt.id)
    await zhou.takes(attempt.case)
    file = await zhou.study(zhou.account.id, attempt.case)
    assert (file.head.name, file.head.reason, file.clip) == ("王**", ReviewReason.LOOKS_REPLAYED, b"the video")
    assert [(photo.content, int(photo.years), photo.accepted) for photo in file.photos] == [
        (b"the photo of Wang", 3, True)
    ]
    assert file.findings is not None
    assert file.findings.report.best_frames == FRAMES
    assert file.findings.report.liveness.cues == REPLAYED.liveness.cues
    assert [one.id for one in file.attempts] == [attempt.id]


async def test_what_is_lost_keeps_nobody_from_the_rest(town: Town, case: int, zhou: Reviewer) -> None:
    for name in await town.evidence.names(timedelta(0)):
        await town.evidence.erase(name)
    await zhou.takes(case)
    file = await zhou.study(zhou.account.id, case)
    assert (file.clip, file.photos) == (None, [])
    assert file.findings is not None
    assert file.findings.report.best_frames == ()


@every_decision
async def test_who_is_no_staff_decides_nothing(
    town: Town, case: int, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    stranger = Reviewer(town, await town.opens(30))
    with pytest.raises(NotStaff):
        await decide(stranger, case)
    for look in (stranger.takes(case), stranger.sees_waiting(), stranger.study(stranger.account.id, case)):
        with pytest.raises(NotStaff):
            await look


@every_decision
async def test_who_has_left_the_staff_decides_nothing(
    town: Town, case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    await zhou.takes(case)
    assert await RemoveMember(town.database, town.clock)(1)
    with pytest.raises(NotStaff):
        await decide(zhou, case)
    assert not await RemoveMember(town.database, town.clock)(1)


@every_decision
async def test_nobody_decides_without_having_taken_the_case(
    case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    with pytest.raises(ClaimOver):
        await decide(zhou, case)


@every_decision
async def test_nobody_decides_what_another_has_in_hand(
    town: Town, case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    xu = await Reviewer.joins(town, 21, "徐审核")
    await xu.takes(case)
    with pytest.raises(ClaimOver):
        await decide(zhou, case)
    with pytest.raises(CaseTaken) as taken:
        await zhou.takes(case)
    assert taken.value.name == "徐审核"


@every_decision
async def test_a_claim_runs_out_after_half_an_hour(
    town: Town, case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    await zhou.takes(case)
    town.clock.passes(minutes=30)
    with pytest.raises(ClaimOver):
        await decide(zhou, case)


async def test_who_takes_it_once_more_has_another_half_hour(town: Town, case: int, zhou: Reviewer) -> None:
    await zhou.takes(case)
    town.clock.passes(minutes=20)
    await zhou.takes(case)
    town.clock.passes(minutes=20)
    assert await zhou.approves(case)


@every_decision
async def test_nobody_decides_twice(
    case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    await zhou.takes(case)
    await zhou.approves(case)
    with pytest.raises(CaseSettled):
        await decide(zhou, case)


@every_decision
async def test_nobody_decides_on_their_own_case(
    town: Town, wang: Account, case: int, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    herself = await Reviewer.joins(town, 1, account=wang)
    assert await herself.sees_waiting() == []
    with pytest.raises(OwnCase):
        await herself.takes(case)
    with pytest.raises(OwnCase):
        await decide(herself, case)


@every_decision
async def test_nobody_decides_on_the_person_their_chat_is_bound_to(
    town: Town, wang: Account, case: int, zhou: Reviewer, decide: Callable[[Reviewer, int], Awaitable[object]]
) -> None:
    """Even where the tie came after the case was taken, and the case began in another chat."""
    await zhou.takes(case)
    async with town.database.begin() as office:
        await office.bindings.add(zhou.account.id, 1, Kind.RELATIVE, Means.CHAT, town.clock.now())
    assert await zhou.sees_waiting() == []
    with pytest.raises(OwnCase):
        await decide(zhou, case)


async def test_a_case_whose_video_is_still_looked_at_cannot_be_taken(town: Town, wang: Account, zhou: Reviewer) -> None:
    attempt = await town.records(wang)
    await AskForPerson(town.database, town.clock)(wang.id)
    with pytest.raises(StillLookedAt):
        await zhou.takes(attempt.case)
    town.examination.finds(PASS)
    assert isinstance(await town.decide(attempt.id), Passed)
    with pytest.raises(CaseSettled):
        await zhou.takes(attempt.case)


async def test_without_a_video_there_is_nothing_to_approve(town: Town, wang: Account, zhou: Reviewer) -> None:
    await AskForPerson(town.database, town.clock)(wang.id)
    (case,) = await zhou.sees_waiting()
    await zhou.takes(case)
    with pytest.raises(NothingToApprove):
        await zhou.approves(case)
    assert (await answer(town, await zhou.asks_again(case, Asking.FRESH))).why is Asking.FRESH


async def test_a_first_photo_counts_once_the_video_is_approved(town: Town, zhou: Reviewer) -> None:
    wang = await town.enrols(replace(WANG, photo=None))
    offer = OfferReference(town.database, town.evidence, town.examination, town.clock)
    await offer(wang.id, b"taken by herself")
    town.examination.finds(PASS)
    attempt = await town.records(wang)
    await town.decide(attempt.id)
    await zhou.takes(attempt.case)
    with pytest.raises(ReviewPending):  # what the reviewer sees is not exchanged
        await offer(wang.id, b"somebody else")
    await zhou.approves(attempt.case)
    async with town.database.begin() as office:
        (template,) = await office.templates.of(1)
    assert template.accepted
    assert template.origin is Origin.GIVEN
    assert await town.evidence.read(template.picture) == b"taken by herself"
    assert "reference-accepted" in await trail(town)


async def test_a_refused_first_photo_does_not_count(town: Town, zhou: Reviewer) -> None:
    wang = await town.enrols(replace(WANG, photo=None))
    await OfferReference(town.database, town.evidence, town.examination, town.clock)(wang.id, b"somebody else")
    town.examination.finds(PASS)
    attempt = await town.records(wang)
    await town.decide(attempt.id)
    await zhou.takes(attempt.case)
    await zhou.refuses(attempt.case, Refusal.ANOTHER_PERSON)
    async with town.database.begin() as office:
        assert not any(template.accepted for template in await office.templates.of(1))


async def test_asking_for_a_new_photo_takes_the_old_one_away_and_keeps_an_accepted_one(
    town: Town, case: int, wang: Account, zhou: Reviewer
) -> None:
    await zhou.takes(case)
    await zhou.asks_again(case, Asking.PHOTO)
    async with town.database.begin() as office:
        (template,) = await office.templates.of(1)
    assert template.accepted

    li = await town.enrols(replace(LI, photo=None), user=2)
    mine = await OfferReference(town.database, town.evidence, town.examination, town.clock)(li.id, b"a blurred photo")
    town.examination.finds(PASS)
    attempt = await town.records(li, b"the video of Li")
    await town.decide(attempt.id)
    await zhou.takes(attempt.case)
    await zhou.asks_again(attempt.case, Asking.PHOTO)
    async with town.database.begin() as office:
        assert await office.templates.of(2) == []
    assert mine.picture not in await town.evidence.names(timedelta(0))


async def test_after_two_years_the_papers_must_have_been_shown(town: Town, zhou: Reviewer) -> None:
    wang = await town.enrols(LONG_AGO)
    town.examination.finds(PASS)
    attempt = await town.records(wang)
    assert await town.decide(attempt.id) == WithReviewer(
        town.clock.now().replace(hour=17, minute=0, second=0), ReviewReason.DOCUMENTS_AWAITED
    )
    await zhou.takes(attempt.case)
    assert (await zhou.study(zhou.account.id, attempt.case)).head.papers_needed
    with pytest.raises(PapersNotShown):
        await zhou.approves(attempt.case)
    async with town.database.begin() as office:
        assert await office.certifications.of(1) == []

    receipt = (await answer(town, await zhou.approves(attempt.case, papers=True))).receipt
    assert receipt is not None
    assert receipt.certification.restoration is not None
    assert receipt.certification.restoration.months == 20
    assert "documents-accepted" in await trail(town)


async def test_a_benefit_that_has_ended_is_not_brought_back_by_a_video(town: Town, case: int, zhou: Reviewer) -> None:
    async with town.database.begin() as office:
        await office.beneficiaries.enter(replace(await office.beneficiaries.get(1), closed_on=date(2026, 11, 1)))
    await zhou.takes(case)
    with pytest.raises(BenefitEnded):
        await zhou.approves(case)


async def test_who_is_asked_again_has_all_the_attempts_once_more(town: Town, wang: Account, zhou: Reviewer) -> None:
    town.examination.finds(TOO_DARK)
    for number in range(3):
        attempt = await town.records(wang, f"clip {number}".encode())
        outcome = await town.decide(attempt.id)
    assert isinstance(outcome, WithReviewer)
    await zhou.takes(attempt.case)
    await zhou.asks_again(attempt.case)

    left = []
    for number in range(3, 5):
        again = await town.records(wang, f"clip {number}".encode())
        outcome = await town.decide(again.id)
        assert isinstance(outcome, TryAgain)
        left.append(outcome.attempts_left)
    assert left == [2, 1]
    assert again.case == attempt.case
    last = await town.records(wang, b"clip 5")
    assert isinstance(await town.decide(last.id), WithReviewer)


async def test_after_a_refusal_the_machine_passes_nobody_until_a_person_has(
    town: Town, wang: Account, case: int, zhou: Reviewer
) -> None:
    await zhou.takes(case)
    await zhou.refuses(case)
    town.clock.passes(hours=1)
    town.examination.finds(PASS)
    second = await town.records(wang, b"the second")
    outcome = await town.decide(second.id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.REFUSED_BEFORE

    await zhou.takes(second.case)
    await zhou.approves(second.case)
    town.clock.passes(days=300)
    third = await town.records(wang, b"the third")
    assert isinstance(await town.decide(third.id), Passed)


async def test_a_proof_of_life_at_a_counter_settles_a_refusal(
    town: Town, wang: Account, case: int, zhou: Reviewer
) -> None:
    await zhou.takes(case)
    await zhou.refuses(case)
    town.clock.passes(days=2)
    await town.enters(replace(WANG, last_certified=date(2026, 11, 26)))
    town.examination.finds(PASS)
    assert isinstance(await town.decide((await town.records(wang, b"the next")).id), Passed)


async def test_a_decision_takes_the_place_of_what_was_not_told_yet(town: Town, case: int, zhou: Reviewer) -> None:
    assert len(await Unfinished(town.database)()) == 1
    await zhou.takes(case)
    await zhou.refuses(case, Refusal.ANOTHER_PERSON)
    assert await Unfinished(town.database)() == []


async def test_refusing_writes_no_certification(town: Town, case: int, zhou: Reviewer) -> None:
    await zhou.takes(case)
    decision = await zhou.refuses(case, Refusal.NOT_RECORDED_LIVE)
    assert await answer(town, decision) == Answer(Ruling.REFUSED, Refusal.NOT_RECORDED_LIVE)
    async with town.database.begin() as office:
        assert await office.certifications.of(1) == []
        assert (await office.cases.get(case)).state is CaseState.REFUSED
        assert await office.cases.current(1) is None
    assert "review-refused" in await trail(town)


async def test_a_case_handed_back_waits_as_before(town: Town, case: int, zhou: Reviewer) -> None:
    xu = await Reviewer.joins(town, 21, "徐审核")
    await zhou.takes(case)
    await zhou.hands_back(case)
    await xu.takes(case)
    assert await xu.approves(case)
    assert (await trail(town))[-4:] == ["case-claimed", "case-handed-back", "case-claimed", "review-approved"]


async def test_a_reviewer_who_forgets_the_chat_leaves_the_case_free(town: Town, case: int, zhou: Reviewer) -> None:
    xu = await Reviewer.joins(town, 21, "徐审核")
    await zhou.takes(case)
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(zhou.account.id)
    await xu.takes(case)
    assert await xu.approves(case)
