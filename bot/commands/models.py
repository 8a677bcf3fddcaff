"""`anxin models fetch|check`: bring the networks and samples, see that they are the right ones."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from bot.settings import Settings

if TYPE_CHECKING:
    from biometrics.models import Shelf

PASSIVE_ABSENT = (
    "Everything is here but the weights of FasNet, the check for photographs and screens: no registry carries them. "
    "Put both files into a folder and run `ANXIN_LOCAL_MODELS=FOLDER anxin models fetch`; see docs/biometrics.md."
)
commands = typer.Typer(help="The networks and sample clips.", no_args_is_help=True)


@commands.command()
def fetch(
    samples: Annotated[bool, typer.Option(help="Also the sample clips of the tour and the tests.")] = True,
) -> None:
    """Fetch what is missing; each file is checked against its fingerprint."""
    from biometrics.models import EVERYTHING, NEEDED, NoSourceReached, Shelf

    settings = Settings.from_environment()
    shelf, groups = Shelf(settings.models, settings.local_models), EVERYTHING if samples else NEEDED
    missing = shelf.missing(groups)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        tasks = {found.key: bar.add_task(found.file, total=None) for found in missing}
        try:
            shelf.fetch(groups, lambda key, done: bar.update(tasks[key], completed=done, total=done))
        except NoSourceReached as error:
            bar.console.print(f"{error}\nPlease check the network, or put the file into {settings.models} by hand.")
            raise typer.Exit(1) from error
        passive = _fetch_passive(shelf)
    Console(stderr=True).print(f"Everything is here, checked, in {settings.models}." if passive else PASSIVE_ABSENT)


def _fetch_passive(shelf: "Shelf") -> bool:
    """FasNet's weights come from a folder of the agency's own; without them everything else still works."""
    from biometrics.models import PASSIVE, NoSourceReached

    try:
        shelf.fetch((PASSIVE,))
    except NoSourceReached:
        return False
    return True


@commands.command()
def check(
    samples: Annotated[bool, typer.Option(help="Also the sample clips of the tour and the tests.")] = True,
) -> None:
    """Say of every file whether it is here and the right one; ends with 1 where something is missing."""
    from biometrics.models import EVERYTHING, NEEDED, PASSIVE, Shelf, artefacts

    shelf, groups = Shelf(Settings.from_environment().models), EVERYTHING if samples else NEEDED
    shown = (*groups, PASSIVE)
    table = Table("file", "licence", "from", "here")
    for found in artefacts():
        if found.group in shown:
            here = "yes" if found.is_at(shelf.place(found)) else "no"
            table.add_row(found.file, found.licence, found.origin, here)
    table.add_row(shelf.recogniser.name, "Apache-2.0", "made from SFace above", "yes" if shelf.has_recogniser else "no")
    Console().print(table)
    if not shelf.is_complete(groups):
        raise typer.Exit(1)
