"""Erasing what the law lets go."""

from collections.abc import Sequence
from dataclasses import dataclass

from pension.attempt import CaseState
from pension.cases.untie import untie
from pension.errors import ReviewPending
from pension.ports import Clock, Evidence, Office, Records, Transcripts


@dataclass(frozen=True, slots=True)
class Forget:
    """Untie the chat and erase what it brought: one's own pictures that nobody has accepted or that came out of videos,
    what one cannot do, the chat itself and what was said in it.

    What belongs to a relative stays theirs. Certifications stay, they are what the money rests on; clips stay until
    their own date. Raises ReviewPending while a reviewer still needs them.
    """

    records: Records
    evidence: Evidence
    clock: Clock
    transcripts: Transcripts

    async def __call__(self, account: int) -> None:
        pictures: list[str] = []
        async with self.records.begin() as office:
            leaving = await office.accounts.get(account)
            now, own = self.clock.now(), None
            await office.appointments.cancel_of(account, now)
            for binding in await office.bindings.of_account(account, now):
                if binding.is_own:
                    own = binding.beneficiary
                    pictures += await self._erase_of(office, own)
                await untie(office, binding, now)
            await office.elsewhere.withdraw_of(account, now)
            await office.audit.note("forgotten", at=now, account=account, beneficiary=own)
            await office.accounts.erase(account)
        for picture in pictures:
            await self.evidence.erase(picture)
        await self.transcripts.erase(leaving)

    async def _erase_of(self, office: Office, person: int) -> Sequence[str]:
        case = await office.cases.current(person)
        if case and case.state is CaseState.REVIEW and case.promised_at:
            raise ReviewPending(case.promised_at)
        if case:
            await office.cases.abandon(case.id)
        await office.abilities.erase(person)
        pictures = [*await office.templates.remove_unaccepted(person)]
        return [*pictures, *await office.templates.remove_passed(person, but=0)]
