"""Asking for the video, and taking it in."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
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
from handlers.abilities import hand_over
from handlers.buttons import Go, Lack, Place, keyboard, lack_keyboard
from handlers.cases import UseCases
from handlers.desk import Desk
from handlers.fetching import fetch
from handlers.onward import onward
from handlers.steps import Step
from handlers.talk import Talk
from locales import drawings
from pension.abilities import Ability
from pension.account import Account
from pension.attempt import Attempt, Issue, Source

CLIP = F.video_note | F.video | F.document.mime_type.startswith("video/")


def router() -> Router:
    router = Router(name="certifying")
    router.message.register(certify, Command("certify"))
    router.callback_query.register(certify, Go.filter(F.to == Place.CERTIFY))
    router.callback_query.register(ready, Go.filter(F.to.in_({Place.READY, Place.AGAIN})))
    router.callback_query.register(slowly, Go.filter(F.to == Place.SLOWLY))
    router.callback_query.register(lack, Lack.filter())
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
    """Who has once taken it slowly keeps the long time."""
    await _ask(account, cases, talk, scenes, state, slow=await state.get_value("slow", False))


async def slowly(
    _: CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager, state: FSMContext
) -> None:
    await _ask(account, cases, talk, scenes, state, slow=True, explained=True)


async def lack(
    _: CallbackQuery,
    callback_data: Lack,
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
) -> None:
    """It is remembered, and others are drawn as long as there are two."""
    await cases.lack_ability(account.id, Ability(callback_data.movement))
    slow = await state.get_value("slow", False)
    await _ask(account, cases, talk, scenes, state, slow=slow, explained=slow)


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


class SlowStep(Step, state=steps.SLOW):
    """One movement after the other, each with its drawing; the video only when both are known."""

    async def ask(self, talk: Talk, issue: Issue, **_: Any) -> None:
        await self._explain(talk, issue.challenge.actions, issue)

    @on.callback_query(Go.filter(F.to == Place.NEXT))
    async def following(self, _: CallbackQuery, talk: Talk, scenes: ScenesManager) -> None:
        """The window began with the first movement, and goes on."""
        data = await self.wizard.get_data()
        issue = _issue_in(data)
        await talk.quiet(data["cards"][-1])
        if left := [Action(word) for word in data["left"]][1:]:
            await self._explain(talk, left, issue)
        else:
            await scenes.enter(steps.RECORDING, issue=issue, slow=True)

    @on.callback_query(Go.filter(F.to == Place.OTHERS))
    async def others(self, _: CallbackQuery, talk: Talk) -> None:
        await _ask_which(talk, await self.wizard.get_data())

    @on.message(~CLIP)
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("slow-wanted", Place.NEXT)

    async def _explain(self, talk: Talk, left: Sequence[Action], issue: Issue) -> None:
        position = "first" if left[0] == issue.challenge.actions[0] else "second"
        text = talk.say(f"slow-{position}", action=talk.say(f"action-{left[0]}"), minutes=_minutes(issue))
        markup = keyboard(talk.say, Place.NEXT, Place.OTHERS)
        spoken = await talk.say_aloud(f"slow-{position}", f"action-{left[0]}")
        card = await talk.move(drawings.moving(left[0]), f"{left[0]}.mp4", text, markup)
        await self.wizard.set_data(_data_of(issue, [spoken, card], slow=True) | {"left": list(left)})


class RecordingStep(Step, state=steps.RECORDING):
    async def ask(self, talk: Talk, issue: Issue, *, slow: bool = False, **_: Any) -> None:
        """The drawing that moves, the voice, and the still card with the words; the card is last and has the buttons.

        Who does not hear gets the drawings twice as large instead of a voice.
        """
        actions = issue.challenge.actions
        first, second = (talk.say(f"action-{action}") for action in actions)
        moving = await talk.move(drawings.film(actions), "movements.mp4")
        first_aloud, second_aloud = (f"action-{action}" for action in actions)
        spoken = await talk.say_aloud("challenge", "first", first_aloud, "second", second_aloud, "challenge-end")
        card = await talk.show(
            drawings.card(actions, large=not await talk.is_heard()),
            "movements.png",
            talk.say("challenge", first=first, second=second, minutes=_minutes(issue)),
            keyboard(talk.say, Place.OTHERS, *([] if slow else [Place.SLOWLY])),
        )
        await self.wizard.set_data(_data_of(issue, [moving, spoken, card], slow=slow))

    @on.callback_query(Go.filter(F.to == Place.OTHERS))
    async def others(self, _: CallbackQuery, talk: Talk) -> None:
        await _ask_which(talk, await self.wizard.get_data())

    @on.message(~CLIP)
    async def other(self, _: Message, talk: Talk) -> None:
        await talk.tell("video-wanted", Place.CANCEL)


SCENES: tuple[type[Scene], ...] = (SlowStep, RecordingStep)


async def _ask_which(talk: Talk, data: Mapping[str, Any]) -> None:
    asked = Challenge.parse(data["asked"]).actions
    await talk.read_out("challenge-which")
    await talk.write(talk.say("challenge-which"), lack_keyboard(talk.say, asked))


def _data_of(issue: Issue, shown: Sequence[Message | None], *, slow: bool) -> dict[str, Any]:
    times = {"issued_at": issue.issued_at.isoformat(), "expires_at": issue.expires_at.isoformat()}
    cards = [message.message_id for message in shown if message is not None]
    return {"asked": str(issue.challenge), "cards": cards, "slow": slow, **times}


def _minutes(issue: Issue) -> int:
    return round((issue.expires_at - issue.issued_at) / timedelta(minutes=1))


def _issue_in(data: Mapping[str, Any]) -> Issue:
    times = (datetime.fromisoformat(data[name]) for name in ("issued_at", "expires_at"))
    return Issue(Challenge.parse(data["asked"]), *times)


async def _ask(
    account: Account,
    cases: UseCases,
    talk: Talk,
    scenes: ScenesManager,
    state: FSMContext,
    *,
    slow: bool,
    explained: bool = False,
) -> None:
    """Draw a challenge and show its card; the card before it goes, so that nobody follows the wrong one.

    Where no two movements are left, a colleague is asked in the same tap.
    """
    try:
        issue = await cases.issue_challenge(account.id, slow=slow)
    except ChallengeNotPossible:
        await hand_over(account, cases, talk, scenes, state)
        return
    for card in await state.get_value("cards", []):
        await talk.remove(card)
    await scenes.enter(steps.SLOW if explained else steps.RECORDING, issue=issue, slow=slow)


async def _leave_recording(talk: Talk, scenes: ScenesManager, state: FSMContext) -> None:
    """Only that this person takes it slowly is remembered, for the next try."""
    data = await state.get_data()
    await scenes.close()
    if data.get("slow"):
        await state.set_data({"slow": True})
    if cards := data.get("cards"):
        await talk.quiet(cards[-1])


async def _say_looking(attempt: Attempt, cases: UseCases, talk: Talk) -> None:
    if attempt.notice is not None:
        return
    try:
        await talk.read_out("looking")
        notice = await talk.write(talk.say("looking"))
    except TelegramAPIError:
        return
    await cases.note_notice(attempt.id, notice.message_id)
