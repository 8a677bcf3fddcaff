"""Three seconds for the light, before the video that counts."""

from functools import partial
from typing import Any

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from biometrics.report import FailureCode, Preview
from handlers import sentences, steps
from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.certifying import CLIP
from handlers.fetching import fetch
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account


def router() -> Router:
    router = Router(name="trial")
    router.callback_query.register(attempt, Go.filter(F.to == Place.TRY))
    return router


async def attempt(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    if account.has_agreed and account.beneficiary is not None:
        await scenes.enter(steps.TRIAL)
    else:
        await onward(account, cases, talk, scenes)


class TrialStep(Step, state=steps.TRIAL):
    """A video is a trial until the person says that they are ready."""

    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.tell("trial-ask", Place.READY)

    @on.message(CLIP)
    async def clip(self, message: Message, bot: Bot, account: Account, cases: UseCases, talk: Talk) -> None:
        """What was only a trial is taken out of the chat again."""
        file = message.video_note or message.video or message.document
        if file is None:
            return
        notice = await talk.write(talk.say("trial-looking"))
        try:
            seen = await cases.try_out(account.id, partial(fetch, bot, file), size=file.file_size)
        finally:
            await talk.remove(notice.message_id)
            await talk.remove(message.message_id)
        await _answer(seen, talk)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("trial-ask", Place.READY)


SCENES: tuple[type[Scene], ...] = (TrialStep,)


async def _answer(seen: Preview, talk: Talk) -> None:
    """One cause and one fix, on their own frame; the trial goes on as long as they like.

    A trial that was too short is asked for once more: what is said of a video would be wrong here.
    """
    if seen.failure is not None and seen.failure.code is FailureCode.TOO_SHORT:
        await talk.tell("trial-ask", Place.READY)
        return
    if seen.failure is None:
        await talk.tell("trial-good", Place.READY)
        return
    await talk.read_out(*sentences.spoken(seen.failure))
    text = talk.say("trial-better", sentence=sentences.of_failure(seen.failure, talk.say))
    markup = keyboard(talk.say, Place.READY)
    if seen.picture is None:
        await talk.write(text, markup)
        return
    try:
        await talk.show(seen.picture, "picture.jpg", text, markup)
    except TelegramBadRequest:
        await talk.write(text, markup)
