"""What follows an examination: a receipt, one more try, or a person. A machine never refuses for good."""

from dataclasses import dataclass

from biometrics.report import FailureCode, Report, Verdict
from pension.attempt import ReviewReason
from pension.policy import Policy
from pension.standing import Standing


@dataclass(frozen=True, slots=True)
class Rung:
    verdict: Verdict
    reason: ReviewReason | None = None


@dataclass(frozen=True, slots=True)
class Footing:
    """What the register says of the person when the verdict falls.

    `template_accepted`: somebody has accepted the picture that was compared with; `reference_old`: all of those that
    were are so old that the face may have changed; `documents`: the papers asked for after a long time are accepted;
    `refused`: a reviewer has refused a video since the last certification, so that only a reviewer passes the next.
    """

    standing: Standing
    template_accepted: bool
    reference_old: bool = False
    documents: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of one case under one policy."""

    policy: Policy

    def after(self, report: Report, number: int, footing: Footing) -> Rung:
        """The rung after the `number`-th video, counted from 1."""
        match report.verdict:
            case Verdict.RETRY if number < self.policy.attempts:
                return Rung(Verdict.RETRY)
            case Verdict.RETRY:
                return Rung(Verdict.REVIEW, _after_the_last(report, footing))
            case Verdict.REVIEW:
                return Rung(Verdict.REVIEW, _where_unsure(report, footing))
        reason = self._in_the_way(report, footing)
        return Rung(Verdict.PASS) if reason is None else Rung(Verdict.REVIEW, reason)

    def _in_the_way(self, report: Report, footing: Footing) -> ReviewReason | None:
        """What keeps a video that the machine has passed from being a certification."""
        if footing.standing is Standing.CLOSED:
            return ReviewReason.MACHINE_UNSURE
        if not footing.template_accepted:
            return ReviewReason.REFERENCE_AWAITS_REVIEW
        if footing.standing is Standing.DOCUMENTS_REQUIRED and not footing.documents:
            return ReviewReason.DOCUMENTS_AWAITED
        if footing.refused:
            return ReviewReason.REFUSED_BEFORE
        if self.policy.requires_passive_check and report.liveness.passive is None:
            return ReviewReason.PASSIVE_CHECK_MISSING
        return None


def _after_the_last(report: Report, footing: Footing) -> ReviewReason:
    unknown = report.failure is not None and report.failure.code is FailureCode.NOT_RECOGNISED
    return ReviewReason.REFERENCE_OLD if unknown and footing.reference_old else ReviewReason.ATTEMPTS_USED


def _where_unsure(report: Report, footing: Footing) -> ReviewReason:
    if report.failure is not None and report.failure.code is FailureCode.LOOKS_REPLAYED:
        return ReviewReason.LOOKS_REPLAYED
    doubted = footing.reference_old and report.identity.similarity is not None
    return ReviewReason.REFERENCE_OLD if doubted else ReviewReason.MACHINE_UNSURE
