"""The words for what the office and the machine answer."""

from biometrics.report import Failure
from locales import Say
from pension.errors import (
    AskedBefore,
    CaseTaken,
    ClipRefused,
    OfficeError,
    PictureRefused,
    ReviewPending,
    TooManyGuesses,
)


def of_failure(failure: Failure, say: Say) -> str:
    """One cause and one fix, with the movement it speaks of."""
    return say(f"failure-{failure.code}", action=say(f"action-{failure.action or 'any'}"))


def spoken(failure: Failure) -> tuple[str, ...]:
    """The phrases that say the same aloud."""
    return (f"failure-{failure.code}", *([f"action-{failure.action}"] if failure.action else []))


def of_error(error: OfficeError, say: Say) -> str:
    match error:
        case ClipRefused() | PictureRefused():
            return of_failure(error.failure, say)
        case TooManyGuesses() | AskedBefore():
            return say(error.key, until=error.until)
        case ReviewPending():
            return say(error.key, promised_at=error.promised_at)
        case CaseTaken():
            return say(error.key, name=error.name, until=error.until)
        case _:
            return say(error.key)
