"""What a file is, told by its first bytes, never by its name or by who sent it."""

import struct
from dataclasses import asdict, dataclass

from bot.messenger.refusals import bad
from bot.messenger.shapes import Json

KINDS = ("photo", "video_note", "video", "voice", "audio", "animation", "document")
SHOWN_INLINE = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "video/quicktime": "mov",
    "audio/ogg": "oga",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/wav": "wav",
}
_PHOTO_TYPES = {"image/jpeg", "image/png", "image/gif", "image/webp"}
_NOTE_SECONDS = 60
_NOTE_PIXELS = 640
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"%PDF-", "application/pdf"),
)


@dataclass(frozen=True, slots=True)
class Claims:
    """What the sender says about a file; shown, bounded, never trusted."""

    duration: int = 0
    length: int = 384
    width: int = 0
    height: int = 0
    file_name: str = ""
    title: str = ""
    performer: str = ""

    def bounded(self, kind: str) -> "Claims":
        longest = _NOTE_SECONDS if kind == "video_note" else 24 * 3600
        known = asdict(self)
        known |= {name: min(max(known[name], 0), 10_000) for name in ("width", "height")}
        known |= {name: known[name][:255] for name in ("file_name", "title", "performer")}
        known["duration"] = min(max(self.duration, 0), longest)
        known["length"] = min(max(self.length, 1), _NOTE_PIXELS)
        return Claims(**known)


def sniffed(data: bytes) -> str:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(data[8:12], "application/octet-stream")
    if data[4:8] == b"ftyp":
        return {b"M4A ": "audio/mp4", b"qt  ": "video/quicktime"}.get(data[8:12], "video/mp4")
    return "application/octet-stream"


def dimensions(data: bytes) -> tuple[int, int]:
    """Width and height in pixels out of an image's header, (0, 0) where it does not say."""
    try:
        if data.startswith(b"\x89PNG"):
            return struct.unpack(">II", data[16:24])
        if data.startswith(b"GIF8"):
            return struct.unpack("<HH", data[6:10])
        if data.startswith(b"\xff\xd8"):
            return _jpeg_dimensions(data)
    except (struct.error, IndexError):
        return 0, 0
    return 0, 0


def _jpeg_dimensions(data: bytes) -> tuple[int, int]:
    at = 2
    while at < len(data) and data[at] == 0xFF:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        if size < 2:
            break
        at += 2 + size
    return 0, 0


def described(kind: str, file_id: str, unique_id: str, data: bytes, claims: Claims) -> Json:
    """The Bot API object of one file: PhotoSize, VideoNote, Video, Voice, Audio, Animation or Document."""
    claims, mime = claims.bounded(kind), sniffed(data)
    base: Json = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(data)}
    named = {"mime_type": mime} | ({"file_name": claims.file_name} if claims.file_name else {})
    match kind:
        case "photo":
            if mime not in _PHOTO_TYPES:
                raise bad("IMAGE_PROCESS_FAILED")
            width, height = dimensions(data)
            return base | {"width": width, "height": height}
        case "video_note":
            return base | {"length": claims.length, "duration": claims.duration}
        case "video" | "animation":
            return base | named | {"width": claims.width, "height": claims.height, "duration": claims.duration}
        case "voice":
            return base | {"mime_type": mime, "duration": claims.duration}
        case "audio":
            told = {name: text for name, text in (("title", claims.title), ("performer", claims.performer)) if text}
            return base | named | told | {"duration": claims.duration}
        case _:
            return base | named


def file_ids(message: Json) -> list[str]:
    """The files a message shows."""
    shown = [*message.get("photo", []), *(message[kind] for kind in KINDS if kind != "photo" and kind in message)]
    return [file["file_id"] for file in shown]


def fields(kind: str, file: Json) -> Json:
    """How a file stands in a Message."""
    if kind == "photo":
        return {"photo": [file]}
    return {kind: file} | ({"document": file} if kind == "animation" else {})
