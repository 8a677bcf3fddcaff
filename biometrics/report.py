"""What an examination found: the verdict, its one cause, and the evidence behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from biometrics.challenge import Action
from biometrics.signature import Signature


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
    """How near the face comes to the templates: cosine similarity in -1…1, None where nothing could be compared.

    `template` is the place (from 0) of the nearest template among those given; `self_agreement` (-1…1) tells how well
    the frames of the clip agree with each other.
    """

    similarity: float | None = None
    frames: int = 0
    self_agreement: float | None = None
    template: int | None = None


class Sign(StrEnum):
    """What betrays a presentation attack."""

    PASSIVE = "passive"
    PLANAR = "planar"
    LIFELESS = "lifeless"
    CUT_OUT = "cut-out"
    FROZEN = "frozen"
    REPEATED = "repeated"
    REVERSED = "reversed"
    SPLICED = "spliced"
    BORDER = "border"
    MOIRE = "moire"
    BANDING = "banding"


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign of a presentation attack.

    `strength` is 0 (nothing) … 1 (beyond doubt); `start` and `end` are seconds of the clip, None for the whole of it;
    `region` is where in the frame: x, y, width, height, each as a share (0…1) of the frame, None for the whole of it.
    """

    sign: Sign
    strength: float
    start: float | None = None
    end: float | None = None
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Liveness:
    """What was asked and what was seen, in the order of the clip, and what speaks against a living head.

    `risk` (0…1) is all cues together; from `biometrics.living.REVIEW_RISK` on a person decides. `passive` (0…1) is the
    median of DeepFace's FasNet over the clip, 1 a living face; None where its weights are not on this machine.
    """

    asked: tuple[Action, ...] = ()
    found: tuple[Finding, ...] = ()
    cues: tuple[Cue, ...] = ()
    risk: float = 0.0
    passive: float | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The course of the clip, one value a looked-at frame: yaw and pitch in degrees, the rest 0…1."""

    seconds: tuple[float, ...] = ()
    yaw: tuple[float, ...] = ()
    pitch: tuple[float, ...] = ()
    mouth: tuple[float, ...] = ()
    smile: tuple[float, ...] = ()
    eyes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """Medians over the sampled frames; see `biometrics.quality` for the unit of each measure."""

    seconds: float = 0.0
    frames: int = 0
    frames_with_face: int = 0
    measures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """The answer of `Examiner.preview`: what to change first, None where nothing; `picture` shows it, a JPEG."""

    failure: Failure | None = None
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of `Examiner.examine`.

    `failure` is the one cause of RETRY; with REVIEW it is `looks-replayed` or None. `remedy` is a JPEG of the person's
    own frame with the cause marked on it (RETRY only, where a frame exists); `best_frames` are JPEGs of the best
    frames, best first; `timings` are seconds by stage; `signature` knows the same recording again.
    """

    verdict: Verdict
    failure: Failure | None = None
    identity: Identity = Identity()
    liveness: Liveness = Liveness()
    quality: Quality = Quality()
    timings: Mapping[str, float] = field(default_factory=dict)
    remedy: bytes | None = None
    best_frames: tuple[bytes, ...] = ()
    timeline: Timeline = Timeline()
    signature: Signature | None = None
