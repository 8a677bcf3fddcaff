"""`anxin report`: how certifying went, as tables, CSV files and pictures."""

import asyncio
import csv
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.figures.tables import Sheet, sheets
from bot.settings import Settings
from pension.figures import Figures
from records.database import Database
from records.errors import RulesDiffer
from records.figures import Counting

DAYS = ["%Y-%m-%d"]
USUAL = timedelta(days=364)


def report(
    since: Annotated[datetime | None, typer.Option(formats=DAYS, help="The first day; a year ago without it.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DAYS, help="The last day; today without it.")] = None,
    csv_folder: Annotated[Path | None, typer.Option("--csv", file_okay=False, help="Where CSV files go.")] = None,
    charts: Annotated[Path | None, typer.Option(file_okay=False, help="Where pictures go.")] = None,
) -> None:
    """Count what happened between two days, without naming anybody."""
    last = until.date() if until else SystemClock().now().date()
    first = since.date() if since else last - USUAL
    if first > last:
        raise typer.BadParameter("the first day lies after the last", param_hint="--since")
    try:
        figures = asyncio.run(_count(Settings.from_environment(), first, last))
    except RulesDiffer as error:
        raise typer.BadParameter(str(error.__doc__)) from error
    found = sheets(figures)
    _print(found, first, last)
    if csv_folder:
        _write(found, csv_folder)
    if charts:
        from bot.figures.charts import draw

        charts.mkdir(parents=True, exist_ok=True)
        draw(found, charts)


async def _count(settings: Settings, since: date, until: date) -> Figures:
    database = Database(settings.database_url, settings.keyring, settings.policies)
    try:
        await database.open_beside()
        async with database.look() as office:
            return await Counting(office.ledger).count(since, until)
    finally:
        await database.close()


def _print(found: Sequence[Sheet], since: date, until: date) -> None:
    console = Console()
    console.print(f"From {since} to {until}; standing on the last day.", highlight=False)
    for sheet in found:
        if sheet.rows:
            table = Table(*sheet.heads, title=sheet.name.replace("-", " "))
            for row in sheet.rows:
                table.add_row(*row)
            console.print(table)


def _write(found: Sequence[Sheet], folder: Path) -> None:
    """With a mark at the start by which spreadsheets know the encoding."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in found:
        with (folder / f"{sheet.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([sheet.heads, *sheet.rows])
