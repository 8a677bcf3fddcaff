"""Where chats, messages and waiting updates outlive the process; what people wrote lies there encrypted."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiosqlite

from bot.messenger.shapes import Cipher, Json, Message

_SCHEMA = """
CREATE TABLE IF NOT EXISTS chat (
    id INTEGER PRIMARY KEY, cookie BLOB NOT NULL UNIQUE, language TEXT NOT NULL, since INTEGER NOT NULL,
    blocked INTEGER NOT NULL DEFAULT 0, stored INTEGER NOT NULL DEFAULT 0, keyboard BLOB
);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE,
    changed INTEGER NOT NULL, date INTEGER NOT NULL, body BLOB
);
CREATE INDEX IF NOT EXISTS message_by_change ON message (chat, changed);
CREATE TABLE IF NOT EXISTS errand (
    chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE, client TEXT NOT NULL, message INTEGER NOT NULL,
    PRIMARY KEY (chat, client)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS file (
    id TEXT PRIMARY KEY, owner INTEGER, size INTEGER NOT NULL, date INTEGER NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shown (
    file TEXT NOT NULL REFERENCES file ON DELETE CASCADE, chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE,
    PRIMARY KEY (file, chat)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS question (
    id TEXT PRIMARY KEY, chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE, date INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Chat:
    """One visitor and their conversation: a private chat."""

    id: int
    language: str
    blocked: bool
    stored: int
    keyboard: Json | None


@dataclass(frozen=True, slots=True)
class Change:
    """A message as it stands after its last change; None: it was deleted."""

    revision: int
    message_id: int
    message: Message | None


class Store:
    """One SQLite file. Writes happen inside `transaction()`, one at a time; nobody else reads what is not committed."""

    def __init__(self, path: Path, cipher: Cipher) -> None:
        self._path = path
        self._cipher = cipher
        self._turn = asyncio.Lock()
        self._connection: aiosqlite.Connection | None = None
        self._reader: aiosqlite.Connection | None = None
        self._writing: ContextVar[bool] = ContextVar("writing", default=False)
        self._revision = 0

    async def open(self) -> None:
        self._connection = await aiosqlite.connect(self._path, isolation_level=None)
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=5000",
            "secure_delete=ON",
        ):
            await self._connection.execute(f"PRAGMA {pragma}")
        await self._connection.executescript(_SCHEMA)
        self._reader = await aiosqlite.connect(self._path, isolation_level=None)
        for pragma in ("busy_timeout=5000", "query_only=ON"):
            await self._reader.execute(f"PRAGMA {pragma}")
        row = await self._row("SELECT coalesce(max(changed), 0) FROM message")
        self._revision = row[0] if row else 0

    async def close(self) -> None:
        if self._reader is not None:
            await self._reader.close()
            self._reader = None
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        async with self._turn:
            await self._run("BEGIN IMMEDIATE")
            writing = self._writing.set(True)
            try:
                yield
            except BaseException:  # cancelled as well: a transaction ends or has not been
                await asyncio.shield(self._run("ROLLBACK"))
                raise
            else:
                await asyncio.shield(self._run("COMMIT"))
            finally:
                self._writing.reset(writing)

    # chats

    async def add_chat(self, chat: int, cookie: bytes, language: str, now: int) -> None:
        await self._run(
            "INSERT INTO chat (id, cookie, language, since) VALUES (?, ?, ?, ?)", chat, cookie, language, now
        )

    async def chat(self, chat: int) -> Chat | None:
        return self._chat(await self._row("SELECT * FROM chat WHERE id = ?", chat))

    async def chat_of(self, cookie: bytes) -> Chat | None:
        return self._chat(await self._row("SELECT * FROM chat WHERE cookie = ?", cookie))

    async def chats(self) -> int:
        row = await self._row("SELECT count(*) FROM chat")
        return int(row[0]) if row else 0

    async def drop_empty_chats(self, before: int) -> None:
        await self._run(
            "DELETE FROM chat WHERE since < ? AND NOT EXISTS (SELECT 1 FROM message WHERE chat = chat.id)", before
        )

    async def change_chat(self, chat: int, **values: object) -> None:
        """`language`, `blocked` or `keyboard`."""
        for name in values.keys() & {"language", "blocked"}:
            await self._run(f"UPDATE chat SET {name} = ? WHERE id = ?", values[name], chat)  # noqa: S608 a name of ours
        if "keyboard" in values:
            keyboard = values["keyboard"]
            sealed = self._sealed(keyboard) if keyboard is not None else None
            await self._run("UPDATE chat SET keyboard = ? WHERE id = ?", sealed, chat)

    # messages

    async def add_message(self, chat: int, message: Message, client: str | None = None) -> Message:
        """Numbers the message; `client` is the sender's own name for it, so that it is never stored twice."""
        sealed, date = self._sealed(message), message["date"]
        cursor = await self._run(
            "INSERT INTO message (chat, changed, date, body) VALUES (?, ?, ?, ?)", chat, self._next(), date, sealed
        )
        message = message | {"message_id": cursor}
        await self._run("UPDATE message SET body = ? WHERE id = ?", self._sealed(message), cursor)
        if client is not None:
            await self.remember_errand(chat, client, cursor)
        return message

    async def change_message(self, message: Message) -> None:
        await self._run(
            "UPDATE message SET body = ?, changed = ? WHERE id = ?",
            self._sealed(message),
            self._next(),
            message["message_id"],
        )

    async def delete_message(self, message_id: int) -> None:
        await self._run("UPDATE message SET body = NULL, changed = ? WHERE id = ?", self._next(), message_id)

    async def message(self, chat: int, message_id: int) -> Message | None:
        row = await self._row("SELECT body FROM message WHERE chat = ? AND id = ?", chat, message_id)
        return self._open(row[0]) if row and row[0] is not None else None

    async def remember_errand(self, chat: int, client: str, message_id: int) -> None:
        await self._run("INSERT INTO errand VALUES (?, ?, ?)", chat, client, message_id)

    async def errand(self, chat: int, client: str) -> int | None:
        row = await self._row("SELECT message FROM errand WHERE chat = ? AND client = ?", chat, client)
        return int(row[0]) if row else None

    async def history(self, chat: int, before: int, limit: int) -> list[Message]:
        """The last messages older than `before`, oldest first."""
        rows = await self._rows(
            "SELECT body FROM message WHERE chat = ? AND id < ? AND body IS NOT NULL ORDER BY id DESC LIMIT ?",
            chat,
            before,
            limit,
        )
        return [self._open(row[0]) for row in reversed(rows)]

    async def changes(self, chat: int, after: int, limit: int = 200) -> list[Change]:
        rows = await self._rows(
            "SELECT changed, id, body FROM message WHERE chat = ? AND changed > ? ORDER BY changed LIMIT ?",
            chat,
            after,
            limit,
        )
        return [Change(row[0], row[1], self._open(row[2]) if row[2] is not None else None) for row in rows]

    @property
    def revision(self) -> int:
        return self._revision

    # updates

    async def add_update(self, kind: str, body: Json) -> None:
        await self._run("INSERT INTO pending (kind, body) VALUES (?, ?)", kind, self._sealed(body))

    async def updates(self, limit: int) -> list[Json]:
        rows = await self._rows("SELECT id, kind, body FROM pending ORDER BY id LIMIT ?", limit)
        return [{"update_id": row[0], row[1]: self._open(row[2])} for row in rows]

    async def confirm(self, offset: int) -> None:
        """Forgets the updates before `offset`; a negative one keeps only so many of the last."""
        if offset < 0:
            await self._run(
                "DELETE FROM pending WHERE id NOT IN (SELECT id FROM pending ORDER BY id DESC LIMIT ?)", -offset
            )
        else:
            await self._run("DELETE FROM pending WHERE id < ?", offset)

    async def waiting(self) -> int:
        row = await self._row("SELECT count(*) FROM pending")
        return int(row[0]) if row else 0

    async def drop_updates(self) -> None:
        await self._run("DELETE FROM pending")

    # questions asked by a button press, until the bot answers them

    async def ask(self, question: str, chat: int, now: int) -> None:
        await self._run("INSERT INTO question VALUES (?, ?, ?)", question, chat, now)

    async def answered(self, question: str) -> int | None:
        """The chat that asked; a question is answered once."""
        row = await self._row("SELECT chat FROM question WHERE id = ?", question)
        await self._run("DELETE FROM question WHERE id = ?", question)
        return int(row[0]) if row else None

    # files

    async def add_file(self, file_id: str, owner: int | None, size: int, now: int, body: Json) -> None:
        await self._run("INSERT INTO file VALUES (?, ?, ?, ?, ?)", file_id, owner, size, now, self._sealed(body))
        if owner is not None:
            await self._run("UPDATE chat SET stored = stored + ? WHERE id = ?", size, owner)

    async def file(self, file_id: str, chat: int | None = None) -> Json | None:
        """A file's description; with `chat`, only if it was shown there."""
        if chat is not None and not await self._row("SELECT 1 FROM shown WHERE file = ? AND chat = ?", file_id, chat):
            return None
        row = await self._row("SELECT body FROM file WHERE id = ?", file_id)
        return self._open(row[0]) if row else None

    async def show(self, file_id: str, chat: int) -> None:
        await self._run("INSERT OR IGNORE INTO shown VALUES (?, ?)", file_id, chat)

    async def stored(self) -> int:
        row = await self._row("SELECT coalesce(sum(size), 0) FROM file")
        return int(row[0]) if row else 0

    # forgetting

    async def forget_before(self, date: int) -> list[str]:
        """Drops messages and the people's own files older than `date`; the ids of those files."""
        rows = await self._rows("SELECT id, owner, size FROM file WHERE owner IS NOT NULL AND date < ?", date)
        for file_id, owner, size in rows:
            await self._run("UPDATE chat SET stored = max(0, stored - ?) WHERE id = ?", size, owner)
            await self._run("DELETE FROM file WHERE id = ?", file_id)
        await self._run("DELETE FROM errand WHERE message IN (SELECT id FROM message WHERE date < ?)", date)
        await self._run("DELETE FROM message WHERE date < ?", date)
        await self._run("DELETE FROM question WHERE date < ?", date)
        return [row[0] for row in rows]

    async def drop_files(self, owner: int, file_ids: Iterable[str]) -> list[str]:
        """Those of these files that are the owner's own are gone; their ids."""
        gone = list[str]()
        for file_id in file_ids:
            row = await self._row("SELECT size FROM file WHERE id = ? AND owner = ?", file_id, owner)
            if row is not None:
                await self._run("UPDATE chat SET stored = max(0, stored - ?) WHERE id = ?", row[0], owner)
                await self._run("DELETE FROM file WHERE id = ?", file_id)
                gone.append(file_id)
        return gone

    async def clear_chat(self, chat: int) -> list[str]:
        """What was said goes, the visitor may stay; the files that were theirs are named."""
        rows = await self._rows("SELECT id FROM file WHERE owner = ?", chat)
        await self._run("DELETE FROM file WHERE owner = ?", chat)
        await self._run("UPDATE chat SET stored = 0 WHERE id = ?", chat)
        for (message,) in await self._rows("SELECT id FROM message WHERE chat = ? AND body IS NOT NULL", chat):
            await self.delete_message(message)
        return [row[0] for row in rows]

    async def forget_chat(self, chat: int) -> list[str]:
        rows = await self._rows("SELECT id FROM file WHERE owner = ?", chat)
        await self._run("DELETE FROM file WHERE owner = ?", chat)
        await self._run("DELETE FROM chat WHERE id = ?", chat)
        return [row[0] for row in rows]

    # what the bot has told about itself

    async def fact(self, name: str) -> Any:
        row = await self._row("SELECT value FROM fact WHERE name = ?", name)
        return json.loads(row[0]) if row else None

    async def set_fact(self, name: str, value: object) -> None:
        if value is None:
            await self._run("DELETE FROM fact WHERE name = ?", name)
        else:
            await self._run("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, json.dumps(value))

    # the ground

    def _next(self) -> int:
        self._revision += 1
        return self._revision

    def _sealed(self, body: object) -> bytes:
        return self._cipher.encrypt(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())

    def _open(self, sealed: bytes) -> Json:
        body: Json = json.loads(self._cipher.decrypt(sealed))
        return body

    def _chat(self, row: Sequence[Any] | None) -> Chat | None:
        if row is None:
            return None
        chat, _, language, _, is_blocked, stored, keyboard = row
        return Chat(chat, language, bool(is_blocked), stored, self._open(keyboard) if keyboard else None)

    @property
    def _database(self) -> aiosqlite.Connection:
        if self._connection is None:
            raise RuntimeError("The messenger is not open.")
        return self._connection

    @property
    def _view(self) -> aiosqlite.Connection:
        """The writer sees what it has written; everybody else what is committed."""
        if self._reader is None or self._writing.get():
            return self._database
        return self._reader

    async def _run(self, sql: str, *values: object) -> int:
        async with self._database.execute(sql, values) as cursor:
            return cursor.lastrowid or 0

    async def _row(self, sql: str, *values: object) -> Sequence[Any] | None:
        async with self._view.execute(sql, values) as cursor:
            row = await cursor.fetchone()
        return tuple(row) if row is not None else None

    async def _rows(self, sql: str, *values: object) -> list[Sequence[Any]]:
        async with self._view.execute(sql, values) as cursor:
            rows: Iterable[Any] = await cursor.fetchall()
        return [tuple(row) for row in rows]
