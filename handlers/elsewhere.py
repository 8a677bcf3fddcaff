"""Assistance from another place: asked for in one chat, written down in another."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers import steps
from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.desk_buttons import queue_keyboard
from handlers.onward import onward
from handlers.staff import only_staff
from handlers.steps import Step
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.cases.elsewhere import Asked
from pension.elsewhere import Assistance
from pension.errors import MeetingOver

PLACE_NAME = range(2, 101)


class Assist(CallbackData, prefix="assist"):
    request: int


class Assured(CallbackData, prefix="assured"):
    request: int


def router() -> Router:
    router = Router(name="elsewhere")
    router.message.register(listed, Command("elsewhere"), only_staff)
    router.message.register(elsewhere, Command("elsewhere"))
    router.callback_query.register(elsewhere, Go.filter(F.to == Place.ELSEWHERE))
    router.callback_query.register(assist, Assist.filter(), only_staff)
    return router


async def elsewhere(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    if not account.has_agreed or account.beneficiary is None:
        await onward(account, cases, talk, scenes)
    elif known := await cases.my_assistance(account.id):
        await _tell(known, talk)
    else:
        await scenes.enter(steps.CITY)


async def _tell(request: Assistance, talk: Talk) -> None:
    await talk.tell("elsewhere-asked", Place.STATUS, Place.LIVE, number=request.number, place=request.place)


class CityStep(Step, state=steps.CITY):
    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.tell("elsewhere-ask", Place.CANCEL)

    @on.message(F.text.as_("text"))
    async def city(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        place = " ".join(text.split())
        if len(place) not in PLACE_NAME:
            await talk.tell("elsewhere-ask", Place.CANCEL)
            return
        await scenes.close()
        await _tell(await cases.ask_elsewhere(account.id, place), talk)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


async def listed(_: Message, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    await scenes.close()
    asked, say = await cases.list_elsewhere(account.id), talk.say
    lines = [say("elsewhere-list", count=len(asked)), *(_line(one, say) for one in asked)]
    rows = [[_button(one)] for one in asked]
    markup = InlineKeyboardMarkup(inline_keyboard=rows) if rows else queue_keyboard(say)
    await talk.write("\n\n".join(lines), markup)


def _line(asked: Asked, say: Say) -> str:
    request = asked.request
    whose = {"name": asked.name, "identity": asked.identity, "place": request.place}
    return say("elsewhere-line", number=request.number, on=request.asked_at.date(), **whose)


def _button(asked: Asked) -> InlineKeyboardButton:
    request = asked.request
    return InlineKeyboardButton(
        text=f"{request.number} · {asked.name}", callback_data=Assist(request=request.id).pack()
    )


async def assist(
    _: CallbackQuery, callback_data: Assist, account: Account, cases: UseCases, scenes: ScenesManager
) -> None:
    asked = await cases.list_elsewhere(account.id)
    chosen = next((one for one in asked if one.request.id == callback_data.request), None)
    if chosen is None:
        raise MeetingOver
    await scenes.enter(steps.ASSISTING, request=chosen.request.id, papers=chosen.papers_needed)


class AssistingStep(Step, state=steps.ASSISTING):
    """Which office has seen the person, and one more look before it is written down."""

    async def ask(self, talk: Talk, request: int, papers: bool, **_: Any) -> None:
        await self.wizard.set_data({"request": request, "papers": papers})
        await talk.write(talk.say("assisting-ask"))

    @on.message(F.text & ~F.text.startswith("/"), F.text.as_("text"))
    async def assisting(self, _: Message, text: str, talk: Talk) -> None:
        office = " ".join(text.split())
        if len(office) not in PLACE_NAME:
            await talk.write(talk.say("assisting-ask"))
            return
        data = await self.wizard.update_data({"office": office})
        label = talk.say("desk-approve-papers" if data["papers"] else "desk-approve-sure")
        sure = InlineKeyboardButton(text=label, callback_data=Assured(request=data["request"]).pack())
        await talk.write(talk.say("assisting-look", place=office), InlineKeyboardMarkup(inline_keyboard=[[sure]]))

    @on.callback_query(Assured.filter())
    async def assured(
        self,
        _: CallbackQuery,
        callback_data: Assured,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
    ) -> None:
        data = await self.wizard.get_data()
        if data["request"] != callback_data.request:
            await talk.write(talk.say("assisting-ask"))
            return
        await scenes.close()
        certification = await cases.record_elsewhere(account.id, data["request"], data["office"], papers=data["papers"])
        text = talk.say("recorded", number=certification.number, on=certification.on)
        await talk.write(text, queue_keyboard(talk.say))


SCENES: tuple[type[Scene], ...] = (CityStep, AssistingStep)
