"""Importing the large libraries without the seconds that most of their set-up takes and that nobody needs at once."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel


@contextmanager
def unhurried_models() -> Iterator[None]:
    """Let aiogram's several hundred types be built when each is first used: 2 of its 2.6 seconds of import.

    At its import aiogram rebuilds every type with the names its annotations speak of. Here those names are put where
    pydantic looks for them by itself, in the module of the type; the types already ask to be built late (defer_build),
    and the methods that are sent learn it here.
    The collector rests meanwhile: what is imported stays.
    """
    rebuild = BaseModel.__dict__["model_rebuild"]

    def later(
        cls: type[BaseModel], /, *, _types_namespace: dict[str, Any] | None = None, **options: Any
    ) -> bool | None:
        if _types_namespace is None:
            return bool(rebuild.__func__(cls, **options))
        module = vars(sys.modules[cls.__module__])
        for name, value in _types_namespace.items():
            module.setdefault(name, value)
        return None

    gc.disable()
    BaseModel.model_config["defer_build"] = True
    BaseModel.model_rebuild = classmethod(later)  # type: ignore[assignment] # replaced for the import only
    try:
        yield
    finally:
        del BaseModel.model_config["defer_build"]
        BaseModel.model_rebuild = rebuild  # type: ignore[method-assign] # and put back
        gc.freeze()
        gc.enable()
