"""Whether a number can be that of a Chinese resident identity card."""

import re
import unicodedata
from datetime import date

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from pension.errors import IdentityNumberWrong

SHAPE = re.compile(r"[0-9]{17}[0-9X]")


def chinese_identity(text: str) -> str:
    """The eighteen characters as the card shows them; implements `pension.ports.IdentityCheck`.

    The place is not compared with the year of birth, as python-stdnum's own `validate` does: a card carries the code of
    the place that issued it, and many codes are younger than today's pensioners.
    """
    number = text if SHAPE.fullmatch(text) else _plain(text)
    if not SHAPE.fullmatch(number) or ric.calc_check_digit(number) != number[-1]:
        raise IdentityNumberWrong
    try:
        ric.get_birth_date(number)
    except ValidationError as error:
        raise IdentityNumberWrong from error
    return number


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).upper() if not _separates(letter))


def _separates(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Pd", "Cf"}


def birthday(identity: str) -> date:
    """The day of birth that the number of an identity card holds."""
    return date(int(identity[6:10]), int(identity[10:12]), int(identity[12:14]))
