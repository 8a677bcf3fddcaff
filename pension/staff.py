"""Who of the agency may decide on people's cases."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """`account` is the chat they work in."""

    id: int
    account: int
    role: Role
    name: str
    since: datetime
