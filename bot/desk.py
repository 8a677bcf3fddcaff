"""Where received videos wait for their verdict, and from where each person hears theirs."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from prometheus_client import Counter, Histogram

from handlers.cases import UseCases
from pension.account import Account
from pension.attempt import Attempt
from pension.outcome import Outcome, WithReviewer

log = structlog.get_logger()
ATTEMPTS = Counter("anxin_attempts", "Videos that have their verdict", ["outcome"])
VERDICTS = Counter("anxin_verdicts", "What the machine found", ["verdict", "failure"])
REVIEWS = Counter("anxin_reviews", "Videos after which a person decides", ["reason"])
SECONDS = Histogram("anxin_verdict_seconds", "From the desk to the verdict", buckets=(0.5, 1, 2, 3, 5, 8, 13, 30, 60))
Tell = Callable[[Attempt, Account, Outcome], Awaitable[None]]


@dataclass(slots=True)
class VerificationDesk:
    """Implements `handlers.desk.Desk`; an attempt already on the desk is not taken twice."""

    cases: UseCases
    tell: Tell
    _under_way: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    def submit(self, attempt_id: int) -> None:
        if attempt_id not in self._under_way:
            task = asyncio.create_task(self._settle(attempt_id), name=f"attempt {attempt_id}")
            self._under_way[attempt_id] = task
            task.add_done_callback(lambda done: self._put_away(attempt_id, done))

    async def resume(self) -> None:
        """Take up what a stop, or a network that was away, has left behind."""
        for attempt in await self.cases.unfinished():
            self.submit(attempt.id)

    async def close(self) -> None:
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _settle(self, attempt_id: int) -> None:
        started = time.monotonic()
        outcome = await self.cases.decide_attempt(attempt_id)
        SECONDS.observe(time.monotonic() - started)
        addressee = await self.cases.addressee_of(attempt_id)
        if addressee:
            await self._tell(*addressee, outcome)
        await self.cases.mark_told(attempt_id)
        _count(outcome, addressee[0] if addressee else None)
        log.info("attempt settled", attempt=attempt_id, outcome=type(outcome).__name__)

    async def _tell(self, attempt: Attempt, account: Account, outcome: Outcome) -> None:
        """What the messenger refuses for good is not tried again every minute; /status still tells the outcome."""
        try:
            await self.tell(attempt, account, outcome)
        except (TelegramBadRequest, TelegramNotFound) as error:
            log.warning("verdict refused by the messenger", attempt=attempt.id, error=type(error).__name__)

    def _put_away(self, attempt_id: int, task: asyncio.Task[None]) -> None:
        del self._under_way[attempt_id]
        if not task.cancelled() and (error := task.exception()):
            log.error("attempt not settled yet", attempt=attempt_id, error=type(error).__name__, exc_info=error)


def _count(outcome: Outcome, attempt: Attempt | None) -> None:
    """Once it has been told, so that a network that was away counts nothing twice; a forgotten chat has no verdict."""
    ATTEMPTS.labels(type(outcome).__name__).inc()
    if attempt is not None and attempt.verdict is not None:
        VERDICTS.labels(attempt.verdict, attempt.failure.code if attempt.failure else "none").inc()
    if isinstance(outcome, WithReviewer):
        REVIEWS.labels(outcome.reason).inc()
