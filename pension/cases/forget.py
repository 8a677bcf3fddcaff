"""Erasing what the law lets go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pension.attempt import CaseState
from pension.cases.family import tell_revoked
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
                    await self._send_helpers_away(office, own, now)
                await untie(office, binding, now)
            await office.elsewhere.withdraw_of(account, now)
            for vow in await office.cases.vows_of(account):
                await office.cases.abandon(vow.id)
            await office.audit.note("forgotten", at=now, account=account, beneficiary=own)
            await office.accounts.erase(account)
        for picture in pictures:
            await self.evidence.erase(picture)
        await self.transcripts.erase(leaving)

    async def _send_helpers_away(self, office: Office, person: int, now: datetime) -> None:
        """With the person's chat their consents go as well: they can see and revoke them nowhere else."""
        for binding in await office.bindings.of_beneficiary(person, now):
            if not binding.is_own:
                await untie(office, binding, now)
                await tell_revoked(office, binding, now)

    async def _erase_of(self, office: Office, person: int) -> Sequence[str]:
        case = await office.cases.current(person)
        if case and case.state is CaseState.REVIEW and case.promised_at:
            raise ReviewPending(case.promised_at)
        if case:
            await office.cases.abandon(case.id)
        await office.abilities.erase(person)
        pictures = [*await office.templates.remove_unaccepted(person)]
        return [*pictures, *await office.templates.remove_passed(person, but=0)]
