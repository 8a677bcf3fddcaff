"""Sending the papers asked for after a long time, page by page; any page may be sent anew before they are handed in."""

from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Document, Message, PhotoSize

from handlers import sentences, steps
from handlers.buttons import Go, Place, Retake, keyboard, page_keyboard
from handlers.cases import UseCases
from handlers.certifying import CLIP
from handlers.fetching import fetch
from handlers.steps import Step
from handlers.stopped import any_of
from handlers.talk import Talk
from pension.account import Account
from pension.errors import ExaminationLost, OfficeError, PageTooLarge
from pension.paper import LARGEST_PAGE, MOST_PAGES

PAGE_FILE = F.document.mime_type.startswith("image/") | (F.document.mime_type == "application/pdf")


def router() -> Router:
    router = Router(name="papers")
    router.message.register(papers, Command("papers"))
    router.callback_query.register(papers, Go.filter(F.to == Place.PAPERS))
    router.callback_query.register(hand_in, Go.filter(F.to == Place.HAND_IN))
    router.callback_query.register(retake, Retake.filter())
    return router


async def papers(_: Message | CallbackQuery, scenes: ScenesManager) -> None:
    await scenes.enter(steps.PAPERS)


async def hand_in(_: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    promised_at = await cases.hand_in_papers(account.id)
    await scenes.close()
    await talk.tell("papers-handed-in", Place.CERTIFY, Place.STATUS, promised_at=promised_at)


async def retake(_: CallbackQuery, callback_data: Retake, scenes: ScenesManager) -> None:
    await scenes.enter(steps.PAPERS, number=callback_data.number)


class PapersStep(Step, state=steps.PAPERS):
    async def ask(
        self, talk: Talk, account: Account, cases: UseCases, scenes: ScenesManager, number: int = 0, **_: Any
    ) -> None:
        """`number` is the page that is to be sent anew, 0 for the next one."""
        try:
            asked = await cases.ask_papers(account.id)
        except OfficeError:
            await scenes.close()
            raise
        await self.wizard.set_data({"number": number})
        if number:
            await talk.tell("papers-again", Place.CANCEL, number=number)
        else:
            places = (Place.HAND_IN, Place.CANCEL) if asked.pages else (Place.CANCEL,)
            await talk.tell("papers-ask", *places, papers=any_of(tuple(asked.documents), talk.say), count=MOST_PAGES)

    @on.message(F.photo[-1].as_("file"))
    @on.message(PAGE_FILE, F.document.as_("file"))
    async def page(
        self, _: Message, file: PhotoSize | Document, bot: Bot, account: Account, cases: UseCases, talk: Talk
    ) -> None:
        """Too large a file is not even fetched; a page that cannot be read leaves everything as it was."""
        if (file.file_size or 0) > LARGEST_PAGE:
            raise PageTooLarge
        wanted = await self.wizard.get_value("number", 0)
        content = await fetch(bot, file)
        notice = await talk.write(talk.say("papers-looking"))
        try:
            number = await cases.receive_page(account.id, content, wanted or None)
        except (OfficeError, ExaminationLost) as refused:
            words = sentences.of_error(refused, talk.say)
            await talk.replace(notice.message_id, words, keyboard(talk.say, Place.CANCEL))
            return
        await self.wizard.set_data({"number": 0})
        words = talk.say("papers-page", number=number)
        await talk.replace(notice.message_id, words, page_keyboard(talk.say, number))

    @on.message(CLIP)
    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("papers-wanted", Place.HAND_IN, Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (PapersStep,)
