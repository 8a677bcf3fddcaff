"""What goes wrong with files: on the way, in careless hands, and in the hands of somebody who means it."""

import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.fuzz.boxes import Box, full, taken_apart, walk, written

Mutation = Callable[[bytes, Random], bytes]

NUMBERS = (0, 1, 2, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
HEAD = 4096
# element numbers of Matroska (RFC 9559) that say when, how long and how large
MATROSKA = (
    b"\xe7",
    b"\x44\x89",
    b"\x2a\xd7\xb1",
    b"\xb0",
    b"\xba",
    b"\xa3",
    b"\x9b",
    b"\x23\xe3\x83",
    b"\x1f\x43\xb6\x75",
)


def flipped(content: bytes, noise: Random) -> bytes:
    """Single bits, few or many, anywhere."""
    torn = bytearray(content)
    for _ in range(noise.choice([1, 3, 10, 100, max(1, len(content) // 200)])):
        torn[noise.randrange(len(torn))] ^= 1 << noise.randrange(8)
    return bytes(torn)


def flipped_head(content: bytes, noise: Random) -> bytes:
    """Bytes where the container describes itself: the first and the last four kilobytes."""
    torn = bytearray(content)
    for _ in range(noise.randrange(1, 30)):
        near = noise.randrange(min(HEAD, len(torn)))
        torn[near if noise.random() < 0.5 else -1 - near] = noise.randrange(256)
    return bytes(torn)


def truncated(content: bytes, noise: Random) -> bytes:
    return content[: noise.randrange(len(content))]


def beheaded(content: bytes, noise: Random) -> bytes:
    return content[noise.randrange(len(content)) :]


def spliced(content: bytes, noise: Random) -> bytes:
    """A piece of the file put, over or between, where it does not belong."""
    start, place = noise.randrange(len(content)), noise.randrange(len(content))
    piece = content[start : start + noise.choice([1, 16, 188, 512, 4096, 40_000])]
    return content[:place] + piece + content[place + (len(piece) if noise.random() < 0.5 else 0) :]


def shuffled(content: bytes, noise: Random) -> bytes:
    """Blocks of one size in another order; 188 bytes is a packet of MPEG-TS."""
    size = noise.choice([188, 512, 1000, 4096])
    blocks = [content[place : place + size] for place in range(0, len(content), size)]
    kept = noise.randrange(min(4, len(blocks)))
    rest = blocks[kept:]
    noise.shuffle(rest)
    return b"".join(blocks[:kept] + rest)


def blanked(content: bytes, noise: Random) -> bytes:
    start, length = noise.randrange(len(content)), noise.choice([4, 64, 1000, 20_000])
    filling = bytes([noise.choice([0, 0xFF])]) * len(content[start : start + length])
    return content[:start] + filling + content[start + len(filling) :]


def numbered(content: bytes, noise: Random) -> bytes:
    """Whole numbers of every width and order replaced by the ones at the edge."""
    torn = bytearray(content)
    for _ in range(noise.randrange(1, 6)):
        place = noise.randrange(min(len(torn), noise.choice([HEAD, len(torn)])))
        width, number = noise.choice([1, 2, 4, 8]), noise.choice(NUMBERS)
        torn[place : place + width] = (number % (1 << 8 * width)).to_bytes(width, noise.choice(["big", "little"]))
    return bytes(torn)


def boxed(content: bytes, noise: Random) -> bytes:
    """Boxes taken out, doubled, put in another order, renamed or nested in themselves."""
    boxes = taken_apart(content)
    holder = noise.choice([boxes, *(box.boxes for box in walk(boxes) if box.boxes)])
    chosen = noise.choice(holder)
    match noise.randrange(6):
        case 0:
            holder.remove(chosen)
        case 1:
            holder.extend([chosen] * noise.choice([1, 2, 50]))
        case 2:
            noise.shuffle(holder)
        case 3:
            chosen.name = noise.choice([*(box.name for box in walk(boxes)), b"\0\0\0\0", b"free", b"uuid"])
        case 4:
            holder.insert(0, chosen)
        case _:
            nested = chosen
            for _ in range(noise.choice([2, 20, 500])):
                nested = Box(noise.choice([chosen.name, b"moov", b"trak"]), nested.written[:50_000])
            holder.append(nested)
    return written(boxes)


def missized(content: bytes, noise: Random) -> bytes:
    """A box whose size is nothing, less than its own head, or beyond the file."""
    boxes = taken_apart(content)
    chosen = noise.choice(list(walk(boxes)))
    place = content.find(chosen.name)
    if place < 4:
        return numbered(content, noise)
    size = noise.choice([*NUMBERS, len(content), len(content) + 1, len(content) * 2])
    return content[: place - 4] + struct.pack(">I", size & 0xFFFFFFFF) + content[place:]


def mistimed(content: bytes, noise: Random) -> bytes:
    """Time stamps, durations, scales and tables that are negative, huge, doubled or go backwards."""
    boxes = taken_apart(content)
    tables = [box for box in walk(boxes) if box.name in (b"mvhd", b"mdhd", b"tkhd", b"stts", b"ctts", b"elst", b"tfdt")]
    if not tables:
        return _mistimed_matroska(content, noise)
    for box in noise.sample(tables, noise.randrange(1, min(3, len(tables)) + 1)):
        torn = bytearray(box.content)
        for place in range(4, len(torn) - 3, 4):
            if noise.random() < 0.3:
                struct.pack_into(
                    ">I", torn, place, noise.choice([*NUMBERS, noise.getrandbits(32), noise.randrange(99)])
                )
        box.content = bytes(torn)
    return written(boxes)


def edited(content: bytes, noise: Random) -> bytes:
    """An edit list that jumps, repeats, stands still or plays backwards."""
    boxes = taken_apart(content)
    entries = noise.choice([1, 2, 30, 5000])
    numbers = [
        value for _ in range(entries) for value in (_odd(noise), _odd(noise), noise.choice([0, 1 << 16, _odd(noise)]))
    ]
    edit = Box(b"edts", boxes=[full(b"elst", noise.choice([entries, 0xFFFFFFFF, 0]), *numbers)])
    for box in walk(boxes):
        if box.name == b"trak" and box.boxes is not None:
            box.boxes = [one for one in box.boxes if one.name != b"edts"]
            box.boxes.insert(1, edit)
    return written(boxes)


def indexed(content: bytes, noise: Random) -> bytes:
    """Tables of samples (where, how large, how many) that lead elsewhere."""
    boxes = taken_apart(content)
    tables = [box for box in walk(boxes) if box.name in (b"stsz", b"stco", b"co64", b"stsc", b"stss", b"trun", b"tfhd")]
    if not tables:
        return numbered(content, noise)
    torn = bytearray(noise.choice(tables).content)
    chosen = noise.choice(tables)
    torn = bytearray(chosen.content)
    for place in range(4, len(torn) - 3, 4):
        if noise.random() < noise.choice([0.02, 0.5]):
            struct.pack_into(">I", torn, place, noise.choice([*NUMBERS, len(content), noise.randrange(len(content))]))
    chosen.content = bytes(torn)
    return written(boxes)


def turned(content: bytes, noise: Random) -> bytes:
    """A display matrix that turns by any angle, mirrors, stretches to nothing or beyond all measure."""
    place = content.find(b"tkhd") + 4 + 40
    if place < 44 or place + 36 > len(content):
        return numbered(content, noise)
    matrix = [
        noise.choice([0, 1, -1, 0x10000, -0x10000, 0x7FFFFFFF, -0x80000000, noise.getrandbits(31)]) for _ in range(9)
    ]
    return content[:place] + struct.pack(">9i", *matrix) + content[place + 36 :]


def resized(content: bytes, noise: Random) -> bytes:
    """The width and height in the head of the container, not those in the stream."""
    boxes = taken_apart(content)
    side = [noise.choice([0, 1, 63, 64, 4096, 7680, 16384, 0xFFFF]) for _ in range(2)]
    for box in walk(boxes):
        if box.name == b"stsd" and len(box.content) > 44:
            box.content = box.content[:40] + struct.pack(">HH", *side) + box.content[44:]
            return written(boxes)
    if content[:3] == b"GIF":
        return content[:6] + struct.pack("<HH", *side) + content[10:]
    if content[:4] == b"RIFF" and b"strf" in content:
        place = content.index(b"strf") + 12
        return (
            content[:place] + struct.pack("<ii", *(noise.choice([1, -1]) * one for one in side)) + content[place + 8 :]
        )
    return _matroska_number(content, noise, (b"\xb0", b"\xba"), side)


def paged(content: bytes, noise: Random) -> bytes:
    """Pages of an Ogg with other times, orders and flags, and the check sum set right again."""
    if content[:4] != b"OggS":
        return spliced(content, noise)
    pages = [b"OggS" + page for page in content.split(b"OggS")[1:]]
    for _ in range(noise.randrange(1, 4)):
        number = noise.randrange(len(pages))
        page = bytearray(pages[number])
        if len(page) < 28:
            continue
        match noise.randrange(4):
            case 0:
                struct.pack_into("<Q", page, 6, noise.choice([*NUMBERS, 1 << 63, (1 << 64) - 1]))
            case 1:
                page[5] = noise.randrange(8)
            case 2:
                page[noise.randrange(27, len(page))] ^= 1 << noise.randrange(8)
            case _:
                pages.insert(noise.randrange(len(pages)), bytes(page))
        pages[number] = checked(page)
    return b"".join(pages)


def checked(page: bytearray) -> bytes:
    """With Ogg's own check sum (RFC 3533: polynomial 0x04c11db7, nothing reflected)."""
    page[22:26] = bytes(4)
    check = 0
    for byte in page:
        check ^= byte << 24
        for _ in range(8):
            check = (check << 1) ^ (0x04C11DB7 if check & 0x80000000 else 0)
    page[22:26] = struct.pack("<I", check & 0xFFFFFFFF)
    return bytes(page)


def chunked(content: bytes, noise: Random) -> bytes:
    """Chunks of a PNG or an animated one: doubled, shuffled, other numbers, their check sums right."""
    if content[:4] != b"\x89PNG":
        return numbered(content, noise)
    chunks, place = list[tuple[bytes, bytes]](), 8
    while place + 12 <= len(content):
        size, name = struct.unpack_from(">I4s", content, place)
        chunks.append((name, content[place + 8 : place + 8 + size]))
        place += 12 + size
    for _ in range(noise.randrange(1, 4)):
        at = noise.randrange(len(chunks))
        name, inside = chunks[at]
        match noise.randrange(4):
            case 0:
                chunks.insert(noise.randrange(len(chunks)), (name, inside))
            case 1:
                noise.shuffle(chunks)
            case 2 if inside:
                torn = bytearray(inside)
                torn[noise.randrange(min(30, len(torn)))] = noise.randrange(256)
                chunks[at] = (name, bytes(torn))
            case _:
                chunks[at] = (noise.choice([b"IHDR", b"IDAT", b"acTL", b"fcTL", b"fdAT", b"zTXt", b"iCCP"]), inside)
    return content[:8] + b"".join(chunk(name, inside) for name, inside in chunks)


def chunk(name: bytes, content: bytes) -> bytes:
    """One chunk of a PNG, with its check sum."""
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))


def _mistimed_matroska(content: bytes, noise: Random) -> bytes:
    return _matroska_number(content, noise, MATROSKA, [noise.choice(NUMBERS) for _ in range(4)])


def _matroska_number(content: bytes, noise: Random, names: Sequence[bytes], numbers: Sequence[int]) -> bytes:
    """Other numbers in elements of these names, as many bytes as there were."""
    torn, changed = bytearray(content), 0
    for name in names:
        places = [at for at in range(len(content) - 12) if content[at : at + len(name)] == name][:400]
        for place in noise.sample(places, min(len(places), 3)):
            size = content[place + len(name)] & 0x0F
            if 0 < size <= 8:
                start = place + len(name) + 1
                torn[start : start + size] = (noise.choice(numbers) % (1 << 8 * size)).to_bytes(size, "big")
                changed += 1
    return bytes(torn) if changed else numbered(content, noise)


def _odd(noise: Random) -> int:
    return noise.choice([*NUMBERS, noise.randrange(5000)])


OF_CLIPS: Mapping[str, Mutation] = {
    "flips": flipped,
    "flips in the head": flipped_head,
    "truncation": truncated,
    "no beginning": beheaded,
    "splices": spliced,
    "shuffled blocks": shuffled,
    "blanks": blanked,
    "numbers at the edge": numbered,
    "boxes": boxed,
    "box sizes": missized,
    "times": mistimed,
    "edit lists": edited,
    "sample tables": indexed,
    "display matrix": turned,
    "width and height": resized,
    "ogg pages": paged,
}
OF_PICTURES: Mapping[str, Mutation] = {
    "flips": flipped,
    "flips in the head": flipped_head,
    "truncation": truncated,
    "splices": spliced,
    "blanks": blanked,
    "numbers at the edge": numbered,
    "png chunks": chunked,
}
# a mutation that knows a container is tried on that container alone
ONLY: Mapping[str, tuple[str, ...]] = {
    "boxes": ("mp4", "mov", "3gp", "fragmented", "published"),
    "box sizes": ("mp4", "mov", "3gp", "fragmented", "published"),
    "times": ("mp4", "mov", "3gp", "fragmented", "published", "webm", "mkv"),
    "edit lists": ("mp4", "mov", "3gp", "published"),
    "sample tables": ("mp4", "mov", "3gp", "fragmented", "published"),
    "display matrix": ("mp4", "mov", "3gp", "published"),
    "width and height": ("mp4", "mov", "3gp", "webm", "mkv", "gif", "avi"),
    "ogg pages": ("ogg",),
    "png chunks": ("png", "apng"),
}
