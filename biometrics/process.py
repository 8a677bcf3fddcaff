"""One worker process: it gets one job at a time, is watched while it works, and is replaced when it is lost."""

import pickle
import signal
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Any, TypeVar

import psutil

from biometrics.limits import Limits

Answer = TypeVar("Answer")

LOOK_SECONDS = 0.05
LOADING_SECONDS = 120.0
EXIT_SECONDS = 1.0
TRIES = 2


class WorkerCrashed(RuntimeError):
    """The process that did this job ended in the middle of it."""


class WorkerTooLarge(WorkerCrashed):
    """The process that did this job took more memory than it may, and was ended."""


class WorkerOverdue(RuntimeError):
    """The job took longer, or more processor time, than it may, and was stopped."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Resident bytes of a process, and the processor seconds it has spent since it started."""

    memory: int
    cpu_seconds: float

    @classmethod
    def of(cls, process: int) -> "Usage":
        """Of a process by its number; nothing where it has ended."""
        try:
            looked_at = psutil.Process(process)
            with looked_at.oneshot():
                times = looked_at.cpu_times()
                return cls(looked_at.memory_info().rss, times.user + times.system)
        except psutil.Error:
            return cls(0, 0.0)


class WorkerProcess:
    """A spawned process that begins by calling `load`, and its successors.

    The limits are kept from outside, by looking at the process twenty times a second and killing it: native code can
    neither hold that up nor catch it. A limit inside (RLIMIT_AS, RLIMIT_DATA) would count what TensorFlow and
    onnxruntime reserve and never touch, and would turn into failed allocations in the middle of a library.
    """

    def __init__(self, load: Callable[[], None], limits: Limits) -> None:
        self._load, self._limits = load, limits
        self._lock = Lock()
        self._stopped = False
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._loaded: Usage | None = None
        self._done = 0

    def start(self) -> None:
        """Begin to load, in the background; nothing once it has been stopped."""
        with self._lock:
            if self._stopped:
                return
            context = get_context("spawn")
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, self._load), daemon=True)
            self._process.start()
            theirs.close()
            self._loaded, self._done = None, 0

    def stop(self) -> None:
        """For good; a job that is being done ends as crashed."""
        with self._lock:
            self._stopped = True
            self._end()

    def do(self, fn: Callable[..., Answer], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Answer:
        """The answer of `fn(*args, **kwargs)`. Raises what it raises, WorkerCrashed, WorkerTooLarge, WorkerOverdue."""
        job = pickle.dumps((fn, tuple(args), dict(kwargs)))
        try:
            self._hand_over(job)
            succeeded, answer = pickle.loads(self._watched())  # noqa: S301 - comes from a process of our own
        except (WorkerCrashed, WorkerOverdue):
            self._replace()
            raise
        self._retire(exhausted=isinstance(answer, MemoryError))
        if isinstance(answer, MemoryError):
            raise WorkerTooLarge("an allocation failed") from answer
        if not succeeded:
            raise answer
        return answer  # type: ignore[no-any-return] # the other side of the line has no types

    def _hand_over(self, job: bytes) -> None:
        """To a process that has loaded; one that has ended while it had nothing to do is replaced."""
        for _ in range(TRIES):
            try:
                line, number = self._running()
                if self._loaded is None:
                    _hear(line, LOADING_SECONDS)
                    self._loaded = Usage.of(number)
                line.send_bytes(job)
                _hear(line, LOADING_SECONDS)
            except (EOFError, OSError):
                self._replace()
            else:
                return
        raise WorkerCrashed("ended before it could begin")

    def _watched(self) -> bytes:
        """What the process answers, as long as it keeps within its limits."""
        line, number = self._running()
        before, started = Usage.of(number), time.monotonic()
        while not line.poll(LOOK_SECONDS):
            self._look(Usage.of(number), before, started)
        try:
            return line.recv_bytes()
        except (EOFError, OSError) as error:
            raise WorkerCrashed(self._cause()) from error

    def _look(self, now: Usage, before: Usage, started: float) -> None:
        """Raises what ends the job, where it has taken too much."""
        if now.memory > self._limits.memory:
            raise WorkerTooLarge(f"held {now.memory} bytes")
        if now.cpu_seconds - before.cpu_seconds > self._limits.cpu_seconds:
            raise WorkerOverdue(f"more than {self._limits.cpu_seconds} s of processor time")
        if time.monotonic() - started > self._limits.seconds:
            raise WorkerOverdue(f"more than {self._limits.seconds} s")

    def _retire(self, *, exhausted: bool) -> None:
        """Replace a process that has served its time, between two jobs."""
        self._done += 1
        process, loaded = self._process, self._loaded
        if process is None or process.pid is None or loaded is None:  # stopped meanwhile
            return
        grown = Usage.of(process.pid).memory - loaded.memory
        if exhausted or self._done >= self._limits.jobs or grown > self._limits.growth:
            self._replace()

    def _replace(self) -> None:
        with self._lock:
            self._end()
        self.start()

    def _running(self) -> tuple[Connection, int]:
        """The line to the process, and its number. Raises EOFError where there is none, as its line would."""
        line, process = self._line, self._process
        if line is None or process is None or process.pid is None:
            raise EOFError
        return line, process.pid

    def _cause(self) -> str:
        """The name of the signal that ended the process, or its exit code."""
        process = self._process
        if process is None:
            return "stopped"
        process.join(EXIT_SECONDS)
        code = process.exitcode
        return f"exit code {code}" if code is None or code >= 0 else signal.Signals(-code).name

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process, self._loaded = None, None


def _hear(line: Connection, seconds: float) -> None:
    """Wait for the sign that the other side is ready, or has begun."""
    if not line.poll(seconds):
        raise EOFError
    line.recv_bytes()


def serve(line: Connection, load: Callable[[], None]) -> None:
    """The life of the process: load, then one answer a job, until the other side has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one that talks; it ends its workers itself
    load()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        line.send_bytes(b"")
        while True:
            job = line.recv_bytes()
            line.send_bytes(b"")
            line.send_bytes(_done(job))


def _done(job: bytes) -> bytes:
    """Whether the job succeeded and its answer or error, pickled."""
    try:
        fn, args, kwargs = pickle.loads(job)  # noqa: S301 - comes from the process that started this one
        return pickle.dumps((True, fn(*args, **kwargs)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to who asked
        error.add_note(traceback.format_exc())
        return pickle.dumps((False, error))
