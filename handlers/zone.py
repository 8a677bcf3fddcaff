"""Asking what the clock on the wall shows, so that nobody far away is woken at night."""

import re
from datetime import time
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import Message

from handlers import steps
from handlers.buttons import Place
from handlers.cases import UseCases
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account

SHOWN = re.compile(r"\s*([01]?\d|2[0-3])\s*[:：.点hH]\s*([0-5]\d)?\D*")


def router() -> Router:
    router = Router(name="zone")
    router.message.register(ask, Command("timezone"))
    return router


async def ask(_: Message, scenes: ScenesManager) -> None:
    await scenes.close()
    await scenes.enter(steps.ZONE)


class ZoneStep(Step, state=steps.ZONE):
    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.tell("zone-ask", Place.CANCEL)

    @on.message(F.text.regexp(SHOWN, mode="fullmatch").as_("shown"))
    async def typed(
        self, _: Message, shown: re.Match[str], account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        now = await cases.set_clock(account.id, time(int(shown[1]), int(shown[2] or 0)))
        await scenes.close()
        await talk.tell("zone-set", Place.STATUS, at=now)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("zone-again", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (ZoneStep,)
