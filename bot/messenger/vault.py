"""Where files lie: one encrypted blob each, written whole or not at all."""

import asyncio
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from pathlib import Path

from bot.messenger.shapes import Cipher

_FILE_ID = re.compile(r"[A-Za-z0-9_-]{32}")


class Vault:
    def __init__(self, folder: Path, cipher: Cipher, secret: str) -> None:
        self._folder = folder
        self._cipher = cipher
        self._secret = secret.encode()

    def open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for torn in self._folder.glob("*.part"):
            torn.unlink()

    def unique_id(self, data: bytes) -> str:
        """The same for the same bytes, and says nothing about them to who lacks the token."""
        return hmac.new(self._secret, hashlib.sha256(data).digest(), "sha256").hexdigest()[:20]

    async def put(self, data: bytes) -> str:
        file_id = secrets.token_urlsafe(24)
        await asyncio.to_thread(self._write, self._folder / file_id, data)
        return file_id

    async def get(self, file_id: str) -> bytes | None:
        if not _FILE_ID.fullmatch(file_id):
            return None
        return await asyncio.to_thread(self._read, self._folder / file_id)

    async def drop(self, file_ids: Iterable[str]) -> None:
        for file_id in file_ids:
            await asyncio.to_thread((self._folder / file_id).unlink, missing_ok=True)

    def _write(self, path: Path, data: bytes) -> None:
        part = path.with_suffix(".part")
        with part.open("wb") as blob:
            blob.write(self._cipher.encrypt(data))
            blob.flush()
            os.fsync(blob.fileno())
        part.rename(path)

    def _read(self, path: Path) -> bytes | None:
        try:
            return self._cipher.decrypt(path.read_bytes())
        except FileNotFoundError:
            return None
