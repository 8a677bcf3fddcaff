"""Anybody can check a receipt, nobody can make one."""

from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.errors import TokenForged
from records.keys import Keyring
from records.seal import Ed25519Seal, verify
from tests.fakes.town import SECRET

SEAL = Ed25519Seal(Keyring.of(SECRET))
TOKEN = SEAL.token('{"name":"王**"}'.encode())


def test_a_token_says_what_was_sealed() -> None:
    assert verify(TOKEN, SEAL.public_key) == {"name": "王**"}


def test_a_token_survives_an_address_and_a_qr_code() -> None:
    assert TOKEN.replace(".", "").replace("-", "").replace("_", "").isalnum()
    assert TOKEN.isascii()


@given(st.integers(0, len(TOKEN) - 1), st.characters(max_codepoint=127))
def test_no_character_can_be_changed(place: int, character: str) -> None:
    changed = TOKEN[:place] + character + TOKEN[place + 1 :]
    if changed != TOKEN:
        with pytest.raises(TokenForged):
            verify(changed, SEAL.public_key)


@pytest.mark.parametrize("token", ["", ".", "a.b", "a.b.c", "王.王", TOKEN + "=", TOKEN.split(".")[0]])
def test_what_is_no_token_is_refused(token: str) -> None:
    with pytest.raises(TokenForged):
        verify(token, SEAL.public_key)


def test_another_agencys_token_is_refused() -> None:
    other = Ed25519Seal(Keyring.of("the secret of another agency and long enough"))
    with pytest.raises(TokenForged):
        verify(other.token(b"{}"), SEAL.public_key)
    with pytest.raises(TokenForged):
        verify(TOKEN, urlsafe_b64encode(b"no key").decode())


def test_what_was_sealed_must_be_an_object() -> None:
    with pytest.raises(TokenForged):
        verify(SEAL.token(b"[]"), SEAL.public_key)


def test_after_a_rotation_old_receipts_are_checked_with_the_old_key() -> None:
    rotated = Ed25519Seal(Keyring.of(f"a new secret that is long enough too,{SECRET}"))
    assert rotated.public_keys[1] == SEAL.public_key
    assert verify(TOKEN, rotated.public_keys[1])
    assert verify(rotated.token(b"{}"), rotated.public_key) == {}
