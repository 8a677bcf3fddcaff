"""A live session, relayed between two chats: the reviewer asks, the person shows themselves, the reviewer decides."""

from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.case_file import film_name
from handlers.cases import UseCases
from handlers.certifying import CLIP
from handlers.desk import Switchboard
from handlers.desk_buttons import queue_keyboard
from handlers.exhibit import DESTINY, Exhibit
from handlers.fetching import fetch
from handlers.staff import only_staff
from handlers.talk import Talk
from locales import Say, drawings
from pension.account import Account
from pension.cases.session import Session
from pension.errors import MeetingOver

log = structlog.get_logger()
LONGEST = 1000


class Act(StrEnum):
    """What the reviewer does."""

    DRAW = "draw"
    CERTIFY = "certify"
    CERTIFY_SURE = "certify-sure"
    CERTIFY_PAPERS = "certify-papers"
    END = "end"


class Hold(CallbackData, prefix="hold"):
    act: Act
    session: int


async def in_session(_: Message | CallbackQuery, account: Account, cases: UseCases) -> dict[str, Any] | bool:
    """A filter: whatever these two say meanwhile is said to each other."""
    session = await cases.find_session(account.id)
    return False if session is None else {"session": session}


def router() -> Router:
    router = Router(name="session")
    router.callback_query.register(draw, Hold.filter(F.act == Act.DRAW), only_staff)
    router.callback_query.register(consider, Hold.filter(F.act == Act.CERTIFY), only_staff)
    router.callback_query.register(certify, Hold.filter(F.act.in_({Act.CERTIFY_SURE, Act.CERTIFY_PAPERS})), only_staff)
    router.callback_query.register(end, Hold.filter(F.act == Act.END), only_staff)
    router.message.register(words, F.text & ~F.text.startswith("/"), in_session)
    router.message.register(video, CLIP, in_session)
    router.message.register(sound, F.voice | F.audio | F.photo, in_session)
    return router


async def begin(session: Session, talk: Talk, switchboard: Switchboard, state: FSMContext) -> None:
    """Both ends hear that it begins; whatever step the person was in is left."""
    person = switchboard.talk_with(session.person)
    if person is None or not await _heard(person, person.say("session-begins")):
        await talk.write(talk.say("session-unheard"), _keyboard(session, talk.say))
        return
    await _memory_of(session.person, state).clear()
    await talk.write(talk.say("session-open", name=session.name), _keyboard(session, talk.say))


async def words(
    message: Message,
    session: Session,
    account: Account,
    cases: UseCases,
    talk: Talk,
    switchboard: Switchboard,
    state: FSMContext,
) -> None:
    said = (message.text or "")[:LONGEST]
    other = switchboard.talk_with(session.other_end(account.id))
    if account.id == session.reviewer.id:
        if other is None or not await _heard(other, other.say("session-asks", words=said)):
            await talk.write(talk.say("session-unheard"), _keyboard(session, talk.say))
        return
    if other is None or not await _told(
        other, session, other.say("session-says", name=session.name, words=said), state
    ):
        await talk.tell("session-unheard-person")
        return
    await _take_back_if_over(other, session, account, cases, state)


async def video(
    message: Message,
    session: Session,
    bot: Bot,
    account: Account,
    cases: UseCases,
    talk: Talk,
    switchboard: Switchboard,
    state: FSMContext,
) -> None:
    """Kept first, then shown at once, and nowhere else; it goes out of the reviewer's chat when the session ends."""
    file = message.video_note or message.video or message.document
    if file is None:
        return
    if account.id == session.reviewer.id:
        await talk.write(talk.say("session-words-wanted"), _keyboard(session, talk.say))
        return
    if message.forward_origin is not None:
        await talk.tell("session-video-wanted")
        return
    clip = await cases.keep_answer(account.id, partial(fetch, bot, file), size=file.file_size)
    other = switchboard.talk_with(session.reviewer)
    if other is None or not await _shown(other, session, clip, state):
        await talk.tell("session-unheard-person")
        return
    await _take_back_if_over(other, session, account, cases, state)
    await talk.write(talk.say("session-seen"))


async def sound(_: Message, session: Session, account: Account, talk: Talk) -> None:
    if account.id == session.reviewer.id:
        await talk.write(talk.say("session-words-wanted"), _keyboard(session, talk.say))
    else:
        await talk.tell("session-video-wanted")


async def draw(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, switchboard: Switchboard) -> None:
    """Two movements nobody could know before, as a card."""
    prompt, session = await cases.draw_prompt(account.id), await cases.find_session(account.id)
    person = switchboard.talk_with(session.person) if session else None
    if session is None or person is None:
        raise MeetingOver
    first, second = (person.say(f"action-{action}") for action in prompt.actions)
    asked = person.say("session-movements", first=first, second=second)
    try:
        await person.show(drawings.card(prompt.actions), "movements.png", asked)
    except TelegramAPIError as error:
        log.info("prompt not relayed", session=session.appointment, error=type(error).__name__)
        await talk.write(talk.say("session-unheard"), _keyboard(session, talk.say))
        return
    first, second = (talk.say(f"action-{action}") for action in prompt.actions)
    await talk.write(talk.say("session-drawn", first=first, second=second), _keyboard(session, talk.say))


async def consider(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk) -> None:
    session = await cases.find_session(account.id)
    if session is None:
        raise MeetingOver
    papers = session.papers_needed
    sure = Hold(act=Act.CERTIFY_PAPERS if papers else Act.CERTIFY_SURE, session=session.appointment)
    label = talk.say("desk-approve-papers" if papers else "desk-approve-sure")
    button = InlineKeyboardButton(text=label, callback_data=sure.pack())
    await talk.write(talk.say("session-look", name=session.name), InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def certify(
    tap: CallbackQuery, callback_data: Hold, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    papers = callback_data.act is Act.CERTIFY_PAPERS
    certification = await cases.certify_in_session(account.id, papers=papers)
    await _leave(tap, talk, state)
    text = talk.say("recorded", number=certification.number, on=certification.on)
    await talk.write(text, queue_keyboard(talk.say))


async def end(tap: CallbackQuery, account: Account, cases: UseCases, talk: Talk, state: FSMContext) -> None:
    await cases.end_session(account.id)
    await _leave(tap, talk, state)
    await talk.write(talk.say("session-closed"))


async def _leave(tap: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    await Exhibit.of(talk, state).clear()
    if tap.message is not None:
        await talk.quiet(tap.message.message_id)


async def _heard(other: Talk, text: str) -> bool:
    try:
        await other.write(text)
    except TelegramAPIError as error:
        log.info("words not relayed", error=type(error).__name__)
        return False
    return True


async def _told(other: Talk, session: Session, text: str, state: FSMContext) -> bool:
    """The reviewer hears the person; it goes with the rest when the session ends."""
    try:
        told = await other.write(text, _keyboard(session, other.say))
    except TelegramAPIError as error:
        log.info("words not relayed", error=type(error).__name__)
        return False
    await _exhibit(other, session, state).add(told)
    return True


async def _shown(other: Talk, session: Session, clip: bytes, state: FSMContext) -> bool:
    try:
        shown = await other.film(clip, film_name(clip), other.say("session-answer", name=session.name))
        await _exhibit(other, session, state).add(shown)
        await other.write(other.say("session-next"), _keyboard(session, other.say))
    except TelegramAPIError as error:
        log.info("video not relayed", session=session.appointment, error=type(error).__name__)
        return False
    return True


async def _take_back_if_over(
    other: Talk, session: Session, account: Account, cases: UseCases, state: FSMContext
) -> None:
    """The reviewer may have ended it while this was on its way."""
    if await cases.find_session(account.id) is None:
        await _exhibit(other, session, state).clear()


def _exhibit(other: Talk, session: Session, state: FSMContext) -> Exhibit:
    memory = _memory_of(session.reviewer, state)
    return Exhibit(other, FSMContext(state.storage, replace(memory.key, destiny=DESTINY)))


def _memory_of(account: Account, state: FSMContext) -> FSMContext:
    key = StorageKey(bot_id=account.key.bot, chat_id=account.chat, user_id=account.key.user)
    return FSMContext(state.storage, key)


def _keyboard(session: Session, say: Say) -> InlineKeyboardMarkup:
    acts = (Act.DRAW, Act.CERTIFY, Act.END)
    return InlineKeyboardMarkup(inline_keyboard=[[_button(say, act, session.appointment)] for act in acts])


def _button(say: Say, act: Act, session: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=say(f"session-{act}"), callback_data=Hold(act=act, session=session).pack())
