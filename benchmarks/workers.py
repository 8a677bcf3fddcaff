"""What a second worker brings: the time of as many examinations with one worker and with two.

Run as `python -m benchmarks.workers` after `anxin models fetch`. Two busy workers share the memory's bandwidth and the
cores' clock; a figure well under twice means that a library has begun to use threads of its own, or a busy machine.
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
        started = time.monotonic()
        for done in [pool.submit(worker.examine, *job) for _ in range(EXAMINATIONS)]:
            done.result()
        taken = time.monotonic() - started
        numbers = {pool.submit(worker.ready).result() for _ in range(2 * workers)}
        held = max(Usage.of(number).memory for number in numbers)
        print(
            f"workers: {workers}, examinations a second: {EXAMINATIONS / taken:.2f}, each holds {held // MEGABYTE} MB"
        )
        return taken
    finally:
        pool.shutdown(wait=False)


if __name__ == "__main__":
    main()
