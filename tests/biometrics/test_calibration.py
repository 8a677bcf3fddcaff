"""Which cuts a recognition model may use, and that none is ever guessed."""

from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biometrics.calibration import Calibration, CalibrationWrong

WRITTEN = """
[ArcFace]
pass = 0.5
review = 0.3
far = 0.0001
frr = 0.02
pairs_same = 900
pairs_different = 400000
measured_on = 2026-10-01
data = "our own roster, consenting"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    return path


def test_our_own_model_comes_with_its_measurement() -> None:
    ours = Calibration.load()
    assert (ours.model, ours.pass_from, ours.review_from) == ("SFace", 0.45, 0.30)
    assert ours.pairs_same + ours.pairs_different == 1012 * 1011 // 2
    assert ours.far <= 1e-4
    assert ours.pairs_different >= 500_000


def test_an_agency_brings_the_cuts_of_another_model(file: Path) -> None:
    assert Calibration.load("ArcFace", file) == Calibration(
        "ArcFace", 0.5, 0.3, 0.0001, 0.02, 900, 400_000, date(2026, 10, 1), "our own roster, consenting"
    )


def test_a_model_nobody_has_measured_is_refused_with_the_way_to_measure_it(file: Path) -> None:
    for place in (None, file):
        with pytest.raises(CalibrationWrong, match=r"no calibration for Facenet512 .*anxin evaluate --pairs"):
            Calibration.load("Facenet512", place)


def test_an_own_file_is_not_mixed_with_ours(file: Path) -> None:
    with pytest.raises(CalibrationWrong, match="no calibration for SFace in"):
        Calibration.load("SFace", file)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("pass = 0.5", "pass = 1.0"),
        ("pass = 0.5", "pass = 0.2"),
        ("pass = 0.5", "pass = nan"),
        ("pass = 0.5", "pass = '0.5'"),
        ("pass = 0.5", "pass = true"),
        ("pass = 0.5", ""),
        ("pass = 0.5", "pass = 0.5\nsecret = 1"),
        ("review = 0.3", "review = -1"),
        ("far = 0.0001", "far = 1.5"),
        ("frr = 0.02", "frr = -0.1"),
        ("frr = 0.02", "frr = nan"),
        ("pairs_same = 900", "pairs_same = 0"),
        ("pairs_same = 900", "pairs_same = 9.5"),
        ("pairs_different = 400000", "pairs_different = true"),
        ("measured_on = 2026-10-01", "measured_on = 'yesterday'"),
        ('data = "our own roster, consenting"', 'data = " "'),
        ("[ArcFace]", "ArcFace = 3\n[Other]"),
        ("[ArcFace]", "[ArcFace"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(file: Path, line: str, instead: str) -> None:
    file.write_text(WRITTEN.replace(line, instead), encoding="utf-8")
    with pytest.raises(CalibrationWrong, match="anxin evaluate --pairs"):
        Calibration.load("ArcFace", file)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "own.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CalibrationWrong, match="cannot be read"):
        Calibration.load("SFace", path)


NAMES = ("pass", "review", "far", "frr", "pairs_same", "pairs_different", "measured_on", "data")
values = st.one_of(st.integers(), st.booleans(), st.floats(), st.just("'a'"), st.just("[]"), st.just("2026-10-01"))


@given(
    st.sampled_from(["pass", "review", "far", "frr", "pairs_same", "pairs_different", "measured_on", "data"]), values
)
def test_whatever_a_file_says_it_is_read_or_refused(name: str, value: object) -> None:
    lines = [
        f"{name} = {str(value).lower() if isinstance(value, bool) else value}" if line.startswith(f"{name} =") else line
        for line in WRITTEN.splitlines()
    ]
    with NamedTemporaryFile("w", suffix=".toml") as own:
        own.write("\n".join(lines))
        own.flush()
        try:
            read = Calibration.load("ArcFace", Path(own.name))
        except CalibrationWrong:
            return
    assert -1 < read.review_from <= read.pass_from < 1
