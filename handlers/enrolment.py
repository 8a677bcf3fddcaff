"""Saying for whom, and who one is."""

from typing import Any

from aiogram import F, Router
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from handlers import sentences, steps
from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.code_word import draw_code_word
from handlers.onward import again, onward
from handlers.questions import put_questions
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account
from pension.errors import NotOnRoster, OfficeError


def router() -> Router:
    router = Router(name="enrolment")
    router.callback_query.register(myself, Go.filter(F.to.in_({Place.MYSELF, Place.RETYPE})))
    return router


async def myself(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    own = next((member for member in await cases.show_family(account.id) if member.binding.is_own), None)
    if own is not None:
        account = await cases.turn_to(account.id, own.binding.beneficiary)
    if account.consent is None or own is not None:
        await onward(account, cases, talk, scenes)
    else:
        await scenes.enter(steps.NUMBER)


class NumberStep(Step, state=steps.NUMBER):
    question = "number-ask"
    following = steps.NAME

    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.tell(self.question, Place.CANCEL)

    @on.message(F.text.as_("text"))
    async def number(self, message: Message, text: str, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
        """A number that lies open in a chat can be read by whoever holds the phone: it is taken away."""
        number = cases.check_identity(text)
        if await talk.remove(message.message_id):
            await talk.write(talk.say("number-removed"))
        await scenes.enter(self.following, number=number)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


class NameStep(Step, state=steps.NAME):
    question = "name-ask"
    before, following, retype = steps.NUMBER, steps.CONFIRM, Place.RETYPE

    async def ask(self, talk: Talk, number: str, **_: Any) -> None:
        await self.wizard.set_data({"number": number})
        await talk.tell(self.question, Place.BACK, Place.CANCEL)

    @on.message(F.text.as_("text"))
    async def name(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        number = await self.wizard.get_value("number", "")
        try:
            person = await cases.recognise(account.id, number, text)
        except NotOnRoster as refusal:
            await scenes.close()
            await talk.write(sentences.of_error(refusal, talk.say), keyboard(talk.say, self.retype))
            return
        except OfficeError:
            await scenes.close()
            raise
        shown = {"identity": person.masked_identity, "name": person.masked_name}
        await scenes.enter(self.following, number=number, name=text, shown=shown)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.BACK, Place.CANCEL)

    @on.callback_query(Go.filter(F.to == Place.BACK))
    async def back(self, _: CallbackQuery, scenes: ScenesManager) -> None:
        await scenes.enter(self.before)


class ConfirmStep(Step, state=steps.CONFIRM):
    question = "confirm"
    retype = Place.RETYPE

    async def ask(self, talk: Talk, number: str, name: str, shown: dict[str, str], **_: Any) -> None:
        await self.wizard.set_data({"number": number, "name": name, "shown": shown})
        await self._ask_again(talk)

    async def _ask_again(self, talk: Talk) -> None:
        given = await self.wizard.get_data()
        await talk.tell(self.question, Place.YES, self.retype, **given["shown"])

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self._ask_again(talk)

    @on.callback_query(Go.filter(F.to == Place.YES))
    async def yes(self, _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
        given = await self.wizard.get_data()
        await scenes.close()
        await self._confirmed(given, account, cases, talk, scenes)

    async def _confirmed(
        self, given: dict[str, Any], account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        person = await cases.enrol(account.id, given["number"], given["name"])
        await talk.write(talk.say("enrolled", name=person.masked_name))
        await draw_code_word(account, cases, talk)
        if not await put_questions(account, cases, talk):
            await onward(await again(account, cases), cases, talk, scenes)


SCENES: tuple[type[Scene], ...] = (NumberStep, NameStep, ConfirmStep)
