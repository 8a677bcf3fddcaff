"""Workers that fail alone, and answers that come in time."""

import ctypes
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from biometrics import worker
from biometrics.challenge import Challenge
from biometrics.executor import IsolatedProcesses
from biometrics.process import WorkerCrashed, WorkerOverdue, WorkerTooLarge
from biometrics.report import Failure, FailureCode, Verdict
from tests.biometrics.test_clip import grey
from tests.fakes.film import sound

pytestmark = pytest.mark.models
CHALLENGE = Challenge.parse("smile,turn")


def crash() -> None:
    ctypes.string_at(0)


def dawdle() -> None:
    time.sleep(60)


def hoard() -> None:
    """Takes memory and writes on it, without end."""
    taken = []
    while True:
        taken.append(bytearray(os.urandom(4096) * 4096))


@pytest.fixture(scope="module")
def warm(workers: IsolatedProcesses) -> IsolatedProcesses:
    for job in [workers.submit(worker.ready) for _ in range(4)]:
        job.result(timeout=120)
    return workers


def test_a_worker_examines(warm: IsolatedProcesses, laughing: bytes, her_photo: bytes) -> None:
    report = warm.submit(worker.examine, laughing, (her_photo,), CHALLENGE).result(timeout=60)
    assert report.verdict is Verdict.PASS


@pytest.mark.parametrize("name", ["noise", "empty", "sound", "one pixel", "torn", "no face"])
def test_bad_files_are_answered_within_two_seconds(
    warm: IsolatedProcesses, sample: Callable[[str], bytes], her_photo: bytes, name: str
) -> None:
    contents = {
        "noise": os.urandom(1024),
        "empty": b"",
        "sound": sound(),
        "one pixel": grey(3, 2, 2),
        "torn": sample("woman")[:600_000],
        "no face": sample("no_face"),
    }
    started = time.monotonic()
    report = warm.submit(worker.examine, contents[name], (her_photo,), CHALLENGE).result(timeout=60)

    assert time.monotonic() - started < 2
    assert report.verdict is Verdict.RETRY
    assert report.failure is not None
    assert report.failure.code is (FailureCode.NO_FACE if name == "no face" else FailureCode.UNREADABLE_FILE)


def test_a_crash_takes_only_its_own_job(warm: IsolatedProcesses, laughing: bytes, her_photo: bytes) -> None:
    jobs = [warm.submit(worker.examine, laughing, (her_photo,), CHALLENGE) for _ in range(2)]
    with pytest.raises(WorkerCrashed):
        warm.submit(crash).result(timeout=60)
    jobs.append(warm.submit(worker.examine, laughing, (her_photo,), CHALLENGE))
    assert [job.result(timeout=60).verdict for job in jobs] == [Verdict.PASS] * 3


def test_an_overdue_job_is_stopped_and_the_next_one_done(warm: IsolatedProcesses) -> None:
    started = time.monotonic()
    with pytest.raises(WorkerOverdue):
        warm.submit(dawdle).result(timeout=60)
    assert time.monotonic() - started < 15
    assert warm.submit(worker.inspect, b"").result(timeout=60) is not None


def test_who_takes_too_much_memory_is_ended_alone(warm: IsolatedProcesses, laughing: bytes, her_photo: bytes) -> None:
    hog, other = warm.submit(hoard), warm.submit(worker.examine, laughing, (her_photo,), CHALLENGE)

    with pytest.raises(WorkerTooLarge):
        hog.result(timeout=60)
    assert other.result(timeout=60).verdict is Verdict.PASS


def test_the_kernel_takes_a_worker_before_the_one_that_talks(warm: IsolatedProcesses) -> None:
    number = warm.submit(worker.ready).result(timeout=60)
    adjusted = Path(f"/proc/{number}/oom_score_adj")
    if not adjusted.exists():
        pytest.skip("only Linux lets a process offer itself")
    assert int(adjusted.read_text()) > int(Path("/proc/self/oom_score_adj").read_text())


def test_an_idle_worker_that_dies_is_replaced(warm: IsolatedProcesses) -> None:
    os.kill(warm.submit(worker.ready).result(timeout=60), signal.SIGKILL)

    answers = [warm.submit(worker.inspect, b"") for _ in range(4)]

    assert all(one.result(timeout=60) == Failure(FailureCode.UNREADABLE_FILE) for one in answers)


def test_shutting_down_does_not_wait_for_a_long_job(models: Path) -> None:
    pool = IsolatedProcesses(models, workers=1)
    pool.submit(worker.ready).result(timeout=60)
    job = pool.submit(dawdle)
    started = time.monotonic()
    pool.shutdown(wait=False)

    with pytest.raises((WorkerCrashed, CancelledError)):
        job.result(timeout=60)
    assert time.monotonic() - started < 5


def test_starting_does_not_wait_for_the_networks(models: Path) -> None:
    started = time.monotonic()
    pool = IsolatedProcesses(models, workers=1)
    waited = time.monotonic() - started
    pool.shutdown(wait=False)

    assert waited < 1
