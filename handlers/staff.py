"""Becoming a member of staff, and what only they may ask for."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.scene import ScenesManager
from aiogram.types import Message, TelegramObject

from handlers.cases import UseCases
from handlers.desk_buttons import queue_keyboard
from handlers.talk import Talk
from pension.account import Account

INVITATION = "staff-"


async def only_staff(_: TelegramObject, account: Account, cases: UseCases) -> dict[str, Any] | bool:
    """A filter: what others send is heard further down, as if this did not exist."""
    member = await cases.find_member(account.id)
    return False if member is None else {"member": member}


def router() -> Router:
    router = Router(name="staff")
    router.message.register(join, CommandStart(deep_link=True, magic=F.args.startswith(INVITATION)))
    return router


async def join(
    message: Message, command: CommandObject, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    member = await cases.accept_invitation(account.id, command.args or "")
    await talk.remove(message.message_id)
    words = [talk.say("staff-welcome", name=member.name), talk.say("staff-also")]
    await talk.write("\n\n".join(words), queue_keyboard(talk.say))
