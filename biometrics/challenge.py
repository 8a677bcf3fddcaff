"""What the person is asked to do in front of the camera."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from random import Random
from typing import Self


class Action(StrEnum):
    TURN = "turn"
    NOD = "nod"
    OPEN_MOUTH = "open-mouth"
    SMILE = "smile"
    BLINK = "blink"


HEAD = frozenset({Action.TURN, Action.NOD})


class ChallengeNotPossible(ValueError):
    """This person's abilities leave no two different actions to ask for."""


class UnknownAction(ValueError):
    """A challenge names an action that does not exist."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """Two or more different actions, in the order in which they are to be done."""

    actions: tuple[Action, ...]

    @classmethod
    def draw(cls, random: Random, abilities: Collection[Action] = tuple(Action), length: int = 2) -> Self:
        """Draw `length` different actions among `abilities`, in random order.

        Who can move the head is always asked to: a picture shows no depth when it is turned, and made films move faces
        better than heads.
        """
        choice = [action for action in Action if action in abilities]
        if len(choice) < length:
            raise ChallengeNotPossible
        orders = list(permutations(choice, length))
        deep = [order for order in orders if HEAD.intersection(order)]
        return cls(random.choice(deep or orders))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the written form, such as `turn,smile`; at least one action is needed."""
        try:
            return cls(tuple(Action(word.strip()) for word in text.split(",")))
        except ValueError as error:
            raise UnknownAction(text) from error

    def __str__(self) -> str:
        return ",".join(self.actions)
