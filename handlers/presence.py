"""Somebody has shut the chat, or opened it again: nothing is said, and it is remembered."""

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from handlers.cases import UseCases
from pension.account import AccountKey


def router() -> Router:
    router = Router(name="presence")
    router.my_chat_member.register(changed)
    return router


async def changed(event: ChatMemberUpdated, bot: Bot, cases: UseCases) -> None:
    here = event.new_chat_member.status != ChatMemberStatus.KICKED
    await cases.note_presence(AccountKey(bot.id, event.from_user.id), here=here)
