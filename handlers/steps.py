"""One question that waits for its answer: entered by a message or a button, leaving nothing behind."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.fsm.scene import Scene, on
from aiogram.types import CallbackQuery, Message

NUMBER = "number"
NAME = "name"
CONFIRM = "confirm"
ABILITIES = "abilities"
PHOTO = "photo"
TRIAL = "trial"
SLOW = "slow"
RECORDING = "recording"
REPORT = "report"
PAPERS = "papers"
KIN_NUMBER = "kin-number"
KIN_NAME = "kin-name"
KIN_CONFIRM = "kin-confirm"
KIN_CALLED = "kin-called"
KIN_WAY = "kin-way"
VOW = "vow"
CODE_WORD = "code-word"
ZONE = "zone"
PLACE = "place"
HINDRANCE = "hindrance"
ADDRESS = "address"
TELEPHONE = "telephone"
HALF_DAY = "half-day"
QUARTER = "quarter"
AGREEMENT = "agreement"
CITY = "city"
ASSISTING = "assisting"
RECORD_NUMBER = "record-number"
RECORD_NAME = "record-name"
RECORD_CHANNEL = "record-channel"
RECORD_DAY = "record-day"
RECORD_LOOK = "record-look"

# several pictures at once are several answers here, and one answer everywhere else
ALBUMS = frozenset({PAPERS})


class Step(Scene):
    """A subclass asks its question in `ask`; it takes what it needs of the context, and what it is entered with."""

    ask: Callable[..., Awaitable[None]]

    @on.message.enter()
    @on.callback_query.enter()
    async def _enter(self, _: Message | CallbackQuery, **context: Any) -> None:
        await self.ask(**context)

    @on.message.exit()
    @on.callback_query.exit()
    async def _exit(self, _: Message | CallbackQuery) -> None:
        await self.wizard.clear_data()
