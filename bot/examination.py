"""The machine's look at a video, away from the event loop."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

from biometrics import worker
from biometrics.challenge import Challenge
from biometrics.flaw import PageFlaw
from biometrics.process import WorkerCrashed, WorkerOverdue
from biometrics.report import Failure, Preview, Report
from biometrics.sheet import SheetWords
from pension.errors import ExaminationLost

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class PooledExamination:
    """Implements `pension.ports.Examination` over any executor whose workers can import `biometrics.worker`."""

    executor: Executor

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        return await self._run(worker.examine, clip, tuple(templates), challenge)

    async def preview(self, clip: bytes) -> Preview:
        return await self._run(worker.preview, clip)

    async def inspect(self, photo: bytes) -> Failure | None:
        return await self._run(worker.inspect, photo)

    async def read_page(self, content: bytes) -> PageFlaw | None:
        return await self._run(worker.read_page, content)

    async def sheet(self, report: Report, templates: Sequence[bytes], words: SheetWords) -> bytes:
        """What the machine saw, as a picture for a reviewer; see `biometrics.sheet.evidence_sheet`."""
        return await self._run(worker.sheet, report, tuple(templates), words)

    async def _run(self, task: Callable[..., Answer], *arguments: object) -> Answer:
        try:
            return await asyncio.wrap_future(self.executor.submit(task, *arguments))
        except (WorkerCrashed, WorkerOverdue) as error:
            raise ExaminationLost from error
