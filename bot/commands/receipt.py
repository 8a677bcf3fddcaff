"""`anxin receipt key|verify`: what anybody needs to check a receipt without asking us."""

from datetime import date
from typing import Annotated

import typer
from rich.console import Console

from bot.settings import Settings

commands = typer.Typer(help="Check receipts offline.", no_args_is_help=True)


@commands.command()
def key() -> None:
    """Print the public key of this installation's receipts."""
    from records.seal import Ed25519Seal

    settings = Settings.from_environment()
    if not settings.secret and not settings.key_file.exists():
        raise typer.BadParameter(f"there is no key at {settings.key_file} yet", param_hint="ANXIN_DATA")
    print(Ed25519Seal(settings.keyring).public_key)  # noqa: T201 - the output itself


@commands.command()
def verify(
    token: Annotated[str, typer.Argument(help="What the QR code of the receipt says.")],
    public_key: Annotated[str, typer.Option("--key", help="The public key of the agency.")],
) -> None:
    """Say what the receipt says; ends with 1 where a single character is not the agency's."""
    from records.errors import TokenForged
    from records.seal import verify as verified

    try:
        content = verified(token, public_key)
    except TokenForged as error:
        Console(stderr=True).print("This receipt was not made by the holder of that key, or it was changed.")
        raise typer.Exit(1) from error
    Console(highlight=False).print(
        f"{content['number']}  {content['name']}  {date.fromisoformat(content['on']):%Y-%m-%d}"
        f"  next by {date.fromisoformat(content['next']):%Y-%m-%d}  ({content['channel']})"
    )
