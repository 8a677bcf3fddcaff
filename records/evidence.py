"""Clips and pictures, each in an encrypted file of its own under a name that tells nothing."""

import asyncio
import os
import re
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from secrets import token_bytes, token_hex

from cryptography.exceptions import InvalidTag
from cryptography.fernet import InvalidToken
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from records.errors import EvidenceDamaged, EvidenceMissing, EvidenceNameWrong
from records.keys import Keyring

NAME = re.compile(r"[0-9a-f]{32}")
NONCE = 12
LENGTH = 2


@dataclass(frozen=True, slots=True)
class EvidenceStore:
    """Implements `pension.ports.Evidence`.

    Every file has a key of its own, which only the keyring can open: a file begins with the length of that wrapped
    key, the wrapped key and a nonce; the name is authenticated too, so that files cannot change places.
    """

    folder: Path
    keyring: Keyring

    async def keep(self, content: bytes) -> str:
        name = token_hex(16)
        await asyncio.to_thread(self._write, name, content)
        return name

    async def read(self, name: str) -> bytes:
        return await asyncio.to_thread(self._read, name)

    async def erase(self, name: str) -> None:
        await asyncio.to_thread(self._path(name).unlink, missing_ok=True)

    async def names(self, older_than: timedelta) -> list[str]:
        """The evidence that has lain here at least so long; unfinished files of that age are cleared away."""
        return await asyncio.to_thread(self._names, time.time() - older_than.total_seconds())

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise EvidenceNameWrong
        return self.folder / name[:2] / name

    def _write(self, name: str, content: bytes) -> None:
        path = self._path(name)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            try:
                file.write(self._sealed(name, content))
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).rename(path)
            except BaseException:  # stopped by hand as well: half a file must not stay
                Path(file.name).unlink(missing_ok=True)
                raise
        _sync(path.parent)

    def _read(self, name: str) -> bytes:
        try:
            return self._opened(name, self._path(name).read_bytes())
        except FileNotFoundError as error:
            raise EvidenceMissing(name) from error

    def _sealed(self, name: str, content: bytes) -> bytes:
        key, nonce = AESGCM.generate_key(256), token_bytes(NONCE)
        wrapped = self.keyring.cipher.encrypt(key)
        sealed = AESGCM(key).encrypt(nonce, content, name.encode())
        return b"".join((len(wrapped).to_bytes(LENGTH, "big"), wrapped, nonce, sealed))

    def _opened(self, name: str, file: bytes) -> bytes:
        start = LENGTH + int.from_bytes(file[:LENGTH], "big")
        try:
            key = self.keyring.cipher.decrypt(file[LENGTH:start])
            return AESGCM(key).decrypt(file[start : start + NONCE], file[start + NONCE :], name.encode())
        except (InvalidToken, InvalidTag, ValueError) as error:
            raise EvidenceDamaged(name) from error

    def _names(self, before: float) -> list[str]:
        old = [path for path in self.folder.glob("??/*") if path.stat().st_mtime <= before]
        for path in old:
            if path.suffix == ".part":
                path.unlink(missing_ok=True)
        return [path.name for path in old if NAME.fullmatch(path.name)]


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
