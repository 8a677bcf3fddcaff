"""The messages in which a case lies open in a reviewer's chat; they go when it is closed."""

from dataclasses import dataclass, replace

from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.talk import Talk

DESTINY = "exhibit"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Remembered apart from the steps of a conversation, which a reviewer may have as well."""

    talk: Talk
    memory: FSMContext

    @classmethod
    def of(cls, talk: Talk, state: FSMContext) -> "Exhibit":
        return cls(talk, FSMContext(state.storage, replace(state.key, destiny=DESTINY)))

    async def add(self, message: Message) -> None:
        await self.memory.update_data(shown=[*await self._shown(), message.message_id])

    async def clear(self) -> None:
        for number in await self._shown():
            await self.talk.remove(number)
        await self.memory.clear()

    async def _shown(self) -> list[int]:
        shown: list[int] = await self.memory.get_value("shown", [])
        return shown
