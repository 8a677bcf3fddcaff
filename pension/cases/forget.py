"""Erasing what the law lets go."""

from dataclasses import dataclass

from pension.attempt import CaseState
from pension.errors import ReviewPending
from pension.ports import Clock, Evidence, Records, Transcripts


@dataclass(frozen=True, slots=True)
class Forget:
    """Untie the chat and erase what it brought: pictures that nobody has accepted or that came out of its videos, the
    chat itself and what was said in it.

    Certifications stay, they are what the money rests on; clips stay until their own date. Raises ReviewPending
    while a reviewer still needs them.
    """

    records: Records
    evidence: Evidence
    clock: Clock
    transcripts: Transcripts

    async def __call__(self, account: int) -> None:
        pictures: list[str] = []
        async with self.records.begin() as office:
            leaving = await office.accounts.get(account)
            bound = leaving.beneficiary
            if bound is not None:
                case = await office.cases.current(bound)
                if case and case.state is CaseState.REVIEW and case.promised_at:
                    raise ReviewPending(case.promised_at)
                if case:
                    await office.cases.abandon(case.id)
                pictures += await office.templates.remove_unaccepted(bound)
                pictures += await office.templates.remove_passed(bound, but=0)
            await office.audit.note("forgotten", at=self.clock.now(), account=account, beneficiary=bound)
            await office.accounts.erase(account)
        for picture in pictures:
            await self.evidence.erase(picture)
        await self.transcripts.erase(leaving)
