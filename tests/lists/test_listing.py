"""A table is read whatever program wrote it, and never trusted."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.lists import listing
from bot.lists.listing import Columns, ListUnreadable, Row, rows
from bot.lists.written import NotADay, day, month
from pension.month import Month, NotAMonth

COLUMNS: Columns = {"name": ("姓名",), "identity": ("身份证号", "ID number"), "on": ("日期",)}


def read(file: Path) -> list[Row]:
    return list(rows(file, COLUMNS, ("name", "identity")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_a_csv_file_is_read_in_the_usual_encodings(tmp_path: Path, encoding: str, comma: str) -> None:
    file = tmp_path / "list.csv"
    lines = [
        ["姓名", "备注", "id NUMBER"],
        ["王秀英", "x", " 330902194803070026 "],
        ["", "only a note", ""],
        ["李", "", "1"],
    ]
    file.write_text("\r\n".join(comma.join(line) for line in lines), encoding=encoding)
    assert read(file) == [
        Row(2, {"name": "王秀英", "identity": "330902194803070026"}),
        Row(4, {"name": "李", "identity": "1"}),
    ]


def test_a_workbook_is_read_with_the_rows_as_it_numbers_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["身份证号", "姓名", "日期"])
    sheet.append(["33090219480307002X", "王", datetime(2026, 11, 24)])  # noqa: DTZ001 - workbooks know no zone
    sheet.append([])
    sheet.append([12345, "李", date(2026, 11, 25)])
    book.save(tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx") == [
        Row(2, {"identity": "33090219480307002X", "name": "王", "on": "2026-11-24"}),
        Row(4, {"identity": "12345", "name": "李", "on": "2026-11-25"}),
    ]


@pytest.mark.parametrize(
    "content", [b"", b"name\n\n", b"name,name,identity\n1,2,3\n", b"PK\x03\x04 nothing", b"\xff\xff\xff"]
)
def test_what_is_no_such_table_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    with pytest.raises(ListUnreadable, match=r"\w+ \w+"):
        read(file)


def test_a_cell_without_an_end_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('name,identity\n"' + "x" * 20_000)
    with pytest.raises(ListUnreadable):
        read(file)


def test_a_workbook_that_unpacks_without_end_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "list.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 3_000_000)
    monkeypatch.setattr(listing, "LARGEST", 1_000_000)
    with pytest.raises(ListUnreadable, match="unpacks"):
        read(file)


@pytest.mark.parametrize(
    "text", ["2026-11-24", "2026/11/24", "20261124", "2026年11月24日", "2026.11.24", "2026-11-24 08:30:00"]
)
def test_a_day_is_understood_however_it_is_written(text: str) -> None:
    assert day(text) == date(2026, 11, 24)


@pytest.mark.parametrize("text", ["", "24.11.2026", "2026-13-01", "2026-02-30", "2026", "x2026-01-01"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    with pytest.raises(NotADay):
        day(text)


@pytest.mark.parametrize("text", ["2018-03", "201803", "2018/3", "2018年3月", "2018-03-15", "20180315"])
def test_a_month_is_understood_however_it_is_written(text: str) -> None:
    assert month(text) == Month(2018, 3)


@pytest.mark.parametrize("text", ["", "2018", "2018-13", "March 2018", "20183"])
def test_what_is_no_month_is_not_guessed(text: str) -> None:
    with pytest.raises(NotAMonth):
        month(text)
