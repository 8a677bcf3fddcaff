"""`anxin matching import`: what other agencies know of the people we pay."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from bot.clock import SystemClock
from bot.lists.listing import ListUnreadable, rows
from bot.lists.roster import LineWrong
from bot.lists.signals import COLUMNS, NEEDED, SignalList
from bot.settings import Settings
from pension.cases.match import ACTED_UPON, MatchSignals
from pension.policy import PolicyWrong
from pension.signal import Match, Matched, Signal
from records.database import Database
from records.errors import RulesDiffer
from records.identity import chinese_identity

commands = typer.Typer(help="Signals of life, of death and of prison from other agencies.", no_args_is_help=True)
MOST = 100_000
SHOWN = 200
BAR = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
notes = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
WORDS = {
    Match.CERTIFIED: "certified",
    Match.DOUBTED: "to be looked into by two members of staff",
    Match.ALREADY_CERTIFIED: "already certified in that month or later",
    Match.SHOWN_ALIVE_SINCE: "the person has shown that they are alive since",
    Match.DUPLICATE: "was taken before",
    Match.UNKNOWN_PERSON: "nobody on the roster has this number",
    Match.TOO_OLD: "too old to certify this year",
    Match.IN_DOUBT: "waits until a doubt about the person is settled",
    Match.PAPERS_NEEDED: "papers are needed besides",
    Match.ENDED: "the benefit has ended",
    Match.WITH_REVIEWER: "a reviewer has the person's case",
}


@dataclass(slots=True)
class Found:
    signals: list[Signal] = field(default_factory=list, repr=False)
    wrong: list[LineWrong] = field(default_factory=list)


@commands.callback()
def matching() -> None:
    """Signals of life, of death and of prison from other agencies."""


@commands.command("import")
def take_in(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV or XLSX; see docs/matching.md.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Take the good lines all the same.")] = False,
) -> None:
    """Certify by signs of life, and have two members of staff look into signs of death or prison.

    Takes the whole list or nothing. Ends with 0 when every line could be read, with 1 when one could not.
    """
    try:
        found = _read(file)
        matched = None
        if skip_bad or not found.wrong:
            matched = asyncio.run(_match(Settings.from_environment(), found.signals, rehearse=dry_run))
    except (ListUnreadable, PolicyWrong, RulesDiffer, OSError) as error:
        raise typer.BadParameter(str(error) or str(error.__doc__)) from error
    _say(found, matched, dry_run=dry_run)
    if found.wrong:
        raise typer.Exit(1)


def _read(file: Path) -> Found:
    found, lines = Found(), SignalList(chinese_identity, SystemClock().now().date())
    for one in islice(lines.signals(rows(file, COLUMNS, NEEDED)), MOST + 1):
        if isinstance(one, LineWrong):
            found.wrong.append(one)
        else:
            found.signals.append(one)
    if len(found.signals) + len(found.wrong) > MOST:
        raise ListUnreadable(f"the list has more than {MOST:,} lines: please split it")
    return found


async def _match(settings: Settings, signals: Sequence[Signal], *, rehearse: bool) -> Sequence[Matched]:
    database = Database(settings.database_url, settings.keyring, settings.policies)
    try:
        await database.open_beside()
        match = MatchSignals(database, SystemClock(), settings.policies, SystemRandom())
        with Progress(*BAR, console=notes) as bar:
            task = bar.add_task("matching", total=len(signals))
            return await match(signals, rehearse=rehearse, on_step=lambda done: bar.advance(task, done))
    finally:
        await database.close()


def _say(found: Found, matched: Sequence[Matched] | None, *, dry_run: bool) -> None:
    """Line by line what was not done, without whom it is about; then how many of each."""
    left = [(wrong.line, str(wrong)) for wrong in found.wrong]
    left += [(one.signal.line, WORDS[one.match]) for one in matched or () if one.match not in ACTED_UPON]
    for line, why in sorted(left)[:SHOWN]:
        notes.print(f"line {line}: {why}")
    if len(left) > SHOWN:
        notes.print(f"… and {len(left) - SHOWN} more lines")
    if matched is None:
        notes.print("Nothing was taken: mend these lines, or add --skip-bad.")
        return
    table, counts = Table("lines", "what"), Counter(one.match for one in matched)
    for match, words in WORDS.items():
        if counts[match]:
            table.add_row(str(counts[match]), words)
    Console().print(table)
    if dry_run:
        notes.print("Nothing was changed.")
