"""The whole look at one clip: is this the person, did they do what was asked?"""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from biometrics.actions import Signals, follow
from biometrics.calibration import Calibration
from biometrics.challenge import Action, Challenge
from biometrics.clip import Clip, Image, jpeg, picture
from biometrics.errors import ExaminationEnded
from biometrics.faces import Face, FaceDetector
from biometrics.identity import (
    SIDE,
    Embedding,
    Recogniser,
    agreement,
    aligned,
    combined,
)
from biometrics.landmarks import FaceMesher, Region
from biometrics.models import Shelf
from biometrics.quality import Measures, cause, measured, medians
from biometrics.remedy import remedy
from biometrics.report import Failure, FailureCode, Identity, Liveness, Quality, Report, Verdict
from biometrics.timings import Timings
from biometrics.track import Portrait, Track, Tracker

LEAST_SHARE_WITH_FACE = 0.4
LEAST_SECONDS_WITH_FACE = 1.0
BEST_FRAMES = 7
SHOWN_FRAMES = 3
SAME_PERSON = 0.35
LEAST_PHOTO_FACE = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """One clip after its only viewing; `ended` is what kept it from being viewed to its end."""

    track: Track
    seconds: float
    decoded: int
    ended: Failure | None
    timings: Timings
    spent: float


class Examiner:
    """Holds the loaded networks; one examination at a time. Raises ModelMissing where a file was never fetched."""

    def __init__(self, models: Path, calibration: Calibration | None = None) -> None:
        shelf, self._cuts = Shelf(models), calibration or Calibration.load()
        cv2.setNumThreads(1)
        self._detector = FaceDetector(shelf.path("yunet"))
        self._mesher = FaceMesher(shelf.path("face_landmarker"))
        self._recogniser = Recogniser(shelf.deepface_home, shelf.path("recogniser"))

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
        opened = Clip(clip)
        ended, track = None, Track()
        try:
            track = Tracker(self._detector, self._mesher, timings, quick).follow(opened.frames())
        except ExaminationEnded as error:
            ended = error.failure
        return Seen(track, opened.seconds, opened.decoded, ended, timings, time.process_time() - started)

    def judge(self, seen: Seen, templates: Sequence[bytes], challenge: Challenge, *, passive: bool = True) -> Report:
        """The verdict on what was seen; without `passive` as if FasNet's weights were not on this machine."""
        timings, started = Timings(), time.process_time()
        timings.seconds.update(seen.timings.seconds)
        if seen.ended is not None:
            quality = Quality(seen.seconds, seen.decoded)
            report = Report(Verdict.RETRY, seen.ended, liveness=Liveness(challenge.actions), quality=quality)
        else:
            report = self._judged(seen.track, seen, templates, challenge, timings)
        total = seen.spent + time.process_time() - started
        return replace(report, timings={**timings.seconds, "total": total})

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

    def embedding(self, photo: bytes) -> Embedding | None:
        """The unit vector (128) of the largest face of a picture, None where there is no face."""
        try:
            image = picture(photo)
        except ExaminationEnded:
            return None
        faces = self._detector.find(image)
        return self._recogniser.embed([aligned(image, faces[0].points)])[0] if faces else None

    def _only_face(self, image: Image) -> Face:
        faces = self._detector.find(image)
        if not faces:
            raise ExaminationEnded(FailureCode.NO_FACE)
        if len(faces) > 1 and faces[1].area > faces[0].area / 4:
            raise ExaminationEnded(FailureCode.SEVERAL_FACES)
        return faces[0]

    def _judged(
        self, track: Track, clip: Seen, templates: Sequence[bytes], challenge: Challenge, timings: Timings
    ) -> Report:
        quality = Quality(clip.seconds, track.frames, track.with_face)
        share = track.with_face / max(track.frames, 1)
        if share < LEAST_SHARE_WITH_FACE or share * clip.seconds < LEAST_SECONDS_WITH_FACE:
            shown = None if track.faceless is None else remedy(track.faceless, None, FailureCode.NO_FACE)
            asked = Liveness(challenge.actions)
            return Report(Verdict.RETRY, Failure(FailureCode.NO_FACE), liveness=asked, quality=quality, remedy=shown)
        middle = medians([one.measures for one in track.sightings])
        quality = Quality(clip.seconds, track.frames, track.with_face, asdict(middle))
        with timings.measuring("actions"):
            signals = Signals.of([one.seconds for one in track.sightings], [one.mesh for one in track.sightings])
            found, missed = follow(signals, challenge)
        best = track.best(BEST_FRAMES)
        with timings.measuring("identity"):
            identity = self._identity(best, templates)
        return self._decided(track, best, quality, middle, identity, Liveness(challenge.actions, found), missed)

    def _decided(
        self,
        track: Track,
        best: Sequence[Portrait],
        quality: Quality,
        middle: Measures,
        identity: Identity,
        liveness: Liveness,
        missed: Failure | None,
    ) -> Report:
        verdict, failure = _verdict(track, middle, identity, missed, self._cuts)
        shown = tuple(jpeg(one.image) for one in best[:SHOWN_FRAMES])
        picture_of = None
        if failure is not None:
            shows = best[0]
            picture_of = remedy(shows.image, shows.sighting.mesh, failure.code)
        return Report(verdict, failure, identity, liveness, quality, {}, picture_of, shown)

    def _identity(self, best: Sequence[Portrait], templates: Sequence[bytes]) -> Identity:
        faces, weights = [], []
        for one in best:
            face = self._detector.find_near(one.image, one.sighting.mesh.box)
            if face is not None:
                faces.append(aligned(one.image, face.points))
                weights.append(one.sighting.worth)
        if not faces:
            return Identity()
        embeddings = self._recogniser.embed(faces)
        mine = combined(embeddings, weights)
        theirs = [known for template in templates if (known := self.embedding(template)) is not None]
        similarity = max((float(mine @ known) for known in theirs), default=None)
        return Identity(similarity, len(faces), agreement(embeddings))


def _verdict(
    track: Track, middle: Measures, identity: Identity, missed: Failure | None, cuts: Calibration
) -> tuple[Verdict, Failure | None]:
    """One verdict and, for RETRY, its one cause: what must be mended first, then what explains the rest."""
    if track.several:
        return Verdict.RETRY, Failure(FailureCode.SEVERAL_FACES)
    if identity.self_agreement is not None and identity.self_agreement < SAME_PERSON:
        return Verdict.RETRY, Failure(FailureCode.DIFFERENT_PERSON_IN_THE_CLIP)
    known = identity.similarity
    if known is not None and known >= cuts.pass_from and missed is None:
        return Verdict.PASS, None
    if code := cause(middle):
        return Verdict.RETRY, Failure(code)
    if known is not None and known < cuts.review_from:
        return Verdict.RETRY, Failure(FailureCode.NOT_RECOGNISED)
    if missed is not None:
        return Verdict.RETRY, missed
    return Verdict.REVIEW, None
