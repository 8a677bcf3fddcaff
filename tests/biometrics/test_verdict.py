"""One verdict and one cause, whatever else is wrong at the same time."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from biometrics.calibration import Calibration
from biometrics.challenge import Action
from biometrics.living import REVIEW_RISK
from biometrics.report import Failure, FailureCode, Identity, Verdict
from biometrics.verdict import SAME_PERSON, Evidence, verdict_on
from tests.biometrics.head import GOOD

CALIBRATION = Calibration("Made up", 0.6, 0.4, 1e-4, 0.02, 100, 1000, date(2026, 1, 1), "nothing")
CLEAR = Evidence(several=False, middle=GOOD, covered=False, identity=Identity(0.8, 7, 0.9, 0), missed=None, risk=0.0)
DARK = replace(GOOD, light=20.0, around=20.0)
NOT_SMILED = Failure(FailureCode.WRONG_ACTION, Action.SMILE)


def like(similarity: float | None, agreement: float | None = 0.9) -> Identity:
    return Identity(similarity, 7, agreement, None if similarity is None else 0)


def decided(**otherwise: object) -> tuple[Verdict, FailureCode | None]:
    verdict, failure = verdict_on(replace(CLEAR, **otherwise), CALIBRATION)
    return verdict, failure.code if failure else None


def test_where_everything_holds_it_is_a_pass() -> None:
    assert verdict_on(CLEAR, CALIBRATION) == (Verdict.PASS, None)


def test_bad_light_does_not_stop_who_was_recognised_and_did_what_was_asked() -> None:
    assert decided(middle=DARK) == (Verdict.PASS, None)


@pytest.mark.parametrize(
    ("similarity", "verdict", "code"),
    [
        (0.6, Verdict.PASS, None),
        (0.5999, Verdict.REVIEW, None),
        (0.4, Verdict.REVIEW, None),
        (0.3999, Verdict.RETRY, FailureCode.NOT_RECOGNISED),
        (-1.0, Verdict.RETRY, FailureCode.NOT_RECOGNISED),
        (None, Verdict.REVIEW, None),
    ],
)
def test_the_cuts_are_those_of_the_calibration(
    similarity: float | None, verdict: Verdict, code: FailureCode | None
) -> None:
    assert decided(identity=like(similarity)) == (verdict, code)


@pytest.mark.parametrize("similarity", [None, 0.5, 0.8])
def test_who_looks_replayed_goes_to_a_person_and_is_never_refused(similarity: float | None) -> None:
    assert decided(identity=like(similarity), risk=REVIEW_RISK) == (Verdict.REVIEW, FailureCode.LOOKS_REPLAYED)
    assert decided(identity=like(0.8), risk=REVIEW_RISK - 0.01) == (Verdict.PASS, None)


def test_the_action_not_done_is_the_cause_even_where_the_clip_looks_replayed() -> None:
    assert verdict_on(replace(CLEAR, missed=NOT_SMILED, risk=1.0), CALIBRATION) == (Verdict.RETRY, NOT_SMILED)


def test_others_in_the_picture_come_before_everything() -> None:
    assert decided(several=True, identity=like(0.1, 0.1), middle=DARK, missed=NOT_SMILED, risk=1.0) == (
        Verdict.RETRY,
        FailureCode.SEVERAL_FACES,
    )
    assert decided(several=True) == (Verdict.RETRY, FailureCode.SEVERAL_FACES)


def test_two_people_one_after_the_other_are_not_one() -> None:
    swapped = (Verdict.RETRY, FailureCode.DIFFERENT_PERSON_IN_THE_CLIP)

    assert decided(identity=like(0.8, SAME_PERSON - 0.01)) == swapped
    assert decided(identity=like(0.8, SAME_PERSON - 0.01), missed=NOT_SMILED, middle=DARK) == swapped
    assert decided(identity=like(0.8, SAME_PERSON)) == (Verdict.PASS, None)
    assert decided(identity=like(None, None)) == (Verdict.REVIEW, None)


def test_light_is_mended_before_anything_is_said_about_the_face_or_the_movement() -> None:
    too_dark = (Verdict.RETRY, FailureCode.TOO_DARK)

    assert decided(middle=DARK, identity=like(0.1)) == too_dark
    assert decided(middle=DARK, missed=NOT_SMILED) == too_dark
    assert decided(middle=DARK, identity=like(None)) == too_dark


def test_who_is_not_recognised_is_told_that_before_the_movement() -> None:
    assert decided(identity=like(0.1), missed=NOT_SMILED) == (Verdict.RETRY, FailureCode.NOT_RECOGNISED)
    assert decided(identity=like(0.5), missed=NOT_SMILED) == (Verdict.RETRY, FailureCode.WRONG_ACTION)
    assert decided(identity=like(None), missed=NOT_SMILED) == (Verdict.RETRY, FailureCode.WRONG_ACTION)


def test_a_retry_always_names_its_cause() -> None:
    yes_or_no = (True, False)
    cases = product(yes_or_no, (GOOD, DARK), yes_or_no, (None, 0.1, 0.5, 0.8), (None, NOT_SMILED), (0.0, 1.0))
    for several, middle, covered, similarity, missed, risk in cases:
        evidence = Evidence(several, middle, covered, like(similarity), missed, risk)
        verdict, failure = verdict_on(evidence, CALIBRATION)
        assert failure is not None or verdict is not Verdict.RETRY
        assert verdict is not Verdict.PASS or not (several or missed or risk or similarity != 0.8)


def test_a_mask_is_the_cause_of_what_it_hides_and_of_nothing_else() -> None:
    covered = (Verdict.RETRY, FailureCode.FACE_COVERED)
    not_turned = Failure(FailureCode.WRONG_ACTION, Action.TURN)

    assert decided(covered=True) == (Verdict.PASS, None)
    assert decided(covered=True, missed=NOT_SMILED) == covered
    assert decided(covered=True, missed=not_turned) == (Verdict.RETRY, FailureCode.WRONG_ACTION)
    assert decided(covered=True, identity=like(0.5)) == decided(covered=True, identity=like(0.1)) == covered
    assert decided(covered=True, identity=like(None)) == (Verdict.REVIEW, None)
    assert decided(covered=True, middle=DARK, missed=NOT_SMILED) == (Verdict.RETRY, FailureCode.TOO_DARK)
