"""The trail of what was done: each line seals the one before it, so that none can be changed or taken out unseen."""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select

from records.ledger import Ledger
from records.tables import audit, counters

COUNTER = "audit"
PURPOSE = "audit"
PAGE = 1000


@dataclass(frozen=True, slots=True)
class Audit:
    ledger: Ledger

    async def note(
        self, event: str, *, at: datetime, account: int | None = None, beneficiary: int | None = None
    ) -> None:
        number = await self.ledger.count(COUNTER)
        line = {
            "number": number,
            "at": at,
            "event": event,
            "account": account,
            "beneficiary": beneficiary,
        }
        digest = self.ledger.keyring.digest(PURPOSE, _content(line, await self._digest_of(number - 1)))
        await self.ledger.execute(insert(audit).values(**line, digest=digest))

    async def first_broken(self) -> int | None:
        """The number of the first line that was changed, moved or taken away; None while the trail is whole."""
        before, number = "", 0
        following = select(audit).order_by(audit.c.number).limit(PAGE)
        while lines := await self.ledger.all(following.where(audit.c.number > number)):
            for line in lines:
                number += 1
                if line["number"] != number or not self._sealed(line["digest"], _content(dict(line), before)):
                    return number
                before = line["digest"]
        written = await self.ledger.first(select(counters.c.value).where(counters.c.name == COUNTER))
        return None if number == (written["value"] if written else 0) else number + 1

    async def _digest_of(self, number: int) -> str:
        row = await self.ledger.first(select(audit.c.digest).where(audit.c.number == number))
        return row["digest"] if row else ""

    def _sealed(self, digest: str, content: bytes) -> bool:
        return any(hmac.compare_digest(digest, one) for one in self.ledger.keyring.digests(PURPOSE, content))


def _content(line: dict[str, Any], before: str) -> bytes:
    at = line["at"].astimezone(UTC).isoformat()
    return json.dumps([before, line["number"], at, line["event"], line["account"], line["beneficiary"]]).encode()
