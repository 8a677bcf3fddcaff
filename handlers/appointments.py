"""Agreeing on a time, for a visit or a live session: chosen from what is free, looked at once more, then booked."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers import steps
from handlers.buttons import Go, Place
from handlers.cases import UseCases
from handlers.choosing import PUT_AWAY, choices
from handlers.help import offer_person
from handlers.steps import Step
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.appointment import Appointment, Errand, Hindrance, Meeting, Occasion
from pension.errors import OfficeError
from pension.office_hours import half_day_of

HALF_DAYS = 10


class Change(StrEnum):
    MOVE = "move"
    CANCEL = "cancel"


class Meet(CallbackData, prefix="meet"):
    change: Change
    kind: Occasion
    appointment: int


def router() -> Router:
    router = Router(name="appointments")
    router.callback_query.register(move, Meet.filter(F.change == Change.MOVE))
    router.callback_query.register(cancel, Meet.filter(F.change == Change.CANCEL))
    return router


async def show(booked: Appointment, talk: Talk) -> None:
    """What is agreed, and how to change it."""
    say = talk.say
    if booked.state is Meeting.UNDER_WAY:
        await talk.tell("session-runs", Place.STATUS)
        return
    await talk.write(say(f"{booked.kind}-booked", at=booked.starts_at), _changes(booked, say))


def _changes(booked: Appointment, say: Say) -> InlineKeyboardMarkup:
    rows = [
        [
            InlineKeyboardButton(
                text=say(f"appointment-{change}"),
                callback_data=Meet(change=change, kind=booked.kind, appointment=booked.id).pack(),
            )
        ]
        for change in Change
    ]
    person = InlineKeyboardButton(text=say("button-person"), callback_data=Go(to=Place.PERSON).pack())
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [person]])


async def move(
    _: CallbackQuery, callback_data: Meet, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    if await cases.my_appointment(account.id, callback_data.kind) is None:
        await talk.tell("appointment-over", Place(callback_data.kind.value))
        return
    await choose_time(callback_data.kind, account, cases, talk, scenes)


async def cancel(
    tap: CallbackQuery, callback_data: Meet, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    cancelled = await cases.cancel_appointment(account.id, callback_data.appointment)
    if tap.message is not None:
        await talk.quiet(tap.message.message_id)
    place = Place(cancelled.kind.value)
    await talk.tell("tiding-appointment-cancelled", place, kind=cancelled.kind, at=cancelled.starts_at)


async def choose_time(
    kind: Occasion,
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    errand: dict[str, str] | None = None,
) -> None:
    """Ask for a half-day among those that are free; where none is, say what else there is."""
    times = await cases.offer_times(account.id, kind)
    halves = list(dict.fromkeys(half_day_of(time) for time in times))[:HALF_DAYS]
    if halves:
        await scenes.enter(steps.HALF_DAY, kind=kind, errand=errand, times=_written(halves))
    else:
        await talk.tell("times-none", Place.POINTS)


class ChoiceStep(Step):
    """One time out of those shown; `label` is how a time is written on its key."""

    label: str
    question: str
    each_row = 1

    async def ask(
        self, talk: Talk, kind: Occasion, times: Sequence[str], errand: dict[str, str] | None = None, **_: Any
    ) -> None:
        await self.wizard.set_data({"kind": kind, "times": list(times), "errand": errand})
        await self.ask_again(talk)

    async def ask_again(self, talk: Talk) -> None:
        labels = [talk.say(self.label, at=time) for time in await self.times()]
        await talk.write(talk.say(self.question), choices(talk.say, labels, each_row=self.each_row))

    async def times(self) -> Sequence[datetime]:
        return [datetime.fromisoformat(text) for text in await self.wizard.get_value("times", [])]

    async def chosen(self, text: str, talk: Talk) -> datetime | None:
        return next((time for time in await self.times() if talk.say(self.label, at=time) == text.strip()), None)


class HalfDayStep(ChoiceStep, state=steps.HALF_DAY):
    label = "half-day"
    question = "half-day-ask"

    @on.message(F.text.as_("text"))
    async def half_day(
        self, _: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        data = await self.wizard.get_data()
        half = await self.chosen(text, talk)
        if text == talk.say("button-person"):
            await offer_person(account, talk, scenes)
        elif half is None:
            await self.ask_again(talk)
        elif Occasion(data["kind"]) is Occasion.VISIT:
            await scenes.enter(steps.AGREEMENT, at=half, kind=Occasion.VISIT, errand=data["errand"])
        else:
            free = await cases.offer_times(account.id, Occasion.LIVE)
            times = _written([time for time in free if half_day_of(time) == half])
            await scenes.enter(steps.QUARTER, kind=Occasion.LIVE, times=times)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self.ask_again(talk)


class QuarterStep(ChoiceStep, state=steps.QUARTER):
    label = "quarter"
    question = "quarter-ask"

    @on.message(F.text.as_("text"))
    async def quarter(self, _: Message, text: str, account: Account, talk: Talk, scenes: ScenesManager) -> None:
        time = await self.chosen(text, talk)
        if text == talk.say("button-person"):
            await offer_person(account, talk, scenes)
        elif time is None:
            await self.ask_again(talk)
        else:
            await scenes.enter(steps.AGREEMENT, at=time, kind=Occasion.LIVE)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self.ask_again(talk)


class AgreementStep(Step, state=steps.AGREEMENT):
    async def ask(
        self, talk: Talk, at: datetime, kind: Occasion, errand: dict[str, str] | None = None, **_: Any
    ) -> None:
        await self.wizard.set_data({"at": at.isoformat(), "kind": kind, "errand": errand})
        await talk.write(talk.say("time-chosen", at=at), PUT_AWAY)
        await self._ask_again(talk)

    async def _ask_again(self, talk: Talk) -> None:
        data = await self.wizard.get_data()
        at = datetime.fromisoformat(data["at"])
        await talk.tell(f"{Occasion(data['kind'])}-agree", Place.YES, Place.OTHER_TIME, at=at)

    @on.callback_query(Go.filter(F.to == Place.YES))
    async def yes(self, _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
        data = await self.wizard.get_data()
        await scenes.close()
        at, kind = datetime.fromisoformat(data["at"]), Occasion(data["kind"])
        try:
            booked = await cases.book(account.id, kind, at, _errand(data["errand"]))
        except OfficeError as refused:
            await self._elsewhen(refused, kind, data["errand"], account, cases, talk, scenes)
            return
        await show(booked, talk)

    async def _elsewhen(
        self,
        refused: OfficeError,
        kind: Occasion,
        errand: dict[str, str] | None,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
    ) -> None:
        """Somebody was faster: what was said so far is kept, and another time chosen."""
        if refused.key != "time-taken":
            raise refused
        await talk.write(talk.say("time-taken"))
        await choose_time(kind, account, cases, talk, scenes, errand)

    @on.callback_query(Go.filter(F.to == Place.OTHER_TIME))
    async def other_time(
        self, _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        data = await self.wizard.get_data()
        await scenes.close()
        await choose_time(Occasion(data["kind"]), account, cases, talk, scenes, data["errand"])

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await self._ask_again(talk)


def _written(times: Sequence[datetime]) -> list[str]:
    return [time.isoformat() for time in times]


def _errand(told: dict[str, str] | None) -> Errand | None:
    if told is None:
        return None
    return Errand(Hindrance(told["hindrance"]), told["address"], told["telephone"], told["note"])


SCENES: tuple[type[Scene], ...] = (HalfDayStep, QuarterStep, AgreementStep)
