"""The videos that were sent, and the verdict on each, which is written once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, RowMapping, delete, func, or_, select, update

from biometrics.challenge import Action, Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from pension.attempt import Attempt, Case, CaseState, Findings, Issue, Source
from pension.category import Category
from records import findings as written
from records.ledger import Ledger
from records.tables import attempts, beneficiaries, cases, frames

PURPOSE = "clip"


@dataclass(frozen=True, slots=True)
class Attempts:
    ledger: Ledger

    async def get(self, attempt: int) -> Attempt:
        return self._attempt(await self.ledger.one(select(attempts).where(attempts.c.id == attempt)))

    async def of(self, case: int) -> Sequence[Attempt]:
        rows = await self.ledger.all(select(attempts).where(attempts.c.case == case).order_by(attempts.c.number))
        return [self._attempt(row) for row in rows]

    async def about(self, beneficiary: int) -> Sequence[Attempt]:
        of_person = attempts.c.case.in_(select(cases.c.id).where(cases.c.beneficiary == beneficiary))
        rows = await self.ledger.all(select(attempts).where(of_person).order_by(attempts.c.id))
        return [self._attempt(row) for row in rows]

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

    async def decide(self, attempt: int, findings: Findings, remedy: str | None, at: datetime) -> bool:
        verdict, failure = findings.report.verdict, findings.report.failure
        result = await self.ledger.execute(
            update(attempts)
            .where(attempts.c.id == attempt, attempts.c.verdict.is_(None))
            .values(
                verdict=verdict.value,
                failure=failure and failure.code.value,
                failure_action=failure and failure.action and failure.action.value,
                remedy=remedy,
                findings=self.ledger.encrypted(written.written(findings)),
                decided_at=at,
            )
        )
        return result.rowcount == 1

    async def findings(self, attempt: int) -> Findings | None:
        row = await self.ledger.one(select(attempts).where(attempts.c.id == attempt))
        if row["verdict"] is None or row["findings"] is None:
            return None
        found = written.read(self.ledger.decrypted(row["findings"]))
        report = replace(found.report, verdict=Verdict(row["verdict"]), failure=_failure(row))
        return replace(found, report=report)

    async def report(self, attempt: int) -> Report | None:
        found = await self.findings(attempt)
        return None if found is None else found.report

    async def keep_frames(self, attempt: int, names: Sequence[str]) -> None:
        for name in names:
            await self.ledger.add(frames, {"attempt": attempt, "picture": name})

    async def frames(self, attempt: int) -> Sequence[str]:
        rows = await self.ledger.all(select(frames.c.picture).where(frames.c.attempt == attempt).order_by(frames.c.id))
        return [row["picture"] for row in rows]

    async def told(self, attempt: int) -> None:
        await self.ledger.change(attempts, attempt, {"told": True})

    async def unfinished(self) -> Sequence[Attempt]:
        rows = await self.ledger.all(select(attempts).where(attempts.c.told.is_(False)).order_by(attempts.c.id))
        return [self._attempt(row) for row in rows]

    async def count(self, case: int) -> int:
        row = await self.ledger.one(select(func.count().label("sent")).where(attempts.c.case == case))
        return int(row["sent"])

    async def old_clips(self, at: datetime, limit: int) -> Sequence[Attempt]:
        rows = await self.ledger.all(
            select(attempts)
            .join(cases, cases.c.id == attempts.c.case)
            .join(beneficiaries, beneficiaries.c.id == cases.c.beneficiary)
            .where(attempts.c.clip.is_not(None), or_(*(self._kept_long_enough(one, at) for one in Category)))
            .order_by(attempts.c.decided_at)
            .limit(limit)
        )
        return [self._attempt(row) for row in rows]

    def _kept_long_enough(self, category: Category, at: datetime) -> ColumnElement[bool]:
        """Not while a reviewer has the case; longer where one has refused it."""
        policy, state = self.ledger.policies[category], cases.c.state
        settled = state.not_in((CaseState.REVIEW.value, CaseState.REFUSED.value))
        old = attempts.c.decided_at < at - timedelta(days=policy.clip_days)
        very_old = attempts.c.decided_at < at - timedelta(days=policy.disputed_days)
        refused = state == CaseState.REFUSED.value
        return (beneficiaries.c.category == category.value) & or_(settled & old, refused & very_old)

    async def clip_erased(self, attempt: int) -> None:
        await self.ledger.change(attempts, attempt, {"clip": None, "remedy": None})
        await self.ledger.execute(delete(frames).where(frames.c.attempt == attempt))

    def _attempt(self, row: RowMapping) -> Attempt:
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
            failure=_failure(row),
            remedy=row["remedy"],
            told=row["told"],
        )


def _fingerprint(clip: bytes) -> bytes:
    return sha256(clip).digest()


def _failure(row: RowMapping) -> Failure | None:
    if not row["failure"]:
        return None
    action = row["failure_action"]
    return Failure(FailureCode(row["failure"]), Action(action) if action else None)
