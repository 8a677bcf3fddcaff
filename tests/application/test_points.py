"""The list of certification points, by command."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.lists.points import COLUMNS

HEAD = ",".join(COLUMNS)
LINE = "{name},counter,定海区,人民路1号,30.0191,122.1067,周一至周五,0580-1234567,身份证"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANXIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "160")
    for name in ("DATABASE_URL", "ANXIN_SECRET", "TELEGRAM_TOKEN"):
        monkeypatch.delenv(name, raising=False)


def imports(folder: Path, *lines: str) -> tuple[int, str]:
    file = folder / "points.csv"
    file.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    result = CliRunner().invoke(app, ["points", "import", str(file)])
    return result.exit_code, result.output


def listed() -> str:
    return CliRunner().invoke(app, ["points", "list"]).output


def test_a_list_is_taken_in_and_shown(tmp_path: Path) -> None:
    assert imports(tmp_path, LINE.format(name="定海窗口"), LINE.format(name="城东窗口")) == (
        0,
        "2 points are shown from now on.\n",
    )
    assert "定海窗口" in listed()
    assert "城东窗口" in listed()


def test_a_list_with_a_line_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    imports(tmp_path, LINE.format(name="定海窗口"))
    code, said = imports(tmp_path, LINE.format(name="城东窗口"), LINE.format(name="").replace("counter", "kiosk"))
    assert code == 1
    assert "line 3: name is empty" in said
    assert "Nothing was imported." in said
    assert "定海窗口" in listed()
    assert "城东窗口" not in listed()


def test_a_file_that_is_no_list_says_which_columns_it_needs(tmp_path: Path) -> None:
    file = tmp_path / "photo.csv"
    file.write_bytes(b"\xff\xd8\xff\xe0 not a table")
    result = CliRunner().invoke(app, ["points", "import", str(file)])
    assert result.exit_code == 1
    assert "Nothing was imported." in result.output
