"""From the challenge to the verdict."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from biometrics.challenge import Action, ChallengeNotPossible
from biometrics.report import Failure, FailureCode
from pension.abilities import Abilities, Ability
from pension.attempt import CaseState, ReviewReason, Source
from pension.cases.abilities import AbilitiesOf, LackAbility, TellAbilities
from pension.cases.certify import (
    LARGEST_CLIP,
    AddresseeOf,
    MarkTold,
    NoteNotice,
    Unfinished,
    WithdrawChallenge,
)
from pension.cases.escalate import AskForPerson
from pension.cases.receipt import ShowReceipts
from pension.cases.reference import HasReference, OfferReference
from pension.errors import (
    BenefitClosed,
    ClipRefused,
    ClipTooLarge,
    NoChallenge,
    NotEnrolled,
    PictureRefused,
    ReferenceMissing,
    ReviewPending,
)
from pension.month import Month
from pension.outcome import Passed, TryAgain, Withdrawn, WithReviewer
from pension.standing import Restoration
from records.seal import verify
from tests.fakes.examination import PASS, TOO_DARK, UNSURE
from tests.fakes.town import LI, WANG, Town


async def never() -> bytes:
    raise AssertionError("fetched although it cannot count")


def photo(town: Town, *, trusting: bool) -> OfferReference:
    return OfferReference(town.database, town.evidence, town.examination, town.clock, trusting)


async def test_a_video_that_passes_is_a_certification_with_a_signed_receipt(town: Town) -> None:
    account = await town.enrols(WANG)
    outcome = await town.decide((await town.records(account, b"Wang turns and smiles")).id)
    assert isinstance(outcome, Passed)
    assert outcome.receipt.number.startswith("AX-2026-0001-")
    assert outcome.receipt.next_deadline == date(2027, 11, 30)
    assert verify(outcome.receipt.token, town.seal.public_key) == {
        "number": outcome.receipt.number,
        "name": "王**",
        "channel": "self-video",
        "on": "2026-11-24",
        "next": "2027-11-30",
    }
    show = ShowReceipts(town.database, town.clock, town.policies, town.seal)
    assert list(await show(account.id)) == [outcome.receipt]


async def test_the_machine_sees_the_video_the_accepted_picture_and_what_was_asked(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account, b"Wang")
    await town.decide(attempt.id)
    assert town.examination.seen == [(b"Wang", (b"the photo of Wang",), attempt.challenge)]


async def test_certifying_while_suspended_brings_the_stopped_months_back(town: Town) -> None:
    account = await town.enrols(LI)
    outcome = await town.decide((await town.records(account)).id)
    assert isinstance(outcome, Passed)
    assert outcome.receipt.certification.restoration == Restoration(Month(2026, 9), 3)
    async with town.database.begin() as office:
        (certification,) = await office.certifications.of(1)
        assert certification == outcome.receipt.certification


async def test_numbers_are_counted_anew_each_year(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.decide((await town.records(account, b"one")).id)
    second = await town.decide((await town.records(account, b"two")).id)
    town.clock.goes_to("2027-11-01 09:00")
    third = await town.decide((await town.records(account, b"three")).id)
    numbers = [outcome.receipt.number[:12] for outcome in (second, third) if isinstance(outcome, Passed)]
    assert numbers == ["AX-2026-0002", "AX-2027-0001"]


async def test_a_person_without_a_picture_offers_one_first(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    with pytest.raises(ReferenceMissing):
        await town.issue(account.id)
    assert not await HasReference(town.database, town.clock)(account.id)
    await photo(town, trusting=False)(account.id, b"myself")
    assert await HasReference(town.database, town.clock)(account.id)
    assert await town.issue(account.id)


async def test_a_picture_nobody_has_accepted_leads_to_a_person(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    await photo(town, trusting=False)(account.id, b"myself")
    outcome = await town.decide((await town.records(account)).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.REFERENCE_AWAITS_REVIEW
    assert not await ShowReceipts(town.database, town.clock, town.policies, town.seal)(account.id)


async def test_a_trusting_office_takes_the_first_picture(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    await photo(town, trusting=True)(account.id, b"myself")
    assert isinstance(await town.decide((await town.records(account)).id), Passed)


async def test_a_second_picture_takes_the_place_of_the_first(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    first = await photo(town, trusting=False)(account.id, b"blurred")
    second = await photo(town, trusting=False)(account.id, b"sharp")
    async with town.database.begin() as office:
        assert await office.templates.of(1) == [second]
    assert await town.evidence.names(timedelta(0)) == [second.picture]
    assert first.picture != second.picture


async def test_a_picture_that_cannot_serve_is_not_kept(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    town.examination.photo_failure = Failure(FailureCode.SEVERAL_FACES)
    with pytest.raises(PictureRefused) as refusal:
        await photo(town, trusting=True)(account.id, b"the whole family")
    assert refusal.value.failure.code is FailureCode.SEVERAL_FACES
    assert await town.evidence.names(timedelta(0)) == []


async def test_only_those_who_are_enrolled_are_challenged(town: Town) -> None:
    with pytest.raises(NotEnrolled):
        await town.issue((await town.opens(1)).id)


async def test_an_ended_benefit_is_not_certified(town: Town) -> None:
    account = await town.enrols(WANG)
    async with town.database.begin() as office:
        person = await office.beneficiaries.get(1)
        await office.beneficiaries.enter(replace(person, closed_on=date(2026, 11, 1)))
    with pytest.raises(BenefitClosed):
        await town.issue(account.id)


async def test_only_what_the_person_can_do_is_asked(town: Town) -> None:
    account = await town.enrols(WANG)
    missing = (Ability.TURN, Ability.OPEN_MOUTH, Ability.BLINK, Ability.HEAR)
    await TellAbilities(town.database, town.clock)(account.id, Abilities.without(missing))
    issue = await town.issue(account.id)
    assert set(issue.challenge.actions) == {Action.NOD, Action.SMILE}
    assert issue.expires_at - issue.issued_at == timedelta(minutes=3)


async def test_with_fewer_than_two_movements_nothing_is_asked(town: Town) -> None:
    account = await town.enrols(WANG)
    missing = (Ability.TURN, Ability.NOD, Ability.OPEN_MOUTH, Ability.SMILE)
    await TellAbilities(town.database, town.clock)(account.id, Abilities.without(missing))
    with pytest.raises(ChallengeNotPossible):
        await town.issue(account.id)


async def test_what_somebody_cannot_do_lies_encrypted_and_is_as_long_for_everybody(town: Town) -> None:
    told = [Abilities(), Abilities.without(Ability)]
    lengths = set()
    for number, abilities in enumerate(told, start=1):
        account = await town.enrols((WANG, LI)[number - 1], user=number)
        await TellAbilities(town.database, town.clock)(account.id, abilities)
        assert await AbilitiesOf(town.database, town.clock)(account.id) == abilities
    async with town.database.engine.connect() as connection:
        for (missing,) in await connection.execute(text("SELECT missing FROM abilities")):
            assert b"blink" not in missing
            lengths.add(len(missing))
    assert len(lengths) == 1


async def test_slowly_there_is_more_time_for_the_same_movements(town: Town) -> None:
    account = await town.enrols(WANG)
    quick = await town.issue(account.id)
    town.clock.passes(seconds=30)
    slow = await town.issue(account.id, slow=True)
    assert slow.challenge == quick.challenge
    assert slow.expires_at - quick.issued_at == timedelta(minutes=10)
    assert await town.issue(account.id) == slow


async def test_a_challenge_is_answered_once(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.records(account, b"one")
    with pytest.raises(NoChallenge):
        await town.sends(account, b"two")


async def test_a_withdrawn_challenge_waits_for_nothing(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    await WithdrawChallenge(town.database)(account.id)
    with pytest.raises(NoChallenge):
        await town.sends(account)


async def test_asking_again_at_once_gives_the_same_challenge(town: Town) -> None:
    account = await town.enrols(WANG)
    first = await town.issue(account.id)
    assert await town.issue(account.id) == first

    await LackAbility(town.database, town.clock)(account.id, Ability(first.challenge.actions[0]))
    other = await town.issue(account.id)
    assert first.challenge.actions[0] not in other.challenge.actions

    town.clock.passes(minutes=2)
    assert (await town.issue(account.id)).issued_at > other.issued_at


async def test_a_new_challenge_replaces_the_last_one(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    town.clock.passes(minutes=10)
    attempt = await town.records(account)
    assert attempt.number == 1


async def test_the_same_message_is_the_same_attempt(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    source = Source(7, 1, 500)
    first = await town.sends(account, source=source)
    again = await town.receive(account.id, source, never, size=1, sent_at=town.clock.now(), forwarded=False)
    assert again == first


async def test_the_same_message_handled_twice_at_once_is_one_attempt(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    source = Source(7, 1, 500)
    one, other = await asyncio.gather(*(town.sends(account, source=source) for _ in range(2)))
    assert one == other
    assert len(await town.evidence.names(timedelta(0))) == 2  # the photo of the roster and one video


async def test_a_video_that_somebody_sent_before_does_not_count(town: Town) -> None:
    await town.records(await town.enrols(WANG, user=1), b"the same bytes")
    other = await town.enrols(LI, user=2)
    with pytest.raises(ClipRefused) as refusal:
        await town.records(other, b"the same bytes")
    assert refusal.value.failure.code is FailureCode.SEEN_BEFORE
    assert len(await town.evidence.names(timedelta(0))) == 3


async def test_a_refused_video_uses_neither_the_challenge_nor_an_attempt(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    with pytest.raises(ClipRefused) as refusal:
        await town.receive(account.id, Source(7, 1, 1), never, size=1, sent_at=town.clock.now(), forwarded=True)
    assert refusal.value.failure.code is FailureCode.FORWARDED
    assert (await town.sends(account)).number == 1


@pytest.mark.parametrize("seconds", [-60, 181])
async def test_a_video_from_before_or_after_its_window_does_not_count(town: Town, seconds: int) -> None:
    account = await town.enrols(WANG)
    issue = await town.issue(account.id)
    with pytest.raises(ClipRefused) as refusal:
        await town.receive(
            account.id,
            Source(7, 1, 1),
            never,
            size=1,
            sent_at=issue.issued_at + timedelta(seconds=seconds),
            forwarded=False,
        )
    assert refusal.value.failure.code is FailureCode.EXPIRED


async def test_a_video_sent_in_time_counts_although_the_network_was_slow(town: Town) -> None:
    account = await town.enrols(WANG)
    issue = await town.issue(account.id)
    town.clock.passes(minutes=20)

    async def fetch() -> bytes:
        return b"late but fresh"

    sent_at = issue.expires_at - timedelta(seconds=1)
    assert await town.receive(account.id, Source(7, 1, 1), fetch, size=None, sent_at=sent_at, forwarded=False)


async def test_a_video_that_is_too_large_is_never_fetched(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    with pytest.raises(ClipTooLarge):
        await town.receive(
            account.id, Source(7, 1, 1), never, size=LARGEST_CLIP + 1, sent_at=town.clock.now(), forwarded=False
        )


async def test_a_size_that_was_not_told_is_measured(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)

    async def fetch() -> bytes:
        return bytes(LARGEST_CLIP + 1)

    with pytest.raises(ClipTooLarge):
        await town.receive(account.id, Source(7, 1, 1), fetch, size=None, sent_at=town.clock.now(), forwarded=False)


async def test_one_cause_is_told_with_the_persons_own_frame(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(TOO_DARK)
    outcome = await town.decide((await town.records(account)).id)
    assert outcome == TryAgain(Failure(FailureCode.TOO_DARK), 2, b"the person's own dark frame")


async def test_after_three_tries_a_person_looks_by_a_promised_time(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(TOO_DARK)
    outcomes = [await town.decide((await town.records(account, clip)).id) for clip in (b"one", b"two", b"three")]
    assert [type(outcome) for outcome in outcomes] == [TryAgain, TryAgain, WithReviewer]
    assert isinstance(outcomes[-1], WithReviewer)
    assert outcomes[-1].reason is ReviewReason.ATTEMPTS_USED
    assert outcomes[-1].promised_at.isoformat() == "2026-11-24T17:00:00+08:00"
    with pytest.raises(ReviewPending):
        await town.issue(account.id)


async def test_what_the_machine_is_not_sure_of_a_person_decides(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(UNSURE)
    outcome = await town.decide((await town.records(account)).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.MACHINE_UNSURE


async def test_a_worker_that_is_lost_once_is_asked_again(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(None, PASS)
    assert isinstance(await town.decide((await town.records(account)).id), Passed)


async def test_a_worker_that_is_lost_twice_leads_to_a_person(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(None)
    outcome = await town.decide((await town.records(account)).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.EXAMINATION_LOST
    assert len(town.examination.seen) == 2


async def test_a_video_that_is_gone_from_the_disk_leads_to_a_person(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account)
    await town.evidence.erase(attempt.clip)
    outcome = await town.decide(attempt.id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.EXAMINATION_LOST


async def test_a_verdict_stands_whatever_the_machine_says_later(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account)
    first = await town.decide(attempt.id)
    town.examination.finds(TOO_DARK)
    assert await town.decide(attempt.id) == first
    assert len(town.examination.seen) == 1


async def test_two_deciders_at_once_write_one_verdict(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account)
    outcomes = await asyncio.gather(*(town.decide(attempt.id) for _ in range(5)))
    assert len({outcome.receipt.number for outcome in outcomes if isinstance(outcome, Passed)}) == 1
    async with town.database.begin() as office:
        assert len(await office.certifications.of(1)) == 1


async def test_two_deciders_at_once_keep_one_frame(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(TOO_DARK)
    attempt = await town.records(account)
    await asyncio.gather(*(town.decide(attempt.id) for _ in range(5)))
    assert len(await town.evidence.names(timedelta(0))) == 3  # photo, video, frame


async def test_two_videos_under_examination_at_once_certify_once(town: Town) -> None:
    account = await town.enrols(WANG)
    first, second = await town.records(account, b"one"), await town.records(account, b"two")
    assert isinstance(await town.decide(first.id), Passed)
    assert await town.decide(second.id) == Withdrawn()
    async with town.database.begin() as office:
        assert len(await office.certifications.of(1)) == 1


async def test_what_a_stop_left_behind_is_found_again(town: Town) -> None:
    account = await town.enrols(WANG)
    undecided = await town.records(account)
    await NoteNotice(town.database)(undecided.id, 77)
    (found,) = await Unfinished(town.database)()
    assert (found.id, found.notice, found.verdict) == (undecided.id, 77, None)

    await town.decide(undecided.id)
    (untold,) = await Unfinished(town.database)()
    assert untold.verdict is not None

    await MarkTold(town.database)(undecided.id)
    assert await Unfinished(town.database)() == []


async def test_the_verdict_has_an_addressee(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account)
    addressee = await AddresseeOf(town.database, town.clock)(attempt.id)
    assert addressee is not None
    assert (addressee[0].id, addressee[1].chat) == (attempt.id, account.chat)


async def test_asking_for_a_person_is_answered_with_a_time(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    promise = await AskForPerson(town.database, town.clock)(account.id)
    assert await AskForPerson(town.database, town.clock)(account.id) == promise
    with pytest.raises(ReviewPending):
        await town.sends(account)


async def test_a_video_that_passes_settles_the_case_even_while_a_person_was_asked_for(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account)
    await AskForPerson(town.database, town.clock)(account.id)
    assert isinstance(await town.decide(attempt.id), Passed)
    async with town.database.begin() as office:
        assert (await office.cases.get(attempt.case)).state is CaseState.PASSED


async def test_a_case_of_last_month_begins_anew(town: Town) -> None:
    account = await town.enrols(WANG)
    town.examination.finds(TOO_DARK)
    old = await town.records(account, b"one")
    await town.decide(old.id)
    town.clock.passes(days=31)
    fresh = await town.records(account, b"two")
    assert (fresh.case != old.case, fresh.number) == (True, 1)


async def test_accepted_papers_count_for_one_certification(town: Town) -> None:
    account = await town.enrols(replace(WANG, last_certified=date(2023, 1, 5)))
    async with town.database.begin() as office:
        person = await office.beneficiaries.get(1)
        await office.beneficiaries.enter(replace(person, documents_accepted=True))
    assert isinstance(await town.decide((await town.records(account, b"one")).id), Passed)
    town.clock.passes(days=3 * 366)
    outcome = await town.decide((await town.records(account, b"two")).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.DOCUMENTS_AWAITED
