"""What a second worker brings: the time of as many examinations with one worker and with two.

Run as `python -m benchmarks.workers` after `anxin models fetch`. Two busy workers share the memory's bandwidth and the
cores' clock. A figure well under twice with the same processor time for each examination means a busy machine; more
processor time means that a library has begun to use threads of its own.
"""

import time

from benchmarks.examination import CHALLENGE, START, STOP
from biometrics import worker
from biometrics.executor import IsolatedProcesses
from biometrics.limits import MEGABYTE
from biometrics.models import Shelf, artefact
from biometrics.process import Usage
from biometrics.samples import cut, still
from bot.settings import Settings

EXAMINATIONS = 24


def main() -> None:
    shelf = Shelf(Settings.from_environment().models)
    film = (shelf.folder / artefact("woman").file).read_bytes()
    job = (cut(film, START, STOP), (still(film, START - 0.5),), CHALLENGE)
    alone, together = (seconds_with(shelf, workers, job) for workers in (1, 2))
    print(
        f"{EXAMINATIONS} examinations of {STOP - START:.0f} s: {alone:.1f} s with one worker, {together:.1f} s with two"
    )
    print(f"  two workers do {alone / together:.2f} times the work of one")


def seconds_with(shelf: Shelf, workers: int, job: tuple[bytes, tuple[bytes], object]) -> float:
    pool = IsolatedProcesses(shelf.folder, workers)
    try:
        for warmed in [pool.submit(worker.examine, *job) for _ in range(2 * workers)]:
            warmed.result()
        numbers = {pool.submit(worker.ready).result() for _ in range(8 * workers)}
        before, started = spent(numbers), time.monotonic()
        for done in [pool.submit(worker.examine, *job) for _ in range(EXAMINATIONS)]:
            done.result()
        taken, cost = time.monotonic() - started, (spent(numbers) - before) / EXAMINATIONS
        held = max(Usage.of(number).memory for number in numbers) // MEGABYTE
        rate = EXAMINATIONS / taken
        print(
            f"workers: {workers}, {rate:.2f} examinations a second, {cost:.2f} s of processor each, {held} MB a worker"
        )
        return taken
    finally:
        pool.shutdown(wait=False)


def spent(numbers: set[int]) -> float:
    """Processor seconds of these processes so far."""
    return sum(Usage.of(number).cpu_seconds for number in numbers)


if __name__ == "__main__":
    main()
