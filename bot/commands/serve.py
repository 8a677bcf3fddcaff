"""`anxin demo` and `anxin run`: the product, until it is told to stop."""

import asyncio
import inspect
import logging
import signal
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.panel import Panel

from bot import journal
from bot.imports import unhurried_models
from bot.settings import Settings, SettingWrong
from locales import Texts

if TYPE_CHECKING:
    from bot.application import Plan


def demo() -> None:
    """Try Anxin here: a web chat on this computer, with invented people to play."""
    with unhurried_models():
        from bot import demo as demonstration

    journal.begin(logging.WARNING)
    chosen = demonstration.plan(_settings())
    people = "\n".join(role.line(Texts().say_in("en")) for role in demonstration.ROLES)
    words = (
        f"Open [bold]{{address}}[/] in a browser and play one of these people:\n{people}\n"
        "To be the reviewer, open [bold]{beside}[/] in another tab and send\n/start {invitation}"
    )
    _start(_serve(chosen, words))


def run() -> None:
    """Serve the web chat and, where TELEGRAM_TOKEN is set, Telegram."""
    with unhurried_models():
        from bot.application import Plan

    journal.begin()
    settings = _settings()
    if settings.seed is not None:
        raise typer.BadParameter(
            "a seed makes the challenges foreseeable; it is for demonstrations", param_hint="ANXIN_SEED"
        )
    _start(_serve(Plan(settings), "Anxin answers at [bold]{address}[/]"))


def _settings() -> Settings:
    try:
        return Settings.from_environment()
    except SettingWrong as error:
        raise typer.BadParameter(str(error), param_hint="environment") from error


def _start(serving: Coroutine[Any, Any, None]) -> None:
    """Whatever an operator can mend is said in one sentence; anything else is a fault of ours and shows its trace."""
    from biometrics.calibration import CalibrationWrong
    from biometrics.models import ModelMissing
    from bot.web import PortTaken
    from pension.policy import PolicyWrong
    from records.errors import RecordsError

    mendable = (SettingWrong, PortTaken, ModelMissing, PolicyWrong, CalibrationWrong, RecordsError, FileNotFoundError)
    try:
        asyncio.run(serving)
    except mendable as error:
        Console(stderr=True).print(str(error) or inspect.getdoc(error), markup=False)
        raise typer.Exit(1) from error


async def _serve(plan: "Plan", words: str) -> None:
    from aiogram.exceptions import TelegramUnauthorizedError

    from biometrics.models import NEEDED, ModelMissing, Shelf
    from bot.application import running

    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    shelf = Shelf(plan.settings.models)
    if not shelf.is_complete(NEEDED):
        raise ModelMissing("The networks are not here yet; `anxin models fetch` brings them")
    if plan.policies.require_passive_check and not shelf.has_passive:
        raise ModelMissing(
            "The rules require the check for photographs and screens (passive_pad), and its weights are not here yet; "
            "`ANXIN_LOCAL_MODELS=FOLDER anxin models fetch` brings them from a folder that holds them"
        )
    try:
        async with running(plan) as anxin:
            said = words.format(address=anxin.address, beside=anxin.beside, invitation=anxin.invitation)
            Console().print(Panel(said + "\nCtrl+C stops it.", title="安心 Anxin"))
            stopped = asyncio.create_task(stop.wait())
            done, _ = await asyncio.wait({stopped, *anxin.listening}, return_when=asyncio.FIRST_COMPLETED)
            for ended in done - {stopped}:
                ended.result()
    except TelegramUnauthorizedError as error:
        raise SettingWrong("Telegram does not know this TELEGRAM_TOKEN") from error
