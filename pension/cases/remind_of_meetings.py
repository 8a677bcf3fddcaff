"""Reminding who has booked: the evening before, and shortly before a live session."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pension.appointment import REMINDED_BEFORE, Appointment, Meeting, Occasion
from pension.cases.meet import tiding_of
from pension.cases.tell import tell_all
from pension.ports import Clock, Office, Records
from pension.tiding import Tiding

EVE, SOON = "appointment-eve", "appointment-soon"
EVENING = 18


@dataclass(frozen=True, slots=True)
class RemindOfMeetings:
    """Each is told once; what a stop has made too late is not told any more."""

    records: Records
    clock: Clock

    async def __call__(self) -> int:
        """How many were told."""
        told = 0
        async with self.records.begin() as office:
            now = self.clock.now()
            for kind in Occasion:
                for meeting in await office.appointments.between(kind, now, now + timedelta(days=2)):
                    if reminder := _reminder(meeting, now):
                        await office.appointments.told(meeting.id, soon=reminder == SOON)
                        await tell_all(office, meeting.beneficiary, tiding_of(reminder, meeting), now)
                        if reminder == SOON:
                            await _call_staff(office, meeting, now)
                        told += 1
        return told


async def _call_staff(office: Office, meeting: Appointment, now: datetime) -> None:
    """Somebody has to open the session: everybody of the staff whom it does not concern hears of it."""
    person = await office.beneficiaries.get(meeting.beneficiary)
    tiding = Tiding("session-waits", {"name": person.masked_name, "at": meeting.starts_at})
    for member in await office.staff.all():
        if not await office.bindings.were_between(member.account, meeting.beneficiary):
            await office.tidings.tell(member.account, tiding, now)


def _reminder(meeting: Appointment, now: datetime) -> str | None:
    if meeting.state is not Meeting.BOOKED:
        return None
    if meeting.kind is Occasion.LIVE and not meeting.soon_told and meeting.starts_at - now <= REMINDED_BEFORE:
        return SOON
    tomorrow = meeting.starts_at.date() - now.date() == timedelta(days=1)
    return EVE if tomorrow and now.hour >= EVENING and not meeting.eve_told else None
