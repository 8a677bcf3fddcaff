"""The words of a reminder, and its buttons: each is about the person the reminder was about."""

from aiogram import F, Router
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from handlers.buttons import Later, Place, Replied, Reply, keyboard, later_keyboard, reminder_keyboard
from handlers.cases import UseCases
from handlers.code_word import in_front
from handlers.onward import onward
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.errors import TooLateToWait
from pension.reminder import Occasion, Reminder

TOMORROW = 1
LONGER = (7, 3)


def reminder(say: Say, told: Reminder) -> tuple[str, InlineKeyboardMarkup]:
    """Three buttons leave no room for a fourth: whether it is really us is a word to tap."""
    replies = [Reply.NOW, *([Reply.LATER] if told.can_wait else []), Reply.SOMEBODY]
    buttons = reminder_keyboard(say, told.beneficiary, *replies)
    text = say("reminder-of-relative", text=_words(say, told)) if told.relative else _words(say, told)
    return say("really-hint", text=in_front(say, told.code_word, text)), buttons


def router() -> Router:
    router = Router(name="reminder")
    router.callback_query.register(now, Replied.filter(F.to == Reply.NOW))
    router.callback_query.register(somebody, Replied.filter(F.to == Reply.SOMEBODY))
    router.callback_query.register(ask_when, Replied.filter(F.to == Reply.LATER))
    router.callback_query.register(later, Later.filter(F.days.in_({TOMORROW, *LONGER})))
    return router


async def now(
    _: CallbackQuery, callback_data: Replied, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await onward(await cases.turn_to(account.id, callback_data.person), cases, talk, scenes)


async def somebody(_: CallbackQuery, callback_data: Replied, account: Account, cases: UseCases, talk: Talk) -> None:
    await cases.turn_to(account.id, callback_data.person)
    await talk.tell("somebody", Place.FAMILY, Place.WAYS, Place.ASK_PERSON)


async def ask_when(_: CallbackQuery, callback_data: Replied, account: Account, cases: UseCases, talk: Talk) -> None:
    """Tomorrow, or the longest time after which there is still one in time."""
    await cases.turn_to(account.id, callback_data.person)
    longest = await cases.longest_wait(account.id)
    if longest < TOMORROW:
        raise TooLateToWait
    choices = [TOMORROW, *[days for days in LONGER if days <= longest][:1]]
    await talk.write(talk.say("later-ask"), later_keyboard(talk.say, callback_data.person, choices))


async def later(tap: CallbackQuery, callback_data: Later, account: Account, cases: UseCases, talk: Talk) -> None:
    await cases.turn_to(account.id, callback_data.person)
    on = await cases.remind_later(account.id, callback_data.days)
    await talk.turn(tap, talk.say("later-chosen", on=on), keyboard(talk.say, Place.CERTIFY))


def _words(say: Say, told: Reminder) -> str:
    last_day, since = told.last_day, told.since
    match told.occasion:
        case Occasion.DUE:
            return say("reminder-due", name=told.name, deadline=last_day, days=told.days_left)
        case Occasion.LAST_DAY:
            return say("reminder-last-day", name=told.name, deadline=last_day)
        case Occasion.SUSPENDED:
            return say("reminder-suspended", name=told.name, deadline=last_day, since=since)
        case Occasion.PAPERS_SOON:
            return say("reminder-papers-soon", name=told.name, deadline=last_day, since=since)
        case Occasion.PAPERS:
            return say("reminder-papers", name=told.name, since=since)
