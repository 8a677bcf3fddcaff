"""Everyone a chat may act for, each with a card; and everyone who may act for the person of a chat."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Kin, KinMove, Place
from handlers.cases import UseCases
from handlers.onward import onward
from handlers.questions import put_questions
from handlers.status import tell_standing
from handlers.talk import Talk
from pension.account import Account
from pension.cases.family import Member


def router() -> Router:
    router = Router(name="family")
    router.message.register(family, Command("family"))
    router.callback_query.register(family, Go.filter(F.to == Place.FAMILY))
    router.callback_query.register(choose, Kin.filter(F.move == KinMove.CHOOSE))
    router.message.register(helpers, Command("helpers"))
    router.callback_query.register(helpers, Go.filter(F.to == Place.HELPERS))
    router.callback_query.register(ask_end, Kin.filter(F.move == KinMove.END))
    router.callback_query.register(end, Kin.filter(F.move == KinMove.END_SURE))
    return router


async def family(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    if not account.has_agreed:
        await onward(account, cases, talk, scenes)
        return
    await show_family(account, cases, talk)


async def show_family(account: Account, cases: UseCases, talk: Talk) -> None:
    members = await cases.show_family(account.id)
    for member in members:
        await _card(member, talk)
    key = "family-more" if any(not member.binding.is_own for member in members) else "family-first"
    registered = any(member.binding.is_own for member in members)
    await talk.tell(key, Place.ADD_RELATIVE, *([] if registered else [Place.MYSELF]))


async def choose(
    _: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    await tell_standing(await cases.turn_to(account.id, callback_data.id), cases, talk)


async def helpers(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    asked = await put_questions(account, cases, talk)
    bindings = await cases.show_helpers(account.id)
    for binding in bindings:
        since, until = binding.since.date(), (binding.until or binding.since).date()
        end = Kin(move=KinMove.END, id=binding.id)
        await talk.tell("helper-card", end, called=binding.called, since=since, until=until)
    if not bindings and not asked:
        await talk.tell("helpers-none", Place.STATUS)


async def ask_end(_: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk) -> None:
    binding, name = await cases.read_binding(account.id, callback_data.id)
    sure = Kin(move=KinMove.END_SURE, id=binding.id)
    if binding.account == account.id:
        await talk.tell("help-end-ask", sure, Place.KEEP, name=name)
    else:
        await talk.tell("helper-end-ask", sure, Place.KEEP, called=binding.called)


async def end(
    _: CallbackQuery, callback_data: Kin, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    binding, name = await cases.read_binding(account.id, callback_data.id)
    await cases.end_help(account.id, binding.id)
    if binding.account == account.id:
        await talk.tell("help-ended", Place.FAMILY, name=name)
    else:
        await talk.tell("helper-ended", Place.HELPERS, called=binding.called)


async def _card(member: Member, talk: Talk) -> None:
    """One person a message: how they stand, by when, and until when this chat may act for them."""
    say, binding = talk.say, member.binding
    choose = Kin(move=KinMove.CHOOSE, id=binding.beneficiary)
    facts = {"name": member.name, "identity": member.identity, "standing": say(f"family-{member.standing}")}
    if binding.until is None:
        await talk.tell("family-own", choose, **facts, deadline=member.deadline)
        return
    end = Kin(move=KinMove.END, id=binding.id)
    days = {"deadline": member.deadline, "until": binding.until.date()}
    await talk.tell("family-card", choose, end, **facts, **days)
