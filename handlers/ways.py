"""The ways to certify without a video of one's own."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import Go, Place
from handlers.talk import Talk


def router() -> Router:
    router = Router(name="ways")
    router.callback_query.register(ways, Go.filter(F.to == Place.WAYS))
    return router


async def ways(_: CallbackQuery, talk: Talk) -> None:
    await talk.tell("ways", Place.POINTS, Place.VISIT, Place.LIVE)
