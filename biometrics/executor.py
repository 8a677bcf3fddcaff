"""Worker processes that fail alone: a crash, or a job that takes too much, takes nobody else with it."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from biometrics import worker
from biometrics.calibration import Calibration
from biometrics.limits import USUAL, Limits
from biometrics.process import WorkerProcess

Answer = TypeVar("Answer")


class IsolatedProcesses(Executor):
    """`workers` fresh (spawned) processes with the networks of `models` loaded; they start at once, in the background.

    Each job may take what `limits` allow; the time until a worker has loaded is not counted, jobs wait for it in line.
    A job whose own process was lost raises WorkerCrashed, WorkerTooLarge or WorkerOverdue; the process is replaced and
    the other jobs go on.
    """

    def __init__(
        self, models: Path, workers: int = 2, limits: Limits = USUAL, calibration: Calibration | None = None
    ) -> None:
        warm = partial(worker.warm, str(models), calibration)
        self._all = [WorkerProcess(warm, limits) for _ in range(workers)]
        self._idle: SimpleQueue[WorkerProcess] = SimpleQueue()
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

    def _begin(self, process: WorkerProcess) -> None:
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
