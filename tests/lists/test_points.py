"""The agency's list of certification points: taken whole, or not at all."""

from pathlib import Path

import pytest

from bot.lists.points import COLUMNS, PointListWrong, read_points
from pension.point import PointKind, Spot

HEAD = ",".join(COLUMNS)
LINE = "定海窗口,counter,定海区,人民路1号,30.0191,122.1067,周一至周五 8:30–17:00,0580-1234567,身份证"


def written(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    file = folder / "points.csv"
    file.write_text("\n".join(lines), encoding=encoding)
    return file


def test_a_line_is_a_point(tmp_path: Path) -> None:
    (point,) = read_points(written(tmp_path, HEAD, LINE))
    assert (point.name, point.kind, point.district) == ("定海窗口", PointKind.COUNTER, "定海区")
    assert point.spot == Spot(30.0191, 122.1067)
    assert (point.hours, point.telephone, point.bring) == ("周一至周五 8:30–17:00", "0580-1234567", "身份证")


def test_chinese_headings_and_a_spreadsheets_encoding_will_do(tmp_path: Path) -> None:
    heads = ",".join(ways[0] for ways in COLUMNS.values())
    file = written(tmp_path, heads, LINE.replace("counter", "社保窗口"), encoding="gb18030")
    assert read_points(file)[0].kind is PointKind.COUNTER


def test_every_line_that_cannot_be_used_is_named_with_its_reason(tmp_path: Path) -> None:
    lines = (
        LINE.replace("定海窗口", ""),
        LINE.replace("counter", "kiosk"),
        LINE.replace("30.0191", "north"),
        LINE.replace("122.1067", "222"),
        LINE.replace("身份证", "x" * 101),
        LINE,
        LINE,
    )
    with pytest.raises(PointListWrong) as wrong:
        read_points(written(tmp_path, HEAD, *lines))
    told = {one.line: one.why for one in wrong.value.lines}
    assert told[2] == "name is empty"
    assert told[3].startswith("kind must be one of")
    assert told[4].startswith("latitude must be a number")
    assert told[5] == "longitude must be between -180 and 180"
    assert told[6] == "bring must be one line of at most 100 characters"
    assert told[8] == "定海窗口 in 定海区 stands in the list twice"
    assert 7 not in told


def test_an_empty_list_takes_nothing_away(tmp_path: Path) -> None:
    with pytest.raises(PointListWrong):
        read_points(written(tmp_path, HEAD))
