"""The places where people certify without a phone; nothing in it is about anybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import RowMapping, delete, insert, select

from pension.point import Point, PointKind, Spot
from records.ledger import Ledger
from records.tables import points


@dataclass(frozen=True, slots=True)
class Points:
    ledger: Ledger

    async def replace(self, listed: Sequence[Point]) -> None:
        await self.ledger.execute(delete(points))
        for point in listed:
            await self.ledger.execute(insert(points).values(_row(point)))

    async def all(self) -> Sequence[Point]:
        return [_point(row) for row in await self.ledger.all(select(points).order_by(points.c.id))]


def _row(point: Point) -> dict[str, str | float]:
    return {
        "name": point.name,
        "kind": point.kind.value,
        "district": point.district,
        "address": point.address,
        "latitude": point.spot.latitude,
        "longitude": point.spot.longitude,
        "hours": point.hours,
        "telephone": point.telephone,
        "bring": point.bring,
    }


def _point(row: RowMapping) -> Point:
    return Point(
        name=row["name"],
        kind=PointKind(row["kind"]),
        district=row["district"],
        address=row["address"],
        spot=Spot(row["latitude"], row["longitude"]),
        hours=row["hours"],
        telephone=row["telephone"],
        bring=row["bring"],
    )
