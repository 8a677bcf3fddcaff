"""What the office says first about something that has happened: not a reminder, and not an answer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pension.account import Account
from pension.month import Month


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value that is itself a sentence of the texts, said in the language of who hears it."""

    key: str


Value = str | int | date | datetime | Month | Phrase


@dataclass(frozen=True, slots=True)
class Tiding:
    """`tiding-<kind>` are its words, `values` what they tell of, `places` up to two buttons beside the one to a person.

    `about` is the beneficiary whose code word stands in front: the person chosen in that chat where it is None.
    `by_day`: nobody is woken for it.
    """

    kind: str
    values: Mapping[str, Value] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    about: int | None = None
    by_day: bool = False

    def written(self) -> str:
        """As JSON, from which `read` makes the same tiding."""
        values = {name: _written(value) for name, value in self.values.items()}
        whole = {"kind": self.kind, "values": values, "places": self.places, "by_day": self.by_day}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, text: str, about: int | None) -> "Tiding":
        whole = json.loads(text)
        values = {name: _read(value) for name, value in whole["values"].items()}
        return cls(whole["kind"], values, tuple(whole["places"]), about, whole["by_day"])


@dataclass(frozen=True, slots=True)
class Letter:
    """A tiding on its way to one account."""

    account: Account
    tiding: Tiding
    code_word: str | None = None


def _written(value: Value) -> Any:
    match value:
        case Phrase(key):
            return {"phrase": key}
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Month():
            return {"month": str(value)}
    return value


def _read(value: Any) -> Value:
    match value:
        case {"phrase": key}:
            return Phrase(key)
        case {"moment": text}:
            return datetime.fromisoformat(text)
        case {"day": text}:
            return date.fromisoformat(text)
        case {"month": text}:
            return Month.parse(text)
        case str() | int():
            return value
    raise ValueError(f"no value of a tiding: {value!r}")
