"""How long from starting the process to its first answer, and what it holds in memory then."""

import asyncio
import os
import re
import signal
import sys
import tempfile
import time

import psutil

from bot.messenger.visitor import Visitor

MEGABYTE = 1 << 20
RUNS = 3


def main() -> None:
    for _ in range(RUNS):
        answered, resident = asyncio.run(first_answer())
        print(f"first answer {answered:.2f} s after the start of the process, which then holds {resident:.0f} MB")


async def first_answer() -> tuple[float, float]:
    """Seconds from the start of `anxin demo` to its answer to /start, and the megabytes its process holds."""
    with tempfile.TemporaryDirectory() as data:
        started = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "demo", stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "ANXIN_DATA": data, "ANXIN_PORT": "0"},
        )  # fmt: skip
        assert process.stdout is not None
        address = None
        while address is None:
            address = re.search(rb"http://127\.0\.0\.1:\d+", await process.stdout.readline())
        async with Visitor(address.group().decode()) as visitor:
            await visitor.says("/start")
            await visitor.hears(lambda letter: bool(letter.buttons))
            answered = time.monotonic() - started
            resident = psutil.Process(process.pid).memory_info().rss / MEGABYTE
        process.send_signal(signal.SIGINT)
        await process.wait()
        return answered, resident


if __name__ == "__main__":
    main()
