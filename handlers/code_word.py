"""The family's code word: given at enrolment, changed at any time, shown in every message we start."""

from random import SystemRandom
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from handlers import steps
from handlers.buttons import Go, Place, Word, word_keyboard
from handlers.cases import UseCases
from handlers.steps import Step
from handlers.talk import Talk
from locales import Say
from pension.account import Account

OFFERED = 2


def router() -> Router:
    router = Router(name="code word")
    router.message.register(ask, Command("codeword"))
    router.callback_query.register(ask, Go.filter(F.to == Place.CODE_WORD))
    router.callback_query.register(tapped, Word.filter())
    return router


def in_front(say: Say, word: str | None, text: str) -> str:
    """The message with the family's word before it, where there is one."""
    return text if word is None else say("code-word-front", word=word, text=text)


async def draw_code_word(account: Account, cases: UseCases, talk: Talk) -> None:
    """A word for a family that has none yet; the one it has otherwise."""
    (drawn,) = _drawn(talk.say, 1)
    word = await cases.choose_code_word(account.id, drawn, unless_chosen=True)
    await talk.tell("code-word-given", Place.CODE_WORD, word=word)


async def ask(_: Message | CallbackQuery, account: Account, cases: UseCases, scenes: ScenesManager) -> None:
    await scenes.close()
    await scenes.enter(steps.CODE_WORD, now=await cases.ask_code_word(account.id))


async def tapped(
    _: CallbackQuery, callback_data: Word, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    await _choose(callback_data.word, account, cases, talk)


class CodeWordStep(Step, state=steps.CODE_WORD):
    async def ask(self, talk: Talk, now: str | None, **_: Any) -> None:
        words = _drawn(talk.say, OFFERED)
        text = talk.say("code-word-ask") if now is None else talk.say("code-word-change", word=now)
        await talk.write(text, word_keyboard(talk.say, words))

    @on.message(F.text.as_("text"))
    async def typed(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        await _choose(text, account, cases, talk)
        await scenes.close()

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("text-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (CodeWordStep,)


async def _choose(text: str, account: Account, cases: UseCases, talk: Talk) -> None:
    word = await cases.choose_code_word(account.id, text)
    await talk.tell("code-word-chosen", Place.STATUS, word=word)


def _drawn(say: Say, number: int) -> list[str]:
    return SystemRandom().sample(say("code-words").split("·"), number)
