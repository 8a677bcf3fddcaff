"""What is said when something could not be done: one cause, one way on, and nothing personal in the log."""

from collections.abc import Sequence
from contextlib import suppress
from traceback import extract_tb

import structlog
from aiogram import Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent

from handlers import sentences
from handlers.buttons import Place, keyboard
from handlers.desk_buttons import queue_keyboard
from handlers.errors import DownloadInterrupted
from handlers.talk import Talk
from handlers.verdict import ways_after
from pension import errors

log = structlog.get_logger()

WAYS_ON: dict[type[errors.OfficeError], tuple[Place, ...]] = {
    errors.IdentityNumberWrong: (Place.CANCEL,),
    errors.NotOnRoster: (Place.RETYPE,),
    errors.TooManyGuesses: (Place.HELP,),
    errors.AlreadyBound: (Place.RETYPE,),
    errors.CodeWordUnfit: (Place.CODE_WORD,),
    errors.AlreadyEnrolled: (Place.FAMILY,),
    errors.BindingOver: (Place.FAMILY,),
    errors.IsYourself: (Place.MYSELF,),
    errors.NameUnfit: (Place.CANCEL,),
    errors.TooManyPeople: (Place.FAMILY,),
    errors.TooManyHelpers: (Place.HELPERS,),
    errors.AskedBefore: (Place.FAMILY,),
    errors.AskOver: (Place.CERTIFY,),
    errors.ReceiptUnknown: (Place.HELP,),
    errors.PaperNotPrinted: (Place.STATUS,),
    errors.PapersNotNeeded: (Place.STATUS,),
    errors.PageTooLarge: (Place.CANCEL,),
    errors.NothingHandedIn: (Place.PAPERS,),
    errors.BenefitClosed: (Place.MISTAKE, Place.STATUS),
    errors.ReviewPending: (Place.STATUS,),
    errors.NotStaff: (Place.CERTIFY, Place.STATUS),
    errors.NoChallenge: (Place.CERTIFY, Place.STATUS),
    errors.ClipTooLarge: (Place.AGAIN,),
    DownloadInterrupted: (Place.AGAIN,),
}


def router() -> Router:
    router = Router(name="apology")
    router.error.register(refused, ExceptionTypeFilter(errors.OfficeError))
    router.error.register(left, ExceptionTypeFilter(TelegramForbiddenError))
    router.error.register(stuck)
    return router


async def refused(event: ErrorEvent, talk: Talk) -> None:
    """The office said no: that is an answer, and it has its own sentence."""
    error = event.exception
    if isinstance(error, errors.DeskError):
        await talk.write(sentences.of_error(error, talk.say), queue_keyboard(talk.say))
    elif isinstance(error, errors.OfficeError):
        if isinstance(error, errors.ClipRefused | errors.PictureRefused):
            await talk.read_out(*sentences.spoken(error.failure))
        await talk.write(sentences.of_error(error, talk.say), keyboard(talk.say, *_ways_on(error)))


def _ways_on(error: errors.OfficeError) -> Sequence[Place]:
    if isinstance(error, errors.ClipRefused):
        return ways_after(error.failure)
    return WAYS_ON.get(type(error), (Place.CERTIFY,))


async def left(event: ErrorEvent) -> None:
    log.info("chat closed by the person", update=event.update.update_id)


async def stuck(event: ErrorEvent, talk: Talk | None = None) -> None:
    """Messages of exceptions may hold names and numbers: only their kind and place are written down."""
    places = [f"{frame.name}:{frame.lineno}" for frame in extract_tb(event.exception.__traceback__)]
    log.error("update not handled", update=event.update.update_id, error=type(event.exception).__name__, at=places[-3:])
    if talk is not None:
        with suppress(TelegramAPIError):  # perhaps the messenger is what went wrong
            await talk.tell("something-went-wrong", Place.CERTIFY, Place.STATUS)
