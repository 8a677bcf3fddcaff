"""What runs in a worker process: one Examiner, loaded once, for every job that comes."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from biometrics.challenge import Challenge
from biometrics.report import Failure, Report

if TYPE_CHECKING:
    from biometrics.examiner import Examiner

NICENESS = 10
EXPENDABLE = Path("/proc/self/oom_score_adj")

_examiner: "Examiner | None" = None


class WorkerCold(RuntimeError):
    """A job came before the networks were loaded."""


def warm(models: str) -> None:
    """Load the networks from that folder and run each once; every library keeps to one thread.

    The process steps back behind the one that talks: a conversation never waits for an examination, and where the
    machine runs out of memory, the kernel takes a worker.
    """
    os.nice(NICENESS)
    if EXPENDABLE.exists():  # Linux
        EXPENDABLE.write_text("500")
    for name in ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"):
        os.environ[name] = "1"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    from biometrics.examiner import Examiner

    global _examiner
    _examiner = Examiner(Path(models))
    _examiner.rehearse()


def examine(clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
    return _warmed().examine(clip, templates, challenge)


def inspect(photo: bytes) -> Failure | None:
    return _warmed().inspect(photo)


def ready() -> int:
    """The process number of a worker whose networks are loaded."""
    _warmed()
    return os.getpid()


def _warmed() -> "Examiner":
    if _examiner is None:
        raise WorkerCold
    return _examiner
