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
    """The person has a chat of their own already."""

    key = "already-bound"


class TooLateToWait(OfficeError):
    """No reminder would come in time on the chosen day."""

    key = "too-late-to-wait"


class NotEnrolled(OfficeError):
    """This account has not said yet whom it is for."""

    key = "not-enrolled"


class CodeWordUnfit(OfficeError):
    """The word is too short or too long, a name, or holds more than letters."""

    key = "code-word-unfit"


class AlreadyEnrolled(OfficeError):
    """This account has said already who it is, and it was somebody else."""

    key = "already-enrolled"


class BindingOver(OfficeError):
    """This account may not act for that person, or not any more."""

    key = "binding-over"


class ReceiptUnknown(OfficeError):
    """No receipt of ours has this number and this mark."""

    key = "receipt-unknown"


class PaperNotPrinted(OfficeError):
    """The sheet could not be printed now."""

    key = "paper-not-printed"


class IsYourself(OfficeError):
    """Who asks to act for a relative has given their own number."""

    key = "is-yourself"


class NameUnfit(OfficeError):
    """A relative may be called by letters only, and briefly."""

    key = "name-unfit"


class TooManyPeople(OfficeError):
    """One chat acts for so many relatives and no more."""

    key = "too-many-people"


class TooManyHelpers(OfficeError):
    """So many relatives may act for one person and no more."""

    key = "too-many-helpers"


class AskedBefore(OfficeError):
    """The person has said no, and is left in peace for a while."""

    key = "asked-before"

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class AskOver(OfficeError):
    """The question was answered before, has run out, or is not for this chat."""

    key = "ask-over"


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


class NotStaff(OfficeError):
    """Only members of staff may ask for this; everybody else is answered as if it did not exist."""

    key = "anything-else"


class InvitationOver(OfficeError):
    """The invitation was used before, has run out, or was never given."""

    key = "invitation-over"


class TimeTaken(OfficeError):
    """The time is no longer free, or never was one to choose."""

    key = "time-taken"


class AppointmentOver(OfficeError):
    """There is no such appointment any more."""

    key = "appointment-over"


class DeskError(OfficeError):
    """A member of staff could not do what they meant to."""


class CaseTaken(DeskError):
    """Another member of staff has the case."""

    key = "case-taken"

    def __init__(self, name: str, until: datetime) -> None:
        super().__init__(until)
        self.name = name
        self.until = until


class CaseSettled(DeskError):
    """The case waits for nobody any more."""

    key = "case-settled"


class ClaimOver(DeskError):
    """Who decides must have the case in hand."""

    key = "claim-over"


class OwnCase(DeskError):
    """Nobody decides on themselves, nor on whom they act for."""

    key = "own-case"


class StillLookedAt(DeskError):
    """The machine has not finished with the last video."""

    key = "still-looked-at"


class NothingToApprove(DeskError):
    """There is no video that could be approved."""

    key = "nothing-to-approve"


class PapersNotShown(DeskError):
    """After so long the papers must have been shown as well."""

    key = "papers-not-shown"


class BenefitEnded(DeskError):
    """The register says that the benefit has ended; that must be settled first."""

    key = "benefit-ended"


class PapersNotNeeded(OfficeError):
    """No papers are asked of this person, or theirs have been seen."""

    key = "papers-not-needed"


class PageUnreadable(OfficeError):
    """This is no photograph and no PDF, or not a whole one."""

    key = "page-unreadable"


class PageTooSmall(OfficeError):
    """Nobody could read a picture so small."""

    key = "page-too-small"


class PageLocked(OfficeError):
    """The PDF is locked, or would do something by itself."""

    key = "page-locked"


class PageTooLarge(OfficeError):
    """The file is larger than a page can be."""

    key = "page-too-large"


class TooManyPages(OfficeError):
    """More pages than anybody should have to read."""

    key = "too-many-pages"


class NothingHandedIn(OfficeError):
    """No page waits to be handed in."""

    key = "nothing-handed-in"


class PageSettled(DeskError):
    """The page has been ruled on, or was sent anew."""

    key = "page-settled"


class NobodyOfThisNumber(DeskError):
    """No beneficiary has this number."""

    key = "nobody-of-this-number"


class DoubtKnown(DeskError):
    """That very doubt is open already."""

    key = "doubt-known"


class DoubtSettled(DeskError):
    """The doubt has been settled."""

    key = "doubt-settled"


class SameMember(DeskError):
    """Two different members must confirm."""

    key = "same-member"


class MeetingOver(DeskError):
    """The appointment or request waits for nobody any more."""

    key = "meeting-over"


class NotYet(DeskError):
    """The session has not come up yet."""

    key = "not-yet"


class DayNotAllowed(DeskError):
    """A certification of that day cannot be written down any more, or not yet."""

    key = "day-not-allowed"


class ExaminationLost(OfficeError):
    """The worker that examined the video crashed or took too long."""

    key = "examination-lost"


class EvidenceLost(OfficeError):
    """A kept file is gone or can no longer be read; a person must decide without it."""
