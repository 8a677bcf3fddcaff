"""What runs in a worker process: one Examiner, loaded once, for every job that comes."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from biometrics.calibration import Calibration
from biometrics.challenge import Challenge
from biometrics.flaw import PageFlaw
from biometrics.models import Shelf
from biometrics.report import Failure, Preview, Report
from biometrics.sheet import SheetWords, evidence_sheet
from biometrics.threads import keep_to_one_thread

if TYPE_CHECKING:
    from biometrics.examiner import Examiner

NICENESS = 10
EXPENDABLE = Path("/proc/self/oom_score_adj")

_examiner: "Examiner | None" = None
_shelf: Shelf | None = None


class WorkerCold(RuntimeError):
    """A job came before the networks were loaded."""


def warm(models: str, calibration: Calibration | None = None) -> None:
    """Load the networks from that folder and run each once; every library keeps to one thread.

    The process steps back behind the one that talks: a conversation never waits for an examination, and where the
    machine runs out of memory, the kernel takes a worker.
    """
    os.nice(NICENESS)
    if EXPENDABLE.exists():  # Linux
        EXPENDABLE.write_text("500")
    keep_to_one_thread()
    from biometrics.examiner import Examiner

    global _examiner, _shelf
    _shelf = Shelf(Path(models))
    _examiner = Examiner(_shelf.folder, calibration)
    _examiner.rehearse()


def examine(clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
    return _warmed().examine(clip, templates, challenge)


def preview(clip: bytes) -> Preview:
    return _warmed().preview(clip)


def inspect(photo: bytes) -> Failure | None:
    return _warmed().inspect(photo)


def read_page(content: bytes) -> PageFlaw | None:
    """What keeps a person from reading this page; see `biometrics.paper.flaw_of`."""
    from biometrics.paper import flaw_of

    return flaw_of(content)


def sheet(report: Report, templates: Sequence[bytes], words: SheetWords) -> bytes:
    """The evidence sheet of a report, a PNG; see `biometrics.sheet.evidence_sheet`."""
    if _shelf is None:
        raise WorkerCold
    return evidence_sheet(report, templates, words, _shelf)


def ready() -> int:
    """The process number of a worker whose networks are loaded."""
    _warmed()
    return os.getpid()


def _warmed() -> "Examiner":
    if _examiner is None:
        raise WorkerCold
    return _examiner
