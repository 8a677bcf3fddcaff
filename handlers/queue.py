"""Which cases wait, and taking one of them in hand."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.case_file import lay_open
from handlers.cases import UseCases
from handlers.desk import Sheets
from handlers.desk_buttons import Move, Turn, choice_keyboard, queue_keyboard, waiting_keyboard
from handlers.exhibit import Exhibit
from handlers.staff import only_staff
from handlers.talk import Talk
from locales import Say, Texts
from pension.account import Account
from pension.cases.queue import Waiting

HOUR = 3600


def router() -> Router:
    router = Router(name="queue")
    router.message.register(queue, Command("queue"), only_staff)
    router.callback_query.register(queue, Turn.filter(F.move == Move.QUEUE), only_staff)
    router.callback_query.register(take, Turn.filter(F.move == Move.TAKE), only_staff)
    router.callback_query.register(hand_back, Turn.filter(F.move == Move.HAND_BACK), only_staff)
    return router


async def queue(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    waiting = await cases.show_queue(account.id)
    if not waiting.cases:
        await talk.write(talk.say("queue-empty"), queue_keyboard(talk.say))
        return
    lines = [talk.say("queue", count=waiting.length)]
    lines += [_line(number, one, talk.say) for number, one in enumerate(waiting.cases, start=1)]
    await talk.write("\n\n".join(lines), waiting_keyboard(waiting.cases, talk.say))


async def take(
    _: CallbackQuery,
    callback_data: Turn,
    account: Account,
    cases: UseCases,
    talk: Talk,
    sheets: Sheets,
    texts: Texts,
    state: FSMContext,
) -> None:
    await cases.take_case(account.id, callback_data.case)
    file = await cases.study_case(account.id, callback_data.case)
    exhibit = Exhibit.of(talk, state)
    await exhibit.clear()
    await lay_open(file, exhibit, talk, sheets, texts.say_drawn(account.language))
    await talk.write(talk.say("choose", name=file.head.name), choice_keyboard(file.head.case, talk.say))


async def hand_back(
    tap: CallbackQuery, callback_data: Turn, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    await Exhibit.of(talk, state).clear()
    await cases.hand_back(account.id, callback_data.case)
    await talk.turn(tap, talk.say("handed-back"), queue_keyboard(talk.say))


def _line(number: int, waiting: Waiting, say: Say) -> str:
    lines = [
        say(
            "queue-case-late" if waiting.late else "queue-case",
            number=number,
            name=waiting.name,
            promised_at=waiting.promised_at,
            hours=int(waiting.waited.total_seconds() // HOUR),
        ),
        say(f"reason-{waiting.reason}"),
    ]
    if waiting.claim is not None:
        lines.append(say("queue-taken", name=waiting.claim.member.name, until=waiting.claim.until))
    return "\n".join(lines)
