"""Everything a reviewer needs to see of one case."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from pension.attempt import Attempt, Case, Findings, ReviewReason
from pension.beneficiary import Beneficiary
from pension.cases.queue import held_case
from pension.cases.vouch import ask_of
from pension.certification import Certification
from pension.claim import Claim
from pension.errors import EvidenceLost
from pension.paper import Page, PageState
from pension.policy import Policies
from pension.ports import Clock, Evidence, Office, Records
from pension.standing import Standing


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture the face is compared with, and how old it is."""

    content: bytes = field(repr=False)
    years: float
    accepted: bool


@dataclass(frozen=True, slots=True)
class CaseHead:
    """Whose case it is, and why it is here; `consent_to`: the relative to whom the video is to be a consent."""

    case: int
    name: str
    identity: str
    standing: Standing
    reason: ReviewReason
    promised_at: datetime
    held_until: datetime
    papers_needed: bool
    consent_to: str | None = None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """`clip` is the latest video and `findings` what the machine saw in it, its best frames among them; None where
    there is none. `photos` are those the machine compared it with.
    """

    head: CaseHead
    history: Sequence[Certification] = ()
    attempts: Sequence[Attempt] = ()
    photos: Sequence[Photo] = ()
    clip: bytes | None = field(default=None, repr=False)
    findings: Findings | None = None
    papers: Sequence[tuple[Page, bytes | None]] = ()


def papers_needed(person: Beneficiary, standing: Standing) -> bool:
    return standing is Standing.DOCUMENTS_REQUIRED and not person.documents_accepted


@dataclass(frozen=True, slots=True)
class LookAtHead:
    """Raises NotStaff, CaseSettled, OwnCase, ClaimOver."""

    records: Records
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, case_id: int) -> CaseHead:
        async with self.records.look() as office:
            now = self.clock.now()
            _, case, claim = await held_case(office, account, case_id, now)
            return await _head(office, case, claim, now, self.policies)


@dataclass(frozen=True, slots=True)
class StudyCase:
    """Raises NotStaff, CaseSettled, OwnCase, ClaimOver: who looks must have the case in hand."""

    records: Records
    evidence: Evidence
    clock: Clock
    policies: Policies

    async def __call__(self, account: int, case_id: int) -> CaseFile:
        async with self.records.look() as office:
            now = self.clock.now()
            _, case, claim = await held_case(office, account, case_id, now)
            head = await _head(office, case, claim, now, self.policies)
            history = await office.certifications.of(case.beneficiary)
            attempts = await office.attempts.of(case.id)
            last = attempts[-1] if attempts else None
            templates = await office.templates.of(case.beneficiary)
            findings, frames = await self._seen(office, last) if last else (None, [])
            pages = [page for page in await office.papers.of(case.id) if page.state is PageState.HANDED_IN]
        compared = [template for template in templates if template.accepted] or templates
        contents = [(template, await self._read(template.picture)) for template in compared]
        return CaseFile(
            head,
            history,
            attempts,
            photos=[
                Photo(content, template.years_on(now.date()), template.accepted)
                for template, content in contents
                if content is not None
            ],
            clip=await self._read(last.clip) if last and last.clip else None,
            findings=await self._with_frames(findings, frames) if findings else None,
            papers=[(page, await self._read(page.content)) for page in pages],
        )

    async def _seen(self, office: Office, attempt: Attempt) -> tuple[Findings | None, Sequence[str]]:
        return await office.attempts.findings(attempt.id), await office.attempts.frames(attempt.id)

    async def _with_frames(self, findings: Findings, names: Sequence[str]) -> Findings:
        frames = [content for content in [await self._read(name) for name in names] if content is not None]
        return replace(findings, report=replace(findings.report, best_frames=tuple(frames)))

    async def _read(self, name: str) -> bytes | None:
        """What is lost must not keep a reviewer from the rest."""
        try:
            return await self.evidence.read(name)
        except EvidenceLost:
            return None


async def _head(office: Office, case: Case, claim: Claim, now: datetime, policies: Policies) -> CaseHead:
    person = await office.beneficiaries.get(case.beneficiary)
    standing = person.standing_on(now.date(), policies[person.category])
    consent = case.ask is not None
    return CaseHead(
        case=case.id,
        name=person.masked_name,
        identity=person.masked_identity,
        standing=standing,
        reason=case.reason or ReviewReason.ASKED_FOR,
        promised_at=case.promised_at or now,
        held_until=claim.until,
        papers_needed=papers_needed(person, standing) and not consent,
        consent_to=(await ask_of(office, case)).called if consent else None,
    )
