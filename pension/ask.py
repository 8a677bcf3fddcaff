"""A relative asks to act for somebody; nothing may be done before the answer."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pension.errors import NameUnfit

ASK_LIFE = timedelta(hours=48)
PAUSE = timedelta(days=30)
LONGEST = 20


class AskState(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Ask:
    """`called` is who the relative says they are, as the person will read it: “daughter Li Min”."""

    id: int
    account: int
    beneficiary: int
    called: str
    asked_at: datetime
    until: datetime
    state: AskState = AskState.OPEN

    def is_open(self, at: datetime) -> bool:
        return self.state is AskState.OPEN and at < self.until


def fit_name(text: str) -> str:
    """How a relative may be called, as it is kept; raises NameUnfit.

    Letters and spaces only, so that no number and no address reaches the person by it.
    """
    called = " ".join(unicodedata.normalize("NFC", text[: LONGEST * 4]).split())
    kinds = [unicodedata.category(letter)[0] for letter in called]
    if not 1 <= len(called) <= LONGEST or not set(kinds) <= {"L", "M", "Z"} or "L" not in kinds:
        raise NameUnfit
    return called
