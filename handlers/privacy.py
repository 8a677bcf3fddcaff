"""One's own data: what is held of me, and being forgotten; asked for once, confirmed once."""

import json
from collections.abc import Sequence
from datetime import date

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.desk import Papers
from handlers.talk import Talk
from locales import Say
from locales.spelling import Value
from pension.account import Account
from pension.holding import Kept
from pension.month import Month
from pension.tiding import Phrase


def router() -> Router:
    router = Router(name="privacy")
    router.message.register(own_data, Command("mydata"))
    router.message.register(ask, Command("forget"))
    router.callback_query.register(forget, Go.filter(F.to == Place.FORGET))
    router.callback_query.register(keep, Go.filter(F.to == Place.KEEP))
    return router


async def own_data(_: Message, account: Account, cases: UseCases, talk: Talk, papers: Papers) -> None:
    """For reading and for machines; nobody can pass either of them on by accident."""
    kept = await cases.tell_own_data(account.id)
    lines = [_line(one, cases, talk.say) for one in kept]
    printed = await papers.own_data(lines, account.language)
    await talk.hand(printed, "anxin.pdf", talk.say("mydata-file"), protected=True)
    buttons = keyboard(talk.say, Place.STATUS)
    await talk.hand(_for_machines(kept), "anxin.json", talk.say("mydata-json"), buttons, protected=True)


async def ask(_: Message, cases: UseCases, talk: Talk) -> None:
    await talk.write(talk.say("forget-stays"))
    await talk.tell("forget-ask", Place.FORGET, Place.KEEP, days=cases.clip_days)


async def forget(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, state: FSMContext) -> None:
    await cases.forget(account.id)
    await state.clear()
    await talk.tell("forgotten")


async def keep(_: CallbackQuery, talk: Talk) -> None:
    await talk.tell("kept", Place.CERTIFY, Place.STATUS)


def _line(kept: Kept, cases: UseCases, say: Say) -> str:
    values: dict[str, Value] = {name: _spoken(value, say) for name, value in kept.values.items()}
    return say(f"kept-{kept.kind}", days=cases.clip_days, **values)


def _spoken(value: Value | Phrase, say: Say) -> Value:
    return say(value.key) if isinstance(value, Phrase) else value


def _for_machines(kept: Sequence[Kept]) -> bytes:
    things = [{"kind": one.kind, **{name: _plain(value) for name, value in one.values.items()}} for one in kept]
    return json.dumps(things, ensure_ascii=False, indent=2).encode()


def _plain(value: Value | Phrase) -> str | int:
    match value:
        case Phrase(key):
            return key
        case date():
            return value.isoformat()
        case Month():
            return str(value)
    return value
