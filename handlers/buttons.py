"""The buttons a person may tap, wherever in the chat they stand."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from biometrics.challenge import Action
from locales import Say, languages
from pension.abilities import Ability

MOST = 3


class Place(StrEnum):
    """Where a button leads; `button-<place>` is what it says."""

    AGREE = "agree"
    DECLINE = "decline"
    MYSELF = "myself"
    FAMILY = "family"
    YES = "yes"
    RETYPE = "retype"
    BACK = "back"
    CANCEL = "cancel"
    CERTIFY = "certify"
    READY = "ready"
    AGAIN = "again"
    OTHERS = "others"
    TRY = "try"
    SLOWLY = "slowly"
    NEXT = "next"
    ALL_OF_IT = "all-of-it"
    NOT_ALL = "not-all"
    ABILITIES = "abilities"
    STATUS = "status"
    RECEIPT = "receipt"
    HELP = "help"
    PERSON = "person"
    ASK_PERSON = "ask-person"
    WAYS = "ways"
    POINTS = "points"
    VISIT = "visit"
    LIVE = "live"
    ELSEWHERE = "elsewhere"
    OTHER_TIME = "other-time"
    FORGET = "forget"
    KEEP = "keep"
    STOPPED = "stopped"
    MISTAKE = "mistake"
    MARKED_DEAD = "marked-dead"
    MARKED_AWAY = "marked-away"
    PAPERS = "papers"
    HAND_IN = "hand-in"
    CODE_WORD = "code-word"
    REALLY = "really"
    HELPERS = "helpers"
    ADD_RELATIVE = "add-relative"
    RETYPE_RELATIVE = "retype-relative"
    TOGETHER = "together"
    APART = "apart"


TO_A_PERSON = frozenset({Place.ASK_PERSON, Place.LIVE})


class Go(CallbackData, prefix="go"):
    to: Place


class KinMove(StrEnum):
    """What is done about a relative; `button-kin-<move>` is what the button says."""

    AGREE = "agree"
    DECLINE = "decline"
    WHO = "who"
    CHOOSE = "choose"
    END = "end"
    END_SURE = "end-sure"
    FILM = "film"
    OTHERS = "others"


class Kin(CallbackData, prefix="kin"):
    """`id` is of the ask, of the tie, or, for CHOOSE, of the person."""

    move: KinMove
    id: int


class About(CallbackData, prefix="about"):
    """A place, for this person: under messages that speak of somebody who may not be the one chosen now."""

    person: int
    to: Place


class Retake(CallbackData, prefix="retake"):
    """This page is to be sent anew."""

    number: int


class Speak(CallbackData, prefix="speak"):
    language: str


class Form(StrEnum):
    """How a receipt is handed over: shown in the chat, or as a file to keep or to print."""

    CARD = "card"
    PICTURE = "picture"
    PDF = "pdf"


class Paper(CallbackData, prefix="paper"):
    form: Form
    number: str


class Leaf(CallbackData, prefix="leaf"):
    """Which of a person's receipts is looked at, the latest being 0."""

    place: int


class Word(CallbackData, prefix="word"):
    word: str


class Can(CallbackData, prefix="can"):
    ability: Ability
    can: bool


class Lack(CallbackData, prefix="lack"):
    """This movement cannot be done."""

    movement: Action


class Reply(StrEnum):
    """What may be answered to a reminder."""

    NOW = "now"
    LATER = "later"
    SOMEBODY = "somebody"


class Replied(CallbackData, prefix="re"):
    to: Reply
    person: int


class Later(CallbackData, prefix="later"):
    days: int
    person: int


def keyboard(say: Say, *places: Place | Kin, about: int | None = None) -> InlineKeyboardMarkup:
    """One wide button a row, a person always among them; “who is that?” explains, and leads to one as well.

    `about`: the person for whom the places are meant.
    """
    if not any(_leads_to_a_person(one) for one in places):
        places = (*places, Place.PERSON)
    return _rows([_kin(say, one) if isinstance(one, Kin) else _button(say, one, about) for one in places])


def page_keyboard(say: Say, number: int) -> InlineKeyboardMarkup:
    """Under each page: that was all, or this page anew."""
    anew = InlineKeyboardButton(text=say("button-retake", number=number), callback_data=Retake(number=number).pack())
    return _rows([_button(say, Place.HAND_IN), anew, _button(say, Place.PERSON)])


def _leads_to_a_person(button: Place | Kin) -> bool:
    return button.move is KinMove.WHO if isinstance(button, Kin) else button in TO_A_PERSON


def language_keyboard(say: Say) -> InlineKeyboardMarkup:
    """Every language in its own script, two in a row, and a person below."""
    choices = [_speak(language.name, language.code) for language in languages]
    rows = [choices[start : start + 2] for start in range(0, len(choices), 2)]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [_button(say, Place.PERSON)]])


def word_keyboard(say: Say, words: Iterable[str]) -> InlineKeyboardMarkup:
    choices = [InlineKeyboardButton(text=word, callback_data=Word(word=word).pack()) for word in words]
    return _rows([*choices, _button(say, Place.PERSON)])


def can_keyboard(say: Say, ability: Ability) -> InlineKeyboardMarkup:
    answers = [
        InlineKeyboardButton(text=say(f"button-{word}"), callback_data=Can(ability=ability, can=can).pack())
        for word, can in (("can", True), ("cannot", False))
    ]
    return _rows([*answers, _button(say, Place.PERSON)])


def lack_keyboard(say: Say, movements: Sequence[Action]) -> InlineKeyboardMarkup:
    """Who can do neither of them asks for a person right here."""
    choices = [
        InlineKeyboardButton(text=say(f"movement-{movement}"), callback_data=Lack(movement=movement).pack())
        for movement in movements
    ]
    return _rows([*choices, _button(say, Place.ASK_PERSON)])


def card_keyboard(say: Say, number: str) -> InlineKeyboardMarkup:
    keep = _paper(say("button-picture"), Form.PICTURE, number)
    return _rows([keep, _paper(say("button-pdf"), Form.PDF, number), _button(say, Place.PERSON)])


def receipts_keyboard(say: Say, number: str, older: int | None) -> InlineKeyboardMarkup:
    buttons = [_paper(say("button-card"), Form.CARD, number)]
    if older is not None:
        buttons.append(InlineKeyboardButton(text=say("button-older"), callback_data=Leaf(place=older).pack()))
    return _rows([*buttons, _button(say, Place.PERSON)])


def _paper(label: str, form: Form, number: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=label, callback_data=Paper(form=form, number=number).pack())


def reminder_keyboard(say: Say, person: int, *replies: Reply) -> InlineKeyboardMarkup:
    return _rows(
        [
            InlineKeyboardButton(
                text=say(f"reminder-button-{reply}"), callback_data=Replied(to=reply, person=person).pack()
            )
            for reply in replies
        ]
    )


def later_keyboard(say: Say, person: int, choices: Iterable[int]) -> InlineKeyboardMarkup:
    buttons = [
        InlineKeyboardButton(text=say(f"later-{days}"), callback_data=Later(days=days, person=person).pack())
        for days in choices
    ]
    return _rows([*buttons, _button(say, Place.PERSON)])


def _rows(buttons: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    if len(buttons) > MOST:
        raise ValueError(f"more than {MOST} buttons confuse")
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])


def _button(say: Say, place: Place, about: int | None = None) -> InlineKeyboardButton:
    data = Go(to=place) if about is None else About(person=about, to=place)
    return InlineKeyboardButton(text=say(f"button-{place}"), callback_data=data.pack())


def _kin(say: Say, kin: Kin) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=say(f"button-kin-{kin.move}"), callback_data=kin.pack())


def _speak(name: str, code: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=name, callback_data=Speak(language=code).pack())
