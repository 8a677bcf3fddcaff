"""What every part of the register writes with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import CursorResult, Executable, RowMapping, Table, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from pension.policy import Policies
from records.errors import NotInRegister
from records.keys import Keyring
from records.tables import counters


@dataclass(frozen=True, slots=True)
class Ledger:
    """One transaction, the keys, and the agency's rules and zone; `outgoing` names the tables that somebody must look
    into once it has ended well.
    """

    connection: AsyncConnection
    keyring: Keyring
    policies: Policies
    zone: ZoneInfo
    outgoing: set[str] = field(default_factory=set)

    async def execute(self, statement: Executable) -> CursorResult[Any]:
        return await self.connection.execute(statement)

    async def execute_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """The statement once for every row of values."""
        if rows:
            await self.connection.execute(statement, rows)

    async def all(self, statement: Executable) -> Sequence[RowMapping]:
        return (await self.execute(statement)).mappings().all()

    async def first(self, statement: Executable) -> RowMapping | None:
        return (await self.execute(statement)).mappings().first()

    async def one(self, statement: Executable) -> RowMapping:
        row = await self.first(statement)
        if row is None:
            raise NotInRegister
        return row

    async def add(self, table: Table, values: Mapping[str, Any]) -> int:
        result = await self.execute(insert(table).values(**values))
        assert result.inserted_primary_key is not None  # noqa: S101 - a plain INSERT always has one
        return int(result.inserted_primary_key[0])

    async def change(self, table: Table, number: int, values: Mapping[str, Any]) -> None:
        result = await self.execute(update(table).where(table.c.id == number).values(**values))
        if result.rowcount == 0:
            raise NotInRegister

    async def count(self, name: str, steps: int = 1) -> int:
        """The next number of this counter, from 1, or the last of so many; its row stays locked to the end."""
        following = (
            update(counters)
            .where(counters.c.name == name)
            .values(value=counters.c.value + steps)
            .returning(counters.c.value)
        )
        if (row := await self.first(following)) is None:
            try:
                async with self.connection.begin_nested():
                    await self.execute(insert(counters).values(name=name, value=0))
            except IntegrityError:
                pass
            row = await self.one(following)
        return int(row["value"])

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def encrypted(self, text: str) -> bytes:
        return self.keyring.cipher.encrypt(text.encode())

    def decrypted(self, content: bytes) -> str:
        return self.keyring.cipher.decrypt(content).decode()
