"""`anxin payroll export`: whose payment stops, whose comes back, and how many months are paid back."""

import asyncio
import csv
import os
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.clock import SystemClock
from bot.commands.register import register
from bot.settings import Settings
from pension.cases.lapse import SettleStandings
from pension.cases.payroll import DrawUpPayroll, Payroll, PayrollAgain, PayrollBetween, PayrollLine
from pension.stoppage import Change

commands = typer.Typer(help="Tell the payroll what stops and what comes back.", no_args_is_help=True)
DAY = ["%Y-%m-%d"]
COLUMNS = ("event", "identity", "name", "category", "district", "change", "on", "back_pay_from", "back_pay_months")
WORDS = {
    Change.SUSPENDED: "stop",
    Change.DOCUMENTS_REQUIRED: "documents",
    Change.RESTORED: "restore",
    Change.CLOSED: "end",
}


@commands.callback()
def payroll() -> None:
    """A group although it holds one command: what is typed stays the same when another joins it."""


@commands.command()
def export(
    out: Annotated[Path, typer.Option(help="Write the list here, a CSV file; one that is there is not replaced.")],
    since: Annotated[datetime | None, typer.Option(formats=DAY, help="From this day on; marks nothing.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DAY, help="Up to this day, counted.")] = None,
    again: Annotated[int | None, typer.Option(metavar="NUMBER", help="The list of this number once more.")] = None,
) -> None:
    """Write the changes that no list has held yet, and remember them as handed over."""
    if again is not None and (since or until):
        raise typer.BadParameter("give either a number or days", param_hint="--again")
    if since and until and since > until:
        raise typer.BadParameter("lies after --until", param_hint="--since")
    days = (since.date() if since else date.min, until.date() if until else date.max) if since or until else None
    file = _opened(out)
    try:
        drawn = asyncio.run(_drawn(again, days))
    except BaseException:  # stopped by hand as well: half a list must not stay
        out.unlink()
        raise
    with os.fdopen(file, "w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([COLUMNS, *map(_row, drawn.lines)])
    _say(drawn, out)


def _opened(out: Path) -> int:
    """For its owner alone, as it holds identity numbers; before anything is marked, so that no list goes astray."""
    try:
        return os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise typer.BadParameter(f"{out} is there already", param_hint="--out") from error
    except OSError as error:
        raise typer.BadParameter(f"{out} cannot be written", param_hint="--out") from error


async def _drawn(again: int | None, days: tuple[date, date] | None) -> Payroll:
    settings = Settings.from_environment()
    async with register(settings) as records:
        if days is not None:
            return await PayrollBetween(records)(*days)
        if again is None:
            await SettleStandings(records, SystemClock(), settings.policies)()  # nobody may have been there at midnight
            return await DrawUpPayroll(records, SystemClock())()
        if (drawn := await PayrollAgain(records)(again)) is None:
            raise typer.BadParameter(f"there is no list with the number {again}", param_hint="--again")
        return drawn


def _row(line: PayrollLine) -> list[str]:
    person, event, back = line.person, line.event, line.event.restoration
    return [
        str(event.id),
        person.identity,
        person.name,
        person.category,
        person.district,
        WORDS[event.change],
        event.on.isoformat(),
        str(back.since) if back else "",
        str(back.months) if back else "",
    ]


def _say(drawn: Payroll, out: Path) -> None:
    counted = Counter(WORDS[line.event.change] for line in drawn.lines)
    months = sum(line.event.restoration.months for line in drawn.lines if line.event.restoration)
    words = ", ".join(f"{counted[word]} {word}" for word in WORDS.values())
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{out}: {len(drawn.lines)} changes ({words}), {months} months to pay back.")
    if drawn.number is not None:
        console.print(f"This is list {drawn.number}; `--again {drawn.number}` gives the same once more.")
