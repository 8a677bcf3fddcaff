"""Worker processes that fail alone: a crash or an overdue job takes nobody else with it."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as Overdue
from pathlib import Path
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from biometrics import worker

Answer = TypeVar("Answer")


class WorkerCrashed(RuntimeError):
    """The process that did this job ended in the middle of it."""


class WorkerOverdue(RuntimeError):
    """The job took longer than it may, and was stopped."""


class IsolatedProcesses(Executor):
    """`workers` fresh (spawned) processes with the networks of `models` loaded; they start at once, in the background.

    Each job may take `seconds`; the time until a worker has loaded is not counted, jobs wait for it in line.
    """

    def __init__(self, models: Path, workers: int = 2, seconds: float = 30.0) -> None:
        self._seconds = seconds
        self._pool = ProcessPool(
            max_workers=workers,
            initializer=worker.warm,
            initargs=(str(models),),
            context=multiprocessing.get_context("spawn"),
        )
        for _ in range(workers):
            self.submit(worker.ready)

    def submit(self, fn: Callable[..., Answer], /, *args: Any, **kwargs: Any) -> Future[Answer]:
        """A future of `fn(*args)`; it raises WorkerCrashed or WorkerOverdue where this job's own process was lost."""
        answer: Future[Answer] = Future()
        answer.set_running_or_notify_cancel()
        job = self._pool.schedule(fn, args=args, kwargs=kwargs, timeout=self._seconds)
        job.add_done_callback(lambda done: _hand_over(done, answer))
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if not wait or cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        self._pool.join()


def _hand_over(done: Future[Answer], answer: Future[Answer]) -> None:
    if done.cancelled():
        answer.set_exception(WorkerCrashed())
    elif (error := done.exception()) is None:
        answer.set_result(done.result())
    elif isinstance(error, ProcessExpired):
        answer.set_exception(WorkerCrashed())
    elif isinstance(error, Overdue):
        answer.set_exception(WorkerOverdue())
    else:
        answer.set_exception(error)
