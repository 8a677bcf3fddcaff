"""The suggested cuts, and the file they are written to."""

from datetime import date
from pathlib import Path

import numpy as np

from biometrics.calibration import Calibration
from biometrics.evaluation.calibration import suggested, toml
from biometrics.evaluation.labels import Pair
from biometrics.evaluation.people import Ground, people_of
from biometrics.evaluation.recognition import Recognition, Scores
from tests.fakes.examiner import A_CALIBRATION

TODAY = date(2025, 3, 1)


def measured(strangers: Scores, same: Scores) -> Recognition:
    people = people_of([Pair(2, "a", "b", True, "g")])
    return Recognition(people, (), (), same, {Ground.LABEL: strangers}, {}, {}, (), None, None)


def test_enough_strangers_set_both_cuts() -> None:
    found = measured(Scores.of(np.linspace(-0.5, 0.499_99, 100_000)), Scores.of([0.3, 0.6, 0.7, 0.8]))
    cuts = suggested(found, A_CALIBRATION, TODAY, "ours")

    assert cuts is not None
    assert (cuts.pass_from, cuts.review_from) == (0.4999, 0.49)
    assert cuts.far <= 1e-4
    assert (cuts.frr, cuts.pairs_same, cuts.pairs_different) == (0.25, 4, 100_000)


def test_too_few_strangers_leave_the_cuts_as_they_are() -> None:
    cuts = suggested(measured(Scores.of([0.1, 0.5]), Scores.of([0.4])), A_CALIBRATION, TODAY, "ours")

    assert cuts is not None
    assert (cuts.pass_from, cuts.review_from, cuts.far, cuts.frr) == (0.45, 0.3, 0.5, 1.0)


def test_without_pairs_of_both_kinds_nothing_is_suggested() -> None:
    assert suggested(measured(Scores.of([]), Scores.of([0.4])), A_CALIBRATION, TODAY, "ours") is None


def test_the_file_is_one_that_the_settings_can_point_to(tmp_path: Path) -> None:
    cuts = suggested(measured(Scores.of([0.1, 0.5]), Scores.of([0.4])), A_CALIBRATION, TODAY, 'our "own" pairs')
    assert cuts is not None
    (tmp_path / "calibration.toml").write_text(toml(cuts), "utf-8")

    assert Calibration.load("SFace", tmp_path / "calibration.toml") == cuts
