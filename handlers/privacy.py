"""Being forgotten: asked for once, confirmed once."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account


def router() -> Router:
    router = Router(name="privacy")
    router.message.register(ask, Command("forget"))
    router.callback_query.register(forget, Go.filter(F.to == Place.FORGET))
    router.callback_query.register(keep, Go.filter(F.to == Place.KEEP))
    return router


async def ask(_: Message, cases: UseCases, talk: Talk) -> None:
    await talk.tell("forget-ask", Place.FORGET, Place.KEEP, days=cases.clip_days)


async def forget(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, state: FSMContext) -> None:
    await cases.forget(account.id)
    await state.clear()
    await talk.tell("forgotten")


async def keep(_: CallbackQuery, talk: Talk) -> None:
    await talk.tell("kept", Place.CERTIFY, Place.STATUS)
