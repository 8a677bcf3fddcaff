"""Where a received video is handed over, so that nobody waits while it is looked at."""

from typing import Protocol


class Desk(Protocol):
    def submit(self, attempt_id: int) -> None:
        """Have this attempt decided and its answer told, away from the conversation."""
        ...
