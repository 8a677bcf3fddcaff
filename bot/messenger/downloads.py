"""How a stored file goes out to its owner's page: safe types are shown, all others are only saved."""

import re
from urllib.parse import quote

from starlette.responses import Response

from bot.messenger.media import SHOWN_INLINE

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def download(data: bytes, mime: str, name: str, wanted: str | None) -> Response:
    """The whole file, or the one range a video player asks for."""
    shown = mime in SHOWN_INLINE
    headers = {
        "Cache-Control": "private, max-age=86400, immutable",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Accept-Ranges": "bytes",
    }
    if not shown:
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name or 'file', safe='')}"
    kind = mime if shown else "application/octet-stream"
    bounds = _bounds(wanted, len(data))
    if bounds is None:
        return Response(data, media_type=kind, headers=headers)
    start, stop = bounds
    if start >= stop:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{len(data)}"})
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{len(data)}"
    return Response(data[start:stop], 206, media_type=kind, headers=headers)


def _bounds(wanted: str | None, size: int) -> tuple[int, int] | None:
    """Half-open byte positions, or None for everything."""
    match = _RANGE.fullmatch(wanted or "")
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size
    return int(first), min(int(last) + 1, size) if last else size
