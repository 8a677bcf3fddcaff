"""Doubts before the staff: what is said of whom, who has confirmed it, and that it is not so."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from handlers import steps
from handlers.cases import UseCases
from handlers.doubt_buttons import (
    Report,
    Weigh,
    Weighing,
    back_keyboard,
    doubt_keyboard,
    list_keyboard,
    sure_keyboard,
    suspicion_keyboard,
)
from handlers.staff import only_staff
from handlers.steps import Step
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.cases.doubt import DoubtFile


def router() -> Router:
    router = Router(name="doubts")
    router.message.register(listed, Command("doubts"), only_staff)
    router.callback_query.register(listed, Weigh.filter(F.what == Weighing.LIST), only_staff)
    router.callback_query.register(look, Weigh.filter(F.what.in_({Weighing.LOOK, Weighing.CONFIRM})), only_staff)
    router.callback_query.register(confirm, Weigh.filter(F.what == Weighing.SURE), only_staff)
    router.callback_query.register(alive, Weigh.filter(F.what == Weighing.ALIVE), only_staff)
    router.callback_query.register(report, Weigh.filter(F.what == Weighing.REPORT), only_staff)
    return router


async def listed(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    files, length = await cases.show_doubts(account.id)
    lines = [talk.say("doubts", count=length) if files else talk.say("doubts-none")]
    lines += [f"{number}. {_line(one, talk.say)}" for number, one in enumerate(files, start=1)]
    await talk.write("\n\n".join(lines), list_keyboard(files, talk.say))


async def look(tap: CallbackQuery, callback_data: Weigh, account: Account, cases: UseCases, talk: Talk) -> None:
    """Laid open with its buttons; before a confirmation once more, with what it means."""
    say, file = talk.say, await cases.look_into_doubt(account.id, callback_data.doubt)
    if callback_data.what is Weighing.CONFIRM:
        await talk.turn(tap, say("doubt-confirm-ask", name=file.name), sure_keyboard(file.doubt.id, say))
    else:
        await talk.turn(tap, _file(file, say), doubt_keyboard(file.doubt.id, say))


async def confirm(tap: CallbackQuery, callback_data: Weigh, account: Account, cases: UseCases, talk: Talk) -> None:
    ended = await cases.confirm_doubt(account.id, callback_data.doubt)
    await talk.turn(tap, talk.say("doubt-ended" if ended else "doubt-confirmed"), back_keyboard(talk.say))


async def alive(tap: CallbackQuery, callback_data: Weigh, account: Account, cases: UseCases, talk: Talk) -> None:
    await cases.dispel_doubt(account.id, callback_data.doubt)
    await talk.turn(tap, talk.say("doubt-dispelled"), back_keyboard(talk.say))


async def report(_: CallbackQuery, scenes: ScenesManager) -> None:
    await scenes.enter(steps.REPORT)


class ReportStep(Step, state=steps.REPORT):
    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.write(talk.say("report-number"), back_keyboard(talk.say))

    @on.message(F.text.as_("text"), only_staff)
    async def number(self, message: Message, text: str, cases: UseCases, talk: Talk) -> None:
        """The number goes out of the chat, as a person's own does."""
        number = cases.check_identity(text)
        await talk.remove(message.message_id)
        await self.wizard.set_data({"number": number})
        await talk.write(talk.say("report-what", identity=f"{number[:-4]}****"), suspicion_keyboard(talk.say))

    @on.callback_query(Report.filter(), only_staff)
    async def suspicion(
        self,
        tap: CallbackQuery,
        callback_data: Report,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
    ) -> None:
        number = await self.wizard.get_value("number", "")
        await scenes.close()
        await cases.report_doubt(account.id, number, callback_data.suspicion)
        await talk.turn(tap, talk.say("report-done"), back_keyboard(talk.say))

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.write(talk.say("report-number"), back_keyboard(talk.say))


SCENES: tuple[type[Scene], ...] = (ReportStep,)


def _line(file: DoubtFile, say: Say) -> str:
    doubt = file.doubt
    said = say(f"suspicion-{doubt.suspicion}")
    line = say("doubt-line", name=file.name, said=said, on=doubt.dated, source=doubt.source)
    return "\n".join([line, say("doubt-confirmations", count=len(file.confirmations))])


def _file(file: DoubtFile, say: Say) -> str:
    certified = say("doubt-certified", on=file.last_certified) if file.last_certified else say("doubt-never-certified")
    return "\n\n".join(
        [
            f"{_line(file, say)}\n{file.identity}",
            *(say("doubt-confirmed-by", name=one.name, at=one.at) for one in file.confirmations),
            say(f"file-standing-{file.standing}"),
            certified,
            say("doubt-asked" if file.reachable else "doubt-call"),
        ]
    )
