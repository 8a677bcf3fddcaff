"""A machine that finds what it is told to find."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from biometrics.challenge import Challenge
from biometrics.flaw import PageFlaw
from biometrics.paper import flaw_of
from biometrics.report import Cue, Failure, FailureCode, Identity, Liveness, Report, Sign, Timeline, Verdict
from biometrics.signature import CHANNELS, Signature
from pension.errors import ExaminationLost

FRAMES = (b"the best frame", b"the second best", b"the third best")
PASS = Report(
    Verdict.PASS,
    identity=Identity(0.7, 7, 0.9, template=0),
    liveness=Liveness(passive=0.98),
    best_frames=FRAMES,
)
UNSURE = replace(PASS, verdict=Verdict.REVIEW)
UNCHECKED = replace(PASS, liveness=Liveness())
TOO_DARK = Report(
    Verdict.RETRY, Failure(FailureCode.TOO_DARK), remedy=b"the person's own dark frame", best_frames=FRAMES
)
STRANGER = Report(Verdict.RETRY, Failure(FailureCode.NOT_RECOGNISED), Identity(0.2, 7, 0.9, template=0))
REPLAYED = Report(
    Verdict.REVIEW,
    Failure(FailureCode.LOOKS_REPLAYED),
    Identity(0.7, 7, 0.9, template=0),
    Liveness(cues=(Cue(Sign.BORDER, 0.8, 1.0, 2.5, (0.1, 0.0, 0.8, 1.0)), Cue(Sign.MOIRE, 0.4)), risk=0.9, passive=0.1),
    timeline=Timeline((0.0, 0.1), (1.5, 2.0), (0.0, 0.5), (0.1, 0.2), (0.3, 0.4), (0.9, 0.8)),
    best_frames=FRAMES,
)

SCENE = 0x0F1E2D3C4B5A6978


def recording(seed: int, scene: int = SCENE, seconds: float = 8.0) -> Signature:
    """What a clip before this wall would leave; `seed` stands for the take: how the head moved in it."""
    random = Random(seed)
    rows, at = [], [0.0] * CHANNELS
    for _ in range(int(seconds * 5)):
        at = [max(-120.0, min(120.0, value * 0.9 + random.gauss(0, 8))) for value in at]
        rows.append(tuple(round(value) for value in at))
    hashes = tuple(scene ^ (1 << random.randrange(64)) for _ in range(12))
    return Signature(hashes, tuple(rows))


def encoded_anew(signature: Signature, *, cut: int = 0) -> Signature:
    """The same recording after another codec, a smaller picture, and `cut` fifths of a second less at its start."""
    random = Random(cut)
    hashes = tuple(one ^ (1 << random.randrange(64)) ^ (1 << random.randrange(64)) for one in signature.hashes)
    course = tuple(tuple(value + random.randint(-1, 1) for value in row) for row in signature.course)
    return Signature(hashes, course[cut:])


@dataclass
class FakeExamination:
    """Implements `pension.ports.Examination`; a finding of None is a worker that is lost."""

    findings: list[Report | None] = field(default_factory=list)
    photo_failure: Failure | None = None
    seen: list[tuple[bytes, tuple[bytes, ...], Challenge]] = field(default_factory=list)

    def finds(self, *findings: Report | None) -> None:
        self.findings = list(findings)

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        self.seen.append((clip, tuple(templates), challenge))
        finding = self.findings.pop(0) if len(self.findings) > 1 else self.findings[0]
        if finding is None:
            raise ExaminationLost
        return finding

    async def read_page(self, content: bytes) -> PageFlaw | None:
        return flaw_of(content)

    async def inspect(self, photo: bytes) -> Failure | None:
        return self.photo_failure
