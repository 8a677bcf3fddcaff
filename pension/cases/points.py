"""Where one can certify near by."""

from collections.abc import Sequence
from dataclasses import dataclass

from pension.point import Nearby, Point, Spot
from pension.ports import Clock, Records

SHOWN = 3


@dataclass(frozen=True, slots=True)
class ReplacePoints:
    """Put this list in the place of the last one, all of it or nothing."""

    records: Records
    clock: Clock

    async def __call__(self, points: Sequence[Point]) -> None:
        async with self.records.begin() as office:
            await office.points.replace(points)
            await office.audit.note("points-replaced", at=self.clock.now())


@dataclass(frozen=True, slots=True)
class ListDistricts:
    records: Records

    async def __call__(self) -> Sequence[str]:
        async with self.records.look() as office:
            return sorted({point.district for point in await office.points.all()})


@dataclass(frozen=True, slots=True)
class FindPoints:
    """The points nearest to where somebody is, or the first ones of a district."""

    records: Records

    async def __call__(self, where: Spot | str) -> Sequence[Nearby]:
        async with self.records.look() as office:
            points = await office.points.all()
        if isinstance(where, str):
            return [Nearby(point) for point in points if point.district == where][:SHOWN]
        near = [Nearby(point, where.km_to(point.spot)) for point in points]
        return sorted(near, key=lambda one: one.km or 0.0)[:SHOWN]
