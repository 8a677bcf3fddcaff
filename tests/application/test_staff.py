"""The commands by which an agency invites its staff."""

import os
import re
import subprocess
import sys
from pathlib import Path


def anxin(data: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ANXIN_DATA": str(data), "COLUMNS": "100", **settings}
    return subprocess.run([sys.executable, "-m", "bot", *words], env=environment, capture_output=True, text=True)


def test_an_invitation_fits_into_a_link_and_is_signed(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "invite", "周审核")
    assert told.returncode == 0, told.stderr
    invitation = re.search(r"/start (\S+)", told.stdout)
    assert invitation is not None
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation[1])
    assert "t.me" not in told.stdout


def test_a_name_must_be_one(tmp_path: Path) -> None:
    assert anxin(tmp_path, "staff", "invite", "  ").returncode == 64


def test_who_is_not_on_the_staff_cannot_be_removed(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "remove", "7")
    assert told.returncode == 1
    assert "no member of staff" in told.stderr
