"""What the conversations hand over, so that nobody waits while it is worked on."""

from collections.abc import Sequence
from typing import Protocol

from aiogram import Bot

from biometrics.report import Report
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.cases.study import Photo
from pension.certification import Receipt


class Desk(Protocol):
    def submit(self, attempt_id: int) -> None:
        """Have this attempt decided and its answer told, away from the conversation."""
        ...


class Answers(Protocol):
    def submit(self, decision_id: int) -> None:
        """Have the person told of this decision, away from the conversation of who has decided."""
        ...


class Sheets(Protocol):
    async def draw(self, report: Report, photos: Sequence[Photo], say: Say) -> bytes:
        """The evidence sheet of a report, a PNG; raises ExaminationLost where the worker was lost."""
        ...


class Links(Protocol):
    async def to(self, bot: Bot, payload: str) -> str:
        """The address that opens this bot and says `/start` with the payload."""
        ...


class Papers(Protocol):
    """Raises PaperNotPrinted."""

    async def card(self, receipt: Receipt, language: str) -> bytes:
        """The receipt as a picture as wide as a phone, a PNG."""
        ...

    async def sheet(self, receipt: Receipt, language: str) -> bytes:
        """The receipt to be printed, a PDF."""
        ...

    async def own_data(self, lines: Sequence[str], language: str) -> bytes:
        """What is held of somebody, a PDF."""
        ...


class Switchboard(Protocol):
    def talk_with(self, account: Account) -> Talk | None:
        """The way to speak with another chat, by its own bot and in its language; None where that bot is not served."""
        ...
