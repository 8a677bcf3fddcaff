"""Python's collector of rubbish: its search through all that is loaded would hold everybody up."""

import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager

SETTLED = (5.0, 60.0, 900.0)


@contextmanager
def brief_collections() -> Iterator[None]:
    """What the first seconds, the first minute and the first quarter of an hour have built stays: it is not searched
    any more. A full search of it took a third of a second, every minute or two of a busy hour.
    """
    loop = asyncio.get_running_loop()
    freezing = [loop.call_later(seconds, gc.freeze) for seconds in SETTLED]
    try:
        yield
    finally:
        for one in freezing:
            one.cancel()
        gc.unfreeze()
