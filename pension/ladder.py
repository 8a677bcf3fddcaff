"""What follows an examination: a receipt, one more try, or a person. A machine never refuses for good."""

from dataclasses import dataclass

from biometrics.report import Report, Verdict
from pension.attempt import ReviewReason
from pension.policy import Policy
from pension.standing import Standing


@dataclass(frozen=True, slots=True)
class Rung:
    verdict: Verdict
    reason: ReviewReason | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of one case under one policy."""

    policy: Policy

    def after(
        self, report: Report, number: int, *, template_accepted: bool, standing: Standing, documents: bool
    ) -> Rung:
        """The rung after the `number`-th video, counted from 1."""
        if report.verdict is Verdict.RETRY:
            last = number >= self.policy.attempts
            return Rung(Verdict.REVIEW, ReviewReason.ATTEMPTS_USED) if last else Rung(Verdict.RETRY)
        if report.verdict is Verdict.REVIEW or standing is Standing.CLOSED:
            return Rung(Verdict.REVIEW, ReviewReason.MACHINE_UNSURE)
        if not template_accepted:
            return Rung(Verdict.REVIEW, ReviewReason.REFERENCE_AWAITS_REVIEW)
        if standing is Standing.DOCUMENTS_REQUIRED and not documents:
            return Rung(Verdict.REVIEW, ReviewReason.DOCUMENTS_AWAITED)
        return Rung(Verdict.PASS)
