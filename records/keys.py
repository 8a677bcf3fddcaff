"""One secret, and the keys that are made of it."""

import hmac
import os
import re
import stat
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from typing import Self

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from records.errors import KeyFileExposed, SecretTooShort

LEAST_SECRET = 32
OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Keyring:
    """Newest key first: it encrypts, digests and signs; the older ones still read what they wrote."""

    cipher: MultiFernet = field(repr=False)
    lookups: tuple[bytes, ...] = field(repr=False)
    signers: tuple[Ed25519PrivateKey, ...] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """The keys of one secret, or of several separated by commas, the newest first."""
        secrets = [secret.strip().encode() for secret in re.split(r"[,\n]", text) if secret.strip()]
        if not secrets or min(map(len, secrets)) < LEAST_SECRET:
            raise SecretTooShort
        return cls(
            MultiFernet([Fernet(urlsafe_b64encode(_derive(secret, "encryption"))) for secret in secrets]),
            tuple(_derive(secret, "lookup") for secret in secrets),
            tuple(Ed25519PrivateKey.from_private_bytes(_derive(secret, "signature")) for secret in secrets),
        )

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """The keys of this file; it is made where there is none, for its owner alone."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            _write(path)
        except FileExistsError:
            if path.stat().st_mode & OTHERS:
                raise KeyFileExposed(path.name) from None
        return cls.of(path.read_text())

    def digest(self, purpose: str, content: bytes) -> str:
        """A keyed digest that is the same for the same content, and tells nothing without the key."""
        return _digest(self.lookups[0], purpose, content)

    def digests(self, purpose: str, content: bytes) -> tuple[str, ...]:
        """The digests under every key of the ring, to find again what an older key wrote."""
        return tuple(_digest(key, purpose, content) for key in self.lookups)


def _derive(secret: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=f"anxin {purpose}".encode()).derive(secret)


def _digest(key: bytes, purpose: str, content: bytes) -> str:
    return hmac.new(key, purpose.encode() + b"\0" + content, sha256).hexdigest()


def _write(path: Path) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w") as stream:
        stream.write(token_urlsafe(48) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
