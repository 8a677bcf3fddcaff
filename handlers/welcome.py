"""The first words, the choice of a language, and the consent."""

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place, language_keyboard
from handlers.cases import UseCases
from handlers.family import show_family
from handlers.onward import onward
from handlers.questions import put_questions
from handlers.status import tell_standing
from handlers.talk import Talk
from pension.account import Account


def router() -> Router:
    router = Router(name="welcome")
    router.message.register(start, CommandStart())
    router.callback_query.register(agree, Go.filter(F.to == Place.AGREE))
    router.callback_query.register(decline, Go.filter(F.to == Place.DECLINE))
    return router


async def start(_: Message, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    await scenes.close()
    if account.consent is None:
        await talk.write(talk.say("welcome"), language_keyboard(talk.say))
    elif account.beneficiary is None:
        await onward(account, cases, talk, scenes)
    elif await put_questions(account, cases, talk):
        return
    elif len(await cases.show_family(account.id)) > 1:
        await show_family(account, cases, talk)
    else:
        await tell_standing(account, cases, talk)


async def agree(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    if not account.has_agreed:
        await cases.give_consent(account.id)
        account = await cases.open_account(account.key, account.chat, account.language)
    await onward(account, cases, talk, scenes)


async def decline(_: CallbackQuery, account: Account, talk: Talk, scenes: ScenesManager) -> None:
    await scenes.close()
    await talk.tell("consent-declined" if account.consent is None else "kept", Place.CERTIFY)
