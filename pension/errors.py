"""What the office may answer instead of doing what was asked; `key` names the sentence the person reads."""

from datetime import datetime
from typing import ClassVar

from biometrics.report import Failure, FailureCode


class OfficeError(Exception):
    """The office could not do what was asked."""

    key: ClassVar[str] = "something-went-wrong"


class ConsentMissing(OfficeError):
    """Nothing is kept of a person who has not agreed."""

    key = "consent-missing"


class IdentityNumberWrong(OfficeError):
    """The number fails its own check digit or date."""

    key = "identity-number-wrong"


class NotOnRoster(OfficeError):
    """No beneficiary has this number and this name."""

    key = "not-on-roster"


class TooManyGuesses(OfficeError):
    """Too many numbers and names that did not fit; more are answered later."""

    key = "too-many-guesses"

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class AlreadyBound(OfficeError):
    """Another account certifies for this beneficiary."""

    key = "already-bound"


class NotEnrolled(OfficeError):
    """This account has not said yet whom it is for."""

    key = "not-enrolled"


class BenefitClosed(OfficeError):
    """The benefit has ended; a person must look before anything else."""

    key = "benefit-closed"


class ReviewPending(OfficeError):
    """A reviewer has the last video."""

    key = "review-pending"

    def __init__(self, promised_at: datetime) -> None:
        super().__init__(promised_at)
        self.promised_at = promised_at


class ReferenceMissing(OfficeError):
    """There is no picture to compare with yet."""

    key = "reference-missing"


class NoChallenge(OfficeError):
    """A video came although none was asked for, or the one asked for has come already."""

    key = "no-challenge"


class ClipTooLarge(OfficeError):
    """The file is larger than a short video can be."""

    key = "clip-too-large"


class ClipRefused(OfficeError):
    """The video cannot count, whatever it shows; the attempt is not used up."""

    key = "clip-refused"

    def __init__(self, code: FailureCode) -> None:
        super().__init__(code)
        self.failure = Failure(code)


class PictureRefused(OfficeError):
    """The reference picture cannot serve; `failure` says why."""

    key = "picture-refused"

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


class ExaminationLost(OfficeError):
    """The worker that examined the video crashed or took too long."""

    key = "examination-lost"


class EvidenceLost(OfficeError):
    """A kept file is gone or can no longer be read; a person must decide without it."""
