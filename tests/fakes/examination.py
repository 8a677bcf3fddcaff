"""A machine that finds what it is told to find."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from biometrics.challenge import Challenge
from biometrics.report import Failure, FailureCode, Report, Verdict
from pension.errors import ExaminationLost

PASS = Report(Verdict.PASS)
UNSURE = Report(Verdict.REVIEW)
TOO_DARK = Report(Verdict.RETRY, Failure(FailureCode.TOO_DARK), remedy=b"the person's own dark frame")


@dataclass
class FakeExamination:
    """Implements `pension.ports.Examination`; a finding of None is a worker that is lost."""

    findings: list[Report | None] = field(default_factory=list)
    photo_failure: Failure | None = None
    seen: list[tuple[bytes, tuple[bytes, ...], Challenge]] = field(default_factory=list)

    def finds(self, *findings: Report | None) -> None:
        self.findings = list(findings)

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        self.seen.append((clip, tuple(templates), challenge))
        finding = self.findings.pop(0) if len(self.findings) > 1 else self.findings[0]
        if finding is None:
            raise ExaminationLost
        return finding

    async def inspect(self, photo: bytes) -> Failure | None:
        return self.photo_failure
