"""What follows an examination."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biometrics.report import Failure, FailureCode, Identity, Liveness, Report, Verdict
from pension.attempt import ReviewReason
from pension.ladder import Footing, Ladder, Rung
from pension.policy import Policy
from pension.standing import Standing
from tests.fakes.examination import PASS, REPLAYED, STRANGER, TOO_DARK, UNCHECKED, UNSURE

ladder = Ladder(Policy())
firm = Footing(Standing.DUE, template_accepted=True)

failures = st.none() | st.sampled_from(FailureCode).map(Failure)
passives = st.none() | st.floats(0, 1)
similarities = st.none() | st.floats(-1, 1)
reports = st.builds(
    lambda verdict, failure, passive, similarity: Report(
        verdict, failure, Identity(similarity), Liveness(passive=passive)
    ),
    st.sampled_from(Verdict),
    failures,
    passives,
    similarities,
)
footings = st.builds(Footing, st.sampled_from(Standing), st.booleans(), st.booleans(), st.booleans())
policies = st.builds(Policy, attempts=st.integers(1, 10), passive_pad=st.sampled_from(["required", "optional"]))


def test_two_tries_lead_to_another_and_the_third_to_a_person() -> None:
    rungs = [ladder.after(TOO_DARK, number, firm) for number in (1, 2, 3)]
    assert rungs == [
        Rung(Verdict.RETRY),
        Rung(Verdict.RETRY),
        Rung(Verdict.REVIEW, ReviewReason.ATTEMPTS_USED),
    ]


def test_a_pass_against_an_unaccepted_picture_waits_for_a_person() -> None:
    rung = ladder.after(PASS, 1, replace(firm, template_accepted=False))
    assert rung.reason is ReviewReason.REFERENCE_AWAITS_REVIEW


def test_a_pass_where_papers_are_missing_waits_for_a_person() -> None:
    long_ago = replace(firm, standing=Standing.DOCUMENTS_REQUIRED)
    assert ladder.after(PASS, 1, long_ago).reason is ReviewReason.DOCUMENTS_AWAITED
    assert ladder.after(PASS, 1, replace(long_ago, documents=True)) == Rung(Verdict.PASS)


def test_a_living_face_behind_an_ended_benefit_is_looked_at_by_a_person() -> None:
    assert ladder.after(PASS, 1, replace(firm, standing=Standing.CLOSED)).verdict is Verdict.REVIEW


def test_what_nobody_has_checked_for_screens_passes_only_where_the_agency_says_so() -> None:
    assert ladder.after(PASS, 1, firm) == Rung(Verdict.PASS)
    assert ladder.after(UNCHECKED, 1, firm) == Rung(Verdict.REVIEW, ReviewReason.PASSIVE_CHECK_MISSING)
    assert Ladder(Policy(passive_pad="optional")).after(UNCHECKED, 1, firm) == Rung(Verdict.PASS)


def test_what_looks_replayed_goes_to_a_person_at_the_first_video() -> None:
    old = replace(firm, reference_old=True)
    for footing in (firm, old):
        assert ladder.after(REPLAYED, 1, footing) == Rung(Verdict.REVIEW, ReviewReason.LOOKS_REPLAYED)


@pytest.mark.parametrize(("old", "reason"), [(False, ReviewReason.ATTEMPTS_USED), (True, ReviewReason.REFERENCE_OLD)])
def test_who_is_not_recognised_on_an_old_photo_is_not_to_blame(old: bool, reason: ReviewReason) -> None:
    assert ladder.after(STRANGER, 3, replace(firm, reference_old=old)).reason is reason
    assert ladder.after(TOO_DARK, 3, replace(firm, reference_old=old)).reason is ReviewReason.ATTEMPTS_USED


@pytest.mark.parametrize(("old", "reason"), [(False, ReviewReason.MACHINE_UNSURE), (True, ReviewReason.REFERENCE_OLD)])
def test_where_the_machine_is_unsure_of_the_face_the_age_of_the_photo_is_said(old: bool, reason: ReviewReason) -> None:
    assert ladder.after(UNSURE, 1, replace(firm, reference_old=old)).reason is reason
    faceless = replace(UNSURE, identity=Identity())
    assert ladder.after(faceless, 1, replace(firm, reference_old=old)).reason is ReviewReason.MACHINE_UNSURE


@given(reports, st.integers(1, 12), footings, policies)
def test_nobody_is_ever_left_without_a_next_step(report: Report, number: int, footing: Footing, policy: Policy) -> None:
    rung = Ladder(policy).after(report, number, footing)
    assert (rung.verdict is Verdict.REVIEW) == (rung.reason is not None)
    if rung.verdict is Verdict.PASS:
        assert report.verdict is Verdict.PASS
        assert footing.template_accepted
        assert report.liveness.passive is not None or policy.passive_pad == "optional"
    if rung.verdict is Verdict.RETRY:
        assert number < policy.attempts
