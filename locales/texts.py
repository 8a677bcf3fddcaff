"""From a key and its values to the sentence a person reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

import structlog
from fluent.runtime import FluentBundle, FluentResource

from locales.language import Language, languages, others
from locales.spelling import Value, spelled

log = structlog.get_logger()
HOTLINE = "12333"


class TextMissing(LookupError):
    """A sentence, or a value it needs, is not there."""


class Say(Protocol):
    def __call__(self, key: str, **values: Value) -> str:
        """The sentence of this key, with its values spelled for reading aloud."""
        ...


@dataclass(frozen=True, slots=True)
class Texts:
    """All languages; `strict` raises TextMissing where others speak another language and leave a line in the log.

    A language is read when it is first spoken, and kept. `hotline` is the office's telephone, known to every sentence.
    """

    strict: bool = False
    hotline: str = HOTLINE

    def read_all(self) -> None:
        """So that nobody waits for the first word of a language."""
        for language in languages:
            _bundle(language)

    def say_drawn(self, language: str) -> Say:
        """The voice of what is drawn into a picture: English where the letters of this language cannot be drawn."""
        return self.say_in(language if _named(language).drawable else "en")

    def say_in(self, language: str) -> Say:
        """The voice of one language; an unknown one speaks the first."""
        spoken = _named(language)

        def say(key: str, **values: Value) -> str:
            return self._say(spoken, key, values)

        return say

    def _say(self, language: Language, key: str, values: Mapping[str, Value]) -> str:
        for spoken in (language, *others(language)):
            try:
                return self._format(spoken, key, values)
            except TextMissing as error:
                if self.strict:
                    raise
                log.warning("text missing", key=key, language=spoken.code, detail=str(error))
        return self._format(language, "something-went-wrong", {})

    def _format(self, language: Language, key: str, values: Mapping[str, Value]) -> str:
        bundle = _bundle(language)
        message = bundle.get_message(key) if bundle.has_message(key) else None
        if message is None or message.value is None:
            raise TextMissing(f"{language.code} has no {key}")
        known: Mapping[str, Value] = {"hotline": self.hotline, **values}
        spelling = {name: spelled(value, language.region) for name, value in known.items()}
        text, problems = bundle.format_pattern(message.value, spelling)
        if problems:
            raise TextMissing(f"{language.code} {key}: {problems[0]}")
        return str(text)


def _named(code: str) -> Language:
    return next((one for one in languages if one.code == code), languages[0])


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.region.replace("_", "-")], use_isolating=not language.rightward)
    folder = files(__package__).joinpath(language.code)
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
