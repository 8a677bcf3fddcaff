"""A place where people certify without a phone of their own."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0


class PointKind(StrEnum):
    COUNTER = "counter"
    BANK = "bank"
    COMMUNITY_POINT = "community-point"


@dataclass(frozen=True, slots=True)
class Spot:
    """Degrees north and east (WGS 84)."""

    latitude: float
    longitude: float

    def km_to(self, other: "Spot") -> float:
        """The great-circle distance by the haversine formula."""
        north, south = radians(self.latitude), radians(other.latitude)
        across = radians(other.longitude - self.longitude) / 2
        chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(across) ** 2
        return 2 * EARTH_KM * asin(sqrt(min(chord, 1.0)))


@dataclass(frozen=True, slots=True)
class Point:
    """`bring` is what to bring along; all of it is what the agency's list says."""

    name: str
    kind: PointKind
    district: str
    address: str
    spot: Spot
    hours: str
    telephone: str
    bring: str


@dataclass(frozen=True, slots=True)
class Nearby:
    """A point as it is shown; `km` is missing where nobody has said where they are."""

    point: Point
    km: float | None = None
