"""What an examination found: the verdict, its one cause, and the evidence behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from biometrics.challenge import Action


class Verdict(StrEnum):
    PASS = "PASS"  # noqa: S105 - a verdict, not a password
    RETRY = "RETRY"
    REVIEW = "REVIEW"


class FailureCode(StrEnum):
    """Stable, machine-readable causes; each has one sentence and one fix in every language."""

    NO_FACE = "no-face"
    SEVERAL_FACES = "several-faces"
    TOO_DARK = "too-dark"
    TOO_BRIGHT = "too-bright"
    BACKLIGHT = "backlight"
    BLURRED = "blurred"
    TOO_FAR = "too-far"
    TOO_NEAR = "too-near"
    FACE_COVERED = "face-covered"
    FACE_OUT_OF_FRAME = "face-out-of-frame"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    UNREADABLE_FILE = "unreadable-file"
    FORWARDED = "forwarded"
    SEEN_BEFORE = "seen-before"
    EXPIRED = "expired"
    WRONG_ACTION = "wrong-action"
    ACTION_TOO_FAST = "action-too-fast"
    DIFFERENT_PERSON_IN_THE_CLIP = "different-person-in-the-clip"
    NOT_RECOGNISED = "not-recognised"
    LOOKS_REPLAYED = "looks-replayed"


@dataclass(frozen=True, slots=True)
class Failure:
    """The one cause, and the asked action it speaks of where there is one."""

    code: FailureCode
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One action seen in the clip; times in seconds from its start, strength in the unit of its signal."""

    action: Action
    onset: float
    peak: float
    end: float
    strength: float


@dataclass(frozen=True, slots=True)
class Identity:
    """How near the face comes to the templates: cosine similarity in -1…1, None where nothing could be compared."""

    similarity: float | None = None
    frames: int = 0
    self_agreement: float | None = None


@dataclass(frozen=True, slots=True)
class Liveness:
    """What was asked and what was seen, in the order of the clip."""

    asked: tuple[Action, ...] = ()
    found: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """Medians over the sampled frames; see `biometrics.quality` for the unit of each measure."""

    seconds: float = 0.0
    frames: int = 0
    frames_with_face: int = 0
    measures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of `Examiner.examine`.

    `remedy` is a JPEG of the person's own frame with the cause marked on it (RETRY only, where a frame exists);
    `best_frames` are JPEGs of the aligned-and-scored frames, best first; `timings` are seconds by stage.
    """

    verdict: Verdict
    failure: Failure | None = None
    identity: Identity = Identity()
    liveness: Liveness = Liveness()
    quality: Quality = Quality()
    timings: Mapping[str, float] = field(default_factory=dict)
    remedy: bytes | None = None
    best_frames: tuple[bytes, ...] = ()
