"""Hands over what is written in an outbox, each row once, whatever happens in between."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from prometheus_client import Counter

from pension.account import Account
from pension.ports import Clock
from records.database import Database, Office
from records.outbox import Outbox, Result
from scheduler.message import Begin, Message, NotNow, Push, Refused, Uncertain, Unreachable

log = structlog.get_logger()
AT_ONCE = 40
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
MESSAGES = Counter("anxin_messages", "What the office has said first, and what became of it", ["kind", "result"])


class NotWanted(Exception):
    """Something has happened since this message was put into words that makes it needless."""


class Post(Protocol):
    """One kind of message: where its rows lie, and what each has to say."""

    @property
    def kind(self) -> str: ...

    def outbox(self, office: Office) -> Outbox: ...

    async def wanted(self, office: Office, number: int) -> tuple[Account, Message] | None:
        """None, and settled, where the row has nothing to say any more."""
        ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """Sends all that waits in one outbox; `pushes` are the bots served here, by number."""

    database: Database
    clock: Clock
    pushes: Mapping[int, Push]
    post: Post
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self) -> int:
        """How many messages went out."""
        async with self._turn:
            await self._give_up()
            return await self._send_all()

    async def _give_up(self) -> None:
        inexact = self.pushes.keys() - self._exact
        async with self.database.begin() as office:
            uncertain = await self.post.outbox(office).give_up(inexact, self.clock.now())
        self._count(Result.UNCERTAIN, uncertain)

    async def _send_all(self) -> int:
        under_way: set[asyncio.Task[bool]] = set()
        sent = 0
        try:
            while True:
                at = self.clock.now()
                claimed = await self._claim(AT_ONCE - len(under_way), at)
                under_way |= {asyncio.create_task(self._send(number, at)) for number in claimed}
                if not under_way:
                    return sent
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                sent += sum(task.result() for task in done)
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)

    async def _claim(self, limit: int, at: datetime) -> list[int]:
        async with self.database.begin() as office:
            outbox = self.post.outbox(office)
            return list(await outbox.claim(self.pushes.keys(), at, limit, exact=self._exact))

    @property
    def _exact(self) -> set[int]:
        return {bot for bot, push in self.pushes.items() if push.exact}

    async def _send(self, number: int, claimed_at: datetime) -> bool:
        """Whatever is wrong with one row, the others are not to wait for it."""
        try:
            return await self._deliver(number, claimed_at)
        except Exception as error:  # it is logged, and the row tried again later
            log.exception("message not sent yet", kind=self.post.kind, row=number, error=type(error).__name__)
            await self._release(number, timedelta())
            return False

    async def _deliver(self, number: int, claimed_at: datetime) -> bool:
        async with self.database.begin() as office:
            found = await self.post.wanted(office, number)
        if found is None:
            return False
        account, message = found
        begun = False

        async def begin() -> None:
            nonlocal begun
            begun = True
            await self._begin(number, claimed_at)

        handing_over = self._hand_over(number, account, message, begin)
        return await _to_its_end(handing_over, lambda: begun)

    async def _begin(self, number: int, claimed_at: datetime) -> None:
        async with self.database.begin() as office:
            wanted = await self.post.wanted(office, number)
            outbox = self.post.outbox(office)
            begun = wanted is not None and await outbox.begin(number, claimed_at, self.clock.now())
        if not begun:
            raise NotWanted

    async def _hand_over(self, number: int, account: Account, message: Message, begin: Begin) -> bool:
        push = self.pushes[account.key.bot]
        try:
            await push.push(account.chat, message, f"{self.post.kind}-{number}", begin)
        except NotWanted:
            return False
        except NotNow as later:
            await self._release(number, later.after)
            return False
        except Unreachable:
            await self._settle(number, Result.UNREACHABLE, account)
            return False
        except Refused as error:
            log.warning("message refused", kind=self.post.kind, row=number, error=str(error.__cause__))
            await self._settle(number, Result.REFUSED)
            return False
        except Uncertain:
            await (self._release(number, timedelta()) if push.exact else self._settle(number, Result.UNCERTAIN))
            return False
        await self._settle(number, Result.SENT)
        return True

    async def _release(self, number: int, after: timedelta) -> None:
        async with self.database.begin() as office:
            outbox = self.post.outbox(office)
            wait = min(FIRST_WAIT * 2 ** min(await outbox.tries(number), 10), LONGEST_WAIT)
            await outbox.release(number, self.clock.now() + max(wait, after))

    async def _settle(self, number: int, result: Result, unreachable: Account | None = None) -> None:
        async with self.database.begin() as office:
            await self.post.outbox(office).settle(number, result, self.clock.now())
            if unreachable is not None:
                await office.accounts.reach(unreachable.id, reachable=False)
        self._count(result, 1)

    def _count(self, result: Result, number: int) -> None:
        MESSAGES.labels(self.post.kind, result.value).inc(number)


async def _to_its_end(work: Coroutine[None, None, bool], begun: Callable[[], bool]) -> bool:
    """A message that has been begun is written down as sent even when the office closes meanwhile."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        if not begun():
            task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
