"""Deciding a case that one has in hand: what, why, and only then done."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from handlers.cases import UseCases
from handlers.desk import Answers
from handlers.desk_buttons import (
    Move,
    Rule,
    Turn,
    approval_keyboard,
    asking_keyboard,
    choice_keyboard,
    queue_keyboard,
    refusal_keyboard,
)
from handlers.exhibit import Exhibit
from handlers.staff import only_staff
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.cases.study import CaseHead
from pension.decision import Asking, Decision, Refusal, Ruling
from pension.errors import CaseSettled, ClaimOver


def router() -> Router:
    router = Router(name="reviewing")
    moves = {Move.CHOOSE, Move.APPROVE, Move.ASK_AGAIN, Move.REFUSE}
    router.callback_query.register(consider, Turn.filter(F.move.in_(moves)), only_staff)
    router.callback_query.register(rule, Rule.filter(), only_staff)
    return router


async def consider(
    tap: CallbackQuery, callback_data: Turn, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    """The question, with the buttons that answer it, where the last one stood."""
    try:
        head = await cases.look_at_head(account.id, callback_data.case)
    except (ClaimOver, CaseSettled):
        await Exhibit.of(talk, state).clear()
        raise
    say = talk.say
    question: tuple[str, InlineKeyboardMarkup]
    match callback_data.move:
        case Move.APPROVE:
            question = _approval(head, say), approval_keyboard(head, say)
        case Move.ASK_AGAIN:
            question = say("choose-ask-again", name=head.name), asking_keyboard(head.case, say)
        case Move.REFUSE:
            question = say("choose-refuse", name=head.name), refusal_keyboard(head.case, say)
        case _:
            question = say("choose", name=head.name), choice_keyboard(head.case, say)
    await talk.turn(tap, *question)


def _approval(head: CaseHead, say: Say) -> str:
    if head.consent_to is not None:
        return say("choose-approve-consent", name=head.name, called=head.consent_to)
    return say("choose-approve-papers" if head.papers_needed else "choose-approve", name=head.name)


async def rule(
    tap: CallbackQuery,
    callback_data: Rule,
    account: Account,
    cases: UseCases,
    talk: Talk,
    answers: Answers,
    state: FSMContext,
) -> None:
    try:
        decision = await _decide(callback_data, account, cases)
    except (ClaimOver, CaseSettled):
        await Exhibit.of(talk, state).clear()
        raise
    answers.submit(decision.id)
    await Exhibit.of(talk, state).clear()
    text = talk.say(f"ruled-{decision.ruling}")
    await talk.turn(tap, text, queue_keyboard(talk.say))


async def _decide(wanted: Rule, account: Account, cases: UseCases) -> Decision:
    match wanted.ruling:
        case Ruling.APPROVED:
            return await cases.approve(account.id, wanted.case, papers=wanted.papers)
        case Ruling.ASKED_AGAIN:
            return await cases.ask_again(account.id, wanted.case, Asking(wanted.why))
        case Ruling.REFUSED:
            return await cases.refuse(account.id, wanted.case, Refusal(wanted.why))
