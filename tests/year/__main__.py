"""`python -m tests.year 10000`: a simulated year of so many people; exits 1 on any message or payment gone wrong."""

import asyncio
import logging
import tempfile
import time
from pathlib import Path
from typing import Annotated

import structlog
import typer
from rich.console import Console
from rich.progress import Progress

from tests.year.simulation import Year

console = Console()
SHOWN = 20


def main(
    people: Annotated[int, typer.Argument(help="How many people.")] = 10_000,
    days: Annotated[int, typer.Option(help="How many days.")] = 365,
    seed: Annotated[int, typer.Option(help="Another number, another year.")] = 1,
) -> None:
    """Live through the year and hold what happened against plain arithmetic."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Progress(console=console, transient=True) as progress:
        bar = progress.add_task("days", total=days)
        year = Year(Path(folder), people, days, seed, lambda day: progress.update(bar, completed=day))
        report = asyncio.run(year())
    verdict = report.verdict
    console.print(f"{people} people, {days} days, seed {seed}, {time.monotonic() - started:.0f} s")
    console.print(f"stops {report.stops}, outages {report.outages}")
    console.print(f"reminders begun {verdict.told}, of them uncertain {verdict.unknown}; due and heard {verdict.due}")
    console.print(
        f"certified {report.certified}, thanks to others {report.thanked}, lines for the payroll {report.payroll_lines}"
    )
    console.print(f"faults: {len(report.faults)}")
    for fault in report.faults[:SHOWN]:
        console.print(fault)
    raise typer.Exit(1 if report.faults else 0)


if __name__ == "__main__":
    typer.run(main)
