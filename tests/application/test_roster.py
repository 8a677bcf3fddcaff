"""`anxin roster import`, as an agency types it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HEADS = "身份证号,姓名,待遇类别,首次发放年月,上次认证日期,区县\n"
WANG = "330902194803070026,王秀英,企业职工基本养老保险,2018-03,2025-11-05,定海区\n"
LI = "330902194105120030,李建国,城乡居民基本养老保险,2011-03,,普陀区\n"
WRONG = "330902194105120031,李,城乡居民基本养老保险,2011-03,,普陀区\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(HEADS + WANG + LI, "gb18030")
    return file


def imports(data: Path, *words: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ANXIN_DATA": str(data), "COLUMNS": "120", **settings}
    command = [sys.executable, "-m", "bot", "roster", "import", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200)


def counts(told: subprocess.CompletedProcess[str]) -> list[str]:
    row = next(line for line in told.stdout.splitlines() if line.startswith("│"))
    return [cell.strip() for cell in row.strip("│").split("│")]


def test_a_list_is_taken_in_once_however_often_it_comes(tmp_path: Path, listed: Path) -> None:
    told = imports(tmp_path, listed)
    assert (told.returncode, counts(told)) == (0, ["2", "0", "0", "0"]), told.stderr
    assert counts(imports(tmp_path, listed)) == ["0", "0", "2", "0"]


def test_a_dry_run_says_what_would_change_and_changes_nothing(tmp_path: Path, listed: Path) -> None:
    imports(tmp_path, listed)
    listed.write_text(HEADS + WANG.replace("定海区", "岱山县") + LI, "utf-8")
    told = imports(tmp_path, listed, "--dry-run")
    assert counts(told) == ["0", "1", "1", "0"]
    assert "~ 33090219480307****  district: 定海区 -> 岱山县" in told.stderr
    assert counts(imports(tmp_path, listed)) == ["0", "1", "1", "0"]


def test_one_wrong_line_keeps_the_others_out_unless_they_are_wanted(tmp_path: Path, listed: Path) -> None:
    listed.write_text(HEADS + WANG + WRONG, "utf-8")
    told = imports(tmp_path, listed)
    assert (told.returncode, counts(told)) == (1, ["1", "0", "0", "1"])
    assert "line 3: the identity number" in told.stderr
    assert counts(imports(tmp_path, listed, "--skip-bad")) == ["1", "0", "0", "1"]
    assert counts(imports(tmp_path, listed, "--skip-bad")) == ["0", "0", "1", "1"]


def test_what_is_no_list_is_a_wrong_command(tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(b"\xff\xfe\x00")
    told = imports(tmp_path, tmp_path / "noise")
    assert told.returncode == 64
    assert "Traceback" not in told.stderr


def test_rules_that_differ_from_the_registers_are_not_mixed_in(tmp_path: Path, listed: Path) -> None:
    imports(tmp_path, listed)
    policy = tmp_path / "policy.toml"
    policy.write_text("[default]\nmonths = 6\n")
    told = imports(tmp_path, listed, ANXIN_POLICY=str(policy))
    assert told.returncode == 64
    assert "other rules" in told.stderr


@pytest.mark.models
def test_photographs_become_references_where_a_face_can_be_seen(tmp_path: Path, listed: Path, models: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    shutil.copy(models / "single_face.jpg", photos / "330902194803070026.jpg")
    (photos / "330902194105120030.png").write_bytes(b"no picture")
    shutil.copy(models / "single_face.jpg", photos / "110101193001010019.jpg")
    (photos / "notes.txt").write_text("not a photograph")
    settings = {"ANXIN_MODELS": str(models), "ANXIN_WORKERS": "1"}

    told = imports(tmp_path, listed, "--photos", photos, "--photos-taken-on", "2020-05-01", **settings)
    assert told.returncode == 1
    assert "33090219410512****: " in told.stderr
    assert photographs(told) == ["1", "0", "1", "1"]
    (photos / "330902194105120030.png").unlink()
    again = imports(tmp_path, listed, "--photos", photos, **settings)
    assert (again.returncode, photographs(again)) == (0, ["0", "1", "1", "0"])


def photographs(told: subprocess.CompletedProcess[str]) -> list[str]:
    row = [line for line in told.stdout.splitlines() if line.startswith("│")][-1]
    return [cell.strip() for cell in row.strip("│").split("│")]
