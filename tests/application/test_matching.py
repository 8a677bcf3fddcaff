"""The command that takes in what other agencies know."""

import asyncio
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.clock import SystemClock
from bot.lists.listing import Row
from bot.lists.roster import LineWrong
from bot.lists.signals import KINDS, SignalList
from bot.settings import Settings
from pension.signal import SignalKind
from records.database import Database
from records.evidence import EvidenceStore
from records.identity import chinese_identity
from records.roster import RosterEntry, enter_roster
from tests.application.test_staff import anxin
from tests.fakes.town import LI, WANG

TODAY = SystemClock().now().date()
LINES = [
    ["类型", "日期", "来源", "身份证号码"],
    ["门诊就诊", f"{TODAY:%Y/%m/%d}", "医保局", WANG.identity],
    ["死亡", f"{TODAY:%Y%m%d}", "民政局", LI.identity],
    ["vaccination", TODAY.isoformat(), "疾控中心", "330903193509280040"],
    ["门诊就诊", f"{TODAY:%Y年%m月%d日}", "医保局", WANG.identity],
]
WRONG = [
    ["散步", TODAY.isoformat(), "医保局", WANG.identity],
    ["住院", "2026-02-30", "医保局", WANG.identity],
    ["住院", "2999-01-01", "医保局", WANG.identity],
    ["住院", TODAY.isoformat(), "医保局", "330902194803070027"],
    ["住院", TODAY.isoformat(), "", WANG.identity],
]


def due_now(entry: RosterEntry) -> RosterEntry:
    return RosterEntry(
        entry.identity, entry.name, entry.category, entry.first_payment, TODAY.replace(TODAY.year - 1, day=1)
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    asyncio.run(_enters(tmp_path / "data"))
    return tmp_path / "data"


async def _enters(data: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring, settings.policies)
    await database.open()
    await enter_roster(database, EvidenceStore(data / "evidence", settings.keyring), [due_now(WANG), due_now(LI)])
    await database.close()


def csv_of(file: Path, lines: list[list[str]], encoding: str = "utf-8") -> Path:
    file.write_text("\r\n".join(",".join(line) for line in lines), encoding=encoding)
    return file


def test_a_list_is_rehearsed_taken_and_taken_again_without_effect(data: Path, tmp_path: Path) -> None:
    file = csv_of(tmp_path / "list.csv", LINES, "gb18030")
    rehearsed = anxin(data, "matching", "import", str(file), "--dry-run")
    assert rehearsed.returncode == 0, rehearsed.stderr
    assert "Nothing was changed." in rehearsed.stderr
    taken = anxin(data, "matching", "import", str(file))
    for told in (rehearsed, taken):
        assert "line 4: nobody on the roster has this number" in told.stderr
        assert "line 5: was taken before" in told.stderr
        assert "1 │ certified" in told.stdout.replace("  ", "")
        assert "two members of staff" in told.stdout
    again = anxin(data, "matching", "import", str(file))
    assert "certified" not in again.stdout
    assert "line 2: was taken before" in again.stderr


def test_a_workbook_does_as_well(data: Path, tmp_path: Path) -> None:
    book = Workbook()
    for line in LINES:
        book.worksheets[0].append(line)
    book.save(tmp_path / "list.xlsx")
    taken = anxin(data, "matching", "import", str(tmp_path / "list.xlsx"))
    assert taken.returncode == 0, taken.stderr
    assert "two members of staff" in taken.stdout


def test_with_a_line_that_cannot_be_read_nothing_is_taken(data: Path, tmp_path: Path) -> None:
    file = csv_of(tmp_path / "list.csv", [*LINES, *WRONG])
    refused = anxin(data, "matching", "import", str(file))
    assert refused.returncode == 1
    assert "Nothing was taken" in refused.stderr
    for line in (
        "line 6: this kind",
        "line 7: the day",
        "line 8: the day has",
        "line 9: the identity",
        "line 10: the s",
    ):
        assert line in refused.stderr
    assert WANG.identity not in refused.stderr + refused.stdout
    skipped = anxin(data, "matching", "import", str(file), "--skip-bad")
    assert skipped.returncode == 1
    assert "two members of staff" in skipped.stdout


def test_a_file_that_is_no_such_list_is_refused(data: Path, tmp_path: Path) -> None:
    told = anxin(data, "matching", "import", str(csv_of(tmp_path / "list.csv", [["a", "b"], ["1", "2"]])))
    assert told.returncode == 64
    assert "must name these columns" in told.stderr


def test_every_kind_can_be_written_in_chinese_and_english() -> None:
    lines = SignalList(chinese_identity, TODAY)
    rows = [
        Row(2, {"kind": way, "date": TODAY.isoformat(), "source": "x", "identity": WANG.identity})
        for kind, ways in KINDS.items()
        for way in (kind.value, *ways)
    ]
    kinds = [one if isinstance(one, LineWrong) else one.kind for one in lines.signals(rows)]
    assert kinds == [kind for kind, ways in KINDS.items() for _ in (kind.value, *ways)]
    assert set(KINDS) == set(SignalKind)
