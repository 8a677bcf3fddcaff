"""`make fuzz`: reads thousands of broken and hostile files and tells what became of them; exits 1 on any fault."""

import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from biometrics.limits import MEGABYTE
from tests.fuzz.campaign import GROWTH_ALLOWED, Account, Campaign, Trial, grown
from tests.fuzz.inputs import Input, Reader, inputs

console = Console()


def main(
    count: Annotated[int, typer.Argument(help="How many inputs.")] = 10_000,
    seed: Annotated[int, typer.Option(help="Another number, other inputs; the same number, the same.")] = 1,
    workers: Annotated[int, typer.Option(help="Processes that read.")] = 2,
    kept: Annotated[Path, typer.Option(help="Where inputs that ended in a fault are kept.")] = Path("build/fuzz"),
    again: Annotated[Path | None, typer.Option(help="Read one kept input again, and nothing else.")] = None,
) -> None:
    """Read COUNT inputs, or one kept input again; exits 1 on any crash, hang, foreign error or growth of memory."""
    started, campaign = time.monotonic(), Campaign(kept, workers if again is None else 1)
    if again is not None:
        one = Input(
            0,
            Reader.PICTURE if f" {Reader.PICTURE} ".replace(" ", "-") in again.name else Reader.CLIP,
            "again",
            again.read_bytes(),
        )
        account = campaign.run([one], 1)
    else:
        account = campaign.run(track(inputs(count, seed), total=count, console=console, transient=True), count)
    _tell(account)
    console.print(f"{len(account.trials)} inputs from seed {seed} in {time.monotonic() - started:.0f} s")
    for fault in account.faults:
        console.print(f"[red]fault[/red] {_named(fault)}; kept in {kept}")
    console.print("nothing broke" if account.passed else "[red]not passed[/red]")
    raise typer.Exit(0 if account.passed else 1)


def _tell(account: Account) -> None:
    kinds = account.by_kind()
    outcomes = sorted({outcome for counted in kinds.values() for outcome in counted})
    table = Table("inputs", "all", *outcomes, title="Inputs by kind and outcome")
    for kind, counted in kinds.items():
        table.add_row(kind, str(counted.total()), *(str(counted[one] or "") for one in outcomes))
    sums = [sum(counted[one] for counted in kinds.values()) for one in outcomes]
    table.add_section()
    table.add_row("all", str(sum(sums)), *map(str, sums))
    console.print(table)
    for trial in sorted(account.trials, key=lambda one: -one.seconds)[:5]:
        console.print(f"slow: {_named(trial)}")
    for course in filter(None, account.memory):
        first, last, more = course[0] // MEGABYTE, course[-1] // MEGABYTE, grown(course) / MEGABYTE
        console.print(f"a process held {first} MB at the start, {last} MB at the end; after its warm-up +{more:.1f} MB")
    allowed = GROWTH_ALLOWED // MEGABYTE
    console.print(f"growth allowed: {allowed} MB; at its peak a process held {account.peak // MEGABYTE} MB")


def _named(trial: Trial) -> str:
    what = f"input {trial.number}, {trial.reader}, {trial.kind}, {trial.size} bytes"
    return f"{trial.seconds:.2f} s, {trial.outcome}: {what}"


typer.run(main)
