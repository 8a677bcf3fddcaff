"""Where one can certify near by: by the place where somebody is, or by district."""

from collections.abc import Sequence
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Location, Message

from handlers import steps
from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.choosing import PUT_AWAY, choices
from handlers.help import offer_person
from handlers.steps import Step
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.point import Nearby, Spot

DISTRICTS = 20
METRES = 1000


def router() -> Router:
    router = Router(name="points")
    router.message.register(points, Command("points"))
    router.callback_query.register(points, Go.filter(F.to == Place.POINTS))
    return router


async def points(_: Message | CallbackQuery, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    districts = await cases.list_districts()
    await scenes.close()
    if districts:
        await scenes.enter(steps.PLACE, districts=districts)
    else:
        await talk.tell("points-none", Place.VISIT)


class PlaceStep(Step, state=steps.PLACE):
    async def ask(self, talk: Talk, districts: Sequence[str], **_: Any) -> None:
        await self.wizard.set_data({"districts": list(districts)})
        await self._ask_again(talk)

    async def _ask_again(self, talk: Talk) -> None:
        districts: list[str] = await self.wizard.get_value("districts", [])
        markup = choices(talk.say, districts[:DISTRICTS], each_row=2, place=True)
        await talk.write(talk.say("points-ask"), markup)

    @on.message(F.location.as_("location"))
    async def place(self, _: Message, location: Location, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
        await scenes.close()
        await _show(await cases.find_points(Spot(location.latitude, location.longitude)), talk)

    @on.message(F.text.as_("text"))
    async def district(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        if text == talk.say("button-person"):
            await offer_person(account, talk, scenes)
        elif found := await cases.find_points(text.strip()):
            await scenes.close()
            await _show(found, talk)
        else:
            await self._ask_again(talk)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self._ask_again(talk)


async def _show(found: Sequence[Nearby], talk: Talk) -> None:
    """The nearest first, each with its pin; the last message carries the way on."""
    await talk.write(talk.say("points-found", count=len(found)), PUT_AWAY)
    for number, nearby in enumerate(found, start=1):
        point, last = nearby.point, number == len(found)
        await talk.pin(point.spot.latitude, point.spot.longitude, point.name, point.address)
        await talk.write(_words(nearby, talk.say), keyboard(talk.say, Place.VISIT) if last else None)


def _words(nearby: Nearby, say: Say) -> str:
    point = nearby.point
    kind = say(f"channel-{point.kind}")
    lines = [say("point", name=point.name, kind=kind), *([_distance(nearby.km, say)] if nearby.km is not None else [])]
    lines.append(say("point-facts", hours=point.hours, telephone=point.telephone, bring=point.bring))
    return "\n".join(lines)


def _distance(km: float, say: Say) -> str:
    metres = round(km * METRES, -1)
    if metres < METRES:
        return say("point-metres", metres=int(metres))
    return say("point-kilometres", kilometres=f"{km:.1f}")


SCENES: tuple[type[Scene], ...] = (PlaceStep,)
