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
        ends = 0
        for number, source in enumerate(sources):
            packets = [packet for packet in source.demux(source.streams[0]) if None not in (packet.pts, packet.dts)]
            # speech begins before nought, by what a decoder throws away: the part before may have ended later than that
            shift = ends - min((packet.dts or 0 for packet in packets), default=0) if number else 0
            for packet in packets:
                packet.pts, packet.dts = (packet.pts or 0) + shift, (packet.dts or 0) + shift
                ends = max(ends, packet.pts + (packet.duration or 0))
                packet.stream = stream
                whole.mux(packet)
    return content.getvalue()
