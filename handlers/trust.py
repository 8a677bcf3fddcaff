"""Is it really you? What we never ask, the family's word, and whom to ring."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account
from pension.errors import BindingOver


def router() -> Router:
    router = Router(name="trust")
    router.message.register(really, Command("really"))
    router.callback_query.register(really, Go.filter(F.to == Place.REALLY))
    return router


async def really(_: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk) -> None:
    if (word := await _word_of(account, cases)) is None:
        await talk.tell("really-without-word", Place.HELP)
    else:
        await talk.tell("really", Place.CODE_WORD, word=word)


async def _word_of(account: Account, cases: UseCases) -> str | None:
    if account.beneficiary is None:
        return None
    try:
        return await cases.ask_code_word(account.id)
    except BindingOver:
        return None
