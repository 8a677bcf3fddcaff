"""Writing down a certification made in person: who, how, when, and one more look before it is written."""

import re
from datetime import date, timedelta
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers import steps
from handlers.cases import UseCases
from handlers.desk_buttons import queue_keyboard
from handlers.staff import only_staff
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account
from pension.cases.in_person import RECORDED
from pension.channel import Channel
from pension.errors import MeetingOver, OfficeError

DAY = re.compile(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D?")
WORDS = F.text & ~F.text.startswith("/")


class By(CallbackData, prefix="by"):
    channel: Channel


class On(CallbackData, prefix="on"):
    day: str


class Sure(CallbackData, prefix="sure"):
    beneficiary: int


def router() -> Router:
    router = Router(name="recording")
    router.message.register(record, Command("record"), only_staff)
    return router


async def record(_: Message, scenes: ScenesManager) -> None:
    await scenes.close()
    await scenes.enter(steps.RECORD_NUMBER)


class RecordNumberStep(Step, state=steps.RECORD_NUMBER):
    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.write(talk.say("record-number"))

    @on.message(WORDS, F.text.as_("text"))
    async def number(self, message: Message, text: str, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
        """A number that lies open in a chat can be read by whoever passes: it is taken away."""
        number = cases.check_identity(text)
        await talk.remove(message.message_id)
        await scenes.enter(steps.RECORD_NAME, number=number)


class RecordNameStep(Step, state=steps.RECORD_NAME):
    async def ask(self, talk: Talk, number: str, **_: Any) -> None:
        await self.wizard.set_data({"number": number})
        await talk.write(talk.say("record-name"))

    @on.message(WORDS, F.text.as_("text"))
    async def name(
        self, message: Message, text: str, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
    ) -> None:
        number = await self.wizard.get_value("number", "")
        await talk.remove(message.message_id)
        try:
            known = await cases.look_up(account.id, await cases.recognise(account.id, number, text))
        except OfficeError:
            await scenes.close()
            raise
        shown = {"name": known.name, "identity": known.identity}
        found = {"beneficiary": known.beneficiary, "papers": known.papers_needed, "shown": shown}
        await scenes.enter(steps.RECORD_CHANNEL, found=found)


class RecordChannelStep(Step, state=steps.RECORD_CHANNEL):
    async def ask(self, talk: Talk, found: dict[str, Any], **_: Any) -> None:
        await self.wizard.set_data(found)
        rows = [
            [InlineKeyboardButton(text=talk.say(f"channel-{channel}"), callback_data=By(channel=channel).pack())]
            for channel in RECORDED
        ]
        await talk.write(talk.say("record-channel", **found["shown"]), InlineKeyboardMarkup(inline_keyboard=rows))

    @on.callback_query(By.filter(F.channel.in_(RECORDED)))
    async def channel(self, _: CallbackQuery, callback_data: By, scenes: ScenesManager) -> None:
        found = await self.wizard.get_data() | {"channel": callback_data.channel}
        await scenes.enter(steps.RECORD_DAY, found=found)


class RecordDayStep(Step, state=steps.RECORD_DAY):
    async def ask(self, talk: Talk, cases: UseCases, found: dict[str, Any], **_: Any) -> None:
        await self.wizard.set_data(found)
        today = cases.today()
        rows = [
            [InlineKeyboardButton(text=talk.say("day", on=day), callback_data=On(day=day.isoformat()).pack())]
            for day in (today, today - timedelta(days=1))
        ]
        await talk.write(talk.say("record-day"), InlineKeyboardMarkup(inline_keyboard=rows))

    @on.callback_query(On.filter())
    async def tapped(self, _: CallbackQuery, callback_data: On, talk: Talk, scenes: ScenesManager) -> None:
        await self._take(callback_data.day, talk, scenes)

    @on.message(WORDS, F.text.as_("text"))
    async def typed(self, _: Message, text: str, talk: Talk, scenes: ScenesManager) -> None:
        await self._take(text, talk, scenes)

    async def _take(self, text: str, talk: Talk, scenes: ScenesManager) -> None:
        day = _day(text.strip())
        if day is None:
            await talk.write(talk.say("record-day"))
            return
        found = await self.wizard.get_data() | {"day": day.isoformat()}
        await scenes.enter(steps.RECORD_LOOK, found=found)


class RecordLookStep(Step, state=steps.RECORD_LOOK):
    async def ask(self, talk: Talk, found: dict[str, Any], **_: Any) -> None:
        await self.wizard.set_data(found)
        label = talk.say("desk-approve-papers" if found["papers"] else "desk-approve-sure")
        sure = Sure(beneficiary=found["beneficiary"])
        button = InlineKeyboardButton(text=label, callback_data=sure.pack())
        channel = talk.say(f"channel-{found['channel']}")
        text = talk.say("record-look", **found["shown"], channel=channel, on=date.fromisoformat(found["day"]))
        await talk.write(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))

    @on.callback_query(Sure.filter())
    async def sure(
        self,
        _: CallbackQuery,
        callback_data: Sure,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
    ) -> None:
        found = await self.wizard.get_data()
        await scenes.close()
        if callback_data.beneficiary != found["beneficiary"]:
            raise MeetingOver
        day, channel = date.fromisoformat(found["day"]), Channel(found["channel"])
        certification = await cases.record(account.id, found["beneficiary"], channel, day, papers=found["papers"])
        text = talk.say("recorded", number=certification.number, on=certification.on)
        await talk.write(text, queue_keyboard(talk.say))


def _day(text: str) -> date | None:
    if (found := DAY.fullmatch(text)) is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


SCENES: tuple[type[Scene], ...] = (
    RecordNumberStep,
    RecordNameStep,
    RecordChannelStep,
    RecordDayStep,
    RecordLookStep,
)
