"""Which points are near."""

import pytest

from pension.cases.points import FindPoints, ListDistricts, ReplacePoints
from pension.point import Point, PointKind, Spot
from tests.fakes.town import Town

HERE = Spot(30.0191, 122.1067)


def point(name: str, district: str, latitude: float, longitude: float) -> Point:
    return Point(name, PointKind.COUNTER, district, "1", Spot(latitude, longitude), "9–17", "0580", "card")


POINTS = [
    point("far", "岱山县", 30.2436, 122.2050),
    point("near", "定海区", 30.0200, 122.1067),
    point("middle", "普陀区", 29.9486, 122.3026),
    point("farthest", "嵊泗县", 30.7271, 122.4514),
]


async def test_the_three_nearest_come_nearest_first_with_their_distance(town: Town) -> None:
    await ReplacePoints(town.database, town.clock)(POINTS)
    found = await FindPoints(town.database)(HERE)
    assert [one.point.name for one in found] == ["near", "middle", "far"]
    assert [one.km for one in found] == [
        pytest.approx(0.1, abs=0.01),
        pytest.approx(20.4, abs=0.2),
        pytest.approx(26.7, abs=0.2),
    ]


async def test_a_district_has_its_own(town: Town) -> None:
    await ReplacePoints(town.database, town.clock)(POINTS)
    (found,) = await FindPoints(town.database)("普陀区")
    assert (found.point.name, found.km) == ("middle", None)
    assert set(await ListDistricts(town.database)()) == {"岱山县", "定海区", "普陀区", "嵊泗县"}
    assert await FindPoints(town.database)("nowhere") == []


async def test_a_new_list_takes_the_place_of_the_last_one(town: Town) -> None:
    await ReplacePoints(town.database, town.clock)(POINTS)
    await ReplacePoints(town.database, town.clock)(POINTS[:1])
    assert await ListDistricts(town.database)() == ["岱山县"]


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        (Spot(0, 0), Spot(0, 180), 20015.1),
        (Spot(90, 0), Spot(-90, 0), 20015.1),
        (Spot(0, 179.9), Spot(0, -179.9), 22.24),
        (Spot(51.5007, -0.1246), Spot(40.6892, -74.0445), 5574.8),
    ],
)
def test_distances_are_those_of_the_globe(one: Spot, other: Spot, km: float) -> None:
    assert one.km_to(other) == pytest.approx(km, rel=1e-3)
