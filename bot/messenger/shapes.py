"""The names of what travels: Bot API objects, and the cipher that hides them at rest."""

from typing import Any, Protocol, TypeAlias

Json: TypeAlias = dict[str, Any]
Message: TypeAlias = Json


class Cipher(Protocol):
    """Hides personal data at rest; in production a Fernet."""

    def encrypt(self, data: bytes) -> bytes: ...

    def decrypt(self, token: bytes) -> bytes: ...
