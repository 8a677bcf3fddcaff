"""The buttons with which members of staff weigh a doubt."""

from collections.abc import Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales import Say
from pension.cases.doubt import DoubtFile
from pension.doubt import Suspicion


class Weighing(StrEnum):
    """What a member does next; `doubt-<weighing>` is what the button says."""

    LIST = "list"
    LOOK = "look"
    CONFIRM = "confirm"
    SURE = "sure"
    ALIVE = "alive"
    REPORT = "report"


class Weigh(CallbackData, prefix="doubt"):
    what: Weighing
    doubt: int = 0


class Report(CallbackData, prefix="report"):
    suspicion: Suspicion


def list_keyboard(files: Sequence[DoubtFile], say: Say) -> InlineKeyboardMarkup:
    """One button for each doubt, and one to report another."""
    looks = [
        _button(say("doubt-look", number=number, name=one.name), Weigh(what=Weighing.LOOK, doubt=one.doubt.id))
        for number, one in enumerate(files, start=1)
    ]
    return _rows([*looks, _weigh(say, Weighing.REPORT)])


def doubt_keyboard(doubt: int, say: Say) -> InlineKeyboardMarkup:
    return _rows([_weigh(say, what, doubt) for what in (Weighing.CONFIRM, Weighing.ALIVE, Weighing.LIST)])


def sure_keyboard(doubt: int, say: Say) -> InlineKeyboardMarkup:
    return _rows([_weigh(say, Weighing.SURE, doubt), _weigh(say, Weighing.LIST)])


def back_keyboard(say: Say) -> InlineKeyboardMarkup:
    return _rows([_weigh(say, Weighing.LIST)])


def suspicion_keyboard(say: Say) -> InlineKeyboardMarkup:
    kinds = [_button(say(f"suspicion-{one}"), Report(suspicion=one)) for one in Suspicion]
    return _rows([*kinds, _weigh(say, Weighing.LIST)])


def _weigh(say: Say, what: Weighing, doubt: int = 0) -> InlineKeyboardButton:
    return _button(say(f"doubt-{what}"), Weigh(what=what, doubt=doubt))


def _button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _rows(buttons: Sequence[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])
