"""A process that does one job at a time: what ends it, what that is called, and what comes after."""

import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from biometrics.limits import MEGABYTE, Limits
from biometrics.process import WorkerCrashed, WorkerOverdue, WorkerProcess, WorkerTooLarge

Started = Callable[[Limits], WorkerProcess]

kept: list[bytes] = []


def nothing() -> None:
    """Needs nothing loaded."""


def no_networks() -> None:
    raise FileNotFoundError(2, "no networks")


def number() -> int:
    return os.getpid()


def end_by(signal_number: int) -> None:
    os.kill(os.getpid(), signal_number)


def leave() -> None:
    os._exit(3)


def hoard() -> None:
    """Takes memory and writes on it, without end."""
    taken = []
    while True:
        taken.append(os.urandom(4096) * 4096)


def allocate() -> None:
    raise MemoryError


def deaf() -> None:
    """Heeds no signal that can be ignored."""
    for one in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(one, signal.SIG_IGN)


def spin() -> None:
    deaf()
    while True:
        pass


def sleep() -> None:
    deaf()
    time.sleep(60)


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


@pytest.fixture
def started() -> Iterator[Started]:
    all_of_them: list[WorkerProcess] = []

    def start(limits: Limits) -> WorkerProcess:
        process = WorkerProcess(nothing, limits)
        process.start()
        all_of_them.append(process)
        return process

    yield start
    for process in all_of_them:
        process.stop()


def is_well(process: WorkerProcess) -> bool:
    return process.do(count, (b"12345",), {}) == 5


@pytest.mark.parametrize("deadly", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, signal.SIGTERM])
def test_a_crash_is_named_by_its_signal_and_the_next_job_done(started: Started, deadly: signal.Signals) -> None:
    process = started(Limits())
    with pytest.raises(WorkerCrashed, match=deadly.name):
        process.do(end_by, (deadly,), {})
    assert is_well(process)


def test_who_leaves_in_the_middle_has_crashed_too(started: Started) -> None:
    with pytest.raises(WorkerCrashed, match="exit code 3"):
        started(Limits()).do(leave, (), {})


def test_who_takes_too_much_memory_is_ended(started: Started) -> None:
    process = started(Limits(memory=400 * MEGABYTE))
    with pytest.raises(WorkerTooLarge, match="held"):
        process.do(hoard, (), {})
    assert is_well(process)


def test_a_failed_allocation_is_a_matter_of_memory_and_brings_a_fresh_process(started: Started) -> None:
    process = started(Limits())
    before = process.do(number, (), {})
    with pytest.raises(WorkerTooLarge):
        process.do(allocate, (), {})
    assert process.do(number, (), {}) != before


def test_processor_time_is_limited_whatever_signals_are_ignored(started: Started) -> None:
    process = started(Limits(seconds=120.0, cpu_seconds=0.5))
    with pytest.raises(WorkerOverdue, match="processor time"):
        process.do(spin, (), {})
    assert is_well(process)


def test_time_is_limited_whatever_signals_are_ignored(started: Started) -> None:
    process = started(Limits(seconds=1.0))
    begun = time.monotonic()
    with pytest.raises(WorkerOverdue, match=r"1\.0 s"):
        process.do(sleep, (), {})
    assert time.monotonic() - begun < 30
    assert is_well(process)


def test_processor_time_is_counted_for_each_job_alone(started: Started) -> None:
    process = started(Limits(cpu_seconds=1.5))
    numbers = {process.do(compute, (1.0,), {}) for _ in range(3)}
    assert len(numbers) == 1


def compute(seconds: float) -> int:
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        pass
    return os.getpid()


def test_an_error_of_the_job_itself_comes_back_and_costs_no_process(started: Started) -> None:
    process = started(Limits())
    before = process.do(number, (), {})
    with pytest.raises(FileNotFoundError, match="no such film") as lost:
        process.do(lose_the_way, (), {})
    assert "lose_the_way" in lost.value.__notes__[0]
    for impossible in (answer_oddly, lambda: None):
        with pytest.raises(Exception, match="pickle"):
            process.do(impossible, (), {})
    assert process.do(count, (bytes(20_000_000),), {}) == 20_000_000
    assert process.do(number, (), {}) == before


def test_a_process_is_replaced_after_its_jobs(started: Started) -> None:
    process = started(Limits(jobs=2))
    numbers = [process.do(number, (), {}) for _ in range(5)]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != numbers[4]


def test_a_process_that_has_grown_is_replaced(started: Started) -> None:
    process = started(Limits(growth=200 * MEGABYTE))
    numbers = [process.do(leak, (80,), {}) for _ in range(4)]
    assert numbers[0] == numbers[1] == numbers[2] != numbers[3]


def test_a_process_that_ends_while_it_has_nothing_to_do_is_replaced(started: Started) -> None:
    process = started(Limits())
    os.kill(process.do(number, (), {}), signal.SIGKILL)
    assert is_well(process)


def test_a_process_that_cannot_load_is_a_crash() -> None:
    process = WorkerProcess(no_networks, Limits())
    process.start()
    with pytest.raises(WorkerCrashed, match="ended before it could begin"):
        process.do(number, (), {})
    process.stop()


def test_once_stopped_it_does_nothing_more(started: Started) -> None:
    process = started(Limits())
    process.stop()
    with pytest.raises(WorkerCrashed):
        process.do(number, (), {})
