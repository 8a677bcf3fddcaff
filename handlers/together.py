"""Sitting together: the person consents in a video on the relative's phone."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from biometrics.challenge import Action, Challenge, ChallengeNotPossible
from handlers import steps
from handlers.buttons import Go, Kin, KinMove, Place, keyboard
from handlers.cases import UseCases
from handlers.certifying import CLIP
from handlers.steps import Step
from handlers.talk import Talk
from locales import drawings
from pension.account import Account
from pension.cases.vouch import Vow
from pension.errors import TooManyHelpers


def router() -> Router:
    router = Router(name="together")
    router.callback_query.register(begin, Kin.filter(F.move == KinMove.FILM))
    router.callback_query.register(others, Kin.filter(F.move == KinMove.OTHERS))
    router.callback_query.register(again, Go.filter(F.to.in_({Place.AGAIN, Place.SLOWLY})), StateFilter(steps.VOW))
    return router


async def film(
    ask: int,
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
    *avoid: Action,
) -> None:
    """Draw a challenge and show its card; the card before it goes, so that nobody follows the wrong one."""
    try:
        vow = await cases.issue_vow(account.id, ask, avoid)
    except TooManyHelpers as refusal:
        await talk.tell(refusal.key, Place.FAMILY)
        return
    except ChallengeNotPossible:
        await talk.tell("vow-none-left", Kin(move=KinMove.FILM, id=ask), Place.ADD_RELATIVE)
        return
    if card := await state.get_value("card"):
        await talk.remove(card)
    await scenes.enter(steps.VOW, vow=vow, ask=ask, avoid=avoid)


async def begin(
    _: CallbackQuery,
    callback_data: Kin,
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
) -> None:
    await film(callback_data.id, account, cases, talk, scenes, state)


async def again(
    _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
) -> None:
    """A video that came too late, or was forwarded, is recorded again for the same ask."""
    await film(await state.get_value("ask", 0), account, cases, talk, scenes, state)


async def others(
    _: CallbackQuery,
    callback_data: Kin,
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
) -> None:
    """Ask for what has not been asked yet, as long as two movements are left."""
    data = await state.get_data()
    asked = Challenge.parse(data["asked"]).actions if "asked" in data else ()
    avoid = {*map(Action, data.get("avoid", [])), *asked}
    await film(callback_data.id, account, cases, talk, scenes, state, *sorted(avoid))


class VowStep(Step, state=steps.VOW):
    async def ask(self, talk: Talk, vow: Vow, ask: int, avoid: tuple[Action, ...], **_: Any) -> None:
        actions = vow.issue.challenge.actions
        first, second = (talk.say(f"action-{action}") for action in actions)
        text = talk.say("vow", name=vow.name, called=vow.called, first=first, second=second)
        markup = keyboard(talk.say, Kin(move=KinMove.OTHERS, id=ask), Place.CANCEL)
        card = await talk.show(drawings.card(actions), "movements.png", text, markup)
        asked = str(vow.issue.challenge)
        await self.wizard.set_data({"ask": ask, "card": card.message_id, "asked": asked, "avoid": list(avoid)})

    @on.message(~CLIP)
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("video-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (VowStep,)
