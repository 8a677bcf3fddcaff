"""A messenger has asked for silence: whoever speaks through this bot waits until it is over."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pause:
    """One for each bot, shared by all that send through it."""

    _until: float = field(default=0.0)

    @property
    def left(self) -> float:
        """Seconds until somebody may speak again."""
        return max(self._until - asyncio.get_running_loop().time(), 0.0)

    def begin(self, seconds: float) -> None:
        self._until = max(self._until, asyncio.get_running_loop().time() + seconds)

    async def over(self) -> None:
        while (left := self.left) > 0:  # noqa: ASYNC110 - it may have been made longer meanwhile
            await asyncio.sleep(left)
