"""The buttons of a member of staff."""

from collections.abc import Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales import Say
from pension.cases.queue import Waiting
from pension.cases.study import CaseHead
from pension.decision import Asking, Refusal, Ruling


class Move(StrEnum):
    """What a reviewer does next; `desk-<move>` is what the button says."""

    QUEUE = "queue"
    TAKE = "take"
    CHOOSE = "choose"
    APPROVE = "approve"
    ASK_AGAIN = "ask-again"
    REFUSE = "refuse"
    HAND_BACK = "hand-back"


class Turn(CallbackData, prefix="desk"):
    move: Move
    case: int = 0


class Rule(CallbackData, prefix="rule"):
    case: int
    ruling: Ruling
    why: str = ""
    papers: bool = False


class PageTurn(CallbackData, prefix="pageback"):
    case: int
    page: int
    number: int


class PageRule(CallbackData, prefix="page"):
    """`why` is empty where the page is accepted."""

    case: int
    page: int
    number: int
    why: str = ""


def queue_keyboard(say: Say) -> InlineKeyboardMarkup:
    return _rows([_turn(say, Move.QUEUE)])


def waiting_keyboard(waiting: Sequence[Waiting], say: Say) -> InlineKeyboardMarkup:
    """One button for each case that can be taken, and one to look again."""
    free = [
        _button(say("desk-take", number=number, name=one.name), Turn(move=Move.TAKE, case=one.case))
        for number, one in enumerate(waiting, start=1)
        if one.claim is None
    ]
    return _rows([*free, _turn(say, Move.QUEUE)])


def choice_keyboard(case: int, say: Say) -> InlineKeyboardMarkup:
    moves = (Move.APPROVE, Move.ASK_AGAIN, Move.REFUSE, Move.HAND_BACK)
    return _rows([_turn(say, move, case) for move in moves])


def approval_keyboard(head: CaseHead, say: Say) -> InlineKeyboardMarkup:
    """Whether the papers were shown, or what the person agrees to, is said by a button of its own."""
    key = "desk-approve-papers" if head.papers_needed else "desk-approve-sure"
    if head.consent_to is not None:
        key = "desk-approve-consent"
    rule = Rule(case=head.case, ruling=Ruling.APPROVED, papers=head.papers_needed)
    return _rows([_button(say(key), rule), _turn(say, Move.CHOOSE, head.case)])


def asking_keyboard(case: int, say: Say) -> InlineKeyboardMarkup:
    rules = {why: Rule(case=case, ruling=Ruling.ASKED_AGAIN, why=why) for why in Asking}
    return _rows([*(_button(say(f"asking-{why}"), rule) for why, rule in rules.items()), _turn(say, Move.CHOOSE, case)])


def refusal_keyboard(case: int, say: Say) -> InlineKeyboardMarkup:
    rules = {why: Rule(case=case, ruling=Ruling.REFUSED, why=why) for why in Refusal}
    return _rows(
        [*(_button(say(f"refusal-{why}"), rule) for why, rule in rules.items()), _turn(say, Move.CHOOSE, case)]
    )


def _turn(say: Say, move: Move, case: int = 0) -> InlineKeyboardButton:
    return _button(say(f"desk-{move}"), Turn(move=move, case=case))


def _button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _rows(buttons: Sequence[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])
