"""The figures as pictures: a bar for every number of a table."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from bot.figures.tables import Sheet

DRAWN = (
    "standing-by-age",
    "certified-by-age",
    "certified-by-month",
    "reasons-of-failure",
    "reasons-for-a-reviewer",
)
WIDTH, DOTS = 8.0, 120


def draw(sheets: Sequence[Sheet], folder: Path) -> Sequence[Path]:
    """One PNG for each table whose rows compare well; tables without a row are left out."""
    return [_draw(sheet, folder) for sheet in sheets if sheet.name in DRAWN and sheet.rows]


def _draw(sheet: Sheet, folder: Path) -> Path:
    """Lying bars, one above the other within a row, so that long names can be read."""
    names = [row[0] for row in sheet.rows if row[0] != "all"]
    figure = Figure(figsize=(WIDTH, 1.2 + 0.4 * len(names)), dpi=DOTS, layout="constrained")
    axes = figure.add_subplot()
    reached = [0] * len(names)
    for column, head in enumerate(sheet.heads[1:], start=1):
        values = [int(row[column]) for row in sheet.rows if row[0] != "all"]
        axes.barh(names, values, left=reached, label=head)
        reached = [before + value for before, value in zip(reached, values, strict=True)]
    axes.invert_yaxis()
    axes.set_title(sheet.name.replace("-", " "))
    if len(sheet.heads) > 2:
        axes.legend()
    file = folder / f"{sheet.name}.png"
    figure.savefig(file)
    return file
