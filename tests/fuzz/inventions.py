"""Files that hypothesis invents: bytes in the grammar of a container, with anything in their fields."""

import struct
import zlib
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.boxes import Box, full
from tests.fuzz.mutations import NUMBERS, checked, chunk

numbers = st.sampled_from(NUMBERS) | st.integers(0, 0xFFFFFFFF)
small = st.sampled_from([64, 64, 160, 160, 320, 0, 1, 63, 4096, 0xFFFF]) | st.integers(0, 0xFFFF)
junk = st.binary(max_size=200)

NAMES = b"""ftyp mdat free mvhd tkhd mdhd hdlr stsd stts ctts stsz stco stsc elst vmhd dref
    avcC hvcC av1C esds cmov meta trun tfhd sidx""".split()
HOLDERS = b"moov trak mdia minf stbl edts udta moof traf dinf mvex".split()

leaves = st.builds(Box, st.sampled_from(NAMES), junk) | st.builds(
    lambda name, fields: full(name, *fields), st.sampled_from(NAMES), st.lists(numbers, max_size=40)
)
boxes = st.recursive(
    leaves,
    lambda inner: st.builds(lambda name, held: Box(name, boxes=held), st.sampled_from(HOLDERS), st.lists(inner)),
    max_leaves=30,
)


def _track(codec: bytes, width: int, height: int, tables: list[Box], scale: int, length: int) -> Box:
    """A track of video whose tables are anything, in a frame that a reader follows."""
    head = bytes(6) + struct.pack(">H", 1) + bytes(16) + struct.pack(">HH", width, height) + bytes(50)
    described = full(b"stsd", 1)
    described.content += Box(codec, head).written
    held = Box(b"stbl", boxes=[described, *tables])
    media = Box(b"mdia", boxes=[full(b"mdhd", 0, 0, scale, length, 0), full(b"hdlr", 0, 0x76696465, 0, 0, 0),
                                Box(b"minf", boxes=[full(b"vmhd", 0, 0), held])])  # fmt: skip
    return Box(b"trak", boxes=[full(b"tkhd", *[1] * 20), media])


tables = st.lists(
    st.builds(
        lambda name, fields: full(name, *fields),
        st.sampled_from([b"stts", b"ctts", b"stsz", b"stco", b"stsc", b"stss", b"co64"]),
        st.lists(numbers, max_size=30),
    ),
    max_size=7,
)
codecs = st.sampled_from(
    [b"avc1", b"hvc1", b"av01", b"vp09", b"mp4v", b"s263", b"jpeg", b"png ", b"rle ", b"raw ", b"gif "]
)
movies = st.builds(
    lambda track, length, inside: (
        Box(b"ftyp", b"isom\0\0\2\0isom").written
        + Box(b"moov", boxes=[full(b"mvhd", 0, 0, 1000, length, *[0] * 20), track]).written
        + Box(b"mdat", inside).written
    ),
    st.builds(_track, codecs, small, small, tables, numbers, numbers),
    numbers,
    st.binary(max_size=3000),
)
mp4 = movies | st.lists(boxes, min_size=1, max_size=8).map(
    lambda held: Box(b"ftyp", b"isom\0\0\2\0isom").written + b"".join(box.written for box in held)
)

# element numbers (RFC 9559) of the segment, its tracks, their pictures, the clusters and what lies in them
NUMBERED = (
    """18538067 1549a966 1654ae6b ae e0 d7 83 86 b0 ba 1f43b675 e7 a3 a0 a1 4489 2ad7b1 63a2 1c53bb6b 6d80 6240"""
)
ELEMENTS = [bytes.fromhex(number) for number in NUMBERED.split()]


def _element(name: bytes, inside: bytes, lie: int | None) -> bytes:
    size = len(inside) if lie is None else lie
    return name + b"\x08" + struct.pack(">I", size & 0x7FFFFFFF) + inside if lie else name + _length(size) + inside


def _length(size: int) -> bytes:
    return struct.pack(">Q", size | 1 << 56)


elements = st.recursive(
    st.builds(
        _element,
        st.sampled_from(ELEMENTS),
        junk | st.sampled_from([b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG4/ISO/AVC", b"V_THEORA", b"\x01"]),
        st.none() | numbers,
    ),
    lambda inner: st.builds(_element, st.sampled_from(ELEMENTS), st.lists(inner).map(b"".join), st.none() | numbers),
    max_leaves=30,
)
matroska = st.lists(elements, min_size=1, max_size=8).map(
    lambda held: _element(b"\x1a\x45\xdf\xa3", _element(b"\x42\x82", b"webm", None), None) + b"".join(held)
)

riff_chunks = st.builds(
    lambda name, inside, lie: name + struct.pack("<I", len(inside) if lie is None else lie) + inside,
    st.sampled_from(
        [b"LIST", b"avih", b"strh", b"strf", b"idx1", b"00dc", b"movi", b"JUNK", b"indx", b"VP8 ", b"VP8X", b"ANMF"]
    ),
    junk | st.lists(numbers, max_size=20).map(lambda held: b"".join(struct.pack("<I", one) for one in held)),
    st.none() | numbers,
)
riff = st.builds(
    lambda form, held: b"RIFF" + struct.pack("<I", len(held) + 4) + form + held,
    st.sampled_from([b"AVI ", b"WEBP", b"AVIX"]),
    st.lists(riff_chunks, max_size=12).map(b"".join),
)

gif_parts = st.builds(
    lambda left, width, height, flags, code, delay, inside: (
        b"\x21\xf9\x04\0" + struct.pack("<H", delay) + b"\0\0\x2c"
        + struct.pack("<HHHHBB", left, left, width, height, flags, code) + bytes([len(inside)]) + inside + b"\0"
    ),
    st.sampled_from([0, 0, 0, 1, 0xFFFF]), small, small, st.sampled_from([0, 0, 0x40, 0x87]), st.integers(0, 13),
    st.sampled_from([0, 10, 10, 100, 0xFFFF]), st.binary(min_size=1, max_size=255),
)  # fmt: skip
gif = st.builds(
    lambda width, height, flags, held: b"GIF89a" + struct.pack("<HHBBB", width, height, flags, 0, 0) + held + b";",
    small, small, st.sampled_from([0, 0x80]), st.lists(gif_parts, min_size=5, max_size=30).map(b"".join),
)  # fmt: skip


def _page(kind: int, time: int, serial: int, number: int, inside: bytes) -> bytes:
    laced = bytes([255] * (len(inside) // 255) + [len(inside) % 255])
    head = struct.pack("<4sBBQIII", b"OggS", 0, kind, time, serial, number, 0) + bytes([len(laced)]) + laced
    return checked(bytearray(head + inside))


theora = st.builds(
    lambda width, height, rate, rest: b"\x80theora\3\2\1" + struct.pack(">HHI", width, height, rate) + rest,
    small, small, numbers, st.binary(min_size=20, max_size=40),
)  # fmt: skip
packets = theora | st.sampled_from([b"\x81theora", b"\x82theora", b"OVP80\1\1\0", b"\1vorbis", b"OpusHead"]).flatmap(
    lambda head: junk.map(lambda rest: head + rest)
)
ogg = st.lists(
    st.builds(_page, st.integers(0, 7), st.integers(0, (1 << 64) - 1), st.integers(0, 3), st.integers(0, 9), packets),
    min_size=1, max_size=8,
).map(b"".join)  # fmt: skip

flv = st.lists(
    st.builds(
        lambda kind, time, inside, lie: (
            bytes([kind]) + (lie or len(inside)).to_bytes(4, "big")[1:] + struct.pack(">I", time) + bytes(3) + inside
            + struct.pack(">I", len(inside) + 11)
        ),
        st.sampled_from([8, 9, 18]), numbers, junk, st.none() | st.integers(0, 0xFFFFFF),
    ),
    max_size=20,
).map(lambda held: b"FLV\1\5\0\0\0\x09\0\0\0\0" + b"".join(held))  # fmt: skip

transport = st.lists(
    st.builds(
        lambda program, flags, inside: (b"G" + struct.pack(">HB", program, flags) + inside)[:188].ljust(188, b"\xff"),
        st.sampled_from([0, 0x4000, 0x4100, 0x0100, 0x1FFF]) | small, st.integers(0, 255), st.binary(max_size=184),
    ),
    min_size=5, max_size=30,
).map(b"".join)  # fmt: skip

lines = st.binary(min_size=200, max_size=20_000).map(lambda held: (b"IDAT", zlib.compress(held * 5)))
png_names = [b"IDAT", b"PLTE", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"eXIf", b"iCCP", b"IEND"]
png_chunks = lines | st.tuples(st.sampled_from(png_names), junk)
png = st.builds(
    lambda width, height, depth, colour, held: (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
        + b"".join(chunk(name, inside) for name, inside in held) + chunk(b"IEND", b"")
    ),
    small, small, st.sampled_from([8, 8, 16, 1, 2, 4, 3, 0]), st.sampled_from([2, 2, 6, 0, 4, 3, 7]),
    st.lists(png_chunks, min_size=1, max_size=9),
)  # fmt: skip

segments = st.tuples(st.sampled_from([0xC0, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xE1, 0xEE, 0xD9, 0xD0]), junk)


def _segment(kind: int, inside: bytes) -> bytes:
    return b"\xff" + bytes([kind]) + struct.pack(">H", len(inside) + 2) + inside


jpeg = st.lists(segments, max_size=12).map(
    lambda held: b"\xff\xd8" + b"".join(_segment(kind, inside) for kind, inside in held)
)

CLIPS = {"mp4": mp4, "matroska": matroska, "riff": riff, "gif": gif, "ogg": ogg, "flv": flv, "transport": transport}
PICTURES = {"png": png, "jpeg": jpeg, "webp": riff}


def invented(strategy: st.SearchStrategy[bytes], count: int, number: int) -> list[bytes]:
    """So many inventions, the same ones for the same number."""
    found = list[bytes]()

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def gather(content: bytes) -> None:
        found.append(content)

    gathered: Callable[[], None] = gather
    gathered()
    return found
