"""The rows of a table in a file, CSV or XLSX, by the names of its columns."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

LARGEST = 1 << 30  # bytes of a file, and of a workbook unpacked
MOST_ROWS = 20_000_000
MOST_COLUMNS = 100
LONGEST_CELL = 10_000
LOOKED_AT_ONCE = 1 << 20
ENCODINGS = ("utf-8-sig", "gb18030")
WORKBOOK = b"PK\x03\x04"

Cell = str | int | float | bool | date | datetime | time | timedelta
Columns = Mapping[str, Sequence[str]]


class ListUnreadable(ValueError):
    """The file cannot be read as a table; the message says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: `line` as a spreadsheet numbers it; values without spaces around them."""

    line: int
    values: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values.get(column, "")


def rows(file: Path, columns: Columns, needed: Iterable[str]) -> Iterator[Row]:
    """Every row that is not empty. `columns`: the ways to write each column's name, its own among them always.

    Raises ListUnreadable where the file is no table, is too large, or lacks a needed column.
    """
    if file.stat().st_size > LARGEST:
        raise ListUnreadable(f"the file is larger than {LARGEST >> 20} MB")
    lines = _lines(file)
    places = _places(next(lines, []), columns, needed)
    for number, cells in enumerate(islice(lines, MOST_ROWS), start=2):
        values = {column: cells[place] for column, place in places.items() if place < len(cells)}
        if any(values.values()):
            yield Row(number, values)
    if next(lines, None) is not None:
        raise ListUnreadable(f"the table has more than {MOST_ROWS} rows")


def length(file: Path) -> int | None:
    """About how many rows a CSV file holds, for a progress bar; None where that would take as long as reading."""
    if _is_workbook(file):
        return None
    with file.open("rb") as stream:
        return sum(some.count(b"\n") for some in iter(lambda: stream.read(LOOKED_AT_ONCE), b""))


def _places(heads: Sequence[str], columns: Columns, needed: Iterable[str]) -> dict[str, int]:
    names = {_plain(way): column for column, ways in columns.items() for way in (column, *ways)}
    places: dict[str, int] = {}
    for place, head in enumerate(heads[:MOST_COLUMNS]):
        column = names.get(_plain(head))
        if column in places:
            raise ListUnreadable(f"two columns are called {head}")
        if column is not None:
            places[column] = place
    if missing := [column for column in needed if column not in places]:
        raise ListUnreadable(f"the first row must name these columns: {', '.join(missing)}")
    return places


def _plain(head: str) -> str:
    return "".join(letter for letter in head.casefold() if letter.isalnum())


def _is_workbook(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(WORKBOOK)) == WORKBOOK


def _lines(file: Path) -> Iterator[list[str]]:
    return _of_workbook(file) if _is_workbook(file) else _of_csv(file)


def _of_csv(file: Path) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    with file.open(encoding=_encoding(file), newline="") as stream:
        try:
            for cells in csv.reader(stream, _dialect(stream)):
                yield [cell.strip() for cell in cells]
        except csv.Error as error:
            raise ListUnreadable(str(error)) from error


def _dialect(stream: IO[str]) -> type[csv.excel]:
    """With commas, unless the first line holds more semicolons or tabs."""
    start = stream.readline(LONGEST_CELL)
    stream.seek(0)

    class Dialect(csv.excel):
        delimiter = max(",;\t", key=start.count)

    return Dialect


def _encoding(file: Path) -> str:
    for encoding in ENCODINGS:
        try:
            with file.open(encoding=encoding) as stream:
                while stream.read(LOOKED_AT_ONCE):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    raise ListUnreadable("the text is neither UTF-8 nor GB 18030")


def _of_workbook(file: Path) -> Iterator[list[str]]:
    try:
        with ZipFile(file) as packed:
            unpacked = sum(member.file_size for member in packed.infolist())
        if unpacked > LARGEST:
            raise ListUnreadable(f"the workbook unpacks to more than {LARGEST >> 20} MB")
        sheet = CalamineWorkbook.from_path(file).get_sheet_by_index(0)
    except (BadZipFile, CalamineError, IndexError) as error:
        raise ListUnreadable("the workbook cannot be read") from error
    for _ in range(sheet.start[0] if sheet.start else 0):
        yield []
    for cells in sheet.iter_rows():
        yield [_text(cell) for cell in cells]


def _text(cell: Cell) -> str:
    """As a person reads it; a whole number without the point that a spreadsheet keeps."""
    match cell:
        case datetime():
            return cell.date().isoformat()  # the hour of a day is noise there
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).strip()[:LONGEST_CELL]
