"""`anxin leaflet`: a page to print and hand out."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.settings import Settings


def leaflet(
    out: Annotated[Path, typer.Option("--out", help="The PDF to write.", dir_okay=False)],
    language: Annotated[str, typer.Option("--language", help="One of the languages the chat speaks.")] = "zh-Hans",
    link: Annotated[
        str | None, typer.Option("--link", help="Where the chat is opened: https://t.me/NAME, or ANXIN_PUBLIC_URL.")
    ] = None,
    telephone: Annotated[str | None, typer.Option("--telephone", help="Who may be rung: ANXIN_TELEPHONE.")] = None,
) -> None:
    """Write an A4 leaflet in large type: the steps, what is never asked, whom to ring."""
    from biometrics.models import ModelMissing, Shelf
    from bot.papers.leaflet import leaflet_words
    from bot.papers.press import Form, Press
    from locales import Texts, languages

    spoken = next((one for one in languages if one.code == language), None)
    if spoken is None:
        codes = ", ".join(one.code for one in languages)
        raise typer.BadParameter(f"there is no {language}; there are {codes}", param_hint="--language")
    if link and not link.startswith(("https://", "http://")):
        raise typer.BadParameter("a link begins with https://", param_hint="--link")
    settings = Settings.from_environment()
    words = leaflet_words(
        Texts().say_in(language), telephone=telephone or settings.telephone, link=link or settings.public_url
    )
    try:
        printed = Press(Shelf(settings.models)).print("leaflet", words, spoken, Form.PDF)
    except ModelMissing as error:
        Console(stderr=True).print(str(error), markup=False)
        raise typer.Exit(1) from error
    out.write_bytes(printed)
    Console(highlight=False).print(f"{out} is written: {spoken.name}, A4", markup=False)
