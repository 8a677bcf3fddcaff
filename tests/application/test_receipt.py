"""A receipt is checked with nothing but the public key."""

import subprocess
import sys

import pytest

from records.keys import Keyring
from records.seal import Ed25519Seal

SEAL = Ed25519Seal(Keyring.of("a-secret-that-is-only-good-enough-for-tests"))
TOKEN = SEAL.token(
    '{"channel":"self-video","name":"王**","next":"2027-11-30","number":"AX-2026-0001-7F3K","on":"2026-11-24"}'.encode()
)


def checked(token: str, key: str = SEAL.public_key) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "receipt", "verify", token, "--key", key]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_receipt_says_who_when_and_until_when() -> None:
    done = checked(TOKEN)
    assert done.returncode == 0
    assert "AX-2026-0001-7F3K  王**  2026-11-24  next by 2027-11-30" in done.stdout


@pytest.mark.parametrize("place", [3, 60, -3])
def test_one_changed_character_is_noticed(place: int) -> None:
    letters = list(TOKEN)
    letters[place] = "A" if letters[place] != "A" else "B"
    assert checked("".join(letters)).returncode == 1


def test_another_agencys_key_does_not_fit() -> None:
    other = Ed25519Seal(Keyring.of("another-secret-that-is-only-for-tests"))
    assert checked(TOKEN, other.public_key).returncode == 1
