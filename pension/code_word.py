"""The family's own word: who starts a message without it is not the office."""

import unicodedata

from pension.errors import CodeWordUnfit

LEAST, MOST = 2, 12
LONGEST = 40


def code_word(text: str) -> str:
    """The word as it is kept: a few letters of any script; raises CodeWordUnfit.

    Digits are refused, so that nobody hands over the number of a bank card or its secret.
    """
    word = " ".join(unicodedata.normalize("NFC", text[: LONGEST * 2]).split())
    kinds = [unicodedata.category(letter)[0] for letter in word]
    if len(word) > LONGEST or not set(kinds) <= {"L", "M", "Z"} or not LEAST <= kinds.count("L") <= MOST:
        raise CodeWordUnfit
    return word
