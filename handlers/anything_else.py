"""Whatever nobody else has answered."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Place
from handlers.talk import Talk


def router() -> Router:
    router = Router(name="anything else")
    router.message.register(message)
    router.callback_query.register(button)
    router.edited_message.register(edited)
    return router


async def message(_: Message, talk: Talk) -> None:
    await talk.tell("anything-else", Place.CERTIFY, Place.STATUS)


async def button(_: CallbackQuery, talk: Talk) -> None:
    await talk.tell("button-old", Place.CERTIFY, Place.STATUS)


async def edited(_: Message, talk: Talk) -> None:
    await talk.tell("edited", Place.CERTIFY)
