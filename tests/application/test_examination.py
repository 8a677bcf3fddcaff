"""A worker that was lost, in whatever way, is one and the same to the office: the case is tried again."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest

from biometrics.process import WorkerCrashed, WorkerOverdue, WorkerTooLarge
from bot.examination import PooledExamination
from pension.errors import ExaminationLost


class Losing(Executor):
    """Ends every job with one error."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        lost = Future[Any]()
        lost.set_exception(self._error)
        return lost


@pytest.mark.parametrize("error", [WorkerCrashed("SIGSEGV"), WorkerTooLarge("held much"), WorkerOverdue("took long")])
async def test_a_lost_worker_is_a_lost_examination(error: Exception) -> None:
    with pytest.raises(ExaminationLost):
        await PooledExamination(Losing(error)).inspect(b"photo")


async def test_any_other_error_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        await PooledExamination(Losing(ZeroDivisionError())).inspect(b"photo")
