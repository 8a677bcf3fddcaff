"""What five hundred people who talk at once wait for, with the bot on one core while both workers look at videos.

Run as `python -m benchmarks.talk [people] [seconds] [seconds between two taps of a person]`.
"""

import asyncio
import json
import logging
import os
import signal
import sys
import tempfile
import time
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks.examination import CHALLENGE, START, STOP
from benchmarks.hold import watched
from biometrics import worker
from biometrics.challenge import Challenge
from biometrics.models import Shelf, artefact
from biometrics.samples import cut, still
from bot.messenger.visitor import NothingHeard, Visitor
from bot.settings import Settings

PEOPLE, SECONDS, PAUSE = 500, 60.0, 20.0
ARRIVE_AT_ONCE, ARRIVE_A_SECOND = 16, 8  # the server takes in no more than ten strangers a second
CALM = 5.0
PATIENCE = 60.0


def main(people: int = PEOPLE, seconds: float = SECONDS, pause: float = PAUSE) -> None:
    with tempfile.TemporaryDirectory() as data:
        asyncio.run(measure(Path(data), people, seconds, pause))


async def measure(data: Path, people: int, seconds: float, pause: float) -> None:
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.talk", "serve", str(data), stdout=asyncio.subprocess.PIPE
    )
    assert bot.stdout is not None
    address = (await bot.stdout.readline()).decode().strip()
    try:
        waits, silent = await talk(bot, address, people, seconds, pause)
    finally:
        bot.send_signal(signal.SIGTERM)
        told = json.loads(await bot.stdout.read())
        await bot.wait()
    waits.sort()
    hundredths = quantiles(waits, n=100)
    print(f"{people} people, a tap each every {pause:.0f} s: {len(waits) / seconds:.1f} taps a second answered")
    print(f"  wait for the answer: median {median(waits) * 1000:.0f} ms, p99 {hundredths[98] * 1000:.0f} ms")
    print(f"  without an answer in {PATIENCE:.0f} s: {silent}")
    print(
        f"  the loop was held at most {told['longest_spent'] * 1000:.1f} ms of its processor time, "
        f"{told['longest'] * 1000:.1f} ms by the clock, in {told['count']:,} callbacks ({told['over']})"
    )
    print(f"  the longest: {told['worst']}")
    print(f"  meanwhile {told['examined']} videos of {STOP - START:.0f} s were looked at")


async def talk(
    bot: asyncio.subprocess.Process, address: str, people: int, seconds: float, pause: float
) -> tuple[list[float], int]:
    """How long each tap waited for its answer, and how many got none."""
    visitors = [Visitor(address, timeout=PATIENCE) for _ in range(people)]
    try:
        for start in range(0, people, ARRIVE_AT_ONCE):
            some = visitors[start : start + ARRIVE_AT_ONCE]
            await asyncio.gather(asyncio.sleep(len(some) / ARRIVE_A_SECOND), *map(_arrive, some))
        await asyncio.sleep(CALM)
        bot.send_signal(signal.SIGUSR1)  # from here on it is measured
        waits: list[float] = []
        until = time.monotonic() + seconds
        silent = sum(
            await asyncio.gather(
                *(_read(visitor, Random(number), waits, until, pause) for number, visitor in enumerate(visitors))
            )
        )
        return waits, silent
    finally:
        await asyncio.gather(*(visitor.close() for visitor in visitors))


async def _arrive(visitor: Visitor) -> None:
    await visitor.open()
    await visitor.says("/start")
    await visitor.hears(lambda letter: bool(letter.buttons))


async def _read(visitor: Visitor, random: Random, waits: list[float], until: float, pause: float) -> int:
    """Goes to and fro between the help and the questions behind it; how many taps were left without an answer."""
    silent = 0
    await asyncio.sleep(random.uniform(0, pause))
    while time.monotonic() < until:
        started = time.monotonic()
        try:
            await visitor.says(random.choice(("/help", "/start", "/status", "/language")))
            await visitor.hears()
            waits.append(time.monotonic() - started)
        except NothingHeard:
            silent += 1
        thinking = random.expovariate(1 / pause) if pause else 0.0
        await asyncio.sleep(max(0.0, min(thinking, until - time.monotonic())))
    return silent


async def serve(data: Path) -> None:
    """The whole product, kept to one core but for its workers, which look at videos all the time."""
    from bot import demo, journal
    from bot.application import running

    journal.begin(logging.ERROR)
    settings = Settings.from_environment({**os.environ, "ANXIN_DATA": str(data), "ANXIN_PORT": "0"})
    measured, ended = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, measured.set)
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    film = (Shelf(settings.models).folder / artefact("woman").file).read_bytes()
    job = (cut(film, START, STOP), (still(film, START - 0.5),), CHALLENGE)
    async with running(demo.plan(settings)) as product:
        looks = [Looks(product.executor, job) for _ in range(settings.workers)]
        looking = [asyncio.create_task(one.go_on()) for one in looks]
        warm = asyncio.gather(*(one.warm.wait() for one in looks))
        await asyncio.wait([warm, *looking], return_when=asyncio.FIRST_COMPLETED)
        if lost := next((task for task in looking if task.done()), None):
            lost.result()
        keep_to_core(0)
        print(product.address, flush=True)
        await asyncio.wait(
            [asyncio.create_task(one.wait()) for one in (measured, ended)], return_when=asyncio.FIRST_COMPLETED
        )
        before = sum(one.done for one in looks)
        with watched() as holds:
            await ended.wait()
        print(json.dumps({**asdict(holds), "examined": sum(one.done for one in looks) - before}), flush=True)
        for task in looking:
            task.cancel()
        await asyncio.wait(looking)


@dataclass(slots=True)
class Looks:
    """One video after another, handed to the workers of the product."""

    executor: Executor
    job: tuple[bytes, tuple[bytes], Challenge]
    done: int = 0
    warm: asyncio.Event = field(default_factory=asyncio.Event)

    async def go_on(self) -> None:
        while True:
            await asyncio.wrap_future(self.executor.submit(worker.examine, *self.job))
            self.done += 1
            self.warm.set()


def keep_to_core(core: int) -> None:
    """All threads of this process; the workers are processes of their own."""
    for thread in Path("/proc/self/task").iterdir():
        os.sched_setaffinity(int(thread.name), {core})


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(Path(sys.argv[2])))
    else:
        main(*(kind(word) for kind, word in zip((int, float, float), sys.argv[1:], strict=False)))
