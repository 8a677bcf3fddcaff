"""Where a conversation stands, kept in the database so that a restart interrupts nobody."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, KeyBuilder, StateType, StorageKey
from sqlalchemy import Column, LargeBinary, MetaData, String, Table, delete, insert, select, update

from records.database import Database

metadata = MetaData()
conversations = Table(
    "conversations",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("state", String(200)),
    Column("data", LargeBinary),
)
KEYS: KeyBuilder = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)


class Cipher(Protocol):
    def encrypt(self, data: bytes) -> bytes: ...
    def decrypt(self, token: bytes) -> bytes: ...


@dataclass(frozen=True)
class ConversationStorage(BaseStorage):
    """Half-given answers are personal data: they lie encrypted, and go when the step is done."""

    database: Database
    cipher: Cipher

    async def open(self) -> None:
        async with self.database.begin() as office:
            await office.ledger.connection.run_sync(metadata.create_all)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        await self._write(key, {"state": state.state if isinstance(state, State) else state})

    async def get_state(self, key: StorageKey) -> str | None:
        state: str | None = await self._read(key, conversations.c.state)
        return state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        content = self.cipher.encrypt(json.dumps(dict(data), ensure_ascii=False).encode()) if data else None
        await self._write(key, {"data": content})

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        content: bytes | None = await self._read(key, conversations.c.data)
        if content is None:
            return {}
        data: dict[str, Any] = json.loads(self.cipher.decrypt(content))
        return data

    async def close(self) -> None:
        """The database belongs to the records and is closed with them."""

    async def _read(self, key: StorageKey, column: Column[Any]) -> Any:
        async with self.database.look() as office:
            row = await office.ledger.first(select(column).where(conversations.c.key == KEYS.build(key)))
        return None if row is None else row[column.name]

    async def _write(self, key: StorageKey, values: Mapping[str, Any]) -> None:
        if not any(values.values()) and await self._read(key, conversations.c.key) is None:
            return  # nothing stood there: most messages are said outside of any step, and need no writer's turn
        here = conversations.c.key == KEYS.build(key)
        async with self.database.begin() as office:
            changed = await office.ledger.execute(update(conversations).where(here).values(values))
            if changed.rowcount == 0:
                await office.ledger.execute(insert(conversations).values(key=KEYS.build(key), **values))
            await office.ledger.execute(
                delete(conversations).where(here, conversations.c.state.is_(None), conversations.c.data.is_(None))
            )
