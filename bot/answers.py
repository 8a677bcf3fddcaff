"""From where each person hears what a reviewer has decided."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from prometheus_client import Counter, Histogram

from handlers.cases import UseCases
from pension.account import Account
from pension.cases.answer import Addressed
from pension.decision import Answer

log = structlog.get_logger()
DECISIONS = Counter("anxin_decisions", "Cases that a reviewer has decided", ["ruling", "reason"])
HOURS = Histogram(
    "anxin_review_hours", "From asking for a reviewer to the decision", buckets=(0.25, 1, 2, 4, 8, 24, 48, 72, 168)
)
Tell = Callable[[Account, Answer], Awaitable[None]]


@dataclass(slots=True)
class AnswerDesk:
    """Implements `handlers.desk.Answers`; a decision that is being told is not told twice."""

    cases: UseCases
    tell: Tell
    _under_way: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    def submit(self, decision_id: int) -> None:
        if decision_id not in self._under_way:
            task = asyncio.create_task(self._answer(decision_id), name=f"decision {decision_id}")
            self._under_way[decision_id] = task
            task.add_done_callback(lambda done: self._put_away(decision_id, done))

    async def resume(self) -> None:
        """Take up what a stop, or a network that was away, has left unsaid."""
        for decision in await self.cases.untold_decisions():
            self.submit(decision.id)

    async def close(self) -> None:
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _answer(self, decision_id: int) -> None:
        addressed = await self.cases.answer_of(decision_id)
        if addressed.account is not None:
            await self._tell(addressed.account, addressed.answer)
        await self.cases.mark_answered(decision_id)
        _count(addressed)
        log.info("decision told", decision=decision_id, ruling=addressed.answer.ruling)

    async def _tell(self, account: Account, answer: Answer) -> None:
        """What the messenger refuses for good is not tried again every minute; /status still tells how things stand."""
        try:
            await self.tell(account, answer)
        except (TelegramBadRequest, TelegramNotFound) as error:
            log.warning("decision refused by the messenger", account=account.id, error=type(error).__name__)

    def _put_away(self, decision_id: int, task: asyncio.Task[None]) -> None:
        del self._under_way[decision_id]
        if not task.cancelled() and (error := task.exception()):
            log.error("decision not told yet", decision=decision_id, error=type(error).__name__, exc_info=error)


def _count(addressed: Addressed) -> None:
    answer = addressed.answer
    DECISIONS.labels(answer.ruling, answer.why or "none").inc()
    HOURS.observe(addressed.waited.total_seconds() / 3600)
