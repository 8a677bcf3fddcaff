"""Asking for the video, and taking it in."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.scene import Scene, ScenesManager, on
from aiogram.types import CallbackQuery, Message

from biometrics.challenge import Action, Challenge, ChallengeNotPossible
from handlers import steps
from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.desk import Desk
from handlers.fetching import fetch
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from locales import drawings
from pension.account import Account
from pension.attempt import Attempt, Issue, Source

CLIP = F.video_note | F.video | F.document.mime_type.startswith("video/")


def router() -> Router:
    router = Router(name="certifying")
    router.message.register(certify, Command("certify"))
    router.callback_query.register(certify, Go.filter(F.to == Place.CERTIFY))
    router.callback_query.register(ready, Go.filter(F.to.in_({Place.READY, Place.AGAIN})))
    router.callback_query.register(all_actions, Go.filter(F.to == Place.ALL_ACTIONS))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(cancel, Go.filter(F.to == Place.CANCEL))
    return router


def clips() -> Router:
    """Apart from the rest: a step that asks for something else hears a video first."""
    router = Router(name="clips")
    router.message.register(receive, CLIP)
    return router


async def certify(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await onward(account, cases, talk, scenes)


async def ready(
    _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
) -> None:
    await _ask(account, cases, talk, scenes, state, await state.get_value("avoid", []))


async def all_actions(
    _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
) -> None:
    await _ask(account, cases, talk, scenes, state, [])


async def cancel(_: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, state: FSMContext) -> None:
    await cases.withdraw_challenge(account.id)
    await state.clear()
    await talk.tell("cancelled", Place.CERTIFY)


async def receive(
    message: Message,
    bot: Bot,
    account: Account,
    cases: UseCases,
    talk: Talk,
    desk: Desk,
    scenes: ScenesManager,
    state: FSMContext,
) -> None:
    """Take the video in and hand it on; whatever happens to the notice, the desk has it."""
    file = message.video_note or message.video or message.document
    if file is None:
        return
    attempt = await cases.receive_clip(
        account.id,
        Source(bot.id, message.chat.id, message.message_id),
        partial(fetch, bot, file),
        size=file.file_size,
        sent_at=message.date,
        forwarded=message.forward_origin is not None,
    )
    try:
        await _leave_recording(talk, scenes, state)
        await _say_looking(attempt, cases, talk)
    finally:
        desk.submit(attempt.id)


class RecordingStep(Step, state=steps.RECORDING):
    async def ask(self, talk: Talk, issue: Issue, avoid: Sequence[str] = (), **_: Any) -> None:
        first, second = (talk.say(f"action-{action}") for action in issue.challenge.actions)
        card = await talk.show(
            drawings.card(issue.challenge.actions),
            "movements.png",
            talk.say("challenge", first=first, second=second),
            keyboard(talk.say, Place.OTHERS, Place.CANCEL),
        )
        await self.wizard.set_data(
            {"avoid": list(avoid), "asked": str(issue.challenge), "card": card.message_id},
        )

    @on.callback_query(Go.filter(F.to == Place.OTHERS))
    async def others(
        self,
        _: CallbackQuery,
        account: Account,
        cases: UseCases,
        talk: Talk,
        scenes: ScenesManager,
        state: FSMContext,
    ) -> None:
        """Ask for what has not been asked yet, as long as two movements are left."""
        data = await self.wizard.get_data()
        avoid = [*data.get("avoid", []), *Challenge.parse(data["asked"]).actions]
        try:
            await _ask(account, cases, talk, scenes, state, avoid)
        except ChallengeNotPossible:
            await talk.tell("challenge-none-left", Place.ALL_ACTIONS)

    @on.message(~CLIP)
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("video-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (RecordingStep,)


async def _ask(
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
    avoid: Sequence[str],
) -> None:
    """Draw a challenge and show its card; the card before it goes, so that nobody follows the wrong one."""
    issue = await cases.issue_challenge(account.id, [action for action in Action if action not in avoid])
    if card := await state.get_value("card"):
        await talk.remove(card)
    await scenes.enter(steps.RECORDING, issue=issue, avoid=avoid)


async def _leave_recording(talk: Talk, scenes: ScenesManager, state: FSMContext) -> None:
    """Only what this person cannot do is remembered, for the next try."""
    data = await state.get_data()
    await scenes.close()
    if avoid := data.get("avoid"):
        await state.set_data({"avoid": avoid})
    if card := data.get("card"):
        await talk.quiet(card)


async def _say_looking(attempt: Attempt, cases: UseCases, talk: Talk) -> None:
    if attempt.notice is not None:
        return
    try:
        notice = await talk.write(talk.say("looking"))
    except TelegramAPIError:
        return
    await cases.note_notice(attempt.id, notice.message_id)
