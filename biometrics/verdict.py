"""What all the evidence of a clip comes to: one verdict and, where it is not passed, one cause."""

from dataclasses import dataclass

from biometrics.calibration import Calibration
from biometrics.living import REVIEW_RISK
from biometrics.quality import Measures, cause
from biometrics.report import Failure, FailureCode, Identity, Verdict

SAME_PERSON = 0.35


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether others were in the picture, the medians of its quality, the face, the first action not done, the risk."""

    several: bool
    middle: Measures
    identity: Identity
    missed: Failure | None
    risk: float


def verdict_on(evidence: Evidence, calibration: Calibration) -> tuple[Verdict, Failure | None]:
    """PASS only where everything holds; RETRY with what must be mended first; a person where the machine is unsure.

    What looks replayed is never refused by a machine: everything else held, so a person looks at it.
    """
    known, agreed = evidence.identity.similarity, evidence.identity.self_agreement
    if evidence.several:
        return Verdict.RETRY, Failure(FailureCode.SEVERAL_FACES)
    if agreed is not None and agreed < SAME_PERSON:
        return Verdict.RETRY, Failure(FailureCode.DIFFERENT_PERSON_IN_THE_CLIP)
    if known is not None and known >= calibration.pass_from and evidence.missed is None:
        if evidence.risk >= REVIEW_RISK:
            return Verdict.REVIEW, Failure(FailureCode.LOOKS_REPLAYED)
        return Verdict.PASS, None
    if code := cause(evidence.middle):
        return Verdict.RETRY, Failure(code)
    if known is not None and known < calibration.review_from:
        return Verdict.RETRY, Failure(FailureCode.NOT_RECOGNISED)
    if evidence.missed is not None:
        return Verdict.RETRY, evidence.missed
    return Verdict.REVIEW, Failure(FailureCode.LOOKS_REPLAYED) if evidence.risk >= REVIEW_RISK else None
