"""What becomes of the frames that the machine has picked out of a video."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from biometrics.report import Report, Verdict
from pension.attempt import Attempt, Case, Origin
from pension.ladder import Rung
from pension.ports import Evidence, Office

PASSED_TEMPLATES = 3


@dataclass(frozen=True, slots=True)
class Pictures:
    """Evidence names: the frame with the cause marked on it, and the best frames, best first."""

    remedy: str | None = None
    frames: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        return {*self.frames, *filter(None, [self.remedy])}


async def keep(evidence: Evidence, report: Report, *, frames: bool) -> Pictures:
    """Files come before the rows that name them; the best frames only where they may be wanted."""
    remedy = await evidence.keep(report.remedy) if report.remedy else None
    names = [await evidence.keep(frame) for frame in report.best_frames] if frames else []
    return Pictures(remedy, tuple(names))


@dataclass(frozen=True, slots=True)
class Use:
    """The names that rows hold from now on, and those that no row holds any more."""

    named: Sequence[str] = ()
    replaced: Sequence[str] = ()


async def use(office: Office, attempt: Attempt, case: Case, rung: Rung, frames: Sequence[str], now: datetime) -> Use:
    """A reviewer gets the best frames; a pass makes the best one a further picture of that person."""
    if rung.verdict is Verdict.REVIEW:
        await office.attempts.keep_frames(attempt.id, frames)
        return Use(frames)
    if rung.verdict is Verdict.PASS and case.ask is None and frames and await _agrees(office, case):
        return await _know_better(office, case, frames[0], now)
    return Use()


async def _know_better(office: Office, case: Case, frame: str, now: datetime) -> Use:
    person = case.beneficiary
    await office.templates.add(person, frame, now.date(), accepted=True, origin=Origin.PASSED)
    replaced = await office.templates.remove_passed(person, but=PASSED_TEMPLATES)
    for event in ("template-kept", *("template-replaced" for _ in replaced)):
        await office.audit.note(event, at=now, account=case.account, beneficiary=person)
    return Use([frame], replaced)


async def _agrees(office: Office, case: Case) -> bool:
    """Whether the person has agreed to the text that names this use of a video."""
    return case.account is not None and (await office.accounts.get(case.account)).has_agreed
