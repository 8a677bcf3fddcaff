"""From a key and its values to the sentence a person reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Protocol

import structlog
from fluent.runtime import FluentBundle, FluentResource

from locales.language import Language, languages
from locales.spelling import Value, spelled

log = structlog.get_logger()


class TextMissing(LookupError):
    """A sentence, or a value it needs, is not there."""


class Say(Protocol):
    def __call__(self, key: str, **values: Value) -> str:
        """The sentence of this key, with its values spelled for reading aloud."""
        ...


@dataclass(frozen=True, slots=True)
class Texts:
    """All languages; `strict` raises TextMissing where others speak the other language and leave a line in the log."""

    strict: bool = False
    _bundles: Mapping[str, FluentBundle] = field(default_factory=lambda: {one.code: _bundle(one) for one in languages})

    def say_in(self, language: str) -> Say:
        """The voice of one language; an unknown one speaks the first."""
        spoken = next((one for one in languages if one.code == language), languages[0])

        def say(key: str, **values: Value) -> str:
            return self._say(spoken, key, values)

        return say

    def _say(self, language: Language, key: str, values: Mapping[str, Value]) -> str:
        others = [other for other in languages if other is not language]
        for spoken in (language, *others):
            try:
                return self._format(spoken, key, values)
            except TextMissing as error:
                if self.strict:
                    raise
                log.warning("text missing", key=key, language=spoken.code, detail=str(error))
        return self._format(language, "something-went-wrong", {})

    def _format(self, language: Language, key: str, values: Mapping[str, Value]) -> str:
        bundle = self._bundles[language.code]
        message = bundle.get_message(key) if bundle.has_message(key) else None
        if message is None or message.value is None:
            raise TextMissing(f"{language.code} has no {key}")
        spelling = {name: spelled(value, language.region) for name, value in values.items()}
        text, problems = bundle.format_pattern(message.value, spelling)
        if problems:
            raise TextMissing(f"{language.code} {key}: {problems[0]}")
        return str(text)


def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.region.replace("_", "-")], use_isolating=False)
    folder = files(__package__).joinpath(language.code)
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
