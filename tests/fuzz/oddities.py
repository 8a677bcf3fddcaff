"""Files that somebody has made on purpose, or a telephone in a bad hour: whole, and unlike any honest recording."""

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import av
import numpy as np
from PIL import Image as Pillow

from tests.fuzz.boxes import Box, full, taken_apart, walk, written
from tests.fuzz.mutations import chunk
from tests.fuzz.recordings import KINDS, RATE, SAME, SIZES, pictures, recorded, sample_frames

Oddity = Callable[[Random], bytes]

WIDEST = 65_000


def several_streams(noise: Random) -> bytes:
    """Two to five films in one file, of different sizes."""
    target = io.BytesIO()
    with av.open(target, "w", noise.choice(["mp4", "matroska", "mpegts"]), container_options=SAME) as output:
        streams = list[Any]()
        for _ in range(noise.randrange(2, 6)):
            stream: Any = output.add_stream("mpeg4", rate=RATE)
            stream.width, stream.height, stream.pix_fmt = (
                noise.choice([64, 160, 320]),
                noise.choice([64, 96]),
                "yuv420p",
            )
            streams.append(stream)
        for number in range(20):
            for stream in streams:
                frame = av.VideoFrame(stream.width, stream.height, "yuv420p")
                frame.pts, frame.time_base = number, Fraction(1, RATE)
                output.mux(stream.encode(frame))
        for stream in streams:
            output.mux(stream.encode())
    return target.getvalue()


def many_tracks(noise: Random) -> bytes:
    """The same track hundreds of times."""
    boxes = taken_apart(_plain("mp4-h264"))
    movie = next(box for box in boxes if box.name == b"moov")
    track = next(box for box in walk(boxes) if box.name == b"trak")
    movie.boxes = [*(movie.boxes or []), *[track] * noise.choice([10, 300, 1500])]
    return written(boxes)


def sound_alone(noise: Random) -> bytes:
    """Only a tone, half of the time with a cover picture."""
    target = io.BytesIO()
    form, codec = noise.choice(
        [("mp4", "aac"), ("webm", "libopus"), ("ogg", "libopus"), ("avi", "mp3"), ("mp3", "mp3")]
    )
    with av.open(target, "w", form, container_options=SAME) as output:
        voice: Any = output.add_stream(codec, rate=48_000, layout="mono")
        for number in range(100):
            tone = av.AudioFrame.from_ndarray(np.zeros((1, 960), np.float32), format="fltp", layout="mono")
            tone.sample_rate, tone.pts, tone.time_base = 48_000, number * 960, Fraction(1, 48_000)
            output.mux(voice.encode(tone))
        output.mux(voice.encode())
    return with_cover(target.getvalue(), noise) if form == "mp4" else target.getvalue()


def with_cover(content: bytes, noise: Random) -> bytes:
    """A cover picture in the file's user data, as music has it."""
    cover = noise.choice([pictures()["jpeg"], pictures()["png"], b"\xff\xd8\xff", _flat_png(4000, 4000)])
    data = Box(b"data", struct.pack(">II", noise.choice([13, 14]), 0) + cover)
    items = Box(b"ilst", boxes=[Box(b"covr", boxes=[data])])
    meta = Box(b"meta", bytes(4) + full(b"hdlr", 0, 0x6D646972, 0, 0, 0, 0).written + items.written)
    boxes = taken_apart(content)
    movie = next(box for box in boxes if box.name == b"moov")
    movie.boxes = [*(movie.boxes or []), Box(b"udta", boxes=[meta])]
    return written(boxes)


def covered_film(noise: Random) -> bytes:
    return with_cover(_plain("mp4-h264"), noise)


def changing_size(noise: Random) -> bytes:
    """Pictures of any size in a film whose head announces 160 x 96."""
    target = io.BytesIO()
    sides = [64, 96, 160, 640, 1920, 4000, 8000, 16_000]
    with av.open(target, "w", noise.choice(["matroska", "avi"]), container_options=SAME) as output:
        stream: Any = output.add_stream("mjpeg", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuvj420p"
        for number in range(20):
            picture = _flat_jpeg(noise.choice(sides[:5] if number % 5 else sides), noise.choice([64, 96, 2300]))
            packet = av.Packet(picture)
            packet.stream, packet.time_base, packet.pts, packet.dts = stream, Fraction(1, RATE), number, number
            packet.is_keyframe = True
            output.mux(packet)
    return target.getvalue()


def joined(noise: Random) -> bytes:
    """Two or three files one behind the other."""
    kinds = noise.choice(
        [["ts-h264", "ts-mpeg2"], ["mp4-h264", "mov-hevc"], ["gif"], ["webm-vp8", "webm-vp9"], ["flv"]]
    )
    sizes = [(64, 64), (160, 96), (320, 240)]
    return b"".join(_plain(noise.choice(kinds), noise.choice(sizes)) for _ in range(noise.randrange(2, 4)))


def large(noise: Random) -> bytes:
    """8K and more, whole or only announced."""
    width, height = noise.choice([(7680, 4320), (4096, 2304), (4097, 2304), (16_000, 64), (64, 16_000), (8192, 8192)])
    return _large(noise.choice(["gif", "avi-mjpeg", "mp4-mpeg4", "mov-png", "mp4-h264"]), width, height, 2)


def long(noise: Random) -> bytes:
    """An hour, a day or a year in a few frames."""
    kind = noise.choice(["mp4-mpeg4", "webm-vp8", "mkv-h264", "mov-rle"])
    step = noise.choice([30, 60, 3600, 86_400]) * RATE
    return recorded(_blank(noise.randrange(2, 30)), *KINDS[kind], stamps=[number * step for number in range(30)])


def fast(noise: Random) -> bytes:
    """A thousand frames a second, up to more than anybody would look at."""
    kind = noise.choice(["mp4-mpeg4", "mkv-h264", "avi-msmpeg4"])
    return _fast(kind, noise.choice([100, 2000, 7600]))


def one_frame(noise: Random) -> bytes:
    kind = noise.choice([kind for kind in KINDS if "hevc" not in kind])  # x265 does not always manage just one
    return recorded(_blank(1), *KINDS[kind], size=SIZES.get(kind, (160, 96)))


def standing_still(noise: Random) -> bytes:
    """Times that do not move: every frame at once."""
    boxes = taken_apart(_plain("mp4-mpeg4"))
    for box in walk(boxes):
        if box.name == b"stts":
            box.content = full(b"stts", 1, 20, noise.choice([0, 0xFFFFFFFF])).content
        if box.name == b"mdhd" and noise.random() < 0.5:
            box.content = box.content[:12] + struct.pack(">I", noise.choice([0, 1, 0xFFFFFFFF])) + box.content[16:]
    return written(boxes)


def bomb(noise: Random) -> bytes:
    """Few bytes that become many: flat pictures as large as is let in, many of them."""
    size = noise.choice([(4096, 2304), (2304, 4096), (9000, 1000)])
    if noise.random() < 0.1:
        return _endless_gif(noise.choice([100, 500]))
    return _large(noise.choice(["gif", "mov-png", "mp4-mpeg4", "avi-zlib", "mkv-ffv1", "mp4-h264"]), *size, 12)


def playlist(noise: Random) -> bytes:
    """A text that names other files and addresses."""
    target = noise.choice(
        ["file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:9/a.ts", "concat:/etc/passwd|a", "data:,x"]
    )
    texts = [
        f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{target}\n#EXT-X-ENDLIST\n",
        f"ffconcat version 1.0\nfile '{target}'\nduration 5\n",
        f'<?xml version="1.0"?><MPD type="static" mediaPresentationDuration="PT5S"><Period>'
        f'<AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>{target}</BaseURL>'
        "</Representation></AdaptationSet></Period></MPD>",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
        f"[playlist]\nFile1={target}\nNumberOfEntries=1\n",
        f'<smil><body><video src="{target}"/></body></smil>',
    ]
    text = noise.choice(texts).encode()
    return text if noise.random() < 0.5 else noise.choice([b"\xef\xbb\xbf", b"\n", b"GIF89a"]) + text


def elsewhere(noise: Random) -> bytes:
    """An MP4 whose pictures lie in another file, as its data reference says."""
    boxes = taken_apart(_plain("mov-h264"))
    path = noise.choice([b"/etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1:9/a", b"../../../etc/passwd"])
    for box in walk(boxes):
        if box.name == b"dref":
            inside = noise.choice([b"url ", b"urn ", b"alis"])
            box.content = struct.pack(">II", 0, 1) + Box(inside, bytes(4) + path + b"\0").written
    return written(boxes)


def polyglot(noise: Random) -> bytes:
    """One file that is two things at once."""
    film = _plain(noise.choice(["mp4-h264", "webm-vp8", "gif", "avi-mpeg4"]))
    pdf, zipped, music = b"%PDF-1.7\n", b"PK\x03\x04" + bytes(26), b"ID3\x04\0\0\0\0\x0f\x76" + bytes(2038)
    shown = [pictures()[form] for form in ("jpeg", "png", "webp")]
    other = noise.choice([*shown, pdf, zipped, music, b"<html><script>", b"#EXTM3U\n", b"\x7fELF"])
    match noise.randrange(3):
        case 0:
            return other + film
        case 1:
            return film + other
        case _:
            return Box(noise.choice([b"free", b"skip", b"wide"]), other).written + film


def flat_picture(noise: Random) -> bytes:
    """A picture of one colour, up to sixty thousand pixels a side."""
    sides = [64, 1000, 6000, 12_000, 30_000, WIDEST]
    width, height = noise.choice(sides), noise.choice(sides)
    if width * height > 150_000_000:
        return _flat_png(width, height, announced=True)
    if noise.random() < 0.5 or width * height > 40_000_000:
        return _flat_png(width, height)
    return _flat_jpeg(width, height)


def talkative_picture(noise: Random) -> bytes:
    """A small PNG with much to say: compressed texts and profiles that unpack to a hundred megabytes."""
    bulk = zlib.compress(bytes(noise.choice([1, 10, 100]) * 1_000_000), 9)
    name = noise.choice([b"zTXt", b"iCCP", b"iTXt"])
    said = {b"zTXt": b"a\0\0" + bulk, b"iCCP": b"a\0\0" + bulk, b"iTXt": b"a\0\1\0\0\0" + bulk}[name]
    picture = pictures()["png"]
    return picture[:33] + chunk(name, said) * noise.choice([1, 3, 50]) + picture[33:]


def wide_animation(noise: Random) -> bytes:
    """An animated PNG or WebP whose canvas or frames are larger than the picture."""
    if noise.random() < 0.5:
        torn = bytearray(pictures()["webp-animated"])
        torn[24:30] = noise.choice([b"\xff\xff\x00", b"\xff\xff\xff", b"\0\0\0"]) * 2
        return bytes(torn)
    sides = struct.pack(">IIIIIHHBB", 0, *(noise.choice([1, 200, 4000, 0x7FFFFFFF]) for _ in range(4)), 1, 10, 0, 0)
    picture = pictures()["apng"]
    return (
        picture[:33]
        + chunk(b"acTL", struct.pack(">II", noise.choice([1, 0x7FFFFFFF]), 0))
        + chunk(b"fcTL", sides)
        + picture[33:]
    )


@cache
def _plain(kind: str, size: tuple[int, int] = (160, 96)) -> bytes:
    return recorded(sample_frames(), *KINDS[kind], size=size)


@cache
def _large(kind: str, width: int, height: int, frames: int) -> bytes:
    """Flat frames of this size; where the encoder refuses the size, as large as it goes with another size announced."""
    codec, container, pixels = KINDS[kind]
    while True:
        try:
            return recorded(_blank(frames), codec, container, pixels, size=(width, height))
        except (av.FFmpegError, ValueError):
            width, height = max(64, width // 4 * 2), max(64, height // 4 * 2)


@cache
def _fast(kind: str, frames: int) -> bytes:
    return recorded(_blank(frames), *KINDS[kind], size=(64, 64), rate=1000)


@cache
def _endless_gif(frames: int) -> bytes:
    """The same large flat picture again and again, a tenth of a second each."""
    target = io.BytesIO()
    Pillow.new("P", (4096, 2304)).save(target, "GIF")
    whole = target.getvalue()
    start = whole.index(b"\x2c", 13)
    picture = b"\x21\xf9\x04\0\x0a\0\0\0" + whole[start:-1]
    return whole[:start] + picture * min(frames, 19_000_000 // len(picture)) + b";"


@cache
def _flat_jpeg(width: int, height: int) -> bytes:
    target = io.BytesIO()
    Pillow.new("RGB", (width, height), (120, 90, 60)).save(target, "JPEG", quality=30)
    return target.getvalue()


@cache
def _flat_png(width: int, height: int, *, announced: bool = False) -> bytes:
    """Grey and flat; `announced` writes only the first line of it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    squeezer = zlib.compressobj(9)
    lines = [squeezer.compress(bytes(width + 1)) for _ in range(1 if announced else height)]
    body = b"".join(lines) + squeezer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _blank(frames: int) -> list[Any]:
    return [np.full((2, 2, 3), 120, np.uint8)] * frames


OF_CLIPS: Mapping[str, Oddity] = {
    "several streams": several_streams,
    "many tracks": many_tracks,
    "sound alone": sound_alone,
    "cover picture": covered_film,
    "changing size": changing_size,
    "joined files": joined,
    "8K and more": large,
    "hour and year": long,
    "1000 a second": fast,
    "one frame": one_frame,
    "time stands still": standing_still,
    "bombs": bomb,
    "playlists": playlist,
    "data elsewhere": elsewhere,
    "polyglots": polyglot,
}
OF_PICTURES: Mapping[str, Oddity] = {
    "flat and huge": flat_picture,
    "talkative PNG": talkative_picture,
    "animations": wide_animation,
}
