"""How often, how long and how strictly: the rules an agency may set for each category of benefit."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any

from pension.category import Category
from pension.paper import Document

REQUIRED, OPTIONAL = "required", "optional"


class PolicyWrong(ValueError):
    """The policy file cannot be used as written."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one category; the defaults are the national ones."""

    months: int = 12
    grace_days: int = 0
    months_until_documents: int = 24
    reminder_days: tuple[int, ...] = (60, 30, 14, 7, 3, 1, 0)
    reminder_months_suspended: int = 1
    papers_warning_days: int = 30
    documents: tuple[str, ...] = ("no-crime-certificate", "exit-entry-record")
    attempts: int = 3
    challenge_seconds: int = 180
    slow_challenge_seconds: int = 600
    clip_days: int = 60
    disputed_days: int = 365
    template_days: int = 365
    signature_days: int = 800
    passive_pad: str = REQUIRED
    visits_each_half_day: int = 4
    live_sessions_at_once: int = 1
    booking_days: int = 10
    recorded_days: int = 31
    helpers_per_parent: int = 3
    parents_per_helper: int = 4
    binding_months: int = 12

    def __post_init__(self) -> None:
        if not 1 <= self.months <= 120:
            raise PolicyWrong("months must be between 1 and 120")
        if not 0 <= self.grace_days <= 366:
            raise PolicyWrong("grace_days must be between 0 and 366")
        if not self.months <= self.months_until_documents <= 1200:
            raise PolicyWrong("months_until_documents must be between months and 1200")
        if not self.reminder_days or any(not 0 <= days <= 366 for days in self.reminder_days):
            raise PolicyWrong("reminder_days must be numbers of days between 0 and 366, at least one")
        if not 0 <= self.reminder_months_suspended <= 12 or not 0 <= self.papers_warning_days <= 366:
            raise PolicyWrong("reminder_months_suspended (0-12) or papers_warning_days (0-366) is out of range")
        if not 1 <= self.attempts <= 10 or not 30 <= self.challenge_seconds <= 3600 or not 1 <= self.clip_days <= 3660:
            raise PolicyWrong("attempts (1-10), challenge_seconds (30-3600) or clip_days (1-3660) is out of range")
        if not self.challenge_seconds <= self.slow_challenge_seconds <= 3600:
            raise PolicyWrong("slow_challenge_seconds must be between challenge_seconds and 3600")
        if not self.clip_days <= self.disputed_days <= 3660 or not 1 <= self.template_days <= 3660:
            raise PolicyWrong("disputed_days (from clip_days) or template_days (from 1) must not be over 3660")
        if not 1 <= self.signature_days <= 3660:
            raise PolicyWrong("signature_days must be between 1 and 3660")
        if unknown := set(self.documents) - set(Document):
            raise PolicyWrong(f"documents holds {', '.join(sorted(unknown))}; known are {', '.join(Document)}")
        if not self.documents:
            raise PolicyWrong("documents must name at least one")
        if not 0 <= self.visits_each_half_day <= 500 or not 0 <= self.live_sessions_at_once <= 500:
            raise PolicyWrong("visits_each_half_day and live_sessions_at_once must be between 0 and 500")
        if not 1 <= self.booking_days <= 60 or not 0 <= self.recorded_days <= 366:
            raise PolicyWrong("booking_days (1-60) or recorded_days (0-366) is out of range")
        if not 0 <= self.helpers_per_parent <= 20 or not 0 <= self.parents_per_helper <= 20:
            raise PolicyWrong("helpers_per_parent and parents_per_helper must be between 0 and 20")
        if not 1 <= self.binding_months <= 120:
            raise PolicyWrong("binding_months must be between 1 and 120")
        if self.passive_pad not in (REQUIRED, OPTIONAL):
            raise PolicyWrong(f"passive_pad must be {REQUIRED} or {OPTIONAL}")

    @property
    def requires_passive_check(self) -> bool:
        """Whether no video may pass that nobody has looked at for photographs and screens."""
        return self.passive_pad == REQUIRED

    def window(self, *, slow: bool) -> timedelta:
        """How long a challenge waits for its video."""
        return timedelta(seconds=self.slow_challenge_seconds if slow else self.challenge_seconds)

    @property
    def reminder_window(self) -> timedelta:
        return timedelta(days=max(self.reminder_days))


@dataclass(frozen=True, slots=True)
class Policies:
    """One policy for every category, the default where a category sets nothing of its own."""

    default: Policy
    by_category: Mapping[Category, Policy]

    def __getitem__(self, category: Category) -> Policy:
        return self.by_category.get(category, self.default)

    @property
    def require_passive_check(self) -> bool:
        """Whether any category does."""
        return any(self[category].requires_passive_check for category in Category)

    def without_passive_check(self) -> "Policies":
        """The same rules, but for the check for photographs and screens, which may be missing."""
        optional = {category: replace(rules, passive_pad=OPTIONAL) for category, rules in self.by_category.items()}
        return Policies(replace(self.default, passive_pad=OPTIONAL), optional)

    @classmethod
    def parse(cls, text: str) -> "Policies":
        """Read the TOML form: a table `[default]`, and one `[category.NAME]` for each exception."""
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise PolicyWrong(str(error)) from error
        if unknown := tables.keys() - {"default", "category"}:
            raise PolicyWrong(f"unknown table: {', '.join(sorted(unknown))}")
        default = _changed(Policy(), tables.get("default", {}))
        exceptions = _table("category", tables.get("category", {}))
        return cls(default, {_category(name): _changed(default, rules) for name, rules in exceptions.items()})


def _category(name: str) -> Category:
    try:
        return Category(name)
    except ValueError as error:
        raise PolicyWrong(f"unknown category: {name}") from error


def _table(name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise PolicyWrong(f"{name} must be a table")
    return value


def _changed(policy: Policy, rules: Any) -> Policy:
    known = {field.name for field in fields(Policy)}
    if unknown := _table("the rules of a category", rules).keys() - known:
        raise PolicyWrong(f"unknown rule: {', '.join(sorted(unknown))}")
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in rules.items()}
    for name, value in values.items():
        example = getattr(Policy(), name)
        if not _alike(value, example):
            raise PolicyWrong(f"{name} must be written like {example}")
    return replace(policy, **values)


def _alike(value: Any, example: Any) -> bool:
    if isinstance(example, tuple):
        return isinstance(value, tuple) and all(type(item) is type(example[0]) for item in value)
    return type(value) is type(example)
