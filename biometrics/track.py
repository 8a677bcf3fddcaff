"""Following one face through a clip, and noticing when it is not alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from biometrics.clip import Frame, Image
from biometrics.faces import Face, FaceDetector
from biometrics.landmarks import FaceMesher, Mesh, Region
from biometrics.quality import Measures, measured
from biometrics.timings import Timings

LOOK_AROUND_SECONDS = 1.0
ANOTHER_FACE = 0.15
SEVERAL_SHARE = 0.3
PORTRAIT_SECONDS = 0.5
ENOUGH_SHARPNESS = 200.0
MIDDLE_LIGHT = 125.0
NOSE_TIP, CHEEKS = 4, [234, 454]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One frame in which the face was seen, without its picture."""

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


@dataclass(slots=True)
class Track:
    """What was seen of the face: all sightings in order, the best picture of each half second, and any company."""

    frames: int = 0
    sightings: list[Sighting] = field(default_factory=list)
    portraits: dict[int, Portrait] = field(default_factory=dict)
    faceless: Image | None = None
    looked: int = 0
    accompanied: int = 0

    @property
    def several(self) -> bool:
        """Whether another face of some size stood there in a good part of the looks around."""
        return self.accompanied > SEVERAL_SHARE * max(self.looked, 1)

    def add(self, portrait: Portrait) -> None:
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


@dataclass(slots=True)
class Tracker:
    """The mesh is followed from frame to frame; the detector looks when it is lost, and once a second in any case."""

    detector: FaceDetector
    mesher: FaceMesher
    timings: Timings

    def follow(self, frames: Iterable[Frame]) -> Track:
        track, region, looked_at = Track(), None, -1.0
        for frame in self.timings.each("decode", frames):
            track.frames += 1
            faces: list[Face] = []
            if region is None or frame.seconds - looked_at >= LOOK_AROUND_SECONDS:
                faces, looked_at = self._look_around(frame, track), frame.seconds
            mesh = self._mesh(frame, region, faces)
            region = None if mesh is None else Region.following(mesh)
            if mesh is None:
                track.faceless = frame.image if track.faceless is None else track.faceless
            else:
                track.add(self._portrait(frame, mesh, faces))
        return track

    def _look_around(self, frame: Frame, track: Track) -> list[Face]:
        with self.timings.measuring("detection"):
            faces = self.detector.find(frame.image)
        if faces:
            track.looked += 1
            track.accompanied += len(faces) > 1 and faces[1].area > ANOTHER_FACE * faces[0].area
        return faces

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


def _worth(portrait: Portrait) -> float:
    return portrait.sighting.worth


def _under(mesh: Mesh, faces: list[Face]) -> Iterator[Face]:
    x, y, width, height = mesh.box
    return (face for face in faces if x <= face.centre[0] <= x + width and y <= face.centre[1] <= y + height)
