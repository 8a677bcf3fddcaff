"""Writes down whose payment stops, on the day on which it does; missed days are caught up with their own dates."""

from dataclasses import dataclass

from pension.cases.lapse import SettleStandings
from pension.policy import Policies
from pension.ports import Clock
from records.database import Database


@dataclass(frozen=True, slots=True)
class Suspensions:
    """One tick: the day has turned."""

    database: Database
    clock: Clock
    policies: Policies

    async def __call__(self) -> int:
        """How many people were looked at."""
        return await SettleStandings(self.database, self.clock, self.policies)()
