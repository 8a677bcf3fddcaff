"""The boxes of an MP4, MOV or 3GP (ISO/IEC 14496-12): taken apart, put together, and their places found."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"udta", b"mvex", b"moof", b"traf"}


@dataclass(slots=True)
class Box:
    """Four letters, and bytes or further boxes."""

    name: bytes
    content: bytes = b""
    boxes: "list[Box] | None" = None

    @property
    def written(self) -> bytes:
        inside = self.content if self.boxes is None else b"".join(box.written for box in self.boxes)
        return struct.pack(">I4s", len(inside) + 8, self.name) + inside


def taken_apart(content: bytes) -> list[Box]:
    """The boxes of a whole file; what is not written as boxes ends up in the last one."""
    found, place = [], 0
    while place + 8 <= len(content):
        size, name = struct.unpack_from(">I4s", content, place)
        if size == 0 or size < 8 or place + size > len(content):
            size = len(content) - place
        inside = content[place + 8 : place + size]
        found.append(Box(name, boxes=taken_apart(inside)) if name in HOLDERS else Box(name, inside))
        place += size
    return found


def walk(boxes: list[Box]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from walk(box.boxes or [])


def written(boxes: list[Box]) -> bytes:
    return b"".join(box.written for box in boxes)


def full(name: bytes, *fields: int, version: int = 0, wide: str = "I") -> Box:
    """A box that begins with its version and flags and holds numbers of one width."""
    return Box(name, struct.pack(f">B3x{len(fields)}{wide}", version, *fields))
