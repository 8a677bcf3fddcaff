"""How things stand."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account
from pension.month import Month
from pension.standing import Standing


def router() -> Router:
    router = Router(name="status")
    router.message.register(status, Command("status"))
    router.callback_query.register(status, Go.filter(F.to == Place.STATUS))
    return router


async def status(_: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk) -> None:
    await tell_standing(account, cases, talk)


async def tell_standing(account: Account, cases: UseCases, talk: Talk) -> None:
    status = await cases.ask_status(account.id)
    text = talk.say(
        f"standing-{status.standing}-relative" if status.relative else f"standing-{status.standing}",
        name=status.name,
        deadline=status.deadline,
        since=status.restoration.since if status.restoration else Month.of(status.suspended_from),
        months=status.restoration.months if status.restoration else 0,
    )
    places = [] if status.promised_at else [Place.MISTAKE if status.standing is Standing.CLOSED else Place.CERTIFY]
    if status.promised_at is not None:
        text += "\n" + talk.say("standing-with-reviewer", promised_at=status.promised_at)
    if status.last_number is not None:
        places.append(Place.RECEIPT)
    await talk.write(text, keyboard(talk.say, *places))
