"""Following one face through a clip, and noticing when it is not alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Frame, Image
from biometrics.faces import Box, Face, FaceDetector
from biometrics.landmarks import EYE_BLINK, FaceMesher, Mesh, Region
from biometrics.quality import Measures, measured
from biometrics.report import Cue, FailureCode, Sign
from biometrics.timings import Timings

LOOK_AROUND_SECONDS = 2.0
ANOTHER_FACE = 0.15
SEVERAL_SHARE = 0.3
PORTRAIT_SECONDS = 0.5
LOST_SECONDS, MOST_STRETCHES = 1.1, 4
ENOUGH_SHARPNESS = 200.0
MIDDLE_LIGHT = 125.0
NOSE_TIP, CHEEKS = 4, [234, 454]

THUMB_SIDE, AROUND = 96, 0.25
HALVED_FROM = 1.8
PATCH_SIDE, BLOCKS = 48, 6
EYE_ROWS = slice(1, 3)
# How much the face has to change (grey levels, 0-255) before it is worth another look, and for how long one look holds.
CHANGED, CHANGED_MUCH, CHANGED_SOMEWHERE, CHANGED_AT_ONCE = 3.0, 12.0, 25.0, 18.0
MUCH_SECONDS, CHANGED_SECONDS, LONGEST_HOLD = 0.12, 0.25, 0.5
EYES_ALONE, EYES_MUCH = 1.8, 14.0
# by how much the lids have to fall from one look to the next (0-1) before the frame after it is looked at as well
FALLING = 0.06
# A face in the dark changes by fewer grey levels: differences are scaled to the contrast of a well-lit one.
USUAL_CONTRAST, LEAST_CONTRAST = 45.0, 15.0


Place = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One frame in which the face was looked at, without its picture."""

    seconds: float
    mesh: Mesh
    measures: Measures

    @property
    def worth(self) -> float:
        """How good the frame is for recognition, above 0: sharp, of middling light, whole, looking ahead."""
        sharp = min(self.measures.sharpness / ENOUGH_SHARPNESS, 1.0)
        light = 1 - min(abs(self.measures.light - MIDDLE_LIGHT) / MIDDLE_LIGHT, 0.9)
        whole = 1 - min(self.measures.outside * 3, 0.9)
        aside = self.mesh.points[NOSE_TIP, 0] - self.mesh.points[CHEEKS, 0].mean()
        ahead = 1 - min(abs(float(aside)) / max(self.mesh.box[2], 1.0) * 2, 0.9)
        return 0.05 + sharp * light * whole * ahead


@dataclass(frozen=True, slots=True)
class Portrait:
    """A sighting with its picture."""

    image: Image
    sighting: Sighting


@dataclass(frozen=True, slots=True)
class Company:
    """A picture with another face in it, and where that face is."""

    image: Image
    mesh: Mesh
    other: Box


@dataclass(slots=True)
class Track:
    """What was seen of the face.

    `seconds` and `thumbs` (96 x 96 grey) are of every sampled frame; `closer` are the same of the place in which the
    face was first seen, from then on, for movements too small for the whole picture; `sightings` of the frames that
    were looked at closely, all in order; `with_face` counts the frames in which the face was there; `portraits` are the
    best picture of each half second.
    """

    seconds: list[float] = field(default_factory=list)
    thumbs: list[Image] = field(default_factory=list)
    closer: list[Image] = field(default_factory=list)
    place: Place | None = None
    sightings: list[Sighting] = field(default_factory=list)
    portraits: dict[int, Portrait] = field(default_factory=dict)
    faceless: Image | None = None
    with_face: int = 0
    looked: int = 0
    accompanied: int = 0
    company: Company | None = None

    @property
    def frames(self) -> int:
        return len(self.seconds)

    @property
    def several(self) -> bool:
        """Whether another face of some size stood there in a good part of the looks around."""
        return self.accompanied > SEVERAL_SHARE * max(self.looked, 1)

    def begin(self, frame: Frame) -> None:
        self.seconds.append(frame.seconds)
        self.thumbs.append(_thumb(frame.light))
        if self.place is not None:
            self.closer.append(_thumb(frame.light[self.place]))

    def add(self, portrait: Portrait) -> None:
        self.with_face += 1
        self.sightings.append(portrait.sighting)
        stretch = int(portrait.sighting.seconds / PORTRAIT_SECONDS)
        known = self.portraits.get(stretch)
        if known is None or portrait.sighting.worth > known.sighting.worth:
            self.portraits[stretch] = portrait

    def best(self, count: int) -> list[Portrait]:
        """The best portrait of each of `count` equal stretches of the clip, best first."""
        portraits = list(self.portraits.values())
        cuts = [round(i * len(portraits) / count) for i in range(count + 1)]
        chosen = [max(portraits[a:b], key=_worth) for a, b in pairwise(cuts) if b > a]
        return sorted(chosen, key=_worth, reverse=True)

    def others(self, chosen: Sequence[Portrait], cues: Sequence[Cue]) -> list[Portrait]:
        """A portrait of each uninterrupted stretch that none of the chosen shows: who may have taken a place there?

        A stretch ends where the face was lost for half a second or more, or at a cut.
        """
        cuts = [cue.end for cue in cues if cue.sign is Sign.SPLICED and cue.end is not None]
        stretches: list[list[Portrait]] = []
        for portrait in sorted(self.portraits.values(), key=lambda one: one.sighting.seconds):
            now, before = portrait.sighting.seconds, stretches[-1][-1].sighting.seconds if stretches else -inf
            if now - before > LOST_SECONDS or any(before < cut <= now for cut in cuts):
                stretches.append([])
            stretches[-1].append(portrait)
        known = {id(one) for one in chosen}
        unknown = [stretch for stretch in stretches if not any(id(one) in known for one in stretch)]
        return [max(stretch, key=_worth) for stretch in unknown[:MOST_STRETCHES]]

    def example(self, code: FailureCode) -> Portrait | None:
        """The portrait that shows a cause best, None where none does more than the others."""
        measure = EXAMPLES.get(code)
        return max(self.portraits.values(), key=measure, default=None) if measure else None


EXAMPLES: Mapping[FailureCode, Callable[[Portrait], float]] = {
    FailureCode.TOO_DARK: lambda one: -one.sighting.measures.light,
    FailureCode.TOO_BRIGHT: lambda one: one.sighting.measures.burnt,
    FailureCode.BACKLIGHT: lambda one: one.sighting.measures.around - one.sighting.measures.light,
    FailureCode.BLURRED: lambda one: -one.sighting.measures.sharpness,
    FailureCode.TOO_FAR: lambda one: -one.sighting.measures.size,
    FailureCode.TOO_NEAR: lambda one: one.sighting.measures.size,
    FailureCode.FACE_OUT_OF_FRAME: lambda one: one.sighting.measures.outside,
}


@dataclass(frozen=True, slots=True)
class Glance:
    """The light of the face when it was last looked at closely, to see whether it is worth looking again."""

    seconds: float
    place: Place
    patch: npt.NDArray[np.float32]
    gain: float

    @classmethod
    def at(cls, frame: Frame, mesh: Mesh) -> "Glance":
        place = _place(frame, mesh)
        patch = _patch(frame.light[place])
        return cls(frame.seconds, place, patch, USUAL_CONTRAST / max(float(patch.std()), LEAST_CONTRAST))

    def changes(self, frame: Frame) -> npt.NDArray[np.float32]:
        """By how many grey levels of a well-lit face each part of it (6 x 6) has changed since."""
        change = cv2.resize(
            cv2.absdiff(_patch(frame.light[self.place]), self.patch), (BLOCKS, BLOCKS), interpolation=cv2.INTER_AREA
        )
        return np.asarray(change, np.float32) * np.float32(self.gain)

    def has_changed(self, frame: Frame) -> bool:
        """Whether the face moved enough for the age of the look."""
        age = frame.seconds - self.seconds + 1e-6
        if age >= LONGEST_HOLD:
            return True
        changes = self.changes(frame)
        if age >= CHANGED_SECONDS:
            return float(changes.max()) >= CHANGED
        if age < MUCH_SECONDS:
            return float(changes.mean()) >= CHANGED_AT_ONCE
        return float(changes.mean()) >= CHANGED_MUCH or float(changes.max()) >= CHANGED_SOMEWHERE

    def eyes_moved(self, frame: Frame) -> bool:
        """Whether the eyes changed more than the rest of the face, as in a blink, over in a tenth of a second."""
        changes = self.changes(frame)
        return float(changes[EYE_ROWS].max()) >= max(EYES_MUCH, EYES_ALONE * float(changes.mean()))


@dataclass(slots=True)
class Tracker:
    """Follows the mesh from frame to frame where the face changes; the detector looks when it is lost, and every two
    seconds in any case. `quick` also heeds eyes that move alone, and then looks at the next frame too: lids are half
    shut first.
    """

    detector: FaceDetector
    mesher: FaceMesher
    timings: Timings
    quick: bool = True

    def follow(self, frames: Iterable[Frame]) -> Track:
        track, region, looked_at = Track(), None, -LOOK_AROUND_SECONDS
        glance, held, again = None, None, False
        for frame in self.timings.each("decode", frames):
            around = region is None or frame.seconds - looked_at >= LOOK_AROUND_SECONDS
            with self.timings.measuring("tracking"):
                track.begin(frame)
                blinking = self.quick and glance is not None and glance.eyes_moved(frame)
                if not (around or again or blinking or glance is None or glance.has_changed(frame)):
                    track.with_face += 1
                    held = frame
                    continue
            faces: list[Face] = []
            if around:
                faces, looked_at = self._look_around(frame, track), frame.seconds
            mesh = self._mesh(frame, region, faces)
            region = None if mesh is None else Region.following(mesh)
            again = blinking and not again and _falling(track.sightings, mesh)
            glance, held = None if mesh is None else Glance.at(frame, mesh), None
            if mesh is None:
                track.faceless = frame.image if track.faceless is None else track.faceless
            else:
                if track.place is None:
                    track.place = _place(frame, mesh, AROUND)
                self._note_company(track, frame, mesh, faces)
                track.add(self._portrait(frame, mesh, faces))
        if held is not None and (mesh := self._mesh(held, region, [])):
            track.with_face -= 1  # it was counted when it was held
            track.add(self._portrait(held, mesh, []))
        return track

    def _look_around(self, frame: Frame, track: Track) -> list[Face]:
        with self.timings.measuring("detection"):
            faces = self.detector.find(frame.image)
        if faces:
            track.looked += 1
            track.accompanied += _accompanied(faces)
        return faces

    def _note_company(self, track: Track, frame: Frame, mesh: Mesh, faces: list[Face]) -> None:
        if track.company is None and _accompanied(faces):
            mine = next(_under(mesh, faces), None)
            other = next(face for face in faces if face is not mine)
            track.company = Company(frame.image, mesh, other.box)

    def _mesh(self, frame: Frame, region: Region | None, faces: list[Face]) -> Mesh | None:
        with self.timings.measuring("landmarks"):
            mesh = self.mesher.look(frame.image, region) if region else None
            if mesh is None and faces:
                mesh = self.mesher.look(frame.image, Region.around(faces[0]))
                if mesh is not None:
                    mesh = self.mesher.look(frame.image, Region.following(mesh))
            return mesh

    def _portrait(self, frame: Frame, mesh: Mesh, faces: list[Face]) -> Portrait:
        face = next(_under(mesh, faces), None)
        with self.timings.measuring("quality"):
            measures = measured(frame.image, mesh, face.score if face else 1.0)
        return Portrait(frame.image, Sighting(frame.seconds, mesh, measures))


def _falling(sightings: Sequence[Sighting], mesh: Mesh | None) -> bool:
    """Whether the lids are lower than in the last look."""
    if mesh is None or not sightings:
        return False
    now, before = (one.expressions[list(EYE_BLINK)].mean() for one in (mesh, sightings[-1].mesh))
    return bool(now - before >= FALLING)


def _worth(portrait: Portrait) -> float:
    return portrait.sighting.worth


def _accompanied(faces: list[Face]) -> bool:
    return len(faces) > 1 and faces[1].area > ANOTHER_FACE * faces[0].area


def _under(mesh: Mesh, faces: list[Face]) -> Iterator[Face]:
    x, y, width, height = mesh.box
    return (face for face in faces if x <= face.centre[0] <= x + width and y <= face.centre[1] <= y + height)


def _place(frame: Frame, mesh: Mesh, margin: float = 0.0) -> Place:
    """The box of a mesh in the light of its frame, wider by a share of its sides."""
    scale = frame.light.shape[1] / frame.image.shape[1]
    x, y, width, height = (value * scale for value in mesh.box)
    left, top = max(0, int(x - width * margin)), max(0, int(y - height * margin))
    return slice(top, max(top, int(y + height * (1 + margin))) + 1), slice(
        left, max(left, int(x + width * (1 + margin))) + 1
    )


def _thumb(light: Image) -> Image:
    """Black where there is nothing: the face's place lies outside once a stream has grown smaller."""
    return _shrunk(light, THUMB_SIDE) if light.size else np.zeros((THUMB_SIDE, THUMB_SIDE), np.uint8)


def _patch(face: Image) -> npt.NDArray[np.float32]:
    if face.size == 0:
        return np.zeros((PATCH_SIDE, PATCH_SIDE), np.float32)
    return _shrunk(face, PATCH_SIDE).astype(np.float32)


def _shrunk(light: Image, side: int) -> Image:
    """To a square: halved, which costs little, as long as the shorter side stays near it or above, then scaled."""
    height, width = light.shape
    while min(height, width) >= HALVED_FROM * side:
        even = np.ascontiguousarray(light[: height // 2 * 2, : width // 2 * 2])
        height, width = height // 2, width // 2
        light = np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    whole = np.ascontiguousarray(light)
    return np.asarray(cv2.resize(whole, (side, side), interpolation=cv2.INTER_LINEAR), np.uint8)
