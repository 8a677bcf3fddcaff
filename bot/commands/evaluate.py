"""`anxin evaluate`: how often the machine is wrong, measured on labelled pictures and videos of one's own."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands.verify import Exit
from bot.settings import Settings

if TYPE_CHECKING:
    from biometrics.evaluation.evaluation import Lists, Measured
    from biometrics.examiner import Examiner


def _list(help_: str) -> Any:
    return typer.Option(exists=True, dir_okay=False, readable=True, help=help_)


def evaluate(
    out: Annotated[Path, typer.Option(file_okay=False, help="Where the figures go; made if it is not there.")],
    root: Annotated[Path, typer.Option(exists=True, file_okay=False, help="The folder the paths count from.")],
    pairs: Annotated[Path | None, _list("CSV of pairs of pictures: a, b, same, group.")] = None,
    videos: Annotated[Path | None, _list("CSV of videos: path, kind, person, ref_image, …")] = None,
    clips: Annotated[Path | None, _list("CSV of stretches of videos: path, t0, t1, action.")] = None,
    images: Annotated[Path | None, _list("CSV of single pictures: path, kind, attack_type.")] = None,
    synthetic: Annotated[int, typer.Option(min=0, help="Make attacks from that many living videos.")] = 0,
) -> None:
    """Measure the errors on labelled data: exit 0 when measured, 1 when nothing could be read, 64 bad usage."""
    from biometrics.evaluation.evaluation import Lists, NothingRead
    from biometrics.evaluation.labels import ColumnsMissing

    lists = Lists(pairs, videos, clips, images)
    if lists == Lists():
        raise typer.BadParameter("at least one list is needed", param_hint="--pairs, --videos, --clips, --images")
    if synthetic and videos is None:
        raise typer.BadParameter("attacks are made from living videos: --videos is needed", param_hint="--synthetic")
    try:
        out.mkdir(parents=True, exist_ok=True)
        measured = _measured(_examiner(), root, lists, synthetic)
    except NothingRead as error:
        Console(stderr=True).print(f"Nothing that the lists name could be read in {root}.")
        raise typer.Exit(1) from error
    except (ColumnsMissing, UnicodeDecodeError, OSError) as error:
        raise typer.BadParameter(str(error)) from error
    _write(measured, lists, out)


def _examiner() -> "Examiner":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    from biometrics.examiner import Examiner
    from biometrics.models import ModelMissing

    try:
        return Examiner(Settings.from_environment().models)
    except ModelMissing as error:
        Console(stderr=True).print(f"{error}.")
        raise typer.Exit(Exit.USAGE) from error


def _measured(examiner: "Examiner", root: Path, lists: "Lists", synthetic: int) -> "Measured":
    from biometrics.evaluation.evaluation import Evaluation

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        tasks = {}

        def progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done)

        return Evaluation(examiner, root, progress).run(lists, synthetic)


def _write(measured: "Measured", lists: "Lists", out: Path) -> None:
    from biometrics.evaluation.calibration import suggested, toml
    from biometrics.evaluation.document import document
    from biometrics.evaluation.plots import draw
    from biometrics.evaluation.sheet import sheet

    today = datetime.now(UTC).date()
    found = document(measured, today.isoformat())
    pictures = draw(measured, found, out)
    (out / "evaluation.json").write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")
    (out / "evaluation.md").write_text(sheet(found, pictures), "utf-8")
    if measured.recognition is not None and lists.pairs is not None:
        calibration = suggested(measured.recognition, measured.calibration, today, lists.pairs.name)
        if calibration is not None:
            (out / "calibration.toml").write_text(toml(calibration), "utf-8")
    notes = Console(stderr=True)
    for one in measured.unread:
        notes.print(f"{one.list}:{one.line}: {one.path}: {one.why}", markup=False, highlight=False, soft_wrap=True)
    notes.print(f"{measured.files} files measured, {len(measured.unread)} lines not read; see {out / 'evaluation.md'}.")
