"""The pages of papers that people have sent, and what reviewers have made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, delete, or_, select

from pension.attempt import CaseState
from pension.category import Category
from pension.paper import Page, PageState, Return
from records.ledger import Ledger
from records.tables import beneficiaries, cases, papers


@dataclass(frozen=True, slots=True)
class Papers:
    ledger: Ledger

    async def of(self, case: int) -> Sequence[Page]:
        rows = await self.ledger.all(select(papers).where(papers.c.case == case).order_by(papers.c.number))
        return [self._page(row) for row in rows]

    async def about(self, beneficiary: int) -> Sequence[Page]:
        rows = await self.ledger.all(
            select(papers)
            .join(cases, cases.c.id == papers.c.case)
            .where(cases.c.beneficiary == beneficiary)
            .order_by(papers.c.id)
        )
        return [self._page(row) for row in rows]

    async def add(self, case: int, number: int, content: str, at: datetime, *, is_pdf: bool) -> None:
        row = {"case": case, "number": number, "content": content, "is_pdf": is_pdf, "received_at": at}
        await self.ledger.add(papers, {**row, "state": PageState.COLLECTED.value})

    async def remove(self, case: int, number: int) -> str | None:
        row = await self.ledger.first(
            delete(papers).where(papers.c.case == case, papers.c.number == number).returning(papers.c.content)
        )
        return row["content"] if row else None

    async def rule(self, page: int, state: PageState, why: Return | None = None) -> None:
        await self.ledger.change(papers, page, {"state": state.value, "why": why and why.value})

    async def old(self, at: datetime, limit: int) -> Sequence[Page]:
        """Pages of cases that are over, kept as long as a video is; longer where a reviewer has refused the case."""
        policies = self.ledger.policies
        over = []
        for category in Category:
            policy, this = policies[category], beneficiaries.c.category == category.value
            ages = {CaseState.REFUSED: policy.disputed_days}
            for state in (CaseState.PASSED, CaseState.ABANDONED, CaseState.REFUSED):
                age = timedelta(days=ages.get(state, policy.clip_days))
                over.append(this & (cases.c.state == state.value) & (papers.c.received_at < at - age))
        rows = await self.ledger.all(
            select(papers)
            .join(cases, cases.c.id == papers.c.case)
            .join(beneficiaries, beneficiaries.c.id == cases.c.beneficiary)
            .where(or_(*over))
            .order_by(papers.c.id)
            .limit(limit)
        )
        return [self._page(row) for row in rows]

    def _page(self, row: RowMapping) -> Page:
        return Page(
            id=row["id"],
            case=row["case"],
            number=row["number"],
            content=row["content"],
            is_pdf=row["is_pdf"],
            received_at=self.ledger.local(row["received_at"]),
            state=PageState(row["state"]),
            why=row["why"] and Return(row["why"]),
        )
