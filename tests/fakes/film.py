"""Files that are no clips, for tests."""

import io

import av
import numpy as np


def sound(seconds: float = 2.0) -> bytes:
    """A file that holds nothing but a tone."""
    target = io.BytesIO()
    rate = 16_000
    tone = (np.sin(np.arange(int(seconds * rate)) / 20) * 8000).astype(np.int16)[None]
    with av.open(target, mode="w", format="wav") as output:
        stream = output.add_stream("pcm_s16le", rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray(tone, format="s16", layout="mono")
        frame.sample_rate = rate
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return target.getvalue()
