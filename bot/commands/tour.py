"""`anxin tour`: walk through the whole product here, and say whether every verdict was the right one."""

import asyncio
import logging

import typer
from rich.console import Console

from bot import journal
from bot.settings import Settings


def tour() -> None:
    """Walk through the product without a browser; ends with 1 if any verdict is not the right one."""
    journal.begin(logging.ERROR)
    if not asyncio.run(_walked(Settings.from_environment())):
        raise typer.Exit(1)


async def _walked(settings: Settings) -> bool:
    from bot.tour import walk

    console, all_right = Console(highlight=False), True
    async for step in walk(settings):
        for line in step.transcript:
            console.print(line, markup=False, style="cyan" if line.startswith(">") else None)
        console.print(
            f"{'right' if step.right else 'WRONG'}: {step.story}\n", style="green" if step.right else "bold red"
        )
        all_right &= step.right
    return all_right
