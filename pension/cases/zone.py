"""By whose clock a person lives."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from pension.ports import Clock, Records
from pension.zone import offset

QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SetClock:
    """This account's clock shows that time now: from that it follows how far it is from the agency's."""

    records: Records
    clock: Clock

    async def __call__(self, account: int, shown: time) -> datetime:
        """This moment by the clock of the person."""
        now = self.clock.now()
        ahead = datetime.combine(now.date(), shown, now.tzinfo) - now
        ahead = QUARTER * round(ahead / QUARTER)
        utc = (now.utcoffset() or timedelta()) + ahead
        while utc > timedelta(hours=14):
            utc -= DAY
        while utc < timedelta(hours=-12):
            utc += DAY
        async with self.records.begin() as office:
            await office.accounts.live_by(account, None if utc == now.utcoffset() else offset(utc))
            return (await office.accounts.get(account)).local(now)
