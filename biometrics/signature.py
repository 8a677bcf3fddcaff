"""Is this the recording of another clip, whatever its file looks like now?

Only the standard library is used here, so that the office can compare signatures without loading anything.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt
from typing import Self

HASH_BITS = 64
BANDS = 4
BAND_BITS = HASH_BITS // BANDS
NEAR_BITS = 10
RATE = 5.0
CHANNELS = 4
LEAST_OVERLAP = 10
ALIKE = 0.93
LEAST_MOVEMENT = 1.0


class SignatureUnreadable(ValueError):
    """These bytes were not written by Signature.to_bytes."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a clip looks like and how the head moves in it.

    `hashes`: 64-bit difference hashes of the frames, each kept once. `course`: five times a second the yaw, the pitch,
    the opening of the mouth and of the eyes, each as -128…127 (degrees; hundredths for mouth and eyes).
    """

    hashes: tuple[int, ...]
    course: tuple[tuple[int, int, int, int], ...]

    @property
    def bands(self) -> frozenset[int]:
        """Keys of an index (18-bit whole numbers): two clips that resemble each other share at least one."""
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
        course = tuple(
            (values[at], values[at + 1], values[at + 2], values[at + 3]) for at in range(0, len(values), CHANNELS)
        )
        return cls(hashes, course)


Course = Sequence[tuple[int, int, int, int]]


def _likeness(one: Course, other: Course) -> float:
    """The highest correlation (-1…1) of the two courses over all shifts that overlap enough; 0 where nothing moves."""
    best = 0.0
    for shift in range(LEAST_OVERLAP - len(one), len(other) - LEAST_OVERLAP + 1):
        mine = one[max(0, -shift) : len(other) - shift]
        theirs = other[max(0, shift) : max(0, shift) + len(mine)]
        least = min(len(one), len(other)) // 2
        if len(mine) >= max(LEAST_OVERLAP, least):
            best = max(best, _correlation(mine, theirs))
    return best


def _correlation(mine: Course, theirs: Course) -> float:
    products = powers = others = 0.0
    for channel in range(CHANNELS):
        a, b = [row[channel] for row in mine], [row[channel] for row in theirs]
        middle, centre = sum(a) / len(a), sum(b) / len(b)
        products += sum((x - middle) * (y - centre) for x, y in zip(a, b, strict=True))
        powers += sum((x - middle) ** 2 for x in a)
        others += sum((y - centre) ** 2 for y in b)
    if min(powers, others) < LEAST_MOVEMENT * len(mine):
        return 0.0
    return products / sqrt(powers * others)
