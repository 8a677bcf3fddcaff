"""`anxin verify`: one clip against one or more pictures of the person, without chat or database."""

import json
import os
from dataclasses import asdict
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from biometrics.calibration import CalibrationWrong
from biometrics.challenge import Challenge, UnknownAction
from biometrics.report import Report, Verdict
from bot.settings import Settings
from locales import Texts, languages
from locales.drawings import with_drawing

CODES = [known.code for known in languages]


class Exit(IntEnum):
    """The exit codes; 64 is EX_USAGE of sysexits.h."""

    PASS = 0
    RETRY = 1
    REVIEW = 2
    USAGE = 64


def verify(
    clip: Annotated[Path, typer.Argument(help="The video.")],
    reference: Annotated[list[Path], typer.Option(help="A picture of the person; may be given several times.")],
    challenge: Annotated[str, typer.Option(help="What was asked, in order: turn, nod, open-mouth, smile, blink.")],
    as_json: Annotated[bool, typer.Option("--json", help="The whole report as JSON.")] = False,
    sheet: Annotated[Path | None, typer.Option(help="Write the evidence sheet for reviewers here, a PNG.")] = None,
    remedy: Annotated[
        Path | None, typer.Option(help="Write the frame with the one cause marked on it here, a JPEG.")
    ] = None,
    language: Annotated[str, typer.Option(help=f"The language of the sheet: {', '.join(CODES)}.")] = "en",
) -> None:
    """Examine CLIP: exit 0 PASS, 1 RETRY, 2 REVIEW, 64 bad usage."""
    try:
        asked = Challenge.parse(challenge)
    except UnknownAction as error:
        raise typer.BadParameter(f"unknown action in {challenge!r}", param_hint="--challenge") from error
    if language not in CODES:
        raise typer.BadParameter(f"unknown language {language!r}", param_hint="--language")
    content, templates = _read(clip, "CLIP"), [_read(path, "--reference") for path in reference]
    report = _examined(content, templates, asked)
    if as_json:
        print(json.dumps(document(report), ensure_ascii=False, indent=2))  # noqa: T201 - the output itself
    else:
        _show(report)
    if sheet:
        _write(sheet, _sheet(report, templates, language), "--sheet")
    if remedy:
        _write_remedy(remedy, report)
    raise typer.Exit(Exit[report.verdict.name])


def document(report: Report) -> dict[str, Any]:
    """The report as the JSON of the command: without pictures."""
    whole = asdict(report)
    return {key: whole[key] for key in ("verdict", "failure", "identity", "liveness", "quality", "timings")}


def _read(path: Path, hint: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read", param_hint=hint) from error


def _write(path: Path, content: bytes, hint: str) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be written", param_hint=hint) from error


def _sheet(report: Report, templates: list[bytes], language: str) -> bytes:
    from biometrics.models import ModelMissing, Shelf
    from biometrics.sheet import evidence_sheet
    from handlers.sheet import sheet_words

    settings = Settings.from_environment()
    words = sheet_words(report, [None] * len(templates), Texts().say_drawn(language), settings.calibration)
    try:
        return evidence_sheet(report, templates, words, Shelf(settings.models))
    except ModelMissing as error:
        Console(stderr=True).print(f"{error}.")
        raise typer.Exit(Exit.USAGE) from error


def _write_remedy(path: Path, report: Report) -> None:
    """What the chat shows: the person's own frame, and for a movement the drawing of it in its corner."""
    if report.remedy is None:
        Console(stderr=True).print(f"There is nothing to be mended on a picture: {path} is not written.")
        return
    action = report.failure.action if report.failure else None
    _write(path, with_drawing(report.remedy, action) if action else report.remedy, "--remedy")


def _examined(content: bytes, templates: list[bytes], asked: Challenge) -> Report:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    from biometrics.examiner import Examiner
    from biometrics.models import ModelMissing

    settings = Settings.from_environment()
    try:
        examiner = Examiner(settings.models, settings.calibration)
    except (ModelMissing, CalibrationWrong) as error:
        Console(stderr=True).print(f"{error}.")
        raise typer.Exit(Exit.USAGE) from error
    for template in templates:
        if examiner.embedding(template) is None:
            raise typer.BadParameter("there is no face to be seen in this picture", param_hint="--reference")
    return examiner.examine(content, templates, asked)


def _show(report: Report) -> None:
    colour = {Verdict.PASS: "green", Verdict.RETRY: "yellow", Verdict.REVIEW: "cyan"}[report.verdict]
    table = Table(show_header=False, box=None)
    table.add_row("verdict", f"[bold {colour}]{report.verdict}")
    if report.failure:
        table.add_row("cause", " ".join(filter(None, (report.failure.code, report.failure.action))))
    if report.identity.similarity is not None:
        table.add_row("similarity", f"{report.identity.similarity:.2f}")
    for finding in report.liveness.found:
        table.add_row(finding.action, f"{finding.onset:.1f}-{finding.end:.1f} s, peak at {finding.peak:.1f} s")
    table.add_row("seconds of processor", f"{report.timings.get('total', 0):.2f}")
    Console().print(table)
