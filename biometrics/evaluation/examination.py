"""What this evaluation asks of an examiner."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from biometrics.calibration import Calibration
from biometrics.challenge import Challenge
from biometrics.examiner import Seen
from biometrics.identity import Embedding
from biometrics.report import Report


class Examination(Protocol):
    """One clip is watched once and judged as often as asked; a picture becomes a vector. `Examiner` does it."""

    @property
    def calibration(self) -> Calibration: ...

    def watch(self, clip: bytes) -> Seen: ...

    def judge(
        self, seen: Seen, templates: Sequence[bytes], challenge: Challenge, *, passive: bool = True
    ) -> Report: ...

    def embedding(self, photo: bytes) -> Embedding | None: ...


@runtime_checkable
class StillExamination(Protocol):
    """Also tells of a single picture how living it looks, 0…1; None where FasNet or a face is missing."""

    def liveness_of(self, photo: bytes) -> float | None: ...
