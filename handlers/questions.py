"""What a person is asked: whether a relative may act for them. Their answer, and who that is."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Kin, KinMove, Place, language_keyboard
from handlers.cases import UseCases
from handlers.onward import onward
from handlers.talk import Talk
from pension.account import Account
from pension.ask import Ask

LINK = "kin-"


def router() -> Router:
    router = Router(name="questions")
    router.message.register(open_link, CommandStart(deep_link=True, magic=F.args.startswith(LINK)))
    router.callback_query.register(agree, Kin.filter(F.move == KinMove.AGREE))
    router.callback_query.register(decline, Kin.filter(F.move == KinMove.DECLINE))
    router.callback_query.register(who, Kin.filter(F.move == KinMove.WHO))
    return router


async def put_questions(account: Account, cases: UseCases, talk: Talk) -> bool:
    """The oldest question that waits for this person; whether there was one."""
    for ask in (await cases.questions(account.id))[:1]:
        await _put(ask, talk)
        return True
    return False


async def open_link(
    message: Message, command: CommandObject, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    """The link brings the question; only who has said who they are, and is the one who is asked, may answer it."""
    await scenes.close()
    await talk.remove(message.message_id)
    ask = await cases.open_link(account.id, command.args or "")
    await talk.write(talk.say("kin-link-opened", called=ask.called))
    if account.consent is None:
        await talk.write(talk.say("welcome"), language_keyboard(talk.say))
    elif not await put_questions(account, cases, talk):
        if account.beneficiary is None:
            await onward(account, cases, talk, scenes)
        else:
            await talk.tell("kin-not-yours", Place.FAMILY)


async def agree(
    _: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    ask = await cases.read_question(account.id, callback_data.id)
    binding = await cases.answer_question(account.id, ask.id, agrees=True)
    if binding is not None and binding.until is not None:
        until = binding.until.date()
        await talk.tell("kin-agreed", Place.HELPERS, Place.CERTIFY, called=ask.called, until=until)


async def decline(
    _: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    ask = await cases.read_question(account.id, callback_data.id)
    await cases.answer_question(account.id, ask.id, agrees=False)
    await talk.tell("kin-declined", Place.CERTIFY, called=ask.called)


async def who(_: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk) -> None:
    ask = await cases.read_question(account.id, callback_data.id)
    answers = (Kin(move=move, id=ask.id) for move in (KinMove.AGREE, KinMove.DECLINE))
    await talk.tell("kin-who", *answers, called=ask.called, at=ask.asked_at)


async def _put(ask: Ask, talk: Talk) -> None:
    answers = (Kin(move=move, id=ask.id) for move in (KinMove.AGREE, KinMove.DECLINE, KinMove.WHO))
    await talk.tell("kin-question", *answers, called=ask.called, until=ask.until)
