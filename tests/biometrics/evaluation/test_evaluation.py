"""The whole measurement with an examination that answers what it was told."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from biometrics.challenge import Challenge
from biometrics.evaluation.document import document
from biometrics.evaluation.evaluation import Evaluation, Lists, Measured, NothingRead
from biometrics.evaluation.labels import ColumnsMissing
from biometrics.evaluation.plots import draw
from biometrics.evaluation.sheet import sheet
from biometrics.report import Failure, FailureCode, Report, Verdict
from tests.fakes.examiner import FakeStillExamination

LISTS = {
    "pairs": "a,b,same,group\np1,p2,1,ours\np3,p4,1,theirs\np1,p3,0,ours\np1,gone,1,ours\n",
    "videos": "path,kind,ref_image,attack_type,persons,person,width,height\n"
    "v1,live,p1,-,1,ann,640,480\nv2,spoof,,print,1,ann,640,480\nv3,live,nowhere,-,1,bob,,\nv4,live,,-,0,none,,\n"
    "missing,live,p1,-,1,ann,,\n",
    "clips": "path,t0,t1,action\nv1,1,2,smile\nv5,1,2,neutral\n",
    "images": "path,kind,attack_type\n0.9,live,-\n0.2,spoof,print\n",
}
FILES = ("p1", "p2", "p3", "p4", "v1", "v2", "v3", "v4", "v5", "0.9", "0.2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_text(name)
    for name, text in LISTS.items():
        (tmp_path / f"{name}.csv").write_text(text)
    return tmp_path


@pytest.fixture
def lists(folder: Path) -> Lists:
    return Lists(**{name: folder / f"{name}.csv" for name in LISTS})


@pytest.fixture
def examination() -> FakeStillExamination:
    def judge(name: str, challenge: Challenge, _passive: bool) -> Report:
        if name == "v4":
            return Report(Verdict.RETRY, Failure(FailureCode.NO_FACE))
        if str(challenge) == "smile":
            return Report(Verdict.PASS)
        return Report(Verdict.RETRY, Failure(FailureCode.WRONG_ACTION, challenge.actions[0]))

    return FakeStillExamination(judge, dict(zip(FILES, np.eye(11), strict=True)))


@pytest.fixture
def run(examination: FakeStillExamination, folder: Path) -> Callable[[Lists], Measured]:
    return lambda lists: Evaluation(examination, folder).run(lists)


def test_every_file_is_looked_at_once(
    run: Callable[[Lists], Measured], lists: Lists, examination: FakeStillExamination
) -> None:
    measured = run(lists)

    assert examination.watched == dict.fromkeys(("v1", "v2", "v3", "v4", "v5"), 1)
    assert examination.embedded["p2"] == 1
    assert measured.files == 11


def test_what_is_missing_is_named_with_its_line_and_the_rest_is_measured(
    run: Callable[[Lists], Measured], lists: Lists
) -> None:
    measured = run(lists)

    assert {(one.list, one.line, one.path) for one in measured.unread} == {
        ("pairs.csv", 5, "gone"),
        ("videos.csv", 4, "nowhere"),
        ("videos.csv", 6, "missing"),
    }
    assert all("No such file" in one.why for one in measured.unread)
    assert measured.videos is not None
    assert [one.still for one in measured.videos.results] == [False, True, True, True]


def test_one_list_is_enough_and_none_of_its_files_is_too_few(
    run: Callable[[Lists], Measured], folder: Path, tmp_path: Path
) -> None:
    assert run(Lists(images=folder / "images.csv")).videos is None

    (tmp_path / "empty.csv").write_text("path,kind\nfar,live\naway,spoof\n")
    with pytest.raises(NothingRead):
        run(Lists(videos=tmp_path / "empty.csv"))


def test_a_list_of_something_else_is_refused(run: Callable[[Lists], Measured], folder: Path) -> None:
    with pytest.raises(ColumnsMissing):
        run(Lists(pairs=folder / "images.csv"))


def test_the_figures_are_the_same_every_time_but_for_when(
    run: Callable[[Lists], Measured], lists: Lists, tmp_path: Path
) -> None:
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        measured = run(lists)
        found = document(measured, "2025-03-01")
        names = draw(measured, found, folder)
        found.pop("when")
        made.append((json.dumps(found), names, [(folder / picture).read_bytes() for picture in names]))

    assert made[0] == made[1]
    assert {"det.png", "scores.png", "bpcer.png", "apcer.png", "confusion.png"} <= set(made[0][1])


def test_the_page_tells_what_the_document_holds(run: Callable[[Lists], Measured], lists: Lists) -> None:
    found = document(run(lists), "2025-03-01")
    page = sheet(found, ["det.png"])

    assert found["videos"]["living"]["with_fasnet"]["bpcer"]["n"] == 1
    assert found["videos"]["attacks"]["types"][0]["with_fasnet"]["apcer"]["rate"] == 1.0
    assert found["images"]["apcer"]["count"] == 0
    assert "| print | 100.0 % (1 of 1; 20.7 %–100.0 %) |" in page
    assert "| videos.csv | 6 | missing | No such file or directory |" in page
    assert "![det](det.png)" in page


def test_progress_runs_to_its_end(examination: FakeStillExamination, folder: Path, lists: Lists) -> None:
    steps: list[tuple[str, int, int]] = []
    Evaluation(examination, folder, lambda *step: steps.append(step)).run(lists)

    assert {(stage, total) for stage, done, total in steps if done == total} == {
        ("pictures", 5),
        ("videos", 6),
        ("images", 2),
    }


def test_no_network_is_loaded_by_importing_it() -> None:
    code = (
        "import sys, biometrics.evaluation.evaluation, biometrics.evaluation.sheet;"
        "sys.exit(any(name in sys.modules for name in ('tensorflow', 'deepface', 'onnxruntime')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
