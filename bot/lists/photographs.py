"""A folder of photographs, each named after the identity number of its person."""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension.errors import ExaminationLost
from records.photographs import Taken, TakePhotograph

NAME = re.compile(r"(\d{17}[\dX])\.(?:JPE?G|PNG)")
LARGEST = 10 << 20


def photographs(folder: Path) -> Sequence[Path]:
    """Those files of the folder that are named like one."""
    return sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name.upper()))


@dataclass(frozen=True, slots=True)
class Tray:
    """`say` hears why a photograph could not serve, `step` that one more is done."""

    take: TakePhotograph
    taken_on: date | None
    say: Callable[[str], None]
    step: Callable[[], None]

    async def empty(self, files: Sequence[Path], at_once: int) -> Counter[Taken]:
        """Take them all; what became of how many."""
        counts: Counter[Taken] = Counter()
        waiting = iter(files)
        await asyncio.gather(*(self._work(waiting, counts) for _ in range(at_once)))
        return counts

    async def _work(self, waiting: Iterator[Path], counts: Counter[Taken]) -> None:
        for file in waiting:
            counts[await self._take(file)] += 1
            self.step()

    async def _take(self, file: Path) -> Taken:
        identity = file.stem.upper()
        photo = await asyncio.to_thread(_read, file)
        if photo is None:
            return self._unfit(identity, f"larger than {LARGEST >> 20} MB")
        try:
            taken, failure = await self.take(identity, photo, self.taken_on)
        except ExaminationLost:
            return self._unfit(identity, "it cannot be looked at")
        return self._unfit(identity, failure.code) if failure else taken

    def _unfit(self, identity: str, why: str) -> Taken:
        self.say(f"{identity[:-4]}****: {why}")
        return Taken.UNFIT


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.stat().st_size <= LARGEST else None
