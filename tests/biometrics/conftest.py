from collections.abc import Iterator
from pathlib import Path

import pytest

from biometrics.examiner import Examiner
from biometrics.executor import IsolatedProcesses
from biometrics.limits import MEGABYTE, Limits


@pytest.fixture(scope="session")
def examiner(models: Path) -> Examiner:
    loaded = Examiner(models)
    loaded.rehearse()
    return loaded


@pytest.fixture(scope="module")
def workers(models: Path) -> Iterator[IsolatedProcesses]:
    pool = IsolatedProcesses(models, workers=2, limits=Limits(seconds=8.0, memory=1536 * MEGABYTE))
    yield pool
    pool.shutdown(wait=False)
