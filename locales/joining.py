"""Recordings, or films, one after the other, without coding them anew."""

import io
from collections.abc import Sequence
from contextlib import ExitStack

import av


def joined(parts: Sequence[bytes], form: str) -> bytes:
    """One file of this form, `ogg` or `mp4`; the parts have one stream each, coded in the same way."""
    content = io.BytesIO()
    with ExitStack() as stack:
        sources = [stack.enter_context(av.open(io.BytesIO(part), "r")) for part in parts]
        whole = stack.enter_context(av.open(content, "w", format=form))
        stream = whole.add_stream_from_template(sources[0].streams[0])
        begins = 0
        for source in sources:
            ends = begins
            for packet in source.demux(source.streams[0]):
                if packet.pts is None or packet.dts is None:
                    continue
                packet.pts, packet.dts = packet.pts + begins, packet.dts + begins
                ends = max(ends, packet.pts + (packet.duration or 0))
                packet.stream = stream
                whole.mux(packet)
            begins = ends
    return content.getvalue()
