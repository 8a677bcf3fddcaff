"""Booking a live session: fifteen minutes with a reviewer, by video notes inside the chat."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.appointments import choose_time, show
from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.onward import onward
from handlers.talk import Talk
from pension.account import Account
from pension.appointment import Occasion


def router() -> Router:
    router = Router(name="live")
    router.message.register(live, Command("live"))
    router.callback_query.register(live, Go.filter(F.to == Place.LIVE))
    return router


async def live(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    if not account.has_agreed or account.beneficiary is None:
        await onward(account, cases, talk, scenes)
    elif booked := await cases.my_appointment(account.id, Occasion.LIVE):
        await show(booked, talk)
    else:
        await choose_time(Occasion.LIVE, account, cases, talk, scenes)
