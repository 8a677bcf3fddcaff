"""`anxin calls`: whom no message reaches, and why; the staff call them or visit them."""

import asyncio
import csv
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.commands.register import register
from bot.settings import Settings
from pension.cases.calls import Call, ListCalls

COLUMNS = ("identity", "name", "category", "district", "standing", "deadline", "reason")
SHOWN = 20


def calls(
    csv_file: Annotated[
        Path | None, typer.Option("--csv", help="Write all of them here, with whole numbers; nothing is replaced.")
    ] = None,
) -> None:
    """Tell who is due or stopped and cannot be written to: the most urgent first."""
    listed = asyncio.run(_listed(Settings.from_environment()))
    if csv_file is not None:
        _write(csv_file, listed)
    _say(listed)


async def _listed(settings: Settings) -> list[Call]:
    async with register(settings) as records:
        return [call async for call in ListCalls(records, SystemClock(), settings.policies)()]


def _write(file: Path, listed: Sequence[Call]) -> None:
    """For its owner alone, as it holds identity numbers."""
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise typer.BadParameter(f"{file} is there already, or cannot be written", param_hint="--csv") from error
    with os.fdopen(opened, "w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([COLUMNS, *map(_row, listed)])


def _row(call: Call) -> list[str]:
    person = call.person
    told = [person.category, person.district, call.standing, call.deadline.isoformat(), call.silence]
    return [person.identity, person.name, *told]


def _say(listed: Sequence[Call]) -> None:
    counted = Counter(call.silence for call in listed)
    console = Console(highlight=False, soft_wrap=True)
    reasons = ", ".join(f"{number} {reason}" for reason, number in sorted(counted.items()))
    console.print(f"{len(listed)} to call" + (f" ({reasons})" if reasons else ""))
    table = Table("name", "number", "district", "standing", "deadline", "reason")
    for call in listed[:SHOWN]:
        person = call.person
        told = [person.district, call.standing, call.deadline.isoformat(), call.silence]
        table.add_row(person.masked_name, person.masked_identity, *told)
    if listed:
        console.print(table)
