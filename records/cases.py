"""The cases of certifying: at most one at a time for each beneficiary."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, func, select

from biometrics.challenge import Challenge
from pension.account import Account
from pension.attempt import URGENT, Case, CaseState, Issue, ReviewReason
from records.ledger import Ledger
from records.tables import CURRENT, bindings, cases


@dataclass(frozen=True, slots=True)
class Cases:
    ledger: Ledger

    async def get(self, case: int) -> Case:
        return self._case(await self.ledger.one(select(cases).where(cases.c.id == case)))

    async def current(self, beneficiary: int) -> Case | None:
        row = await self.ledger.first(
            select(cases).where(cases.c.beneficiary == beneficiary, cases.c.state.in_(CURRENT), cases.c.ask.is_(None))
        )
        return self._case(row) if row else None

    async def with_reviewer(self, beneficiaries: Sequence[int]) -> set[int]:
        waits = cases.c.beneficiary.in_(beneficiaries), cases.c.state == CaseState.REVIEW.value, cases.c.ask.is_(None)
        return {row["beneficiary"] for row in await self.ledger.all(select(cases.c.beneficiary).where(*waits))}

    async def of_ask(self, ask: int) -> Case | None:
        row = await self.ledger.first(select(cases).where(cases.c.ask == ask, cases.c.state.in_(CURRENT)))
        return self._case(row) if row else None

    async def vows_of(self, account: int) -> Sequence[Case]:
        begun = cases.c.account == account, cases.c.ask.is_not(None), cases.c.state.in_(CURRENT)
        return [self._case(row) for row in await self.ledger.all(select(cases).where(*begun))]

    async def vowing(self, account: int) -> Case | None:
        row = await self.ledger.first(select(cases).where(*_issued_to(account), cases.c.ask.is_not(None)))
        return self._case(row) if row else None

    async def withdraw(self, account: int) -> None:
        for row in await self.ledger.all(select(cases.c.id).where(*_issued_to(account))):
            await self.issue(row["id"], None)

    async def open(self, beneficiary: int, account: int, at: datetime, *, ask: int | None = None) -> Case:
        state = CaseState.OPEN.value
        row = {"beneficiary": beneficiary, "account": account, "opened_at": at, "state": state, "ask": ask}
        return await self.get(await self.ledger.add(cases, row))

    async def issue(self, case: int, issue: Issue | None) -> None:
        await self._change(
            case,
            actions=issue and str(issue.challenge),
            issued_at=issue and issue.issued_at,
            expires_at=issue and issue.expires_at,
        )

    async def hand_over(self, case: int, account: int | None) -> None:
        await self._change(case, account=account)

    async def passed(self, case: int) -> None:
        await self._close(case, CaseState.PASSED)

    async def refused(self, case: int) -> None:
        await self._close(case, CaseState.REFUSED)

    async def abandon(self, case: int) -> None:
        await self._close(case, CaseState.ABANDONED)

    async def review(self, case: int, reason: ReviewReason, promised_at: datetime, at: datetime) -> None:
        await self._change(
            case, state=CaseState.REVIEW.value, reason=reason.value, promised_at=promised_at, waits_since=at
        )
        await self.issue(case, None)

    async def reopen(self, case: int, spent: int) -> None:
        await self._change(case, state=CaseState.OPEN.value, reason=None, promised_at=None, spent=spent)

    async def spend(self, case: int, spent: int) -> None:
        await self._change(case, spent=spent)

    async def waiting(self, limit: int, *, apart_from: Account) -> Sequence[Case]:
        rows = await self.ledger.all(
            select(cases)
            .where(_waits(apart_from))
            .order_by(_URGENT_FIRST, cases.c.promised_at, cases.c.id)
            .limit(limit)
        )
        return [self._case(row) for row in rows]

    async def count_waiting(self, *, apart_from: Account) -> int:
        row = await self.ledger.one(select(func.count().label("waiting")).where(_waits(apart_from)))
        return int(row["waiting"])

    async def _close(self, case: int, state: CaseState) -> None:
        await self._change(case, state=state.value)
        await self.issue(case, None)

    async def _change(self, case: int, **values: Any) -> None:
        await self.ledger.change(cases, case, values)

    def _case(self, row: RowMapping) -> Case:
        local = self.ledger.local
        issue = None
        if row["actions"]:
            issue = Issue(Challenge.parse(row["actions"]), local(row["issued_at"]), local(row["expires_at"]))
        return Case(
            id=row["id"],
            beneficiary=row["beneficiary"],
            account=row["account"],
            opened_at=local(row["opened_at"]),
            state=CaseState(row["state"]),
            issue=issue,
            promised_at=row["promised_at"] and local(row["promised_at"]),
            reason=row["reason"] and ReviewReason(row["reason"]),
            waits_since=row["waits_since"] and local(row["waits_since"]),
            spent=row["spent"],
            ask=row["ask"],
        )


_URGENT_FIRST = cases.c.reason.not_in([reason.value for reason in URGENT])


def _issued_to(account: int) -> Sequence[ColumnElement[bool]]:
    return cases.c.account == account, cases.c.state == CaseState.OPEN.value, cases.c.actions.is_not(None)


def _waits(apart_from: Account) -> ColumnElement[bool]:
    return and_(
        cases.c.state == CaseState.REVIEW.value,
        cases.c.account.is_distinct_from(apart_from.id),
        cases.c.beneficiary.not_in(select(bindings.c.beneficiary).where(bindings.c.account == apart_from.id)),
    )
