"""The videos that were sent, and the verdict on each, which is written once."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import RowMapping, func, or_, select, update

from biometrics.challenge import Action, Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from pension.attempt import Attempt, Case, CaseState, Issue, Source
from pension.category import Category
from records.ledger import Ledger
from records.tables import attempts, beneficiaries, cases

PURPOSE = "clip"


@dataclass(frozen=True, slots=True)
class Attempts:
    ledger: Ledger

    async def get(self, attempt: int) -> Attempt:
        return self._attempt(await self.ledger.one(select(attempts).where(attempts.c.id == attempt)))

    async def from_source(self, source: Source) -> Attempt | None:
        row = await self.ledger.first(
            select(attempts).where(
                attempts.c.bot == source.bot,
                attempts.c.chat == source.chat,
                attempts.c.message == source.message,
            )
        )
        return self._attempt(row) if row else None

    async def seen(self, clip: bytes) -> bool:
        digests = self.ledger.keyring.digests(PURPOSE, await asyncio.to_thread(_fingerprint, clip))
        return await self.ledger.first(select(attempts.c.id).where(attempts.c.digest.in_(digests))) is not None

    async def add(self, case: Case, source: Source, clip: str, content: bytes, issue: Issue, at: datetime) -> Attempt:
        row = {
            "case": case.id,
            "number": await self.count(case.id) + 1,
            "bot": source.bot,
            "chat": source.chat,
            "message": source.message,
            "clip": clip,
            "digest": self.ledger.keyring.digest(PURPOSE, await asyncio.to_thread(_fingerprint, content)),
            "actions": str(issue.challenge),
            "issued_at": issue.issued_at,
            "expires_at": issue.expires_at,
            "received_at": at,
            "told": False,
        }
        return await self.get(await self.ledger.add(attempts, row))

    async def noticed(self, attempt: int, message: int) -> None:
        await self.ledger.change(attempts, attempt, {"notice": message})

    async def decide(self, attempt: int, report: Report, remedy: str | None, at: datetime) -> bool:
        failure = report.failure
        result = await self.ledger.execute(
            update(attempts)
            .where(attempts.c.id == attempt, attempts.c.verdict.is_(None))
            .values(
                verdict=report.verdict.value,
                failure=failure and failure.code.value,
                failure_action=failure and failure.action and failure.action.value,
                remedy=remedy,
                findings=self.ledger.encrypted(_findings(report)),
                decided_at=at,
            )
        )
        return result.rowcount == 1

    async def told(self, attempt: int) -> None:
        await self.ledger.change(attempts, attempt, {"told": True})

    async def unfinished(self) -> Sequence[Attempt]:
        rows = await self.ledger.all(select(attempts).where(attempts.c.told.is_(False)).order_by(attempts.c.id))
        return [self._attempt(row) for row in rows]

    async def count(self, case: int) -> int:
        row = await self.ledger.one(select(func.count().label("sent")).where(attempts.c.case == case))
        return int(row["sent"])

    async def old_clips(self, at: datetime, limit: int) -> Sequence[Attempt]:
        policies = self.ledger.policies
        least = min(policies[category].clip_days for category in Category)
        over = [
            (beneficiaries.c.category == category.value)
            & (attempts.c.decided_at < at - timedelta(days=policies[category].clip_days))
            for category in Category
        ]
        rows = await self.ledger.all(
            select(attempts)
            .join(cases, cases.c.id == attempts.c.case)
            .join(beneficiaries, beneficiaries.c.id == cases.c.beneficiary)
            .where(attempts.c.clip.is_not(None), attempts.c.decided_at < at - timedelta(days=least), or_(*over))
            .where(cases.c.state != CaseState.REVIEW.value)
            .order_by(attempts.c.decided_at)
            .limit(limit)
        )
        return [self._attempt(row) for row in rows]

    async def clip_erased(self, attempt: int) -> None:
        await self.ledger.change(attempts, attempt, {"clip": None, "remedy": None})

    def _attempt(self, row: RowMapping) -> Attempt:
        failure = None
        if row["failure"]:
            failure = Failure(
                FailureCode(row["failure"]), Action(row["failure_action"]) if row["failure_action"] else None
            )
        return Attempt(
            id=row["id"],
            case=row["case"],
            number=row["number"],
            source=Source(row["bot"], row["chat"], row["message"]),
            clip=row["clip"] or "",
            challenge=Challenge.parse(row["actions"]),
            received_at=self.ledger.local(row["received_at"]),
            notice=row["notice"],
            verdict=row["verdict"] and Verdict(row["verdict"]),
            failure=failure,
            remedy=row["remedy"],
            told=row["told"],
        )


def _fingerprint(clip: bytes) -> bytes:
    return sha256(clip).digest()


def _findings(report: Report) -> str:
    """What was measured, without the pictures."""
    return json.dumps(
        {
            "identity": asdict(report.identity),
            "liveness": asdict(report.liveness),
            "quality": {**asdict(report.quality), "measures": dict(report.quality.measures)},
            "timings": dict(report.timings),
        }
    )
