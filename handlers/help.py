"""What this is, and the way to a person."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account


def router() -> Router:
    router = Router(name="help")
    router.message.register(explain, Command("help"))
    router.callback_query.register(explain, Go.filter(F.to == Place.HELP))
    router.callback_query.register(person, Go.filter(F.to == Place.PERSON))
    router.callback_query.register(ask_person, Go.filter(F.to == Place.ASK_PERSON))
    return router


async def explain(_: Message | CallbackQuery, talk: Talk) -> None:
    await talk.tell("help", Place.CERTIFY, Place.STATUS)


async def person(_: CallbackQuery, account: Account, talk: Talk) -> None:
    await tell_of_person(account, talk)


async def tell_of_person(account: Account, talk: Talk) -> None:
    """Asking a colleague ends the way by video until they have answered, so it takes a tap of its own."""
    if account.beneficiary is None:
        await talk.tell("person-unknown", Place.CERTIFY, Place.POINTS)
    else:
        await talk.tell("person", Place.ASK_PERSON, Place.WAYS, Place.CERTIFY)


async def offer_person(account: Account, talk: Talk, scenes: ScenesManager) -> None:
    """Leave the step that asks, for somebody who would rather speak with a person."""
    await scenes.close()
    await tell_of_person(account, talk)


async def ask_person(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    promised_at = await cases.ask_for_person(account.id)
    await scenes.close()
    await talk.tell("reviewer-asked-for", Place.STATUS, Place.LIVE, Place.POINTS, promised_at=promised_at)
