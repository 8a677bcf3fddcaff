"""Telling what a reviewer has decided: from the background, and after a restart."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError

from handlers.buttons import Kin, KinMove, Place
from handlers.desk import Papers
from handlers.hearing import Hearing
from handlers.receipts import give_card
from handlers.talk import Talk
from handlers.verdict import consented_keyboard, consented_words, passed_words
from locales import Say
from pension.account import Account
from pension.certification import Receipt
from pension.decision import Answer, Ruling
from pension.outcome import Consented

log = structlog.get_logger()


async def tell(
    bot: Bot, account: Account, answer: Answer, say: Say, papers: Papers, hearing: Hearing | None = None
) -> None:
    """A person who has blocked the bot is left in peace."""
    talk = Talk(bot, account.chat, say, hearing)
    try:
        await _speak(talk, answer, account, papers)
    except TelegramForbiddenError:
        log.info("decision not heard: chat closed", account=account.id)


async def _speak(talk: Talk, answer: Answer, account: Account, papers: Papers) -> None:
    match answer:
        case Answer(Ruling.APPROVED, receipt=Receipt() as receipt):
            await talk.read_out("passed")
            await talk.write(passed_words(receipt, talk.say))
            await give_card(receipt, account, papers, talk)
        case Answer(Ruling.APPROVED, consented=Consented() as consented):
            await talk.write(consented_words(consented, talk.say), consented_keyboard(consented, talk.say))
        case Answer(Ruling.ASKED_AGAIN, why, ask=int() as ask):
            await talk.tell(f"asked-again-{why}", Kin(move=KinMove.FILM, id=ask))
        case Answer(Ruling.REFUSED, ask=int()):
            await talk.tell("vow-refused", Place.FAMILY)
        case Answer(Ruling.ASKED_AGAIN, why):
            await talk.tell(f"asked-again-{why}", Place.CERTIFY)
        case Answer(Ruling.REFUSED, why):
            await talk.tell(f"refused-{why}", Place.POINTS, Place.VISIT)
