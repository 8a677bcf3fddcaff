"""Changing the language, at any moment."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Speak, language_keyboard
from handlers.cases import UseCases
from handlers.hearing import Hearing
from handlers.onward import onward
from handlers.status import tell_standing
from handlers.talk import Talk
from locales import Texts, languages
from locales.voices import Voices
from pension.account import Account


def router() -> Router:
    router = Router(name="language")
    router.message.register(ask, Command("language"))
    router.callback_query.register(speak, Speak.filter(F.language.in_({language.code for language in languages})))
    return router


async def ask(_: Message, talk: Talk) -> None:
    await talk.write(talk.say("language-ask"), language_keyboard(talk.say))


async def speak(
    _: CallbackQuery,
    callback_data: Speak,
    account: Account,
    cases: UseCases,
    talk: Talk,
    texts: Texts,
    voices: Voices,
    scenes: ScenesManager,
) -> None:
    await cases.choose_language(account.id, callback_data.language)
    hearing = Hearing.of(account, cases, voices.in_language(callback_data.language))
    talk = Talk(talk.bot, talk.chat, texts.say_in(callback_data.language), hearing)
    if account.beneficiary is None:
        await onward(account, cases, talk, scenes)
    else:
        await scenes.close()
        await tell_standing(account, cases, talk)
