"""Trying light and place before the video that counts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from biometrics.report import Preview
from pension.cases.bound import bound_beneficiary
from pension.errors import ClipTooLarge, ConsentMissing
from pension.ports import Clock, Examination, Records

LARGEST_TRIAL = 10_000_000


@dataclass(frozen=True, slots=True)
class TryOut:
    """Nothing is counted and nothing kept. Raises NotEnrolled, BindingOver, ConsentMissing, ClipTooLarge,
    ExaminationLost; `fetch` is called only when the file may be looked at.
    """

    records: Records
    examination: Examination
    clock: Clock

    async def __call__(self, account: int, fetch: Callable[[], Awaitable[bytes]], *, size: int | None) -> Preview:
        async with self.records.look() as office:
            await bound_beneficiary(office, account, self.clock.now())
            if not (await office.accounts.get(account)).has_agreed:
                raise ConsentMissing
        if size is not None and size > LARGEST_TRIAL:
            raise ClipTooLarge
        content = await fetch()
        if len(content) > LARGEST_TRIAL:
            raise ClipTooLarge
        return await self.examination.preview(content)
