"""What one job may take of the worker that does it, and how long a worker serves."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds on the clock and of processor time for each job, resident bytes of a worker, jobs in its life.

    The clock's limit is the wider one: a busy machine makes an honest job late, but no more expensive. A worker with
    its networks loaded holds about 0.9 GB. One that has grown by `growth` bytes since then, or has done `jobs` jobs, is
    replaced between two jobs: native libraries leak, and leaks must not add up.
    """

    seconds: float = 60.0
    cpu_seconds: float = 30.0
    memory: int = 2048 * MEGABYTE
    growth: int = 512 * MEGABYTE
    jobs: int = 500


USUAL = Limits()
