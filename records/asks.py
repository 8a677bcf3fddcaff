"""Who has asked to act for whom, and the links that carry the question into the person's own chat."""

import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, RowMapping, func, select, update

from pension.ask import Ask, AskState
from records.errors import NotInRegister
from records.ledger import Ledger
from records.tables import asks

PURPOSE = "link of an ask"
SHAPE = re.compile(r"kin-([0-9]{1,18})-([0-9a-f]{32})")
SIGNATURE = 32


@dataclass(frozen=True, slots=True)
class Asks:
    """The signature of a link covers its number, the two and the end: neither link nor row can be changed alone.

    The asks of a chat that has been forgotten are nobody's, and answer to nobody.
    """

    ledger: Ledger

    async def add(self, account: int, beneficiary: int, called: str, at: datetime, until: datetime) -> Ask:
        fresh = {"called": self.ledger.encrypted(called), "asked_at": at, "until": until, "opened_at": None}
        waits = asks.c.account == account, asks.c.beneficiary == beneficiary, asks.c.state == AskState.OPEN.value
        waiting = await self.ledger.first(select(asks.c.id).where(*waits))
        if waiting is not None:
            await self.ledger.change(asks, waiting["id"], fresh)
            return await self.get(waiting["id"])
        row = {"account": account, "beneficiary": beneficiary, "state": AskState.OPEN.value}
        return await self.get(await self.ledger.add(asks, row | fresh))

    async def get(self, ask: int) -> Ask:
        found = await self.find(ask)
        if found is None:
            raise NotInRegister
        return found

    async def find(self, ask: int) -> Ask | None:
        row = await self._row(ask)
        return self._ask(row) if row else None

    async def open_for(self, beneficiary: int, at: datetime) -> Sequence[Ask]:
        rows = await self.ledger.all(
            select(asks)
            .where(asks.c.beneficiary == beneficiary, asks.c.account.is_not(None))
            .where(asks.c.state == AskState.OPEN.value, asks.c.until > at)
            .order_by(asks.c.id)
        )
        return [self._ask(row) for row in rows]

    async def last_declined(self, account: int, beneficiary: int) -> datetime | None:
        both = asks.c.account == account, asks.c.beneficiary == beneficiary
        declined = asks.c.state == AskState.DECLINED.value
        row = await self.ledger.one(select(func.max(asks.c.settled_at).label("at")).where(*both, declined))
        return self.ledger.local(row["at"]) if row["at"] else None

    async def settle(self, ask: int, state: AskState, at: datetime) -> bool:
        open_still = asks.c.id == ask, asks.c.state == AskState.OPEN.value
        settled = await self.ledger.execute(update(asks).where(*open_still).values(state=state.value, settled_at=at))
        return settled.rowcount == 1

    async def link(self, ask: Ask) -> str:
        return f"kin-{ask.id}-{self.ledger.keyring.digest(PURPOSE, _content(ask))[:SIGNATURE]}"

    async def open_link(self, link: str, at: datetime) -> Ask | None:
        if (found := SHAPE.fullmatch(link)) is None:
            return None
        ask = await self.find(int(found[1]))
        if ask is None or not ask.is_open(at) or not self._signed(found[2], ask):
            return None
        first = asks.c.id == ask.id, asks.c.opened_at.is_(None)
        opened = await self.ledger.execute(update(asks).where(*first).values(opened_at=at))
        return ask if opened.rowcount == 1 else None

    def _signed(self, signature: str, ask: Ask) -> bool:
        digests = self.ledger.keyring.digests(PURPOSE, _content(ask))
        return any(hmac.compare_digest(signature, digest[:SIGNATURE]) for digest in digests)

    async def _row(self, ask: int) -> RowMapping | None:
        there: ColumnElement[bool] = (asks.c.id == ask) & asks.c.account.is_not(None)
        return await self.ledger.first(select(asks).where(there))

    def _ask(self, row: RowMapping) -> Ask:
        return Ask(
            id=row["id"],
            account=row["account"],
            beneficiary=row["beneficiary"],
            called=self.ledger.decrypted(row["called"]),
            asked_at=self.ledger.local(row["asked_at"]),
            until=self.ledger.local(row["until"]),
            state=AskState(row["state"]),
        )


def _content(ask: Ask) -> bytes:
    return f"{ask.id} {ask.account} {ask.beneficiary} {ask.until.astimezone(UTC).isoformat()}".encode()
