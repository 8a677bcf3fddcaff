"""The first picture, where the register has none."""

from typing import Any

from aiogram import Bot, F
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import Document, Message, PhotoSize

from handlers import sentences, steps
from handlers.buttons import Place, keyboard
from handlers.cases import UseCases
from handlers.certifying import CLIP
from handlers.fetching import fetch
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from pension.account import Account
from pension.errors import ExaminationLost, PictureRefused


class PhotoStep(Step, state=steps.PHOTO):
    async def ask(self, talk: Talk, **_: Any) -> None:
        await talk.tell("photo-ask", Place.CANCEL)

    @on.message(F.forward_origin, F.photo | F.document)
    async def forwarded(self, _: Message, talk: Talk) -> None:
        await talk.tell("photo-old", Place.CANCEL)

    @on.message(F.photo[-1].as_("picture"))
    @on.message(F.document.mime_type.startswith("image/"), F.document.as_("picture"))
    async def picture(
        self,
        _: Message,
        picture: PhotoSize | Document,
        bot: Bot,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
    ) -> None:
        photo = await fetch(bot, picture)
        notice = await talk.write(talk.say("photo-looking"))
        try:
            template = await cases.offer_reference(account.id, photo)
        except (PictureRefused, ExaminationLost) as refused:
            text = sentences.of_error(refused, talk.say)
            await talk.replace(notice.message_id, text, keyboard(talk.say, Place.CANCEL))
            return
        await talk.replace(notice.message_id, talk.say("photo-accepted" if template.accepted else "photo-awaits"))
        await onward(account, cases, talk, scenes)

    @on.message(CLIP)
    async def clip(self, _: Message, talk: Talk) -> None:
        await talk.tell("video-instead-of-photo", Place.CANCEL)

    @on.message()
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("photo-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (PhotoStep,)
