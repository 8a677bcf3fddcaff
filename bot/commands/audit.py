"""`anxin audit verify`: whether the trail of what was done is whole."""

import asyncio

import typer
from rich.console import Console

from bot.settings import Settings
from records.audit import Audit
from records.database import Database

commands = typer.Typer(help="The trail of what was done.", no_args_is_help=True)


@commands.callback()
def trail() -> None:
    """The trail of what was done."""


@commands.command()
def verify() -> None:
    """Look at every line of the trail: exit 0 while it is whole, 1 where a line was changed, moved or taken away."""
    broken = asyncio.run(_first_broken(Settings.from_environment()))
    if broken is not None:
        Console(stderr=True).print(f"Line {broken} of the trail is not as it was written.")
        raise typer.Exit(1)
    Console().print("The trail is whole.")


async def _first_broken(settings: Settings) -> int | None:
    database = Database(settings.database_url, settings.keyring)
    try:
        await database.prepare()
        async with database.look() as office:
            return await Audit(office.ledger).first_broken()
    finally:
        await database.close()
