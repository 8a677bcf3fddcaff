"""Whether a person listens to us, and what we can say aloud in their language."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

from handlers.cases import UseCases
from locales.voices import Voice
from pension.abilities import Abilities
from pension.account import Account
from pension.errors import BindingOver, NotEnrolled


@dataclass(frozen=True, slots=True)
class Hearing:
    """`abilities` is asked only when there is something to say aloud."""

    voice: Voice
    abilities: Callable[[], Awaitable[Abilities]]

    @classmethod
    def of(cls, account: Account, cases: UseCases, voice: Voice) -> Self:
        async def abilities() -> Abilities:
            """Of somebody unknown nothing is known: they can."""
            if account.beneficiary is None:
                return Abilities()
            with suppress(NotEnrolled, BindingOver):
                return await cases.abilities_of(account.id) or Abilities()
            return Abilities()

        return cls(voice, abilities)

    async def wants(self, *phrases: str) -> bytes | None:
        """The recording of these phrases, for whoever hears."""
        if not all(map(self.voice.says, phrases)) or not (await self.abilities()).hears:
            return None
        return self.voice.recording(*phrases)

    async def needs(self, *phrases: str) -> bytes | None:
        """The same, only for whoever cannot read what stands there as well."""
        if not all(map(self.voice.says, phrases)) or (await self.abilities()).reads:
            return None
        return await self.wants(*phrases)
