"""When a consent runs out: said before, and on the day."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pension.binding import Binding
from pension.cases.tell import tell_person
from pension.cases.untie import untie
from pension.ports import Clock, Office, Records
from pension.tiding import Tiding, Value

NOTICE = timedelta(days=30)
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class RunOut:
    """Tell both sides a month before the end, and at the end, which ends what the relative had begun."""

    records: Records
    clock: Clock

    async def __call__(self) -> int:
        """How many came to their end."""
        while await self._warn_some() == AT_ONCE:
            pass
        ended = 0
        while some := await self._end_some():
            ended += some
        return ended

    async def _warn_some(self) -> int:
        async with self.records.begin() as office:
            now = self.clock.now()
            ending = await office.bindings.ending(now, now + NOTICE, AT_ONCE)
            for binding in ending:
                await office.bindings.warned(binding.id)
                await _tell_both(office, binding, Tiding("help-ends-soon"), Tiding("helper-ends-soon"), now)
            return len(ending)

    async def _end_some(self) -> int:
        async with self.records.begin() as office:
            now = self.clock.now()
            over = await office.bindings.run_out(now, AT_ONCE)
            for binding in over:
                await untie(office, binding, now)
                await office.audit.note(
                    "help-run-out", at=now, account=binding.account, beneficiary=binding.beneficiary
                )
                await _tell_both(office, binding, Tiding("help-over"), Tiding("helper-over"), now)
            return len(over)


async def _tell_both(office: Office, binding: Binding, helper: Tiding, person: Tiding, now: datetime) -> None:
    until = (binding.until or now).date()
    name = (await office.beneficiaries.get(binding.beneficiary)).masked_name
    theirs = replace(helper, values={"name": name, "until": until}, places=("family",), by_day=True)
    await office.tidings.tell(binding.account, theirs, now)
    own: dict[str, Value] = {"called": binding.called, "until": until}
    told = replace(person, values=own, places=("helpers",), about=binding.beneficiary, by_day=True)
    await tell_person(office, binding.beneficiary, told, now)
