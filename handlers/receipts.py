"""Receipts: the latest, all of them, as a picture or to print, and whether one that somebody shows is ours."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Form, Go, Leaf, Paper, Place, card_keyboard, receipts_keyboard
from handlers.cases import UseCases
from handlers.desk import Papers
from handlers.talk import Talk
from locales.spelling import Value
from pension.account import Account
from pension.certification import Receipt
from pension.errors import PaperNotPrinted, ReceiptUnknown

REFERENCE = "r_"


def router() -> Router:
    router = Router(name="receipts")
    router.message.register(check, CommandStart(deep_link=True, magic=F.args.startswith(REFERENCE)))
    router.message.register(latest, Command("receipt"))
    router.callback_query.register(latest, Go.filter(F.to == Place.RECEIPT))
    router.message.register(history, Command("receipts"))
    router.callback_query.register(turn, Leaf.filter())
    router.callback_query.register(hand_over, Paper.filter())
    return router


async def check(_: Message, command: CommandObject, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    """Whoever is shown a receipt may ask; they learn what stands on it, and no more."""
    await scenes.close()
    receipt = await cases.check_receipt(command.args or "")
    await talk.tell("receipt-genuine", Place.HELP, **_facts(receipt, talk))


async def latest(_: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, papers: Papers) -> None:
    if receipts := await cases.show_receipts(account.id):
        await give_card(receipts[0], account, papers, talk)
    else:
        await talk.tell("receipt-none", Place.CERTIFY)


async def history(_: Message, account: Account, cases: UseCases, talk: Talk) -> None:
    if receipts := await cases.show_receipts(account.id):
        await talk.write(*_leaf(receipts, 0, talk))
    else:
        await talk.tell("receipt-none", Place.CERTIFY)


async def turn(tap: CallbackQuery, callback_data: Leaf, account: Account, cases: UseCases, talk: Talk) -> None:
    receipts = await cases.show_receipts(account.id)
    if not 0 <= callback_data.place < len(receipts):
        raise ReceiptUnknown
    await talk.turn(tap, *_leaf(receipts, callback_data.place, talk))


async def hand_over(
    _: CallbackQuery, callback_data: Paper, account: Account, cases: UseCases, talk: Talk, papers: Papers
) -> None:
    """Only receipts of the person this chat speaks about now, whatever number the button holds."""
    receipts = {receipt.number: receipt for receipt in await cases.show_receipts(account.id)}
    if (receipt := receipts.get(callback_data.number)) is None:
        raise ReceiptUnknown
    if callback_data.form is Form.CARD:
        await give_card(receipt, account, papers, talk)
    elif callback_data.form is Form.PICTURE:
        await _hand(await papers.card(receipt, account.language), "png", receipt, talk)
    else:
        await _hand(await papers.sheet(receipt, account.language), "pdf", receipt, talk)


async def give_card(receipt: Receipt, account: Account, papers: Papers, talk: Talk) -> None:
    card, markup = await card_if_printed(receipt, account, papers), card_keyboard(talk.say, receipt.number)
    caption = talk.say("receipt-card", number=receipt.number)
    if card is None:
        await talk.write(caption, markup)
    else:
        await talk.show(card, f"{receipt.number}.png", caption, markup)


async def card_if_printed(receipt: Receipt, account: Account, papers: Papers) -> bytes | None:
    """None where it cannot be printed now: the words and the number must arrive all the same."""
    try:
        return await papers.card(receipt, account.language)
    except PaperNotPrinted:
        return None


async def _hand(content: bytes, kind: str, receipt: Receipt, talk: Talk) -> None:
    caption = talk.say("receipt-file", number=receipt.number)
    await talk.hand(content, f"{receipt.number}.{kind}", caption, card_keyboard(talk.say, receipt.number))


def _leaf(receipts: Sequence[Receipt], place: int, talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    receipt, older = receipts[place], place + 1
    text = talk.say("receipts-one", place=place + 1, count=len(receipts), **_facts(receipt, talk))
    return text, receipts_keyboard(talk.say, receipt.number, older if older < len(receipts) else None)


def _facts(receipt: Receipt, talk: Talk) -> dict[str, Value]:
    certification = receipt.certification
    return {
        "number": receipt.number,
        "name": receipt.name,
        "on": certification.on,
        "channel": talk.say(f"channel-{certification.channel}"),
        "deadline": receipt.next_deadline,
    }
