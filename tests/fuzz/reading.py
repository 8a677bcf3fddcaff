"""One input read in a process of its own, and what the process holds afterwards."""

import ctypes
import ctypes.util
import gc
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from biometrics.clip import Clip, picture
from biometrics.errors import ExaminationEnded
from tests.fuzz.inputs import Reader

READ = "read"


@dataclass(frozen=True, slots=True)
class Reading:
    """How it ended (`read` or a failure code), the seconds it took, and the most resident bytes so far."""

    outcome: str
    seconds: float
    peak: int


def read(reader: Reader, content: bytes) -> Reading:
    """Raises whatever the reader raises, unless it is the one error that it may raise."""
    started, outcome = time.monotonic(), READ
    try:
        if reader is Reader.CLIP:
            for frame in Clip(content).frames():
                assert frame.light.size  # first, as the tracker asks for it
                assert frame.image.size
        else:
            assert picture(content).size
    except ExaminationEnded as ended:
        outcome = ended.failure.code.value
    return Reading(outcome, time.monotonic() - started, highest())


def highest() -> int:
    """The most resident bytes this process has held; what the system counts starts with those of its parent."""
    told = Path("/proc/self/status")
    if not told.exists():
        return psutil.Process().memory_info().rss
    return int(told.read_text().partition("VmHWM:")[2].split()[0]) * 1024


def settled() -> int:
    """Resident bytes once everything that can be given back has been; tells what leaked from what is kept at hand."""
    gc.collect()
    library = ctypes.util.find_library("c")
    give_back = getattr(ctypes.CDLL(library), "malloc_trim", None) if library else None
    if give_back is not None:
        give_back(0)
    return psutil.Process().memory_info().rss


def load() -> None:
    """Have the libraries in memory and silent before the first input comes."""
    import logging
    import os

    import av
    import cv2

    av.logging.set_level(av.logging.PANIC)
    logging.getLogger("libav").setLevel(logging.CRITICAL)
    cv2.setNumThreads(1)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)  # libpng and libjpeg speak to the error stream themselves
