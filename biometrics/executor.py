"""Worker processes that fail alone: a crash or an overdue job takes nobody else with it."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as Overdue
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from biometrics import worker
from biometrics.calibration import Calibration

Answer = TypeVar("Answer")

LOOK_SECONDS = 1.0
TRIES = 2


class WorkerCrashed(RuntimeError):
    """The process that did this job ended in the middle of it."""


class WorkerOverdue(RuntimeError):
    """The job took longer than it may, and was stopped."""


class IsolatedProcesses(Executor):
    """`workers` fresh (spawned) processes with the networks of `models` loaded; they start at once, in the background.

    Each job may take `seconds`; the time until a worker has loaded is not counted, jobs wait for it in line. A job
    whose own process was lost raises WorkerCrashed or WorkerOverdue; it is replaced and the other jobs go on.
    """

    def __init__(
        self, models: Path, workers: int = 2, seconds: float = 30.0, calibration: Calibration | None = None
    ) -> None:
        self._all = [_Process(models, seconds, calibration) for _ in range(workers)]
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="examination")
        for process in self._all:
            self._threads.submit(self._begin, process)

    def submit(self, fn: Callable[..., Answer], /, *args: Any, **kwargs: Any) -> Future[Answer]:
        """A future of `fn(*args)`; it can be cancelled as long as no process is free for it."""
        return self._threads.submit(self._run, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """With `wait` the jobs in line are done first; without, the running ones end as crashed."""
        self._threads.shutdown(wait=wait and not cancel_futures, cancel_futures=cancel_futures or not wait)
        for process in self._all:
            process.stop()

    def _begin(self, process: "_Process") -> None:
        try:
            process.start()
        finally:
            self._idle.put(process)

    def _run(self, fn: Callable[..., Answer], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Answer:
        process = self._idle.get()
        try:
            return process.do(fn, args, kwargs)
        finally:
            self._idle.put(process)


class _Process:
    """One worker in a pool of its own: pebble gives a whole pool up when a worker of it ends outside a job."""

    def __init__(self, models: Path, seconds: float, calibration: Calibration | None) -> None:
        self._models, self._seconds, self._calibration = models, seconds, calibration
        self._stopped = False
        self._job: Future[Any] | None = None
        self._pool = self._made()

    def start(self) -> None:
        """Have the networks loaded before the first job comes."""
        if not self._stopped:
            self._pool.schedule(worker.ready)

    def do(self, fn: Callable[..., Answer], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Answer:
        for _ in range(TRIES):
            if self._stopped:
                break
            if not self._pool.active:
                self._end_pool()
                self._pool = self._made()
            try:
                return self._answer(fn, args, kwargs)
            except BrokenProcessPool:
                continue  # the process had ended before this job began
        raise WorkerCrashed

    def stop(self) -> None:
        self._stopped = True
        if self._job is not None:
            self._job.cancel()
        self._end_pool()

    def _answer(self, fn: Callable[..., Answer], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Answer:
        job = self._scheduled(fn, args, kwargs)
        while not wait([job], LOOK_SECONDS).done:
            if not self._pool.active:
                raise BrokenProcessPool
        try:
            return job.result()
        except Overdue as error:
            raise WorkerOverdue from error
        except (ProcessExpired, CancelledError) as error:
            raise WorkerCrashed from error

    def _scheduled(self, fn: Callable[..., Answer], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Future[Answer]:
        try:
            job: Future[Answer] = self._pool.schedule(fn, args=args, kwargs=kwargs, timeout=self._seconds)
        except RuntimeError as error:  # the pool ended a moment ago
            raise BrokenProcessPool from error
        self._job = job
        return job

    def _made(self) -> ProcessPool:
        return ProcessPool(
            max_workers=1,
            initializer=worker.warm,
            initargs=(str(self._models), self._calibration),
            context=multiprocessing.get_context("spawn"),
        )

    def _end_pool(self) -> None:
        self._pool.stop()
        self._pool.join()
