"""`anxin report`, as an operator types it."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

LIST = (
    "identity,name,category,first_payment,last_certified,district\n"
    "330902194803070026,王秀英,employee-pension,2018-03,2025-11-05,定海区\n"
    "330902194105120030,李建国,resident-pension,2011-03,2024-01-01,普陀区\n"
)


def anxin(data: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ANXIN_DATA": str(data), "COLUMNS": "150", "MPLCONFIGDIR": str(data)}
    command = [sys.executable, "-m", "bot", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200)


def test_a_report_counts_the_roster_and_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST)
    anxin(tmp_path, "roster", "import", tmp_path / "list.csv")
    days = ("--since", "2026-01-01", "--until", "2026-11-24")
    told = anxin(tmp_path, "report", *days, "--csv", tmp_path / "csv", "--charts", tmp_path / "charts")
    assert told.returncode == 0, told.stderr
    assert "王" not in told.stdout
    with (tmp_path / "csv" / "standing-by-age.csv").open(encoding="utf-8-sig") as file:
        rows = {row["age"]: row for row in csv.DictReader(file)}
    assert (rows["70-79"]["due"], rows["80-89"]["documents-required"]) == ("1", "1")
    with Image.open(tmp_path / "charts" / "standing-by-age.png") as picture:
        assert picture.width > 800


def test_days_the_wrong_way_round_are_a_wrong_command(tmp_path: Path) -> None:
    told = anxin(tmp_path, "report", "--since", "2026-02-01", "--until", "2026-01-01")
    assert told.returncode == 64
    assert "after the last" in told.stderr
