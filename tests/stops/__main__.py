"""`python -m tests.stops 5000 50`: a wave whose sender is killed; exits 1 where a message was lost or came twice."""

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from records.outbox import Result
from tests.stops.wave import Wave

console = Console()


def main(
    people: Annotated[int, typer.Argument(help="How many reminders.")] = 5_000,
    kills: Annotated[int, typer.Argument(help="How often the sender is killed.")] = 50,
    seed: Annotated[int, typer.Option(help="Another number, other moments.")] = 1,
    exact: Annotated[bool, typer.Option(help="A messenger that knows repetitions, as the web chat does.")] = False,
) -> None:
    """Send PEOPLE reminders to a messenger with bad days, kill the sender KILLS times, and count what arrived."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(Wave(Path(folder), people, kills, seed, exact)())
    console.print(f"{people} reminders, {outcome.kills} kills, {time.monotonic() - started:.0f} s")
    console.print(f"asked of the messenger {outcome.asked} times, refused {outcome.refused} times")
    console.print(dict(outcome.counted))
    arrived_uncertain = sum(
        outcome.arrived.get(chat, 0) for chat, result in outcome.results.items() if result == Result.UNCERTAIN
    )
    console.print(f"of the uncertain {arrived_uncertain} had arrived")
    console.print(f"came twice: {len(outcome.doubled)}; lost: {len(outcome.lost)}")
    raise typer.Exit(1 if outcome.doubled or outcome.lost or (exact and outcome.counted[Result.UNCERTAIN]) else 0)


if __name__ == "__main__":
    typer.run(main)
