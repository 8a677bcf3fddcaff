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
from biometrics.limits import MEGABYTE, Limits
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


def end_by(number: int) -> None:
    os.kill(os.getpid(), number)


def leave() -> None:
    os._exit(3)


def hoard() -> None:
    """Takes memory and writes on it, without end."""
    taken = []
    while True:
        taken.append(bytearray(os.urandom(4096) * 4096))


def allocate() -> None:
    raise MemoryError


def spin() -> None:
    """Computes without end, and heeds no signal that can be ignored."""
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass


kept: list[bytes] = []


def leak(megabytes: int) -> int:
    """Holds on to memory after the job is done, as a leaking library would."""
    kept.append(os.urandom(4096) * (256 * megabytes))
    return os.getpid()


def count(content: bytes) -> int:
    return len(content)


def lose_the_way() -> None:
    raise FileNotFoundError(2, "no such film")


def answer_oddly() -> object:
    return lambda: None


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


def test_a_crash_is_named_by_its_signal(warm: IsolatedProcesses) -> None:
    signals = [signal.SIGABRT, signal.SIGKILL]
    jobs = [warm.submit(end_by, number) for number in signals]
    assert [str(job.exception(timeout=60)) for job in jobs] == [number.name for number in signals]
    assert all(isinstance(job.exception(), WorkerCrashed) for job in jobs)


def test_a_worker_that_leaves_in_the_middle_has_crashed_too(warm: IsolatedProcesses) -> None:
    with pytest.raises(WorkerCrashed, match="exit code 3"):
        warm.submit(leave).result(timeout=60)


def test_who_takes_too_much_memory_is_ended_alone(warm: IsolatedProcesses, laughing: bytes, her_photo: bytes) -> None:
    hog, other = warm.submit(hoard), warm.submit(worker.examine, laughing, (her_photo,), CHALLENGE)

    with pytest.raises(WorkerTooLarge):
        hog.result(timeout=60)
    assert other.result(timeout=60).verdict is Verdict.PASS


def test_a_failed_allocation_is_a_matter_of_memory(warm: IsolatedProcesses) -> None:
    with pytest.raises(WorkerTooLarge):
        warm.submit(allocate).result(timeout=60)


def test_processor_time_is_limited_whatever_signals_are_ignored(warm: IsolatedProcesses) -> None:
    with pytest.raises(WorkerOverdue, match="processor time"):
        warm.submit(spin).result(timeout=60)
    assert warm.submit(worker.inspect, b"").result(timeout=60) is not None


def test_an_error_of_the_job_itself_comes_back_and_costs_no_worker(models: Path) -> None:
    pool = IsolatedProcesses(models, workers=1)
    try:
        before = pool.submit(worker.ready).result(timeout=60)
        with pytest.raises(FileNotFoundError, match="no such film"):
            pool.submit(lose_the_way).result(timeout=60)
        with pytest.raises(Exception, match="pickle"):
            pool.submit(answer_oddly).result(timeout=60)
        with pytest.raises(Exception, match="pickle"):
            pool.submit(lambda: None).result(timeout=60)
        assert pool.submit(count, bytes(20_000_000)).result(timeout=60) == 20_000_000
        assert pool.submit(worker.ready).result(timeout=60) == before
    finally:
        pool.shutdown(wait=False)


def test_workers_are_replaced_after_their_jobs_and_none_is_lost(models: Path) -> None:
    pool = IsolatedProcesses(models, workers=1, limits=Limits(jobs=2))
    try:
        numbers = [job.result(timeout=60) for job in [pool.submit(worker.ready) for _ in range(5)]]
    finally:
        pool.shutdown(wait=False)
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != numbers[4]


def test_a_worker_that_has_grown_is_replaced(models: Path) -> None:
    pool = IsolatedProcesses(models, workers=1, limits=Limits(growth=200 * MEGABYTE))
    try:
        numbers = [job.result(timeout=60) for job in [pool.submit(leak, 80) for _ in range(4)]]
    finally:
        pool.shutdown(wait=False)
    assert numbers[0] == numbers[1] == numbers[2] != numbers[3]


def test_a_worker_that_cannot_load_its_networks_is_a_crash(tmp_path: Path) -> None:
    pool = IsolatedProcesses(tmp_path, workers=1)
    try:
        with pytest.raises(WorkerCrashed):
            pool.submit(worker.ready).result(timeout=60)
    finally:
        pool.shutdown(wait=False)


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
        job.result(timeout=10)
    assert time.monotonic() - started < 5


def test_starting_does_not_wait_for_the_networks(models: Path) -> None:
    started = time.monotonic()
    pool = IsolatedProcesses(models, workers=1)
    waited = time.monotonic() - started
    pool.shutdown(wait=False)

    assert waited < 1
