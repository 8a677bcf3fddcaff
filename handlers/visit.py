"""Asking for a visit at home: why, where, by which telephone, and when."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from handlers import steps
from handlers.appointments import choose_time, show
from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.choosing import PUT_AWAY, choices
from handlers.help import offer_person
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account
from pension.appointment import Hindrance, Occasion

ADDRESS = range(5, 201)
DIGITS = range(7, 16)
NOTE = 200


def router() -> Router:
    router = Router(name="visit")
    router.message.register(visit, Command("visit"))
    router.callback_query.register(visit, Go.filter(F.to == Place.VISIT))
    return router


async def visit(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    if not account.has_agreed or account.beneficiary is None:
        await onward(account, cases, talk, scenes)
    elif booked := await cases.my_appointment(account.id, Occasion.VISIT):
        await show(booked, talk)
    elif await cases.offer_times(account.id, Occasion.VISIT):
        await scenes.enter(steps.HINDRANCE)
    else:
        await talk.tell("times-none", Place.POINTS)


class HindranceStep(Step, state=steps.HINDRANCE):
    """A key, or a sentence of their own."""

    async def ask(self, talk: Talk, **_: Any) -> None:
        labels = [talk.say(f"hindrance-{one}") for one in Hindrance if one is not Hindrance.OTHER]
        await talk.write(talk.say("hindrance-ask"), choices(talk.say, labels))

    @on.message(F.text.as_("text"))
    async def hindrance(self, _: Message, text: str, account: Account, talk: Talk, scenes: ScenesManager) -> None:
        if text == talk.say("button-person"):
            await offer_person(account, talk, scenes)
            return
        known = next((one for one in Hindrance if text == talk.say(f"hindrance-{one}")), Hindrance.OTHER)
        note = " ".join(text.split())[:NOTE] if known is Hindrance.OTHER else ""
        await scenes.enter(steps.ADDRESS, errand={"hindrance": known, "note": note})

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self.ask(talk)


class AddressStep(Step, state=steps.ADDRESS):
    async def ask(self, talk: Talk, errand: dict[str, str], **_: Any) -> None:
        await self.wizard.set_data({"errand": errand})
        await talk.write(talk.say("address-ask"), PUT_AWAY)

    @on.message(F.text.as_("text"))
    async def address(self, _: Message, text: str, talk: Talk, scenes: ScenesManager) -> None:
        address = " ".join(text.split())
        if len(address) not in ADDRESS:
            await talk.tell("address-again", Place.CANCEL)
            return
        told: dict[str, str] = await self.wizard.get_value("errand", {})
        await scenes.enter(steps.TELEPHONE, errand=told | {"address": address})

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


class TelephoneStep(Step, state=steps.TELEPHONE):
    async def ask(self, talk: Talk, errand: dict[str, str], **_: Any) -> None:
        await self.wizard.set_data({"errand": errand})
        await talk.tell("telephone-ask", Place.CANCEL)

    @on.message(F.text.as_("text"))
    @on.message(F.contact.phone_number.as_("text"))
    async def telephone(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        digits = "".join(sign for sign in text if sign.isdecimal())
        if len(digits) not in DIGITS or len(text) > 2 * len(digits):
            await talk.tell("telephone-again", Place.CANCEL)
            return
        told: dict[str, str] = await self.wizard.get_value("errand", {})
        await scenes.close()
        await choose_time(Occasion.VISIT, account, cases, talk, scenes, told | {"telephone": digits})

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (HindranceStep, AddressStep, TelephoneStep)
