"""The register is wrong about somebody: asked what it says, put before a person at once, and a video meanwhile."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account
from pension.attempt import ReviewReason

REASONS = {Place.MARKED_DEAD: ReviewReason.MARKED_DEAD, Place.MARKED_AWAY: ReviewReason.MARKED_AWAY}


def router() -> Router:
    router = Router(name="mistake")
    router.message.register(ask, Command("mistake"))
    router.callback_query.register(ask, Go.filter(F.to == Place.MISTAKE))
    router.callback_query.register(say_so, Go.filter(F.to.in_(REASONS)))
    return router


async def ask(_: Message | CallbackQuery, talk: Talk, scenes: ScenesManager) -> None:
    await scenes.close()
    await talk.tell("mistake-ask", *REASONS)


async def say_so(
    _: CallbackQuery, callback_data: Go, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    promised_at = await cases.say_mistaken(account.id, REASONS[callback_data.to])
    await scenes.close()
    await talk.tell("mistake-taken", Place.CERTIFY, Place.STATUS, promised_at=promised_at)
