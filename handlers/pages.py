"""A reviewer reads the pages of a case: each accepted, or sent back with a reason."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

from handlers.cases import UseCases
from handlers.desk_buttons import PageRule, PageTurn, queue_keyboard
from handlers.exhibit import Exhibit
from handlers.staff import only_staff
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.errors import CaseSettled, ClaimOver
from pension.paper import Page, Return


def router() -> Router:
    router = Router(name="pages")
    router.callback_query.register(why, PageTurn.filter(), only_staff)
    router.callback_query.register(rule, PageRule.filter(), only_staff)
    return router


def page_buttons(page: Page, say: Say) -> InlineKeyboardMarkup:
    accept = PageRule(case=page.case, page=page.id, number=page.number)
    back = PageTurn(case=page.case, page=page.id, number=page.number)
    return _rows(
        {
            say("page-accept", number=page.number): accept.pack(),
            say("page-return", number=page.number): back.pack(),
        }
    )


async def why(_: CallbackQuery, callback_data: PageTurn, talk: Talk, state: FSMContext) -> None:
    """The reasons stand below the page, which stays to be seen."""
    page = callback_data
    reasons = {
        talk.say(f"returning-{one}"): PageRule(case=page.case, page=page.page, number=page.number, why=one).pack()
        for one in Return
    }
    asked = await talk.write(talk.say("page-why", number=page.number), _rows(reasons))
    await Exhibit.of(talk, state).add(asked)


async def rule(
    tap: CallbackQuery, callback_data: PageRule, account: Account, cases: UseCases, talk: Talk, state: FSMContext
) -> None:
    exhibit, page = Exhibit.of(talk, state), callback_data
    try:
        left = await cases.rule_page(account.id, page.case, page.page, Return(page.why) if page.why else None)
    except (ClaimOver, CaseSettled):
        await exhibit.clear()
        raise
    if tap.message:
        await talk.quiet(tap.message.message_id)
    key = "page-returned" if page.why else "page-accepted"
    if left:
        await exhibit.add(await talk.write(talk.say(key, number=page.number, count=left)))
    else:
        await talk.write(talk.say("pages-done", number=page.number), queue_keyboard(talk.say))


def _rows(buttons: dict[str, str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data)] for text, data in buttons.items()]
    )
