"""A recording counts once, whatever its file looks like and whoever sends it."""

import asyncio
from dataclasses import replace

import pytest

from biometrics.report import Failure, FailureCode, Report
from biometrics.signature import Signature
from pension.attempt import ReviewReason
from pension.outcome import Passed, TryAgain, WithReviewer
from tests.fakes.examination import PASS, REPLAYED, TOO_DARK, UNSURE, encoded_anew, recording
from tests.fakes.town import LI, WANG, Town

TAKE = recording(1)
SEEN_BEFORE = Failure(FailureCode.SEEN_BEFORE)


def showing(signature: Signature, report: Report = PASS) -> Report:
    return replace(report, signature=signature)


async def test_a_copy_encoded_anew_and_cut_does_not_count_for_anybody_else(town: Town) -> None:
    wang, li = await town.enrols(WANG, user=1), await town.enrols(LI, user=2)
    town.examination.finds(showing(TAKE))
    original = await town.records(wang, b"the first file")
    assert isinstance(await town.decide(original.id), Passed)

    town.examination.finds(showing(encoded_anew(TAKE, cut=6)))
    copy = await town.records(li, b"another file")
    assert await town.decide(copy.id) == TryAgain(SEEN_BEFORE, 2)
    async with town.database.begin() as office:
        found = await office.attempts.findings(copy.id)
        assert await office.certifications.of(2) == []
    assert found is not None
    assert found.copy_of == original.id


async def test_nor_for_the_same_person_a_year_later(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(showing(TAKE), showing(encoded_anew(TAKE)))
    await town.decide((await town.records(wang, b"one")).id)
    town.clock.passes(days=360)
    outcome = await town.decide((await town.records(wang, b"two")).id)
    assert isinstance(outcome, TryAgain)
    assert outcome.failure == SEEN_BEFORE


@pytest.mark.parametrize("report", [UNSURE, REPLAYED, TOO_DARK])
async def test_whatever_else_a_copy_shows_it_is_a_copy(town: Town, report: Report) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(showing(TAKE, TOO_DARK), showing(encoded_anew(TAKE), report))
    await town.decide((await town.records(wang, b"one")).id)
    assert await town.decide((await town.records(wang, b"two")).id) == TryAgain(SEEN_BEFORE, 1)


async def test_a_second_honest_try_before_the_same_wall_is_none(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(showing(TAKE, TOO_DARK), showing(recording(2)))
    await town.decide((await town.records(wang, b"one")).id)
    assert isinstance(await town.decide((await town.records(wang, b"two")).id), Passed)


async def test_copies_use_the_attempts_up_and_lead_to_a_person(town: Town) -> None:
    wang, li = await town.enrols(WANG, user=1), await town.enrols(LI, user=2)
    town.examination.finds(showing(TAKE))
    await town.decide((await town.records(wang, b"one")).id)
    outcomes = []
    for cut in range(3):
        town.examination.finds(showing(encoded_anew(TAKE, cut=cut)))
        outcomes.append(await town.decide((await town.records(li, f"copy {cut}".encode())).id))
    assert [type(outcome) for outcome in outcomes] == [TryAgain, TryAgain, WithReviewer]
    assert isinstance(outcomes[-1], WithReviewer)
    assert outcomes[-1].reason is ReviewReason.ATTEMPTS_USED


async def test_what_a_stop_interrupted_is_no_copy_of_itself(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(showing(TAKE))
    attempt = await town.records(wang)

    async def stopped(*_: object, **__: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as patched:
        patched.setattr("records.attempts.Attempts.decide", stopped)
        with pytest.raises(asyncio.CancelledError):
            await town.decide(attempt.id)
    assert isinstance(await town.decide(attempt.id), Passed)


async def test_of_two_copies_at_once_one_counts(town: Town) -> None:
    wang, li = await town.enrols(WANG, user=1), await town.enrols(LI, user=2)
    town.examination.finds(showing(TAKE), showing(encoded_anew(TAKE)))
    attempts = [await town.records(wang, b"one"), await town.records(li, b"two")]
    outcomes = await asyncio.gather(*(town.decide(attempt.id) for attempt in attempts))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Passed", "TryAgain"]


async def test_a_clip_that_left_no_signature_is_decided_all_the_same(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(replace(PASS, signature=None))
    assert isinstance(await town.decide((await town.records(wang, b"one")).id), Passed)
    town.examination.finds(showing(Signature((), ())))
    assert isinstance(await town.decide((await town.records(wang, b"two")).id), Passed)
