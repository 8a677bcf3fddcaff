"""What a whole town costs: taking its list in, and finding who is due.

Run as `python -m benchmarks.register [people]`.
"""

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from benchmarks.people import HEADS, people

ZHOUSHAN = 309_800
TODAY = date(2026, 11, 24)
MEGABYTE = 1 << 20


def main(number: int = ZHOUSHAN) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table, book = Path(folder) / "list.csv", Path(folder) / "list.xlsx"
        write_csv(table, people(number, TODAY))
        write_workbook(book, people(number, TODAY))
        for name, file, data in (
            ("a list in CSV", table, "csv"),
            ("the same again", table, "csv"),
            ("a list in XLSX", book, "xlsx"),
        ):
            wall, spent, peak = cost([str(file)], Path(folder) / data)
            print(
                f"{number:,} people, {name}: {wall:.1f} s, {spent:.1f} s of a core, {peak:.0f} MB at most", flush=True
            )


def write_csv(file: Path, rows: Iterator[Sequence[str]]) -> None:
    with file.open("w", newline="") as stream:
        csv.writer(stream).writerows([HEADS, *rows])


def write_workbook(file: Path, rows: Iterator[Sequence[str]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(HEADS))
    for row in rows:
        sheet.append(list(row))
    book.save(file)


def cost(words: Sequence[str], data: Path) -> tuple[float, float, float]:
    """Seconds by the clock and of a core, and the most memory in MB; Python's start included."""
    started = time.perf_counter()
    environment = {**os.environ, "ANXIN_DATA": str(data)}
    command = [sys.executable, "-m", "bot", "roster", "import", *words]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, code, used = os.wait4(process.pid, 0)
    if code:
        raise RuntimeError(f"the import ended with {os.waitstatus_to_exitcode(code)}")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / MEGABYTE


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
