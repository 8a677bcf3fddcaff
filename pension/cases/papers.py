"""The papers asked for after a long time: sent page by page, handed in, and read by a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from biometrics.flaw import PageFlaw
from pension.attempt import Case, CaseState, ReviewReason
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.cases.queue import held_case
from pension.cases.study import papers_needed
from pension.errors import (
    NothingHandedIn,
    PageLocked,
    PageSettled,
    PageTooLarge,
    PageTooSmall,
    PageUnreadable,
    PapersNotNeeded,
    TooManyPages,
)
from pension.paper import LARGEST_PAGE, MOST_PAGES, Page, PageState, Return
from pension.policy import Policies
from pension.ports import Clock, Evidence, Examination, Office, Records
from pension.promise import promised_by
from pension.tiding import Phrase, Tiding, Value

FLAWS = {
    PageFlaw.UNREADABLE: PageUnreadable,
    PageFlaw.TOO_SMALL: PageTooSmall,
    PageFlaw.LOCKED: PageLocked,
    PageFlaw.TOO_MANY_PAGES: TooManyPages,
}


@dataclass(frozen=True, slots=True)
class PapersAsked:
    """`documents`: any one of them will do; `pages` are those that wait to be handed in."""

    documents: Sequence[str]
    pages: Sequence[int]


@dataclass(frozen=True, slots=True)
class AskPapers:
    """Raises NotEnrolled, BindingOver, PapersNotNeeded."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> PapersAsked:
        async with self.records.look() as office:
            now = self.clock.now()
            person = await _asked_of(office, account, now, self.policies)
            case = await office.cases.current(person.id)
            pages = await office.papers.of(case.id) if case else []
            collected = [page.number for page in pages if page.state is PageState.COLLECTED]
            return PapersAsked(self.policies[person.category].documents, collected)


@dataclass(frozen=True, slots=True)
class ReceivePage:
    """Keep a page, as the next one or in the place of `number`; what a reviewer has read stays as it is.

    Raises PapersNotNeeded, TooManyPages, PageTooLarge, PageUnreadable, PageTooSmall, PageLocked, ExaminationLost.
    """

    records: Records
    evidence: Evidence
    examination: Examination
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, content: bytes, number: int | None = None) -> int:
        async with self.records.look() as office:
            person = await _asked_of(office, account, self.clock.now(), self.policies)
            case = await office.cases.current(person.id)
            if case is not None:
                _place(await office.papers.of(case.id), number)
        if len(content) > LARGEST_PAGE:
            raise PageTooLarge
        if flaw := await self.examination.read_page(content):
            raise FLAWS[flaw]
        return await self._keep(account, content, number)

    async def _keep(self, account: int, content: bytes, number: int | None) -> int:
        """The file comes before its row; what the row replaces goes after it."""
        name = await self.evidence.keep(content)
        replaced: str | None = name
        try:
            async with self.records.begin() as office:
                now = self.clock.now()
                person = await _asked_of(office, account, now, self.policies)
                case = await office.cases.current(person.id) or await office.cases.open(person.id, account, now)
                place = _place(await office.papers.of(case.id), number)
                old = await office.papers.remove(case.id, place)
                await office.papers.add(case.id, place, name, now, is_pdf=content.startswith(b"%PDF-"))
            replaced = old
        finally:
            if replaced:
                await self.evidence.erase(replaced)
        return place


@dataclass(frozen=True, slots=True)
class HandInPapers:
    """Put the collected pages before a reviewer; pages that went back and were not sent anew fall away.

    Raises PapersNotNeeded, NothingHandedIn.
    """

    records: Records
    evidence: Evidence
    clock: Clock
    policies: Policies

    async def __call__(self, account: int) -> datetime:
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await _asked_of(office, account, now, self.policies)
            case = await office.cases.current(person.id)
            pages = await office.papers.of(case.id) if case else []
            if case is None or not any(page.state is PageState.COLLECTED for page in pages):
                raise NothingHandedIn
            fallen = [page for page in pages if page.state is PageState.RETURNED]
            for page in fallen:
                await office.papers.remove(case.id, page.number)
            for page in pages:
                if page.state is PageState.COLLECTED:
                    await office.papers.rule(page.id, PageState.HANDED_IN)
            await office.audit.note("papers-handed-in", at=now, account=account, beneficiary=person.id)
            promise = await self._review(office, case, now)
        for page in fallen:
            await self.evidence.erase(page.content)
        return promise

    async def _review(self, office: Office, case: Case, now: datetime) -> datetime:
        """A case that waits for another reason keeps it, and its promise."""
        other = case.state is CaseState.REVIEW and case.reason is not ReviewReason.DOCUMENTS_AWAITED
        if other and case.promised_at is not None:
            return case.promised_at
        promise = promised_by(now)
        await office.cases.review(case.id, ReviewReason.DOCUMENTS_AWAITED, promise, now)
        return promise


@dataclass(frozen=True, slots=True)
class RulePage:
    """A reviewer accepts a page, or sends it back and says why; how many are still to be read is given back.

    After the last one the person hears. With all accepted, the papers count; where there is no video yet, the case goes
    back to the person for it. Raises NotStaff, CaseSettled, OwnCase, ClaimOver, PageSettled.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, case_id: int, page_id: int, why: Return | None = None) -> int:
        async with self.records.begin() as office:
            now = self.clock.now()
            _, case, _ = await held_case(office, account, case_id, now)
            page = next((one for one in await office.papers.of(case.id) if one.id == page_id), None)
            if page is None or page.state is not PageState.HANDED_IN:
                raise PageSettled
            await office.papers.rule(page.id, PageState.RETURNED if why else PageState.ACCEPTED, why)
            event = "page-returned" if why else "page-accepted"
            await office.audit.note(event, at=now, account=account, beneficiary=case.beneficiary)
            pages = await office.papers.of(case.id)
            if left := sum(one.state is PageState.HANDED_IN for one in pages):
                return left
            await self._finish(office, account, case, pages, now)
            return 0

    async def _finish(self, office: Office, account: int, case: Case, pages: Sequence[Page], now: datetime) -> None:
        person = await office.beneficiaries.get(case.beneficiary)
        returned = [page for page in pages if page.state is PageState.RETURNED]
        if not returned:
            await office.beneficiaries.accept_documents(person.id)
            await office.audit.note("documents-accepted", at=now, account=account, beneficiary=person.id)
        filmed = await office.attempts.count(case.id) > case.spent
        if not filmed:
            await office.claims.release(case.id)
            await office.cases.reopen(case.id, case.spent)
        for bound in await office.accounts.bound_to(person.id, now):
            for tiding in _tidings(person, returned, filmed=filmed):
                await office.tidings.tell(bound.id, tiding, now)


def _tidings(person: Beneficiary, returned: Sequence[Page], *, filmed: bool) -> list[Tiding]:
    if not returned:
        named: dict[str, Value] = {"name": person.masked_name}
        if filmed:
            return [Tiding("papers-accepted-filmed", named, ("status",), about=person.id)]
        return [Tiding("papers-accepted", named, ("certify",), about=person.id)]
    return [
        Tiding(
            "page-returned",
            {"name": person.masked_name, "number": page.number, "why": Phrase(f"return-{page.why}")},
            ("papers",),
            about=person.id,
        )
        for page in returned
    ]


async def _asked_of(office: Office, account: int, now: datetime, policies: Policies) -> Beneficiary:
    person = await bound_beneficiary(office, account, now)
    if not papers_needed(person, person.standing_on(now.date(), policies[person.category])):
        raise PapersNotNeeded
    return person


def _place(pages: Sequence[Page], number: int | None) -> int:
    """In the place of `number` while nobody has read that, or behind the last; raises TooManyPages."""
    replaceable = {page.number for page in pages if page.state in (PageState.COLLECTED, PageState.RETURNED)}
    if number in replaceable:
        return number
    if len(pages) >= MOST_PAGES:
        raise TooManyPages
    return max((page.number for page in pages), default=0) + 1
