"""The whole look at one clip: is this the person, alive, did they do what was asked?"""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import takewhile
from pathlib import Path

import cv2
import numpy as np

from biometrics.actions import Signals, follow
from biometrics.calibration import Calibration
from biometrics.challenge import Action, Challenge
from biometrics.clip import Clip, Image, jpeg, picture
from biometrics.covering import is_covered
from biometrics.errors import ExaminationEnded
from biometrics.faces import Face, FaceDetector
from biometrics.identity import SIDE, Embedding, Recogniser, agreement, aligned, combined, five_points, mirrored
from biometrics.imprint import imprint
from biometrics.landmarks import FaceMesher, Region
from biometrics.living import living_cues, passive_cues, planar_movements, risk
from biometrics.models import Shelf
from biometrics.motion import interruptions
from biometrics.networks import DeepFaceNetworks
from biometrics.passive import FRAMES, PassiveCheck
from biometrics.quality import cause, measured, medians
from biometrics.remedy import remedy
from biometrics.replay import replay_cues
from biometrics.report import Cue, Failure, FailureCode, Identity, Liveness, Preview, Quality, Report, Verdict
from biometrics.signature import Signature
from biometrics.timings import Timings
from biometrics.track import Portrait, Track, Tracker
from biometrics.verdict import Evidence, verdict_on

LEAST_SHARE_WITH_FACE = 0.4
LEAST_SECONDS_WITH_FACE = 1.0
BEST_FRAMES = 5
SHOWN_FRAMES = 3
LEAST_PHOTO_FACE = 80
PREVIEW_SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Seen:
    """One clip after its only viewing; `ended` is what kept it from being viewed to its end.

    `best` are its best frames, `embeddings` (n x 128, unit) belong to them and to one frame of every uninterrupted
    stretch; `cues` speak of the recording, whatever was asked; `passive` is FasNet's median, None without its weights.
    """

    track: Track
    seconds: float
    decoded: int
    ended: Failure | None
    timings: Timings
    signals: Signals = field(default_factory=lambda: Signals.of([], []))
    cues: tuple[Cue, ...] = ()
    passive: float | None = None
    best: tuple[Portrait, ...] = ()
    embeddings: Embedding | None = None
    signature: Signature | None = None
    spent: float = 0.0


class Examiner:
    """Holds the loaded networks; one examination at a time. Raises ModelMissing where a file was never fetched.

    `calibration` names the recognition model and its cuts; FasNet is used where its weights are on the shelf.
    """

    def __init__(self, models: Path, calibration: Calibration | None = None) -> None:
        shelf = Shelf(models)
        cv2.setNumThreads(1)
        self._calibration = calibration or Calibration.load()
        self._detector = FaceDetector(shelf.path("yunet"))
        self._mesher = FaceMesher(shelf.path("face_landmarker"))
        shelf.path("recogniser")
        networks = DeepFaceNetworks(shelf.deepface_home)
        self._recogniser = Recogniser(networks, self._calibration.model)
        self._passive = PassiveCheck(networks) if shelf.has_passive else None

    @property
    def calibration(self) -> Calibration:
        return self._calibration

    def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report:
        """The verdict on one clip.

        `templates` are still pictures (JPEG, PNG or WebP) of the person; without one that shows a face the verdict is
        at best REVIEW. Never raises for what the clip holds: every cause is a failure code.
        """
        return self.judge(self.watch(clip, quick=Action.BLINK in challenge.actions), templates, challenge)

    def watch(self, clip: bytes, *, quick: bool = True) -> Seen:
        """All that is to be seen in a clip, whatever was asked and whoever it should be.

        Without `quick` what is over in an eighth of a second, a blink, may be missed, for less work. Never raises for
        what the clip holds.
        """
        timings, started = Timings(), time.process_time()
        opened, ended = Clip(clip), None
        try:
            track = Tracker(self._detector, self._mesher, timings, quick).follow(opened.frames())
        except ExaminationEnded as error:
            ended, track = error.failure, Track()
        seen = Seen(track, opened.seconds, opened.decoded, ended or _too_little(track, opened.seconds), timings)
        if seen.ended is None:
            seen = self._understood(seen)
        return replace(seen, spent=time.process_time() - started)

    def judge(self, seen: Seen, templates: Sequence[bytes], challenge: Challenge, *, passive: bool = True) -> Report:
        """The verdict on what was seen; without `passive` as if FasNet's weights were not on this machine."""
        timings, started = Timings(seen.timings.seconds.copy()), time.process_time()
        report = self._judged(seen, templates, challenge, timings, passive=passive)
        total = seen.spent + time.process_time() - started
        return replace(report, timings={**timings.seconds, "total": total})

    def preview(self, clip: bytes) -> Preview:
        """Whether light, distance, sharpness and company would do, by the first seconds; nobody is recognised.

        Never raises for what the clip holds.
        """
        opened, timings = Clip(clip), Timings()
        frames = takewhile(lambda frame: frame.seconds <= PREVIEW_SECONDS, opened.frames())
        try:
            track = Tracker(self._detector, self._mesher, timings, quick=False).follow(frames)
        except ExaminationEnded as ended:
            return Preview(ended.failure)
        seconds = track.seconds[-1] if track.seconds else 0.0
        if failure := _too_little(track, seconds):
            shown = None if track.faceless is None else remedy(track.faceless, None, failure.code)
            return Preview(failure, shown)
        seen = Seen(track, seconds, opened.decoded, None, timings, best=tuple(track.best(BEST_FRAMES)))
        code = _hindrance(seen)
        return Preview() if code is None else Preview(Failure(code), self._remedy(seen, Failure(code)))

    def inspect(self, photo: bytes) -> Failure | None:
        """What keeps a picture from serving as a reference: anything but one sharp, lit, large enough face."""
        try:
            image = picture(photo)
            face = self._only_face(image)
        except ExaminationEnded as ended:
            return ended.failure
        mesh = self._mesher.look(image, Region.around(face))
        if mesh is None:
            return Failure(FailureCode.NO_FACE)
        if face.width < LEAST_PHOTO_FACE:
            return Failure(FailureCode.TOO_FAR)
        code = cause(measured(image, mesh, face.score))
        return Failure(code) if code else None

    def rehearse(self) -> None:
        """Run every network once on an empty picture, so that the first person does not wait for it."""
        blank = np.full((SIDE, SIDE, 3), 127, np.uint8)
        self._detector.find(blank)
        self._mesher.look(blank, Region(SIDE / 2, SIDE / 2, SIDE, 0.0))
        self._recogniser.embed([blank])
        if self._passive:
            self._passive.scores([(blank, (30.0, 30.0, 50.0, 50.0))])

    def embedding(self, photo: bytes) -> Embedding | None:
        """The unit vector (128) of the largest face of a picture, None where there is no face."""
        try:
            image = picture(photo)
        except ExaminationEnded:
            return None
        faces = self._detector.find(image)
        if not faces:
            return None
        mesh = self._mesher.look(image, Region.around(faces[0]))
        points = faces[0].points if mesh is None else five_points(mesh)
        return self._recogniser.embed_one(aligned(image, points))

    def liveness_of(self, photo: bytes) -> float | None:
        """FasNet's probability (0…1) that the largest face of a still picture lives; None without weights or face."""
        try:
            image = picture(photo)
        except ExaminationEnded:
            return None
        faces = self._detector.find(image)
        if self._passive is None or not faces:
            return None
        return float(self._passive.scores([(image, faces[0].box)])[0])

    def _only_face(self, image: Image) -> Face:
        faces = self._detector.find(image)
        if not faces:
            raise ExaminationEnded(FailureCode.NO_FACE)
        if len(faces) > 1 and faces[1].area > faces[0].area / 4:
            raise ExaminationEnded(FailureCode.SEVERAL_FACES)
        return faces[0]

    def _understood(self, seen: Seen) -> Seen:
        track, timings = seen.track, seen.timings
        with timings.measuring("movements"):
            signals = Signals.of([one.seconds for one in track.sightings], [one.mesh for one in track.sightings])
            takes = interruptions(track.seconds, track.thumbs, track.closer)
            signature = imprint(track.thumbs, signals, track.sightings)
        with timings.measuring("cues"):
            portraits = list(track.portraits.values())
            cues = (*takes, *living_cues(portraits, track.sightings, signals), *replay_cues(portraits, track.thumbs))
        with timings.measuring("passive"):
            spread = portraits[:: max(1, -(-len(portraits) // FRAMES))]
            passive = (
                self._passive.living([(one.image, one.sighting.mesh) for one in spread]) if self._passive else None
            )
        with timings.measuring("identity"):
            best = tuple(track.best(BEST_FRAMES))
            embeddings = self._embeddings([*best, *track.others(best, takes)])
        return replace(
            seen, signals=signals, cues=cues, passive=passive, best=best, embeddings=embeddings, signature=signature
        )

    def _embeddings(self, portraits: Sequence[Portrait]) -> Embedding:
        """Every second face as its mirror image, so that their mean favours neither side."""
        faces = [aligned(one.image, five_points(one.sighting.mesh)) for one in portraits]
        return self._recogniser.embed([mirrored(face) if at % 2 else face for at, face in enumerate(faces)])

    def _judged(
        self, seen: Seen, templates: Sequence[bytes], challenge: Challenge, timings: Timings, *, passive: bool
    ) -> Report:
        track = seen.track
        if seen.ended is not None:
            shown = None if track.faceless is None else remedy(track.faceless, None, seen.ended.code)
            quality = Quality(seen.seconds, track.frames or seen.decoded, track.with_face)
            return Report(
                Verdict.RETRY, seen.ended, liveness=Liveness(challenge.actions), quality=quality, remedy=shown
            )
        middle = medians([one.measures for one in track.sightings])
        with timings.measuring("identity"):
            identity = self._identity(seen, templates)
        found, missed = follow(seen.signals, challenge)
        score = seen.passive if passive else None
        cues = (*seen.cues, *planar_movements(track.sightings, seen.signals, found), *passive_cues(score, found))
        liveness = Liveness(challenge.actions, found, cues, risk(cues), score)
        evidence = Evidence(track.several, middle, _covered(seen.best), identity, missed, liveness.risk)
        verdict, failure = verdict_on(evidence, self._calibration)
        return Report(
            verdict,
            failure,
            identity,
            liveness,
            Quality(seen.seconds, track.frames, track.with_face, asdict(middle)),
            remedy=self._remedy(seen, failure) if verdict is Verdict.RETRY else None,
            best_frames=tuple(jpeg(one.image) for one in seen.best[:SHOWN_FRAMES]),
            timeline=seen.signals.timeline(),
            signature=seen.signature,
        )

    @staticmethod
    def _remedy(seen: Seen, failure: Failure | None) -> bytes | None:
        if failure is None:
            return None
        company = seen.track.company
        if failure.code is FailureCode.SEVERAL_FACES and company is not None:
            return remedy(company.image, company.mesh, failure.code, company.other)
        shows = seen.track.example(failure.code) or seen.best[0]
        return remedy(shows.image, shows.sighting.mesh, failure.code)

    def _identity(self, seen: Seen, templates: Sequence[bytes]) -> Identity:
        if seen.embeddings is None:
            return Identity()
        mine = combined(seen.embeddings[: len(seen.best)], [one.sighting.worth for one in seen.best])
        known = [(at, vector) for at, photo in enumerate(templates) if (vector := self.embedding(photo)) is not None]
        similarity, template = max(((float(mine @ vector), at) for at, vector in known), default=(None, None))
        return Identity(similarity, len(seen.embeddings), agreement(seen.embeddings), template)


def _covered(best: Sequence[Portrait]) -> bool:
    """Whether most of the best frames show a covered face."""
    return sum(is_covered(one.image, one.sighting.mesh) for one in best) > len(best) / 2


def _hindrance(seen: Seen) -> FailureCode | None:
    """What would be in the way of every challenge."""
    if seen.track.several:
        return FailureCode.SEVERAL_FACES
    if code := cause(medians([one.measures for one in seen.track.sightings])):
        return code
    return FailureCode.FACE_COVERED if _covered(seen.best) else None


def _too_little(track: Track, seconds: float) -> Failure | None:
    share = track.with_face / max(track.frames, 1)
    if share >= LEAST_SHARE_WITH_FACE and share * seconds >= LEAST_SECONDS_WITH_FACE:
        return None
    return Failure(FailureCode.NO_FACE)
