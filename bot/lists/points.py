"""The agency's list of certification points; whatever is wrong in it is told line by line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.lists.listing import Row, rows
from pension.point import Point, PointKind, Spot

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("名称", "网点名称"),
    "kind": ("类型", "种类"),
    "district": ("区县", "地区"),
    "address": ("地址",),
    "latitude": ("纬度",),
    "longitude": ("经度",),
    "hours": ("办理时间", "服务时间"),
    "telephone": ("电话", "联系电话"),
    "bring": ("携带材料", "要带什么"),
}
KINDS: Mapping[str, PointKind] = {
    "社保窗口": PointKind.COUNTER,
    "银行": PointKind.BANK,
    "社区": PointKind.COMMUNITY_POINT,
    **{kind.value: kind for kind in PointKind},
}
LONGEST = 100
MOST = 5000
MOST_WRONG = 100


@dataclass(frozen=True, slots=True)
class LineWrong:
    line: int
    why: str


class PointListWrong(ValueError):
    """The list cannot be used as written; nothing of it was."""

    def __init__(self, lines: Sequence[LineWrong]) -> None:
        super().__init__("\n".join(f"line {wrong.line}: {wrong.why}" for wrong in lines))
        self.lines = lines


def read_points(file: Path) -> Sequence[Point]:
    """Every point of a CSV file or a workbook; raises ListUnreadable, or PointListWrong with the lines."""
    wrong: list[LineWrong] = []
    points: dict[tuple[str, str], Point] = {}
    for row in rows(file, COLUMNS, needed=COLUMNS):
        try:
            _enter(_point(row), points)
        except ValueError as error:
            wrong.append(LineWrong(row.line, str(error)))
        if len(wrong) >= MOST_WRONG:
            break
    if wrong or not points:
        raise PointListWrong(wrong or [LineWrong(1, "there is no point in the list")])
    return list(points.values())


def _enter(point: Point, points: dict[tuple[str, str], Point]) -> None:
    if len(points) >= MOST:
        raise ValueError(f"more than {MOST} points")
    if (point.district, point.name) in points:
        raise ValueError(f"{point.name} in {point.district} stands in the list twice")
    points[point.district, point.name] = point


def _point(row: Row) -> Point:
    _check(row, COLUMNS)
    return Point(
        name=row["name"],
        kind=_kind(row["kind"]),
        district=row["district"],
        address=row["address"],
        spot=Spot(_degrees(row, "latitude", 90), _degrees(row, "longitude", 180)),
        hours=row["hours"],
        telephone=row["telephone"],
        bring=row["bring"],
    )


def _check(row: Row, columns: Iterable[str]) -> None:
    for column in columns:
        if not row[column]:
            raise ValueError(f"{column} is empty")
        if len(row[column]) > LONGEST or "\n" in row[column]:
            raise ValueError(f"{column} must be one line of at most {LONGEST} characters")


def _kind(text: str) -> PointKind:
    if text not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}")
    return KINDS[text]


def _degrees(row: Row, column: str, most: int) -> float:
    try:
        degrees = float(row[column])
    except ValueError as error:
        raise ValueError(f"{column} must be a number of degrees, such as 30.0163") from error
    if not -most <= degrees <= most:
        raise ValueError(f"{column} must be between -{most} and {most}")
    return degrees
