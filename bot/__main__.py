"""The `anxin` command."""

import sys
from typing import Any

import typer

from bot.commands import audit, matching, models, payroll, points, receipt, roster, staff
from bot.commands.calls import calls
from bot.commands.evaluate import evaluate
from bot.commands.leaflet import leaflet
from bot.commands.report import report
from bot.commands.serve import demo, run
from bot.commands.tour import tour
from bot.commands.verify import Exit, verify

# every way of typing a command wrongly; Typer gives no other public name to it
UsageError: Any = typer.BadParameter.__bases__[0]

app = typer.Typer(help="Anxin: proof of life in a chat.", no_args_is_help=True, pretty_exceptions_show_locals=False)
app.add_typer(audit.commands, name="audit")
app.add_typer(matching.commands, name="matching")
app.add_typer(models.commands, name="models")
app.add_typer(payroll.commands, name="payroll")
app.add_typer(points.commands, name="points")
app.add_typer(receipt.commands, name="receipt")
app.add_typer(staff.commands, name="staff")
app.add_typer(roster.commands, name="roster")
for command in (demo, run, tour, verify, evaluate, report, leaflet, calls):
    app.command()(command)


def main() -> None:
    """Run the command; what was typed wrongly ends with 64, since 1 and 2 are verdicts."""
    try:
        code = app(standalone_mode=False)
    except UsageError as error:
        error.show()
        sys.exit(Exit.USAGE)
    except typer.Abort:
        sys.exit(130)
    sys.exit(code)


if __name__ == "__main__":
    main()
