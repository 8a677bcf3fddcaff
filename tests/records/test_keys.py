"""The secret, its file, and the keys that are made of it."""

from pathlib import Path

import pytest
from cryptography.fernet import InvalidToken

from records.errors import KeyFileExposed, SecretTooShort
from records.keys import Keyring

OLD, NEW = "the old secret which is quite long", "the new secret which is quite long"


def test_a_key_file_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "anxin.key"
    first = Keyring.from_file(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert Keyring.from_file(path).digest("any", b"thing") == first.digest("any", b"thing")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_a_key_file_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "anxin.key"
    Keyring.from_file(path)
    path.chmod(mode)
    with pytest.raises(KeyFileExposed):
        Keyring.from_file(path)


@pytest.mark.parametrize("text", ["", " , ", "short", f"{NEW},short"])
def test_a_secret_that_can_be_guessed_is_refused(text: str) -> None:
    with pytest.raises(SecretTooShort):
        Keyring.of(text)


def test_the_newest_key_writes_and_the_older_ones_still_read() -> None:
    old, both = Keyring.of(OLD), Keyring.of(f"{NEW}, {OLD}")
    assert both.cipher.decrypt(old.cipher.encrypt(b"text")) == b"text"
    assert old.digest("any", b"thing") in both.digests("any", b"thing")
    assert both.digest("any", b"thing") == Keyring.of(NEW).digest("any", b"thing")
    with pytest.raises(InvalidToken):
        old.cipher.decrypt(both.cipher.encrypt(b"text"))


def test_the_same_content_has_another_digest_for_another_purpose() -> None:
    assert Keyring.of(NEW).digest("clip", b"same") != Keyring.of(NEW).digest("guess", b"same")


def test_a_keyring_never_shows_its_keys() -> None:
    keyring = Keyring.of(NEW)
    assert keyring.lookups[0].hex() not in repr(keyring)
    assert repr(keyring.lookups[0]) not in repr(keyring)
