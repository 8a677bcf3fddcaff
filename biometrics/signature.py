"""Is this the recording of another clip, whatever its file looks like now?

Only the standard library is used here, so that the office can compare signatures without loading anything.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt
from operator import mul
from typing import Self

HASH_BITS = 64
BANDS = 4
BAND_BITS = HASH_BITS // BANDS
NEAR_BITS = 10
RATE = 5.0
CHANNELS = 8
LEAST_OVERLAP = 10
# 50 copies of 10 recordings (smaller, brighter, in VP8, 2 s cut from the start or the end) read 0.88 and more, 17 other
# takes 0.66 at most, the same man in the same place.
ALIKE = 0.78
LEAST_MOVEMENT = 1.0
LEAST_CHANNELS = 3

Row = tuple[int, ...]


class SignatureUnreadable(ValueError):
    """These bytes were not written by Signature.to_bytes."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a clip looks like and how the head moves in it.

    `hashes`: 64-bit difference hashes of the frames, each kept once. `course`: five times a second eight values in
    -128…127: yaw, pitch and roll, the opening of the mouth and of the eyes, where the face is and how large. Their
    scale does not matter, only how they change; see `biometrics.imprint`.
    """

    hashes: tuple[int, ...]
    course: tuple[Row, ...]

    @property
    def bands(self) -> frozenset[int]:
        """Keys of an index (18-bit whole numbers): two clips that resemble each other nearly always share one."""
        mask = (1 << BAND_BITS) - 1
        return frozenset(
            place << BAND_BITS | one >> place * BAND_BITS & mask for one, place in product(self.hashes, range(BANDS))
        )

    def resembles(self, other: "Signature") -> bool:
        """Whether both look alike and move alike over at least two seconds, wherever either was cut.

        Looking alike is not enough: a second try before the same wall does. No living person moves twice the same.
        """
        near = any((one ^ two).bit_count() <= NEAR_BITS for one, two in product(self.hashes, other.hashes))
        return near and _likeness(self.course, other.course) >= ALIKE

    def to_bytes(self) -> bytes:
        head = struct.pack(f">BH{len(self.hashes)}Q", len(self.hashes), len(self.course), *self.hashes)
        return head + bytes(value & 0xFF for row in self.course for value in row)

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        try:
            count, rows = struct.unpack_from(">BH", content)
            hashes = struct.unpack_from(f">{count}Q", content, 3)
            values = struct.unpack_from(f">{rows * CHANNELS}b", content, 3 + 8 * count)
        except struct.error as error:
            raise SignatureUnreadable from error
        course = tuple(values[at : at + CHANNELS] for at in range(0, len(values), CHANNELS))
        return cls(hashes, course)


Course = Sequence[Row]


def _likeness(one: Course, other: Course) -> float:
    """The highest agreement (-1…1) of the two courses over all shifts in which half of the shorter one overlaps."""
    least = max(LEAST_OVERLAP, min(len(one), len(other)) // 2)
    shifts = range(least - len(one), len(other) - least + 1)
    return max((_agreement(*_overlapping(one, other, shift)) for shift in shifts), default=0.0)


def _overlapping(one: Course, other: Course, shift: int) -> tuple[Course, Course]:
    mine = one[max(0, -shift) : len(other) - shift]
    return mine, other[max(0, shift) : max(0, shift) + len(mine)]


def _agreement(mine: Course, theirs: Course) -> float:
    """The mean correlation of the channels that move; 0 where fewer than three do.

    Two takes of the same movements agree where these show, not in how the hand that holds the camera trembles.
    """
    found = [
        correlation
        for a, b in zip(zip(*mine, strict=True), zip(*theirs, strict=True), strict=True)
        if (correlation := _correlation(a, b)) is not None
    ]
    return sum(found) / len(found) if len(found) >= LEAST_CHANNELS else 0.0


def _correlation(a: Row, b: Row) -> float | None:
    """Pearson's correlation of two channels, None where one of them only flutters."""
    count = len(a)
    powers = sumprod(a, a) - sum(a) ** 2 / count
    others = sumprod(b, b) - sum(b) ** 2 / count
    if min(powers, others) < LEAST_MOVEMENT * count:
        return None
    return (sumprod(a, b) - sum(a) * sum(b) / count) / sqrt(powers * others)


def sumprod(a: Row, b: Row) -> int:
    return sum(map(mul, a, b))
