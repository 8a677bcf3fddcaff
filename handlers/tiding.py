"""The words of a tiding: the family's code word in front, what has happened, and what may be done about it."""

from datetime import datetime

from aiogram.types import InlineKeyboardMarkup

from handlers.buttons import Kin, Place, keyboard
from handlers.code_word import in_front
from locales import Say
from locales.spelling import Value
from pension.account import Account
from pension.tiding import Letter, Phrase
from pension.tiding import Value as Told

ROOM = 2  # beside the button to a person


def tiding(say: Say, letter: Letter) -> tuple[str, InlineKeyboardMarkup]:
    told = {name: _spoken(say, letter.account, value) for name, value in letter.tiding.values.items()}
    text = in_front(say, letter.code_word, say(f"tiding-{letter.tiding.kind}", **told))
    places = [_place(written) for written in letter.tiding.places]
    if len(places) < ROOM:
        places.append(Place.REALLY)
    return text, keyboard(say, *places, about=letter.tiding.about)


def _place(written: str) -> Place | Kin:
    return Kin.unpack(written) if written.startswith(f"{Kin.__prefix__}:") else Place(written)


def _spoken(say: Say, account: Account, value: Told) -> Value:
    match value:
        case Phrase(key):
            return say(key)
        case datetime():
            return account.local(value)
    return value
