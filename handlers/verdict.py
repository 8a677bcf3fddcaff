"""Telling the outcome of a video: from the background, after a restart, and twice with the same result."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import InlineKeyboardMarkup

from handlers import sentences
from handlers.buttons import Place, keyboard
from handlers.receipt_card import qr_card
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.attempt import Attempt
from pension.cases.certify import Outcome, Passed, TryAgain, Withdrawn, WithReviewer
from pension.certification import Receipt

log = structlog.get_logger()


async def tell(bot: Bot, account: Account, attempt: Attempt, outcome: Outcome, say: Say) -> None:
    """Turn "looking…" into the answer; a person who has blocked the bot is left in peace."""
    talk = Talk(bot, account.chat, say)
    try:
        await _speak(talk, attempt, outcome)
    except TelegramForbiddenError:
        log.info("verdict not heard: chat closed", attempt=attempt.id)


async def _speak(talk: Talk, attempt: Attempt, outcome: Outcome) -> None:
    match outcome:
        case Passed(receipt):
            await talk.replace(attempt.notice, _passed(receipt, talk.say))
            caption = talk.say("receipt-card", number=receipt.number)
            await talk.show(qr_card(receipt), f"{receipt.number}.png", caption, keyboard(talk.say, Place.STATUS))
        case TryAgain(failure, picture=picture):
            text = talk.say("try-again", sentence=sentences.of_failure(failure, talk.say))
            await _with_picture(talk, attempt, text, picture, keyboard(talk.say, Place.AGAIN))
        case WithReviewer(promised_at, reason):
            text = talk.say(f"reviewer-{reason}", promised_at=promised_at)
            await talk.replace(attempt.notice, text, keyboard(talk.say, Place.STATUS, Place.HELP))
        case Withdrawn():
            if attempt.notice is not None:
                await talk.remove(attempt.notice)


async def _with_picture(
    talk: Talk, attempt: Attempt, text: str, picture: bytes | None, markup: InlineKeyboardMarkup
) -> None:
    """The last message carries the buttons, so that they are in view."""
    if picture is None:
        await talk.replace(attempt.notice, text, markup)
    else:
        await talk.replace(attempt.notice, text)
        await talk.show(picture, "frame.jpg", talk.say("frame"), markup)


def _passed(receipt: Receipt, say: Say) -> str:
    facts = {"name": receipt.name, "number": receipt.number}
    days = {"on": receipt.certification.on, "deadline": receipt.next_deadline}
    restored = receipt.certification.restoration
    if restored is None:
        return say("passed", **facts, **days)
    return say("passed-restored", **facts, **days, since=restored.since, months=restored.months)
