"""The methods of the Bot API by their names: what each module adds to the directory."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.messenger.call import Call
from bot.messenger.exchange import Exchange

Method = Callable[[Exchange, Call], Awaitable[Any]]


class Methods:
    """Names are matched without regard to case, as Telegram does."""

    def __init__(self) -> None:
        self._by_name: dict[str, tuple[str, Method]] = {}

    def named(self, *names: str) -> Callable[[Method], Method]:
        def add(method: Method) -> Method:
            self._by_name |= {name.lower(): (name, method) for name in names}
            return method

        return add

    def find(self, name: str) -> tuple[str, Method] | None:
        return self._by_name.get(name.lower())

    def __or__(self, other: "Methods") -> "Methods":
        both = Methods()
        both._by_name = self._by_name | other._by_name
        return both

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self._by_name.values()]
