"""`anxin receipt key|verify`: what anybody needs to check a receipt without asking us."""

import inspect
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.settings import Settings

LONGEST_PATH = 1024
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
    receipt: Annotated[
        str, typer.Argument(help="What the QR code says, or a file: a photograph of the code, the PDF, or text.")
    ],
    public_key: Annotated[str, typer.Option("--key", help="The public key of the agency.")],
) -> None:
    """Say what the receipt says; ends with 1 where a single character is not the agency's."""
    from bot.papers.reading import NoReceiptFound, token_in
    from records.errors import TokenForged
    from records.seal import verify as verified

    file = Path(receipt)
    try:
        token = token_in(file.read_bytes()) if len(receipt) < LONGEST_PATH and file.is_file() else receipt
        content = verified(token, public_key)
    except NoReceiptFound as error:
        Console(stderr=True).print(inspect.getdoc(error), markup=False)
        raise typer.Exit(1) from error
    except TokenForged as error:
        Console(stderr=True).print("This receipt was not made by the holder of that key, or it was changed.")
        raise typer.Exit(1) from error
    Console(highlight=False).print(
        f"{content['number']}  {content['name']}  {date.fromisoformat(content['on']):%Y-%m-%d}"
        f"  next by {date.fromisoformat(content['next']):%Y-%m-%d}  ({content['channel']})"
    )
