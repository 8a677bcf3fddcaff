"""What all the evidence of a clip comes to: one verdict and, where it is not passed, one cause."""

from dataclasses import dataclass

from biometrics.calibration import Calibration
from biometrics.challenge import Action
from biometrics.living import REVIEW_RISK
from biometrics.quality import Measures, cause
from biometrics.report import Failure, FailureCode, Identity, Verdict

SAME_PERSON = 0.35
BEHIND_A_MASK = (Action.SMILE, Action.OPEN_MOUTH)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether others were in the picture, the medians of its quality, whether a part of the face is covered, whose face
    it is, the first action not done, and the risk of a replay.
    """

    several: bool
    middle: Measures
    covered: bool
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
    unseen = evidence.missed is not None and evidence.missed.action in BEHIND_A_MASK
    if evidence.covered and (unseen or (known is not None and known < calibration.pass_from)):
        return Verdict.RETRY, Failure(FailureCode.FACE_COVERED)
    if known is not None and known < calibration.review_from:
        return Verdict.RETRY, Failure(FailureCode.NOT_RECOGNISED)
    if evidence.missed is not None:
        return Verdict.RETRY, evidence.missed
    return Verdict.REVIEW, Failure(FailureCode.LOOKS_REPLAYED) if evidence.risk >= REVIEW_RISK else None
