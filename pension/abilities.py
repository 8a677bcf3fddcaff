"""What a person can do before the camera, and whether they hear and read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from biometrics.challenge import Action

LEAST_MOVEMENTS = 2


class Ability(StrEnum):
    """The movements first, under the names they have as actions."""

    TURN = "turn"
    NOD = "nod"
    OPEN_MOUTH = "open-mouth"
    SMILE = "smile"
    BLINK = "blink"
    HEAR = "hear"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Abilities:
    """What somebody has said they cannot do; of what nobody has spoken, they can."""

    missing: frozenset[Ability] = frozenset()

    @classmethod
    def without(cls, missing: Iterable[Ability]) -> Self:
        return cls(frozenset(missing))

    def lacking(self, ability: Ability) -> Self:
        return replace(self, missing=self.missing | {ability})

    @property
    def movements(self) -> tuple[Action, ...]:
        return tuple(action for action in Action if Ability(action) not in self.missing)

    @property
    def allows_a_challenge(self) -> bool:
        return len(self.movements) >= LEAST_MOVEMENTS

    @property
    def hears(self) -> bool:
        return Ability.HEAR not in self.missing

    @property
    def reads(self) -> bool:
        return Ability.READ not in self.missing
