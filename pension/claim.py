"""One case in one reviewer's hands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pension.staff import StaffMember

CLAIM_LIFE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Claim:
    """Until that moment nobody else can take the case, and only this member decides."""

    case: int
    member: StaffMember
    until: datetime
