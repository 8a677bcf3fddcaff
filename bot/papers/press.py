"""Sets a sheet in every language we speak and prints it, away from the event loop."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from importlib.resources import files
from typing import Any

import structlog

from biometrics.models import Shelf
from locales import Language
from pension.errors import PaperNotPrinted

log = structlog.get_logger()
FONTS = {
    "noto_sans_sc": "Noto Sans SC",
    "noto_sans_tc": "Noto Sans TC",
    "noto_sans_arabic": "Noto Sans Arabic",
    "noto_sans_devanagari": "Noto Sans Devanagari",
}
PIXELS_AN_INCH = 216  # three pixels a point: a page of 360 points is 1080 pixels wide


class Form(StrEnum):
    PNG = "png"
    PDF = "pdf"


@dataclass
class Press:
    """One sheet at a time, on one thread: Typst lets go of the interpreter while it works.

    What is printed comes in as data, never as markup: no name or word can change the sheet.
    """

    shelf: Shelf
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def printed(self, template: str, content: Mapping[str, Any], language: Language, form: Form) -> bytes:
        async with self._turn:
            return await asyncio.to_thread(self.print, template, content, language, form)

    def print(self, template: str, content: Mapping[str, Any], language: Language, form: Form) -> bytes:
        """The sheet of this template; raises PaperNotPrinted, and ModelMissing where a font was never fetched."""
        from typst import TypstError

        sheet = {
            **content,
            "language": language.code,
            "fonts": _fonts(language),
            "right_to_left": not language.rightward,
        }
        source = files(__package__).joinpath(f"{template}.typ").read_bytes()
        try:
            printed = self._compiler.compile(
                source, format=form.value, ppi=PIXELS_AN_INCH, sys_inputs={"sheet": json.dumps(sheet)}
            )
        except TypstError as error:
            log.warning("sheet not printed", template=template, language=language.code)  # the trace may hold names
            raise PaperNotPrinted from error
        return bytes(printed)

    @cached_property
    def _compiler(self) -> Any:
        """Typst and its fonts are loaded with the first sheet, not with the office."""
        from typst import Compiler, Fonts

        folders = sorted({str(self.shelf.path(key).parent) for key in FONTS})
        fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
        return Compiler(font_paths=fonts, ignore_system_fonts=True, root=str(files(__package__)))


def _fonts(language: Language) -> list[str]:
    """The letters of this language first: the same Chinese character is drawn otherwise in another place."""
    first = FONTS["noto_sans_tc"] if language.code == "zh-Hant" else FONTS["noto_sans_sc"]
    return [first, *(font for font in FONTS.values() if font != first)]
