"""What follows an examination."""

from hypothesis import given
from hypothesis import strategies as st

from biometrics.report import Report, Verdict
from pension.attempt import ReviewReason
from pension.ladder import Ladder, Rung
from pension.policy import Policy
from pension.standing import Standing

reports = st.sampled_from(Verdict).map(Report)
standings = st.sampled_from(Standing)
numbers = st.integers(1, 12)


def after(
    verdict: Verdict,
    number: int = 1,
    *,
    accepted: bool = True,
    standing: Standing = Standing.DUE,
    documents: bool = False,
) -> Rung:
    return Ladder(Policy()).after(
        Report(verdict), number, template_accepted=accepted, standing=standing, documents=documents
    )


def test_two_tries_lead_to_another_and_the_third_to_a_person() -> None:
    rungs = [after(Verdict.RETRY, number) for number in (1, 2, 3)]
    assert rungs == [
        Rung(Verdict.RETRY),
        Rung(Verdict.RETRY),
        Rung(Verdict.REVIEW, ReviewReason.ATTEMPTS_USED),
    ]


def test_a_pass_against_an_unaccepted_picture_waits_for_a_person() -> None:
    assert after(Verdict.PASS, accepted=False).reason is ReviewReason.REFERENCE_AWAITS_REVIEW


def test_a_pass_where_papers_are_missing_waits_for_a_person() -> None:
    assert after(Verdict.PASS, standing=Standing.DOCUMENTS_REQUIRED).reason is ReviewReason.DOCUMENTS_AWAITED
    assert after(Verdict.PASS, standing=Standing.DOCUMENTS_REQUIRED, documents=True).verdict is Verdict.PASS


def test_a_living_face_behind_an_ended_benefit_is_looked_at_by_a_person() -> None:
    assert after(Verdict.PASS, standing=Standing.CLOSED).verdict is Verdict.REVIEW


@given(reports, numbers, st.booleans(), standings, st.booleans(), st.integers(1, 10))
def test_nobody_is_ever_left_without_a_next_step(
    report: Report, number: int, accepted: bool, standing: Standing, documents: bool, attempts: int
) -> None:
    policy = Policy(attempts=attempts)
    rung = Ladder(policy).after(report, number, template_accepted=accepted, standing=standing, documents=documents)
    assert (rung.verdict is Verdict.REVIEW) == (rung.reason is not None)
    if rung.verdict is Verdict.PASS:
        assert report.verdict is Verdict.PASS
        assert accepted
    if rung.verdict is Verdict.RETRY:
        assert number < attempts
