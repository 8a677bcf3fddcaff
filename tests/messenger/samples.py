"""Bytes that are what they say: the smallest files the messenger has to tell apart."""

import io

from PIL import Image

WEBM = b"\x1a\x45\xdf\xa3" + b"\x00" * 60
MP4 = b"\x00\x00\x00\x18ftypisom" + b"\x00" * 60
OGG = b"OggS" + b"\x00" * 60
MP3 = b"ID3" + b"\x00" * 60
PDF = b"%PDF-1.4\n%%EOF"


def image(kind: str = "JPEG", width: int = 60, height: int = 40) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#b23a28").save(data, kind)
    return data.getvalue()
