"""The agency's signature on a receipt, which anybody can check without asking the agency."""

import hmac
import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from records.errors import TokenForged
from records.keys import Keyring

PURPOSE = "receipt"
MARK = 20
SHAPE = re.compile(rf"r_([0-9A-Z-]{{1,32}})_([0-9a-f]{{{MARK}}})")


@dataclass(frozen=True, slots=True)
class Ed25519Seal:
    """Implements `pension.ports.Seal`."""

    keyring: Keyring

    def token(self, payload: bytes) -> str:
        return f"{_text(payload)}.{_text(self.keyring.signers[0].sign(payload))}"

    def reference(self, number: str) -> str:
        return f"r_{number}_{self.keyring.digest(PURPOSE, number.encode())[:MARK]}"

    def number(self, reference: str) -> str | None:
        if (found := SHAPE.fullmatch(reference)) is None:
            return None
        marks = (digest[:MARK] for digest in self.keyring.digests(PURPOSE, found[1].encode()))
        return found[1] if any(hmac.compare_digest(found[2], mark) for mark in marks) else None

    @property
    def public_key(self) -> str:
        return self.public_keys[0]

    @property
    def public_keys(self) -> tuple[str, ...]:
        """The newest first; receipts of earlier keys are checked with the later ones in this row."""
        return tuple(_text(signer.public_key().public_bytes_raw()) for signer in self.keyring.signers)


def verify(token: str, public_key: str) -> dict[str, Any]:
    """What the token says; raises TokenForged."""
    try:
        payload, signature = map(_bytes, token.split("."))
        Ed25519PublicKey.from_public_bytes(_bytes(public_key)).verify(signature, payload)
        content = json.loads(payload)
    except (ValueError, InvalidSignature) as error:
        raise TokenForged from error
    if not isinstance(content, dict):
        raise TokenForged
    return content


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    content = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    if _text(content) != text:
        raise TokenForged
    return content
