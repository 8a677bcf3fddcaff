"""Erases what has been kept long enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pension.cases.enrol import GUESS_WINDOW
from pension.ports import Clock
from records.database import Database
from records.evidence import EvidenceStore

AT_ONCE = 100
ORPHAN_AGE = timedelta(days=1)
LETTER_AGE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Retention:
    """One tick: old videos with their frames, and the pictures of ended benefits, each with a line in the trail; the
    videos of live sessions; the signatures of videos; evidence no row names; guesses, tidings and invitations that are
    over.
    """

    database: Database
    evidence: EvidenceStore
    clock: Clock

    async def __call__(self) -> int:
        """How many videos were erased."""
        await self._erase_what_is_over()
        erased = 0
        while some := await self._erase_some():
            erased += some
        while await self._erase_templates():
            pass
        await self._erase_session_clips()
        await self._erase_papers()
        await self._erase_signatures()
        await self._sweep()
        return erased

    async def _erase_what_is_over(self) -> None:
        now = self.clock.now()
        async with self.database.begin() as office:
            await office.guesses.erase(now - GUESS_WINDOW)
            await office.tidings.erase(now - LETTER_AGE)
            await office.invitations.erase(now - LETTER_AGE)

    async def _erase_templates(self) -> int:
        now = self.clock.now()
        async with self.database.begin() as office:
            over = await office.templates.after_the_end(now.date(), AT_ONCE)
        for template in over:
            await self.evidence.erase(template.picture)
            async with self.database.begin() as office:
                await office.templates.remove(template.id)
                await office.audit.note("template-erased", at=now, beneficiary=template.beneficiary)
        return len(over)

    async def _erase_some(self) -> int:
        async with self.database.begin() as office:
            old = await office.attempts.old_clips(self.clock.now(), AT_ONCE)
        for attempt in old:
            async with self.database.begin() as office:
                frames = await office.attempts.frames(attempt.id)
            for name in filter(None, (attempt.clip, attempt.remedy, *frames)):
                await self.evidence.erase(name)
            async with self.database.begin() as office:
                case = await office.cases.get(attempt.case)
                await office.attempts.clip_erased(attempt.id)
                await office.audit.note("clip-erased", at=self.clock.now(), beneficiary=case.beneficiary)
        return len(old)

    async def _erase_papers(self) -> None:
        erased = AT_ONCE
        while erased == AT_ONCE:
            async with self.database.begin() as office:
                old = await office.papers.old(self.clock.now(), AT_ONCE)
            for page in old:
                await self.evidence.erase(page.content)
                async with self.database.begin() as office:
                    case = await office.cases.get(page.case)
                    await office.papers.remove(page.case, page.number)
                    await office.audit.note("page-erased", at=self.clock.now(), beneficiary=case.beneficiary)
            erased = len(old)

    async def _erase_session_clips(self) -> None:
        while clips := await self._old_session_clips():
            for clip in clips:
                await self.evidence.erase(clip)
            async with self.database.begin() as office:
                for clip in clips:
                    await office.appointments.clip_erased(clip)

    async def _old_session_clips(self) -> Sequence[str]:
        async with self.database.begin() as office:
            return await office.appointments.old_clips(self.clock.now(), AT_ONCE)

    async def _erase_signatures(self) -> None:
        erased = AT_ONCE
        while erased == AT_ONCE:
            async with self.database.begin() as office:
                erased = await office.signatures.erase(self.clock.now(), AT_ONCE)

    async def _sweep(self) -> None:
        """What was kept for a row that never came, because the machine stopped in between."""
        names = await self.evidence.names(ORPHAN_AGE)
        async with self.database.begin() as office:
            orphans = await office.custody.unnamed(names)
        for name in orphans:
            await self.evidence.erase(name)
