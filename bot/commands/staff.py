"""`anxin staff invite|list|remove`: who may decide on people's cases."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.commands.register import register
from bot.settings import Settings
from pension.cases.invite import INVITATION_LIFE, Invite, ListStaff, RemoveMember

commands = typer.Typer(help="Invite and remove members of staff.", no_args_is_help=True)
LONGEST_NAME = 40


@commands.command()
def invite(name: Annotated[str, typer.Argument(help="By what colleagues will know them.")]) -> None:
    """Print an invitation for one person, good for 48 hours."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise typer.BadParameter(f"a name has 1 to {LONGEST_NAME} characters", param_hint="NAME")
    asyncio.run(_invite(name))


@commands.command("list")
def listed() -> None:
    """Say who is a member of staff, in what role, and since when."""
    asyncio.run(_list())


@commands.command()
def remove(member: Annotated[int, typer.Argument(metavar="ID", help="The number `anxin staff list` shows.")]) -> None:
    """Take the role away; what they had in hand goes back to the queue."""
    if not asyncio.run(_remove(member)):
        Console(stderr=True).print(f"There is no member of staff with the number {member}.")
        raise typer.Exit(1)


async def _invite(name: str) -> None:
    settings = Settings.from_environment()
    async with register(settings) as records:
        invitation = await Invite(records, SystemClock())(name)
    console = Console(highlight=False, soft_wrap=True)
    if bot := await _bot_name(settings):
        console.print(f"In Telegram open  https://t.me/{bot}?start={invitation}")
    if settings.public_url:
        console.print(f"In a browser open  {settings.public_url}/?start={invitation}")
    console.print(f"In the web chat send  /start {invitation}")
    console.print(f"Good for one person, for {INVITATION_LIFE.total_seconds() / 3600:.0f} hours.")


async def _bot_name(settings: Settings) -> str | None:
    """What the bot is called in Telegram, where there is one and Telegram can be asked."""
    if not settings.telegram_token:
        return None
    from aiogram.exceptions import AiogramError

    from bot.application import bot_of

    async with bot_of(settings.telegram_token, settings.telegram_api) as bot:
        try:
            return (await bot.get_me(request_timeout=10)).username
        except AiogramError as error:
            Console(stderr=True).print(f"Telegram could not be asked for the bot's name ({type(error).__name__}).")
            return None


async def _list() -> None:
    async with register(Settings.from_environment()) as records:
        members = await ListStaff(records)()
    table = Table("ID", "name", "role", "since")
    for member in members:
        table.add_row(str(member.id), member.name, member.role, f"{member.since:%Y-%m-%d %H:%M}")
    Console().print(table)


async def _remove(member: int) -> bool:
    async with register(Settings.from_environment()) as records:
        return await RemoveMember(records, SystemClock())(member)
