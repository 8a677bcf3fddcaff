from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from biometrics.calibration import Calibration
from biometrics.examiner import Examiner, Seen
from biometrics.executor import IsolatedProcesses
from biometrics.identity import Embedding
from biometrics.limits import MEGABYTE, Limits


class RememberingExaminer(Examiner):
    """The real one, that looks once at what it is shown again and again: the last few clips, and every photo."""

    def __init__(self, models: Path, calibration: Calibration | None = None) -> None:
        super().__init__(models, calibration)
        self._known: dict[bytes, Embedding | None] = {}
        self._watched = lru_cache(maxsize=4)(super().watch)

    def watch(self, clip: bytes, *, quick: bool = True) -> Seen:
        return self._watched(clip, quick=quick)

    def embedding(self, photo: bytes) -> Embedding | None:
        if photo not in self._known:
            self._known[photo] = super().embedding(photo)
        return self._known[photo]


@pytest.fixture(scope="session")
def examiner(models: Path) -> Examiner:
    loaded = RememberingExaminer(models)
    loaded.rehearse()
    return loaded


@pytest.fixture(scope="module")
def workers(models: Path) -> Iterator[IsolatedProcesses]:
    pool = IsolatedProcesses(models, workers=2, limits=Limits(seconds=8.0, memory=1536 * MEGABYTE))
    yield pool
    pool.shutdown(wait=False)
