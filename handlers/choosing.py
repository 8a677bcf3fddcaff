"""A keyboard of large answers, where there are more of them than buttons under a message."""

from collections.abc import Sequence

from aiogram.types import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove

from locales import Say

PUT_AWAY = ReplyKeyboardRemove(remove_keyboard=True)


def choices(say: Say, labels: Sequence[str], *, each_row: int = 1, place: bool = False) -> ReplyKeyboardMarkup:
    """`place`: the first key sends where the person is. A person is always the last one."""
    first = [[KeyboardButton(text=say("key-place"), request_location=True)]] if place else []
    keys = [KeyboardButton(text=label) for label in labels]
    rows = [keys[start : start + each_row] for start in range(0, len(keys), each_row)]
    last = [KeyboardButton(text=say("button-person"))]
    return ReplyKeyboardMarkup(keyboard=[*first, *rows, last], resize_keyboard=True, one_time_keyboard=True)
