"""What the scheduler does at its hours, put into words and bound to what it works on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from aiogram.types import InlineKeyboardMarkup

from bot.answers import AnswerDesk
from bot.desk import VerificationDesk
from bot.messenger import Messenger
from handlers.reminder import reminder as reminder_words
from handlers.tiding import tiding as tiding_words
from locales import Texts
from pension.cases.remind_of_meetings import RemindOfMeetings
from pension.cases.run_out import RunOut
from pension.policy import Policies
from pension.ports import Clock
from pension.reminder import Reminder
from pension.tiding import Letter
from records.database import Database
from records.evidence import EvidenceStore
from scheduler.calendar import Tick, reminding, retaining, suspending, telling
from scheduler.delivery import Delivery
from scheduler.message import Button, Message
from scheduler.pusher import Pusher
from scheduler.reminders import Reminders
from scheduler.retention import Retention
from scheduler.suspensions import Suspensions
from scheduler.tidings import TidingPost


@dataclass(frozen=True, slots=True)
class ReminderWords:
    texts: Texts

    def __call__(self, reminder: Reminder) -> Message:
        say = self.texts.say_in(reminder.account.language)
        return _message(*reminder_words(say, reminder))


@dataclass(frozen=True, slots=True)
class TidingWords:
    texts: Texts

    def __call__(self, letter: Letter) -> Message:
        return _message(*tiding_words(self.texts.say_in(letter.account.language), letter))


def _message(text: str, keyboard: InlineKeyboardMarkup) -> Message:
    buttons = (button for row in keyboard.inline_keyboard for button in row)
    return Message(text, tuple(Button(button.text, button.callback_data or "") for button in buttons))


@dataclass(frozen=True, slots=True)
class Forgetting:
    """The web chat keeps what was said as long as a clip is kept; the register has its own rules."""

    messenger: Messenger
    retention: Retention
    clock: Clock
    policies: Policies

    async def __call__(self) -> int:
        await self.messenger.forget_before(self.clock.now() - timedelta(days=self.policies.default.clip_days))
        return await self.retention()


def errands(
    database: Database,
    evidence: EvidenceStore,
    messenger: Messenger,
    desk: VerificationDesk,
    answers: AnswerDesk,
    pushers: Mapping[int, Pusher],
    clock: Clock,
    policies: Policies,
    texts: Texts,
) -> list[Tick]:
    return [
        Tick("unfinished", desk.resume, hour="*", minute="*", at_start=True),
        Tick("untold decisions", answers.resume, hour="*", minute="*", at_start=True),
        Tick("appointments", RemindOfMeetings(database, clock), hour="*", minute="*", at_start=True),
        reminding(Reminders.of(database, clock, pushers, ReminderWords(texts))),
        Tick("consents", RunOut(database, clock), hour="*", minute="5", at_start=True),
        suspending(Suspensions(database, clock, policies)),
        telling(Delivery(database, clock, pushers, TidingPost(clock, TidingWords(texts))), database.outgoing),
        retaining(Forgetting(messenger, Retention(database, evidence, clock), clock, policies)),
    ]
