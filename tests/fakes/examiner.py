"""An examiner that answers what it was told, for the measurements made with it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from biometrics.calibration import Calibration
from biometrics.challenge import Challenge
from biometrics.examiner import Seen
from biometrics.identity import Embedding
from biometrics.report import Report
from biometrics.timings import Timings
from biometrics.track import Track

A_CALIBRATION = Calibration("SFace", 0.45, 0.3, 1e-4, 0.02, 100, 10_000, date(2024, 5, 1), "made up")

Judge = Callable[[str, Challenge, bool], Report]


def a_seen(name: str = "") -> Seen:
    """A clip in which nothing was looked at; its name travels as the number of decoded frames cannot."""
    return Seen(Track(faceless=np.frombuffer(name.encode(), np.uint8)), 8.0, 200, None, Timings(), spent=0.1)


def name_of(seen: Seen) -> str:
    return "" if seen.track.faceless is None else seen.track.faceless.tobytes().decode()


@dataclass
class FakeExamination:
    """Clips and photos are their own names in bytes: `judge_of` gives the report, `vectors` the face of each photo."""

    judge_of: Judge
    vectors: Mapping[str, Embedding | None] = field(default_factory=dict)
    watched: Counter[str] = field(default_factory=Counter)
    embedded: Counter[str] = field(default_factory=Counter)
    templates: list[Sequence[bytes]] = field(default_factory=list)

    @property
    def calibration(self) -> Calibration:
        return A_CALIBRATION

    def watch(self, clip: bytes) -> Seen:
        self.watched[clip.decode()] += 1
        return a_seen(clip.decode())

    def judge(self, seen: Seen, templates: Sequence[bytes], challenge: Challenge, *, passive: bool = True) -> Report:
        self.templates.append(templates)
        return self.judge_of(name_of(seen), challenge, passive)

    def embedding(self, photo: bytes) -> Embedding | None:
        self.embedded[photo.decode()] += 1
        return self.vectors.get(photo.decode())


@dataclass
class FakeStillExamination(FakeExamination):
    """Also scores photos: a photo is its own score in words."""

    def liveness_of(self, photo: bytes) -> float | None:
        return float(photo) if photo[:1].isdigit() else None
