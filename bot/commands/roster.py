"""`anxin roster import`: the agency's list of the people it pays, and their photographs."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot.lists.listing import ListUnreadable, length, rows
from bot.lists.photographs import Tray, photographs
from bot.lists.roster import COLUMNS, NEEDED, LineWrong, RosterList
from bot.settings import Settings
from pension.policy import PolicyWrong
from records.database import Database
from records.errors import RulesDiffer
from records.evidence import EvidenceStore
from records.identity import chinese_identity
from records.intake import Change, Intake, Kind
from records.photographs import Taken, TakePhotograph
from records.roster import RosterEntry

commands = typer.Typer(help="The people the agency pays.", no_args_is_help=True)
AT_ONCE = 2000
SHOWN = 50
COLUMNS_OF_BAR = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
notes = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


@dataclass(slots=True)
class Found:
    """What a list holds: how many lines of each kind, the first changes, and the lines that are wrong."""

    counts: Counter[Kind] = field(default_factory=Counter)
    shown: list[Change] = field(default_factory=list)
    wrong: list[LineWrong] = field(default_factory=list)
    kept: bool = False

    def note(self, change: Change) -> None:
        self.counts[change.kind] += 1
        if change.kind is not Kind.SAME and len(self.shown) < SHOWN:
            self.shown.append(change)


@commands.callback()
def people() -> None:
    """The people the agency pays."""


@commands.command("import")
def take_in(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV or XLSX; see docs/roster.md.")],
    photos: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="Photographs, named after identity numbers.")
    ] = None,
    photos_taken_on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the photographs.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Take the good lines all the same.")] = False,
) -> None:
    """Bring the roster up to date with a list: with all of it or, where a line is wrong, not at all.

    Ends with 0 when everything was taken, or would be; with 1 when a line or a photograph was not.
    """
    settings = Settings.from_environment()
    try:
        found = asyncio.run(_take_in(settings, file, dry_run=dry_run, skip_bad=skip_bad))
    except (ListUnreadable, PolicyWrong, RulesDiffer, OSError) as error:
        raise typer.BadParameter(str(error) or str(error.__doc__)) from error
    _say(found, dry_run=dry_run)
    unfit = 0
    if photos and found.kept:
        unfit = asyncio.run(_take_photos(settings, photos, photos_taken_on.date() if photos_taken_on else None))
    if found.wrong or unfit:
        raise typer.Exit(1)


async def _take_in(settings: Settings, file: Path, *, dry_run: bool, skip_bad: bool) -> Found:
    found, lines = Found(), RosterList(chinese_identity)
    read = lines.entries(rows(file, COLUMNS, NEEDED))
    async with _register(settings) as database, Intake.into(database) as intake:
        with Progress(*COLUMNS_OF_BAR, console=notes) as bar:
            task = bar.add_task("reading", total=length(file))
            while some := list(islice(read, AT_ONCE)):
                found.wrong += [one for one in some if isinstance(one, LineWrong)]
                for change in await intake.take([one for one in some if isinstance(one, RosterEntry)]):
                    found.note(change)
                bar.advance(task, len(some))
        if not dry_run and (skip_bad or not found.wrong):
            await intake.keep()
            found.kept = True
    return found


@asynccontextmanager
async def _register(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database_url, settings.keyring, settings.policies)
    try:
        await database.open_beside()
        yield database
    finally:
        await database.close()


def _say(found: Found, *, dry_run: bool) -> None:
    for wrong in found.wrong[:SHOWN]:
        notes.print(f"line {wrong.line}: {wrong}")
    if len(found.wrong) > SHOWN:
        notes.print(f"… and {len(found.wrong) - SHOWN} more lines that are wrong")
    if dry_run:
        for change in found.shown:
            notes.print(_difference(change))
    table = Table("new", "changed", "unchanged", "wrong")
    table.add_row(*(str(found.counts[kind]) for kind in Kind), str(len(found.wrong)))
    Console().print(table)
    if not found.kept:
        notes.print("Nothing was changed." if dry_run else "Nothing was taken: mend these lines, or add --skip-bad.")


def _difference(change: Change) -> str:
    """Whom it is about without the whole number, and each field as it was and will be."""
    known = f"{change.entry.identity[:-4]}****"
    if change.kind is Kind.NEW:
        return f"+ {known}"
    differences = (f"{name}: {before or '-'} -> {after or '-'}" for name, (before, after) in change.fields.items())
    return f"~ {known}  {'; '.join(differences)}"


async def _take_photos(settings: Settings, folder: Path, taken_on: date | None) -> int:
    """Look at every photograph of the folder; how many could not serve."""
    from biometrics.executor import IsolatedProcesses
    from bot.examination import PooledExamination

    files = await asyncio.to_thread(photographs, folder)
    executor = IsolatedProcesses(settings.models, settings.workers, settings.limits, settings.calibration)
    try:
        async with _register(settings) as database:
            evidence = EvidenceStore(settings.data / "evidence", settings.keyring)
            take = TakePhotograph(database, evidence, PooledExamination(executor).inspect)
            with Progress(*COLUMNS_OF_BAR, console=notes) as bar:
                task = bar.add_task("photographs", total=len(files))
                tray = Tray(take, taken_on, notes.print, lambda: bar.advance(task))
                counts = await tray.empty(files, settings.workers)
    finally:
        executor.shutdown(wait=False)
    table = Table("photographs added", "known already", "of nobody", "unfit")
    table.add_row(*(str(counts[one]) for one in Taken))
    Console().print(table)
    return counts[Taken.UNFIT]
