"""`anxin points import|list`: where people certify without a phone of their own."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.commands.register import register
from bot.lists.listing import ListUnreadable
from bot.lists.points import PointListWrong, read_points
from bot.settings import Settings
from pension.cases.points import ReplacePoints
from pension.point import Point

commands = typer.Typer(help="The certification points shown near a person.", no_args_is_help=True)


@commands.command("import")
def imported(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A CSV file or a workbook.")],
) -> None:
    """Put this list in the place of the last one: all of it, or nothing where a line cannot be used."""
    try:
        points = read_points(file)
    except (ListUnreadable, PointListWrong) as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False)
        Console(stderr=True).print("Nothing was imported.")
        raise typer.Exit(1) from error
    asyncio.run(_replace(points))
    Console().print(f"{len(points)} points are shown from now on.")


@commands.command("list")
def listed() -> None:
    """Show the list as people see it."""
    table = Table("district", "name", "kind", "address", "hours", "telephone")
    for point in asyncio.run(_all()):
        table.add_row(point.district, point.name, point.kind, point.address, point.hours, point.telephone)
    Console().print(table)


async def _replace(points: Sequence[Point]) -> None:
    async with register(Settings.from_environment()) as records:
        await ReplacePoints(records, SystemClock())(points)


async def _all() -> Sequence[Point]:
    async with register(Settings.from_environment()) as records, records.begin() as office:
        return await office.points.all()
