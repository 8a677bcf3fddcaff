"""The words of a reminder, whose button leads straight into certifying."""

from datetime import date

from aiogram.types import InlineKeyboardMarkup

from handlers.buttons import Place, keyboard
from locales import Say


def reminder(say: Say, name: str, deadline: date, days_left: int) -> tuple[str, InlineKeyboardMarkup]:
    text = say("reminder", name=name, deadline=deadline, days=days_left)
    return text, keyboard(say, Place.CERTIFY, Place.STATUS)
