"""What becomes of the frames of a video, and by which pictures a person is known."""

from dataclasses import replace
from datetime import date, timedelta

from biometrics.report import Identity
from pension.account import Consent
from pension.attempt import Origin, ReviewReason
from pension.cases.forget import Forget
from pension.outcome import Passed, WithReviewer
from tests.fakes.examination import FRAMES, PASS, REPLAYED, STRANGER, TOO_DARK, UNCHECKED, UNSURE
from tests.fakes.town import WANG, FakeTranscripts, Town


async def accepted(town: Town) -> list[bytes]:
    """The pictures Wang is known by."""
    async with town.database.begin() as office:
        templates = await office.templates.of(1)
    return [await town.evidence.read(template.picture) for template in templates if template.accepted]


async def test_a_video_that_passed_leaves_its_best_frame_as_a_picture_of_the_person(town: Town) -> None:
    wang = await town.enrols(WANG)
    await town.decide((await town.records(wang, b"one")).id)
    async with town.database.begin() as office:
        given, passed = await office.templates.of(1)
    assert (given.origin, passed.origin) == (Origin.GIVEN, Origin.PASSED)
    assert (passed.accepted, passed.taken_on) == (True, date(2026, 11, 24))
    assert len(await town.evidence.names(timedelta(0))) == 3  # two pictures and the video: no frame too many

    await town.decide((await town.records(wang, b"two")).id)
    _, shown, _ = town.examination.seen[-1]
    assert shown == (b"the photo of Wang", b"the best frame")


async def test_three_of_them_are_kept_besides_the_first_photo_and_the_oldest_goes(town: Town) -> None:
    wang = await town.enrols(WANG)
    for number in range(5):
        frames = (f"frame {number}".encode(), b"second")
        town.examination.finds(replace(PASS, best_frames=frames))
        await town.decide((await town.records(wang, f"clip {number}".encode())).id)
    assert await accepted(town) == [b"the photo of Wang", b"frame 2", b"frame 3", b"frame 4"]
    assert len(await town.evidence.names(timedelta(0))) == 4 + 5
    async with town.database.begin() as office:
        assert await office.audit.first_broken() is None


async def test_what_a_person_decides_leaves_no_picture_of_the_person(town: Town) -> None:
    wang = await town.enrols(WANG)
    for report in (UNSURE, UNCHECKED, REPLAYED):
        town.examination.finds(report)
        outcome = await town.decide((await town.records(wang, repr(report).encode())).id)
        assert isinstance(outcome, WithReviewer)
        async with town.database.begin() as office:
            case = await office.cases.current(1)
            assert case is not None
            await office.cases.abandon(case.id)
    assert await accepted(town) == [b"the photo of Wang"]


async def test_whoever_decides_finds_the_best_frames(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(REPLAYED)
    attempt = await town.records(wang)
    await town.decide(attempt.id)
    async with town.database.begin() as office:
        names = await office.attempts.frames(attempt.id)
    assert [await town.evidence.read(name) for name in names] == list(FRAMES)


async def test_a_video_that_may_be_repeated_leaves_none_and_the_last_one_does(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(TOO_DARK)
    kept = []
    for number in range(3):
        attempt = await town.records(wang, f"clip {number}".encode())
        await town.decide(attempt.id)
        async with town.database.begin() as office:
            kept.append(len(await office.attempts.frames(attempt.id)))
    assert kept == [0, 0, 3]
    assert len(await town.evidence.names(timedelta(0))) == 1 + 3 * 2 + 3  # the photo, videos with remedies, frames


async def test_who_agreed_to_an_older_text_leaves_no_picture(town: Town) -> None:
    wang = await town.enrols(WANG)
    attempt = await town.records(wang)
    async with town.database.begin() as office:
        await office.accounts.agree(wang.id, Consent("2026-11", town.clock.now()))
    assert isinstance(await town.decide(attempt.id), Passed)
    assert await accepted(town) == [b"the photo of Wang"]


async def test_being_forgotten_takes_the_frames_and_leaves_the_photo_of_the_agency(town: Town) -> None:
    wang = await town.enrols(WANG)
    await town.decide((await town.records(wang)).id)
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(wang.id)
    assert await accepted(town) == [b"the photo of Wang"]
    assert len(await town.evidence.names(timedelta(0))) == 2  # the photo, and the video until its own date


async def test_one_picture_that_is_gone_does_not_stop_the_others(town: Town) -> None:
    wang = await town.enrols(WANG)
    await town.decide((await town.records(wang, b"one")).id)
    async with town.database.begin() as office:
        given, _ = await office.templates.of(1)
    await town.evidence.erase(given.picture)
    town.clock.passes(days=365)
    second = await town.records(wang, b"two")
    assert isinstance(await town.decide(second.id), Passed)
    _, shown, _ = town.examination.seen[-1]
    assert shown == (b"the best frame",)
    async with town.database.begin() as office:
        found = await office.attempts.findings(second.id)
    assert found is not None
    assert found.template_years == 1.0


async def test_the_age_of_the_picture_that_came_nearest_is_written_down(town: Town) -> None:
    wang = await town.enrols(replace(WANG, photo_taken_on=date(2019, 5, 24)))
    await town.decide((await town.records(wang, b"one")).id)
    town.clock.passes(days=365)
    town.examination.finds(replace(PASS, identity=Identity(0.8, 7, 0.9, template=1)))
    await town.decide((await town.records(wang, b"two")).id)
    town.examination.finds(replace(TOO_DARK, identity=Identity()))
    await town.decide((await town.records(wang, b"three")).id)
    async with town.database.begin() as office:
        findings = [await office.attempts.findings(number) for number in (1, 2, 3)]
    assert [found and found.template_years for found in findings] == [7.5, 1.0, None]


async def test_an_old_photo_is_named_as_the_reason_until_a_video_has_passed(town: Town) -> None:
    wang = await town.enrols(replace(WANG, photo_taken_on=date(2019, 5, 24)))
    await town.decide((await town.records(wang, b"one")).id)
    town.examination.finds(UNSURE)
    outcome = await town.decide((await town.records(wang, b"two")).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.MACHINE_UNSURE


async def test_who_is_three_times_not_recognised_on_an_old_photo_is_told_of_the_photo(town: Town) -> None:
    wang = await town.enrols(replace(WANG, photo_taken_on=date(2019, 5, 24)))
    town.examination.finds(STRANGER)
    for number in range(3):
        outcome = await town.decide((await town.records(wang, f"clip {number}".encode())).id)
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.REFERENCE_OLD
