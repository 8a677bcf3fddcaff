"""Single pictures, scored by FasNet or not at all."""

from biometrics.evaluation.labels import Still
from biometrics.evaluation.stills import StillResult, StillResults, measure_still
from biometrics.report import Report, Verdict
from tests.fakes.examiner import FakeExamination, FakeStillExamination


def test_an_examiner_that_cannot_score_leaves_the_score_empty() -> None:
    examination = FakeExamination(lambda *_: Report(Verdict.PASS))

    assert measure_still(examination, Still(2, "a", True), b"0.9").score is None


def test_errors_are_counted_by_kind_and_pictures_without_a_score_apart() -> None:
    examination = FakeStillExamination(lambda *_: Report(Verdict.PASS))
    pictures = [
        (True, "", b"0.9"),
        (True, "", b"0.3"),
        (False, "print", b"0.5"),
        (False, "screen", b"0.1"),
        (True, "", b"?"),
    ]
    results: list[StillResult] = [
        measure_still(examination, Still(2, "a", live, attack), photo) for live, attack, photo in pictures
    ]
    found = StillResults(results, available=True)

    assert (found.refused().count, found.refused().n) == (1, 2)
    assert (found.accepted().count, found.accepted().n) == (1, 2)
    assert found.accepted("screen").count == 0
    assert found.attacks == ["print", "screen"]
    assert len(found.unscored) == 1
