"""The staff's appointments of a day: whom to visit, whom to meet live, and how each ended."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.cases import UseCases
from handlers.desk import Switchboard
from handlers.exhibit import Exhibit
from handlers.session import begin
from handlers.staff import only_staff
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.appointment import Occasion, Reason
from pension.cases.visits import Doorstep, Planned

LONGEST_LIST = 20


class Do(StrEnum):
    """What is done about one appointment."""

    OPEN = "open"
    MET = "met"
    MET_SURE = "met-sure"
    MET_PAPERS = "met-papers"
    NOT_MET = "not-met"
    CALL_OFF = "call-off"


class Agenda(CallbackData, prefix="agenda"):
    kind: Occasion
    day: str


class Entry(CallbackData, prefix="entry"):
    do: Do
    kind: Occasion
    appointment: int
    why: Reason | None = None


def router() -> Router:
    router = Router(name="agenda")
    router.message.register(visits, Command("visits"), only_staff)
    router.message.register(sessions, Command("sessions"), only_staff)
    router.callback_query.register(turn, Agenda.filter(), only_staff)
    router.callback_query.register(call_off, Entry.filter((F.do == Do.CALL_OFF) & F.why), only_staff)
    router.callback_query.register(open_visit, Entry.filter((F.do == Do.OPEN) & (F.kind == Occasion.VISIT)), only_staff)
    router.callback_query.register(
        open_session, Entry.filter((F.do == Do.OPEN) & (F.kind == Occasion.LIVE)), only_staff
    )
    router.callback_query.register(consider, Entry.filter(F.do.in_({Do.MET, Do.CALL_OFF})), only_staff)
    router.callback_query.register(met, Entry.filter(F.do.in_({Do.MET_SURE, Do.MET_PAPERS})), only_staff)
    router.callback_query.register(not_met, Entry.filter(F.do == Do.NOT_MET), only_staff)
    return router


async def visits(
    _: Message, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
) -> None:
    await scenes.close()
    await Exhibit.of(talk, state).clear()
    await _list(Occasion.VISIT, cases.today(), account, cases, talk)


async def sessions(_: Message, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    await scenes.close()
    await _list(Occasion.LIVE, cases.today(), account, cases, talk)


async def turn(
    _: CallbackQuery, callback_data: Agenda, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    await Exhibit.of(talk, state).clear()
    await _list(callback_data.kind, date.fromisoformat(callback_data.day), account, cases, talk)


async def _list(kind: Occasion, day: date, account: Account, cases: UseCases, talk: Talk) -> None:
    say = talk.say
    planned = (await cases.day_of_meetings(account.id, kind, day))[:LONGEST_LIST]
    lines = [say(f"agenda-{kind}", on=day, count=len(planned))]
    lines += [
        say("agenda-line", number=number, at=one.appointment.starts_at, name=one.name)
        for number, one in enumerate(planned, start=1)
    ]
    await talk.write("\n".join(lines), _list_keyboard(kind, day, planned, say))


def _list_keyboard(kind: Occasion, day: date, planned: Sequence[Planned], say: Say) -> InlineKeyboardMarkup:
    entries = [
        [_button(f"{number} · {one.name}", Entry(do=Do.OPEN, kind=kind, appointment=one.appointment.id))]
        for number, one in enumerate(planned, start=1)
    ]
    days = [
        _button(say(f"agenda-{way}"), Agenda(kind=kind, day=(day + timedelta(days=step)).isoformat()))
        for way, step in (("before", -1), ("after", 1))
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*entries, days])


async def open_visit(
    _: CallbackQuery, callback_data: Entry, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    """The whole name and address stand in the chat only until the visit is settled or the list is opened again."""
    doorstep = await cases.look_at_visit(account.id, callback_data.appointment)
    exhibit = Exhibit.of(talk, state)
    await exhibit.clear()
    await exhibit.add(await talk.write(_doorstep(doorstep, talk.say), _visit_keyboard(doorstep, talk.say)))


def _doorstep(doorstep: Doorstep, say: Say) -> str:
    errand = doorstep.errand
    lines = [
        say("doorstep", name=doorstep.name, identity=doorstep.identity, at=doorstep.appointment.starts_at),
        say("doorstep-where", district=doorstep.district, address=errand.address, telephone=errand.telephone),
        say(f"hindrance-{errand.hindrance}") + (f" {errand.note}" if errand.note else ""),
        *([say("papers-needed")] if doorstep.papers_needed else []),
    ]
    return "\n".join(line for line in lines if line)


def _visit_keyboard(doorstep: Doorstep, say: Say) -> InlineKeyboardMarkup:
    visit = doorstep.appointment
    back = Agenda(kind=Occasion.VISIT, day=visit.starts_at.date().isoformat())
    rows = [_do(say, do, Occasion.VISIT, visit.id) for do in (Do.MET, Do.NOT_MET, Do.CALL_OFF)]
    return InlineKeyboardMarkup(inline_keyboard=[*([row] for row in rows), [_button(say("desk-choose"), back)]])


async def open_session(
    _: CallbackQuery,
    callback_data: Entry,
    account: Account,
    cases: UseCases,
    talk: Talk,
    switchboard: Switchboard,
    state: FSMContext,
) -> None:
    await Exhibit.of(talk, state).clear()
    await begin(await cases.open_session(account.id, callback_data.appointment), talk, switchboard, state)


async def consider(_: CallbackQuery, callback_data: Entry, account: Account, cases: UseCases, talk: Talk) -> None:
    """The second look, and the reasons, each with a button of its own."""
    say, number = talk.say, callback_data.appointment
    if callback_data.do is Do.MET:
        doorstep = await cases.look_at_visit(account.id, number)
        papers = doorstep.papers_needed
        sure = Entry(do=Do.MET_PAPERS if papers else Do.MET_SURE, kind=Occasion.VISIT, appointment=number)
        label = say("desk-approve-papers" if papers else "desk-approve-sure")
        await talk.write(say("agenda-met-ask"), InlineKeyboardMarkup(inline_keyboard=[[_button(label, sure)]]))
        return
    rows = [
        [_button(say(f"call-off-{why}"), Entry(do=Do.CALL_OFF, kind=callback_data.kind, appointment=number, why=why))]
        for why in Reason
    ]
    await talk.write(say("agenda-call-off-ask"), InlineKeyboardMarkup(inline_keyboard=rows))


async def met(
    tap: CallbackQuery, callback_data: Entry, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    papers = callback_data.do is Do.MET_PAPERS
    certification = await cases.record_visit(account.id, callback_data.appointment, papers=papers)
    await Exhibit.of(talk, state).clear()
    await _settled(tap, talk, talk.say("recorded", number=certification.number, on=certification.on))


async def not_met(
    tap: CallbackQuery, callback_data: Entry, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    again = await cases.not_met(account.id, callback_data.appointment)
    await Exhibit.of(talk, state).clear()
    said = talk.say("not-met-again", at=again.starts_at) if again else talk.say("not-met-no-time")
    await _settled(tap, talk, said)


async def call_off(
    tap: CallbackQuery, callback_data: Entry, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    await cases.call_off(account.id, callback_data.appointment, callback_data.why or Reason.NOBODY_FREE)
    await Exhibit.of(talk, state).clear()
    await _settled(tap, talk, talk.say("called-off"))


async def _settled(tap: CallbackQuery, talk: Talk, text: str) -> None:
    if tap.message is not None:
        await talk.quiet(tap.message.message_id)
    await talk.write(text)


def _do(say: Say, do: Do, kind: Occasion, appointment: int) -> InlineKeyboardButton:
    return _button(say(f"agenda-{do}"), Entry(do=do, kind=kind, appointment=appointment))


def _button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())
