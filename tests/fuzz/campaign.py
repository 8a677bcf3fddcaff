"""Thousands of inputs read in isolated processes, and the account of what happened."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Lock

from biometrics.limits import MEGABYTE, Limits
from biometrics.process import WorkerCrashed, WorkerOverdue, WorkerProcess, WorkerTooLarge
from tests.fuzz.inputs import Input, Reader
from tests.fuzz.reading import READ, Reading, load, read, settled

# the reader itself gives up after twenty seconds of processor time; the clock's limit is for what waits without end
LIMITS = Limits(seconds=180.0, cpu_seconds=30.0, memory=1024 * MEGABYTE, growth=1 << 40, jobs=1 << 40)
LOOKS = 24
WARM_UP = 1 / 3
GROWTH_ALLOWED = 16 * MEGABYTE

Read = Callable[[Reader, bytes], Reading]


@dataclass(frozen=True, slots=True)
class Trial:
    """One input and how it ended; `fault` names what must not happen: a crash, a hang, an error, too much memory."""

    number: int
    reader: Reader
    kind: str
    size: int
    outcome: str
    seconds: float = 0.0
    peak: int = 0
    fault: bool = False


@dataclass(slots=True)
class Account:
    """What all trials came to; `memory` is one course of settled resident bytes for each process that lived."""

    trials: list[Trial] = field(default_factory=list)
    memory: list[list[int]] = field(default_factory=list)

    @property
    def faults(self) -> list[Trial]:
        return [trial for trial in self.trials if trial.fault]

    @property
    def peak(self) -> int:
        return max((trial.peak for trial in self.trials), default=0)

    @property
    def growth(self) -> int:
        """Bytes by which the process that grew most did so after its warm-up."""
        return max((grown(course) for course in self.memory), default=0)

    @property
    def passed(self) -> bool:
        return not self.faults and self.growth <= GROWTH_ALLOWED and bool(self.trials)

    def by_kind(self) -> dict[str, Counter[str]]:
        kinds = defaultdict[str, Counter[str]](Counter)
        for trial in self.trials:
            kinds[f"{trial.reader}: {trial.kind}"][trial.outcome] += 1
        return dict(sorted(kinds.items()))


def grown(course: list[int]) -> int:
    """Bytes between the middle of the looks right after the warm-up and the middle of the last ones.

    Looked at LOOKS times in a run, each time after the process has given back what it can. Caches and the allocator's
    own stock fill in the first third, which is left out; a leak goes on through the other two.
    """
    later = course[round(len(course) * WARM_UP) :]
    third = len(later) // 3
    return 0 if third == 0 else round(median(later[-third:]) - median(later[:third]))


@dataclass(frozen=True, slots=True)
class Campaign:
    """Reads every input once with `reading`; what ends in a fault is kept in a folder."""

    kept: Path
    workers: int = 2
    limits: Limits = LIMITS
    reading: Read = read

    def run(self, inputs: Iterable[Input], count: int, seen: Callable[[Trial], None] = lambda _: None) -> Account:
        account, line = Account(), _Line(inputs)
        every = max(1, count // self.workers // LOOKS)
        with ThreadPoolExecutor(self.workers) as threads:
            for done in [threads.submit(self._work, line, account, every, seen) for _ in range(self.workers)]:
                done.result()
        account.trials.sort(key=lambda trial: trial.number)
        return account

    def _work(self, line: "_Line", account: Account, every: int, seen: Callable[[Trial], None]) -> None:
        process = WorkerProcess(load, self.limits)
        process.start()
        course = list[int]()
        account.memory.append(course)
        try:
            for number, one in enumerate(line):
                trial = self._tried(process, one)
                account.trials.append(trial)
                seen(trial)
                if trial.fault:
                    self._keep(one, trial)
                if trial.fault and not trial.outcome.startswith("error"):  # the process is another one now
                    course = list[int]()
                    account.memory.append(course)
                elif number % every == 0:
                    course.append(process.do(settled, (), {}))
        finally:
            process.stop()

    def _tried(self, process: WorkerProcess, one: Input) -> Trial:
        outcome, seconds, peak = "", 0.0, 0
        try:
            reading = process.do(self.reading, (one.reader, one.content), {})
            outcome, seconds, peak = reading.outcome, reading.seconds, reading.peak
            refused = one.kind == "honest" and outcome != READ and not _unwanted(one)
            fault = f"error: refused as {outcome}" if refused else ""
        except WorkerTooLarge as error:
            fault = f"memory: {error}"
        except WorkerCrashed as error:
            fault = f"crash: {error}"
        except WorkerOverdue as error:
            fault, seconds = f"hang: {error}", self.limits.seconds
        except Exception as error:  # noqa: BLE001 - any error of the reader is what is looked for
            fault = f"error: {type(error).__name__}"
        size = len(one.content)
        return Trial(one.number, one.reader, one.kind, size, fault or outcome, seconds, peak, fault=bool(fault))

    def _keep(self, one: Input, trial: Trial) -> None:
        self.kept.mkdir(parents=True, exist_ok=True)
        words = f"{one.number} {one.reader} {one.kind} {trial.outcome}"
        name = "".join(letter if letter.isalnum() else "-" for letter in words)[:120]
        (self.kept / f"{name}.bin").write_bytes(one.content)


class _Line:
    """Hands one input after the other to whoever asks."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        self._inputs, self._lock = iter(inputs), Lock()

    def __iter__(self) -> Iterator[Input]:
        return self

    def __next__(self) -> Input:
        with self._lock:
            return next(self._inputs)


def _unwanted(one: Input) -> bool:
    """Pictures of a form that is not taken: whole, but refused."""
    return one.reader is Reader.PICTURE and one.content.startswith((b"GIF8", b"II*\0", b"MM\0*", b"BM"))
