"""What was measured is read back as it was found, without pictures."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from biometrics.challenge import Action
from biometrics.report import (
    Cue,
    Failure,
    FailureCode,
    Finding,
    Identity,
    Liveness,
    Quality,
    Report,
    Sign,
    Timeline,
    Verdict,
)
from pension.attempt import Findings
from records.findings import read, written
from tests.fakes.examination import REPLAYED, recording
from tests.fakes.town import WANG, Town

share = st.floats(0, 1)
cues = st.builds(
    Cue, st.sampled_from(Sign), share, st.none() | share, st.none() | share, st.none() | st.tuples(*[share] * 4)
)
rows = st.lists(share, max_size=3).map(tuple)
reports = st.builds(
    Report,
    verdict=st.just(Verdict.REVIEW),
    identity=st.builds(
        Identity, st.none() | share, st.integers(0, 9), st.none() | share, st.none() | st.integers(0, 3)
    ),
    liveness=st.builds(
        Liveness,
        st.lists(st.sampled_from(Action), max_size=2).map(tuple),
        st.lists(st.builds(Finding, st.sampled_from(Action), share, share, share, share), max_size=2).map(tuple),
        st.lists(cues, max_size=3).map(tuple),
        share,
        st.none() | share,
    ),
    quality=st.builds(Quality, share, st.integers(0, 99), st.integers(0, 99), st.dictionaries(st.text(), share)),
    timings=st.dictionaries(st.text(), share),
    timeline=st.builds(Timeline, rows, rows, rows, rows, rows, rows),
)


@given(reports, st.none() | share, st.none() | st.integers(1, 99))
def test_whatever_was_found_is_read_back(report: Report, years: float | None, copy_of: int | None) -> None:
    findings = Findings(report, years, copy_of)
    assert read(written(findings)) == findings


def test_pictures_and_signatures_are_not_written_with_it() -> None:
    text = written(Findings(replace(REPLAYED, remedy=b"a remedy", signature=recording(1))))
    assert "best" not in text
    assert "remedy" not in text
    assert "hashes" not in text


def test_what_an_earlier_release_wrote_is_still_read() -> None:
    content = json.loads(written(Findings(REPLAYED)))
    del content["timeline"], content["template_years"], content["copy_of"], content["identity"]["template"]
    for name in ("cues", "risk", "passive"):
        del content["liveness"][name]
    found = read(json.dumps(content))
    assert found.report.identity.similarity == REPLAYED.identity.similarity
    assert found.report.liveness == Liveness()
    assert found.report.timeline == Timeline()


async def test_the_report_comes_back_with_its_verdict_and_cause(town: Town) -> None:
    attempt = await town.records(await town.enrols(WANG))
    async with town.database.begin() as office:
        assert await office.attempts.report(attempt.id) is None
    town.examination.finds(replace(REPLAYED, failure=Failure(FailureCode.LOOKS_REPLAYED, Action.NOD)))
    await town.decide(attempt.id)
    async with town.database.begin() as office:
        report = await office.attempts.report(attempt.id)
    assert report == replace(
        REPLAYED, failure=Failure(FailureCode.LOOKS_REPLAYED, Action.NOD), best_frames=(), remedy=None
    )


async def test_on_the_disk_the_findings_cannot_be_read(town: Town) -> None:
    town.examination.finds(REPLAYED)
    await town.decide((await town.records(await town.enrols(WANG))).id)
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    assert b"looks-replayed" in content
    for secret in (b"moire", b"self_agreement", b"the best frame"):
        assert secret not in content
