"""Telling the outcome of a video: from the background, after a restart, and twice with the same result."""

import asyncio
from collections.abc import Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import InlineKeyboardMarkup

from biometrics.report import Failure, FailureCode
from handlers import sentences
from handlers.buttons import Kin, KinMove, Place, card_keyboard, keyboard
from handlers.desk import Papers
from handlers.hearing import Hearing
from handlers.receipts import card_if_printed
from handlers.talk import Talk
from locales import Say
from locales.drawings import with_drawing
from pension.account import Account
from pension.attempt import Attempt, ReviewReason
from pension.certification import Receipt
from pension.outcome import Consented, Outcome, Passed, TryAgain, Withdrawn, WithReviewer

log = structlog.get_logger()


async def tell(
    bot: Bot,
    account: Account,
    attempt: Attempt,
    outcome: Outcome,
    say: Say,
    papers: Papers,
    hearing: Hearing | None = None,
) -> None:
    """Turn "looking…" into the answer; a person who has blocked the bot is left in peace."""
    talk = Talk(bot, account.chat, say, hearing)
    try:
        await _speak(talk, attempt, outcome, account, papers)
    except TelegramForbiddenError:
        log.info("verdict not heard: chat closed", attempt=attempt.id)


async def _speak(talk: Talk, attempt: Attempt, outcome: Outcome, account: Account, papers: Papers) -> None:
    match outcome:
        case Passed(receipt):
            await talk.read_out("passed")
            caption = talk.say("receipt-card", number=receipt.number)
            card, markup = await card_if_printed(receipt, account, papers), card_keyboard(talk.say, receipt.number)
            await _with_picture(talk, attempt, passed_words(receipt, talk.say), card, caption, markup)
        case TryAgain(failure, picture=picture):
            await talk.read_out(*sentences.spoken(failure), "try-again")
            text = talk.say("try-again", sentence=sentences.of_failure(failure, talk.say))
            if picture is not None and failure.action is not None:
                picture = await asyncio.to_thread(with_drawing, picture, failure.action)
            ways: Sequence[Place | Kin] = ways_after(failure)
            if outcome.ask is not None:
                ways = [Kin(move=KinMove.FILM, id=outcome.ask)]
            await _with_picture(talk, attempt, text, picture, talk.say("frame"), keyboard(talk.say, *ways))
        case WithReviewer(promised_at, reason):
            await talk.read_out("reviewer")
            text = talk.say(f"reviewer-{reason}", promised_at=promised_at)
            ways = (Place.STATUS, Place.LIVE, Place.POINTS)
            if reason is ReviewReason.DOCUMENTS_AWAITED:
                ways = (Place.PAPERS, Place.STATUS)
            if reason is ReviewReason.CONSENT:
                ways = (Place.FAMILY, Place.HELP)
            await talk.replace(attempt.notice, text, keyboard(talk.say, *ways))
        case Consented():
            text = consented_words(outcome, talk.say)
            await talk.replace(attempt.notice, text, consented_keyboard(outcome, talk.say))
        case Withdrawn():
            if attempt.notice is not None:
                await talk.remove(attempt.notice)


async def _with_picture(
    talk: Talk, attempt: Attempt, text: str, picture: bytes | None, caption: str, markup: InlineKeyboardMarkup
) -> None:
    """The last message carries the buttons, so that they are in view: the picture, or the words where there is none."""
    if picture is None:
        await talk.replace(attempt.notice, text, markup)
        return
    await talk.replace(attempt.notice, text)
    try:
        await talk.show(picture, "picture", caption, markup)
    except TelegramBadRequest as refusal:
        log.warning("picture refused", attempt=attempt.id, reason=refusal.message)
        await talk.replace(attempt.notice, text, markup)


def ways_after(failure: Failure) -> Sequence[Place]:
    """Once more; who was too quick, or too late, may take it slowly."""
    hurried = failure.code in (FailureCode.ACTION_TOO_FAST, FailureCode.EXPIRED)
    return (Place.AGAIN, Place.SLOWLY) if hurried else (Place.AGAIN,)


def consented_words(consented: Consented, say: Say) -> str:
    return say("vow-passed", name=consented.name, until=consented.until)


def consented_keyboard(consented: Consented, say: Say) -> InlineKeyboardMarkup:
    return keyboard(say, Place.CERTIFY, Place.FAMILY, about=consented.beneficiary)


def passed_words(receipt: Receipt, say: Say) -> str:
    facts = {"name": receipt.name, "number": receipt.number}
    days = {"on": receipt.certification.on, "deadline": receipt.next_deadline}
    restored = receipt.certification.restoration
    if restored is None:
        return say("passed", **facts, **days)
    return say("passed-restored", **facts, **days, since=restored.since, months=restored.months)
