"""A relative asks to act for somebody: whom, who is asking, and whether they sit together or far apart."""

from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from handlers import steps
from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.desk import Links
from handlers.enrolment import ConfirmStep, NameStep, NumberStep
from handlers.link_card import link_card
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from handlers.together import film
from pension.account import Account
from pension.ask import fit_name


def router() -> Router:
    router = Router(name="asking")
    router.callback_query.register(begin, Go.filter(F.to.in_({Place.ADD_RELATIVE, Place.RETYPE_RELATIVE})))
    return router


async def begin(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    if not account.has_agreed:
        await onward(account, cases, talk, scenes)
        return
    await scenes.close()
    await scenes.enter(steps.KIN_NUMBER)


class RelativeNumberStep(NumberStep, state=steps.KIN_NUMBER):
    question = "kin-number-ask"
    following = steps.KIN_NAME


class RelativeNameStep(NameStep, state=steps.KIN_NAME):
    question = "kin-name-ask"
    before, following, retype = steps.KIN_NUMBER, steps.KIN_CONFIRM, Place.RETYPE_RELATIVE


class RelativeConfirmStep(ConfirmStep, state=steps.KIN_CONFIRM):
    question = "kin-confirm"
    retype = Place.RETYPE_RELATIVE

    async def _confirmed(
        self,
        given: dict[str, Any],
        account: Account,  # noqa: ARG002 - the step it stands for needs all three
        cases: UseCases,  # noqa: ARG002 - likewise
        talk: Talk,  # noqa: ARG002 - likewise
        scenes: ScenesManager,
    ) -> None:
        await scenes.enter(steps.KIN_CALLED, number=given["number"], name=given["name"])


class CalledStep(Step, state=steps.KIN_CALLED):
    async def ask(self, talk: Talk, number: str, name: str, **_: Any) -> None:
        await self.wizard.set_data({"number": number, "name": name})
        await talk.tell("kin-called-ask", Place.CANCEL)

    @on.message(F.text.as_("text"))
    async def called(self, _: Message, text: str, scenes: ScenesManager) -> None:
        called, given = fit_name(text), await self.wizard.get_data()
        await scenes.enter(steps.KIN_WAY, given={**given, "called": called})

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


class WayStep(Step, state=steps.KIN_WAY):
    async def ask(self, talk: Talk, given: dict[str, str], **_: Any) -> None:
        await self.wizard.set_data(given)
        await self._ask_again(talk)

    async def _ask_again(self, talk: Talk) -> None:
        await talk.tell("kin-way-ask", Place.TOGETHER, Place.APART)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self._ask_again(talk)

    @on.callback_query(Go.filter(F.to == Place.TOGETHER))
    async def together(
        self, _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
    ) -> None:
        asked = await cases.ask_to_help(account.id, *await self._given(scenes), together=True)
        await film(asked.ask.id, account, cases, talk, scenes, state)

    @on.callback_query(Go.filter(F.to == Place.APART))
    async def apart(
        self,
        _: CallbackQuery,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
        bot: Bot,
        links: Links,
    ) -> None:
        """The question goes to the person's own chat, if they have one; the link serves in either case."""
        asked = await cases.ask_to_help(account.id, *await self._given(scenes))
        link = await links.to(bot, asked.link)
        await talk.write(talk.say("kin-asked", name=asked.name, until=asked.ask.until))
        await talk.write(talk.say("kin-link", link=link))
        await talk.show(link_card(link), "link.png", talk.say("kin-link-card"), keyboard(talk.say, Place.FAMILY))

    async def _given(self, scenes: ScenesManager) -> tuple[str, str, str]:
        given: dict[str, str] = await self.wizard.get_data()
        await scenes.close()
        return given["number"], given["name"], given["called"]


SCENES: tuple[type[Scene], ...] = (RelativeNumberStep, RelativeNameStep, RelativeConfirmStep, CalledStep, WayStep)
