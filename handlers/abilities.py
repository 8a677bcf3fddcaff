"""Asking once, in few taps, what a person can do, hear and read."""

from collections.abc import Sequence
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from biometrics.challenge import Action
from handlers import steps
from handlers.buttons import Can, Go, Place, can_keyboard, keyboard
from handlers.cases import UseCases
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from locales import drawings
from pension.abilities import Abilities, Ability
from pension.account import Account
from pension.attempt import ReviewReason

# whether somebody hears and reads decides how the other questions are put to them
MOVEMENTS = tuple(Ability(action) for action in Action)
QUESTIONS = (Ability.READ, Ability.HEAR, *MOVEMENTS)


def router() -> Router:
    router = Router(name="abilities")
    router.message.register(change, Command("abilities"))
    router.callback_query.register(change, Go.filter(F.to == Place.ABILITIES))
    return router


async def change(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    if account.has_agreed and account.beneficiary is not None:
        await scenes.enter(steps.ABILITIES)
    else:
        await onward(account, cases, talk, scenes)


class AbilitiesStep(Step, state=steps.ABILITIES):
    """`left` are the questions still to be put, the open one first; none while all are asked about at once."""

    async def ask(self, talk: Talk, **_: Any) -> None:
        """Aloud, too: nobody knows yet whether they read."""
        await talk.say_aloud("abilities-ask")
        await talk.write(talk.say("abilities-ask"), keyboard(talk.say, Place.ALL_OF_IT, Place.NOT_ALL))

    @on.callback_query(Go.filter(F.to == Place.ALL_OF_IT))
    async def all_of_it(
        self, _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
    ) -> None:
        await self._done([], account, cases, talk, scenes, state)

    @on.callback_query(Go.filter(F.to == Place.NOT_ALL))
    async def not_all(self, _: CallbackQuery, talk: Talk) -> None:
        await self._put(talk, QUESTIONS, [])

    @on.callback_query(Can.filter())
    async def answer(
        self,
        _: CallbackQuery,
        callback_data: Can,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
        state: FSMContext,
    ) -> None:
        """A button of an earlier question changes nothing: the open one is put again."""
        left, missing = await self._answers()
        if left and callback_data.ability == left[0]:
            missing = missing if callback_data.can else [*missing, left[0]]
            left = left[1:]
            if not left:
                await self._done(missing, account, cases, talk, scenes, state)
                return
        await self._put(talk, left, missing)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self._put(talk, *await self._answers())

    async def _answers(self) -> tuple[Sequence[Ability], Sequence[Ability]]:
        given = await self.wizard.get_data()
        left, missing = ([Ability(word) for word in given.get(name, [])] for name in ("left", "missing"))
        return left, missing

    async def _put(self, talk: Talk, left: Sequence[Ability], missing: Sequence[Ability]) -> None:
        """One question at a time, with the movement drawn; the buttons of the one before go."""
        if not left:
            await self.ask(talk)
            return
        if before := await self.wizard.get_value("question"):
            await talk.quiet(before)
        ability, text = left[0], talk.say(f"ability-{left[0]}")
        if Ability.HEAR not in missing:
            await talk.say_aloud(f"ability-{ability}")
        if ability in MOVEMENTS:
            question = await talk.show(
                drawings.drawing(Action(ability)), f"{ability}.png", text, can_keyboard(talk.say, ability)
            )
        else:
            question = await talk.write(text, can_keyboard(talk.say, ability))
        await self.wizard.set_data({"left": list(left), "missing": list(missing), "question": question.message_id})

    async def _done(
        self,
        missing: Sequence[Ability],
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
        state: FSMContext,
    ) -> None:
        abilities = Abilities.without(missing)
        await cases.tell_abilities(account.id, abilities)
        if not abilities.allows_a_challenge:
            await hand_over(account, cases, talk, scenes, state)
            return
        await talk.write(talk.say("abilities-kept"))
        await onward(account, cases, talk, scenes)


async def hand_over(account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext) -> None:
    """No two movements are left to ask for: a colleague looks, and says by when, without another tap."""
    promised_at = await cases.ask_for_person(account.id, ReviewReason.NOTHING_FITS)
    await scenes.close()
    await state.clear()
    text = talk.say(f"reviewer-{ReviewReason.NOTHING_FITS}", promised_at=promised_at)
    await talk.write(text, keyboard(talk.say, Place.STATUS, Place.ABILITIES))


SCENES: tuple[type[Scene], ...] = (AbilitiesStep,)
