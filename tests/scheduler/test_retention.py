"""What has been kept long enough is erased."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from pension.category import Category
from pension.policy import Policies, Policy
from pension.staff import Role
from records.database import Database
from records.tables import invitations
from scheduler.retention import Retention
from tests.fakes.examination import PASS, REPLAYED, TOO_DARK, UNSURE, recording
from tests.fakes.town import LI, WANG, Town


@pytest.fixture
def retention(town: Town) -> Retention:
    return Retention(town.database, town.evidence, town.clock)


async def test_sixty_days_after_the_answer_the_video_and_its_frame_are_gone(town: Town, retention: Retention) -> None:
    town.examination.finds(TOO_DARK)
    attempt = await town.records(await town.enrols(WANG))
    await town.decide(attempt.id)
    town.clock.passes(days=60)
    assert await retention() == 0
    town.clock.passes(minutes=1)
    assert await retention() == 1
    assert await retention() == 0
    async with town.database.begin() as office:
        erased = await office.attempts.get(attempt.id)
        (photo,) = await office.templates.of(1)
        assert await office.audit.first_broken() is None
    assert (erased.clip, erased.remedy) == ("", None)
    assert await town.evidence.names(timedelta(0)) == [photo.picture]


async def test_what_a_reviewer_has_not_looked_at_is_kept(town: Town, retention: Retention) -> None:
    town.examination.finds(UNSURE)
    attempt = await town.records(await town.enrols(WANG))
    await town.decide(attempt.id)
    town.clock.passes(days=100)
    assert await retention() == 0
    assert await town.evidence.read(attempt.clip)


async def test_the_video_of_a_refused_case_waits_a_year_for_who_objects(town: Town, retention: Retention) -> None:
    town.examination.finds(UNSURE)
    attempt = await town.records(await town.enrols(WANG))
    await town.decide(attempt.id)
    async with town.database.begin() as office:
        await office.cases.refused(attempt.case)
    town.clock.passes(days=365)
    assert await retention() == 0
    town.clock.passes(minutes=1)
    assert await retention() == 1


async def test_the_pictures_of_an_ended_benefit_go_a_year_later(town: Town, retention: Retention) -> None:
    ended = replace(WANG, closed_on=town.clock.now().date())
    await town.enters(ended, LI)
    town.clock.passes(days=365)
    await retention()
    assert len(await town.evidence.names(timedelta(0))) == 2
    town.clock.passes(days=1)
    await retention()
    async with town.database.begin() as office:
        assert await office.templates.of(1) == []
        (photo,) = await office.templates.of(2)
        assert await office.audit.first_broken() is None
    assert await town.evidence.names(timedelta(0)) == [photo.picture]


async def test_invitations_that_are_long_over_are_forgotten(town: Town, retention: Retention) -> None:
    now = town.clock.now()
    async with town.database.begin() as office:
        await office.invitations.write("周审核", Role.REVIEWER, now)
    town.clock.passes(days=60)
    await retention()
    assert len(await rows_of(town)) == 1
    town.clock.passes(minutes=1)
    await retention()
    assert await rows_of(town) == []


async def rows_of(town: Town) -> list[object]:
    async with town.database.look() as office:
        return list(await office.ledger.all(select(invitations)))


async def test_the_best_frames_go_with_their_video(town: Town, retention: Retention) -> None:
    town.examination.finds(REPLAYED)
    attempt = await town.records(await town.enrols(WANG))
    await town.decide(attempt.id)
    town.clock.passes(days=61)
    assert await retention() == 0
    async with town.database.begin() as office:
        await office.cases.passed(attempt.case)
    assert await retention() == 1
    async with town.database.begin() as office:
        (photo,) = await office.templates.of(1)
        assert await office.attempts.frames(attempt.id) == []
        assert await office.attempts.report(attempt.id) is not None
    assert await town.evidence.names(timedelta(0)) == [photo.picture]


async def test_the_frames_a_reviewer_needs_are_no_orphans(town: Town, retention: Retention) -> None:
    town.examination.finds(REPLAYED)
    attempt = await town.records(await town.enrols(WANG))
    await town.decide(attempt.id)
    for path in town.evidence.folder.glob("*/*"):
        os.utime(path, (path.stat().st_mtime - 90_000,) * 2)
    await retention()
    async with town.database.begin() as office:
        frames = await office.attempts.frames(attempt.id)
    assert len(frames) == 3
    assert set(frames) <= set(await town.evidence.names(timedelta(0)))


async def test_after_two_cycles_a_recording_is_known_no_more(town: Town, retention: Retention) -> None:
    take = recording(1)
    town.examination.finds(replace(PASS, signature=take))
    await town.decide((await town.records(await town.enrols(WANG))).id)

    async def known() -> bool:
        await retention()
        async with town.database.begin() as office:
            return bool(await office.signatures.candidates(take, before=10**9))

    town.clock.passes(days=800)
    assert await known()
    town.clock.passes(days=1)
    assert not await known()


async def test_an_erased_video_is_still_known_when_it_comes_again(town: Town, retention: Retention) -> None:
    account = await town.enrols(WANG)
    await town.decide((await town.records(account, b"the same")).id)
    town.clock.passes(days=61)
    await retention()
    async with town.database.begin() as office:
        assert await office.attempts.seen(b"the same")


async def test_a_category_may_keep_its_videos_for_another_time(town: Town) -> None:
    for entry, user in ((WANG, 1), (LI, 2)):
        account = await town.enrols(entry, user)
        await town.decide((await town.records(account, entry.name.encode())).id)
    shorter = Policies(Policy(), {Category.RESIDENT_PENSION: Policy(clip_days=7)})
    database = Database(str(town.database.engine.url), town.keyring, shorter)
    town.clock.passes(days=8)
    assert await Retention(database, town.evidence, town.clock)() == 1
    await database.close()


async def test_evidence_that_no_row_names_is_swept_after_a_day(town: Town, retention: Retention) -> None:
    await town.enters(WANG)
    orphan, fresh = await town.evidence.keep(b"its row never came"), await town.evidence.keep(b"its row may come")
    (file,) = town.evidence.folder.glob(f"*/{orphan}")
    yesterday = file.stat().st_mtime - 90_000
    for old in town.evidence.folder.glob("*/*"):
        if old.name != fresh:
            os.utime(old, (yesterday, yesterday))
    await retention()
    left = await town.evidence.names(timedelta(0))
    assert orphan not in left
    assert fresh in left
    assert len(left) == 2
