"""The face is looked at where it changes, and only there; others are noticed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from biometrics.actions import Signals
from biometrics.challenge import Action
from biometrics.clip import Clip, Image
from biometrics.examiner import Examiner
from biometrics.faces import Face
from biometrics.landmarks import EYE_BLINK, FaceMesher, Mesh, Region
from biometrics.quality import Measures
from biometrics.report import Cue, FailureCode, Sign
from biometrics.samples import film, frames
from biometrics.timings import Timings
from biometrics.track import Track, Tracker
from tests.biometrics.head import GOOD, Pose, portrait

Sample = Callable[[str], bytes]
MINE = (250.0, 100.0, 140.0, 170.0)
EYES = slice(150, 172)


@dataclass(frozen=True)
class FakeFrame:
    """A frame whose colours are its light."""

    seconds: float
    light: Image

    @property
    def image(self) -> Image:
        return np.repeat(self.light[..., None], 3, axis=2)


@dataclass
class FakeMesher:
    """Sees the face always in the same place, except in frames that are black."""

    looks: list[Image] = field(default_factory=list)

    def look(self, image: Image, region: Region) -> Mesh | None:
        self.looks.append(image)
        return Pose().living() if image.any() else None


@dataclass
class FakeDetector:
    """Finds these faces in every frame that is not black."""

    faces: Sequence[Face]
    looks: int = 0

    def find(self, image: Image) -> list[Face]:
        self.looks += 1
        return sorted(self.faces, key=lambda face: face.area, reverse=True) if image.any() else []


def a_face(x: float = 250.0, y: float = 100.0, width: float = 140.0, height: float = 170.0) -> Face:
    eyes = np.array([[x + 40, y + 60], [x + 100, y + 60], [x + 70, y + 90], [x + 50, y + 130], [x + 90, y + 130]])
    return Face((x, y, width, height), eyes.astype(np.float32), 0.9)


def room(seed: int = 1) -> Image:
    return np.random.default_rng(seed).integers(60, 190, (360, 640)).astype(np.uint8)


def blacked_out(picture: Image) -> Image:
    return np.zeros_like(picture)


def eyes_shut(picture: Image) -> Image:
    shut = picture.copy()
    shut[EYES, 270:370] = 20
    return shut


def recording(
    seconds: float, change: Callable[[float, Image], Image] = lambda _second, picture: picture
) -> list[FakeFrame]:
    still = room()
    return [FakeFrame(index / 15, change(index / 15, still)) for index in range(round(seconds * 15) + 1)]


def followed(shots: Sequence[FakeFrame], *faces: Face, quick: bool = True) -> tuple[Track, FakeMesher, FakeDetector]:
    mesher, detector = FakeMesher(), FakeDetector(faces or (a_face(),))
    return Tracker(detector, mesher, Timings(), quick).follow(shots), mesher, detector


def test_a_face_that_does_not_change_is_looked_at_twice_a_second() -> None:
    track, mesher, detector = followed(recording(6.0))

    assert track.frames == track.with_face == 91
    assert len(mesher.looks) <= 15
    assert detector.looks <= 5


def test_even_a_still_face_is_never_left_alone_for_longer_than_half_a_second() -> None:
    track, _, _ = followed(recording(6.0))

    assert max(np.diff([one.seconds for one in track.sightings])) < 0.6


@pytest.mark.parametrize("quick", [True, False])
def test_a_face_that_keeps_changing_is_looked_at_four_times_a_second_at_least(quick: bool) -> None:
    track, _, _ = followed(recording(3.0, lambda second, _picture: room(int(second * 15))), quick=quick)

    assert np.median(np.diff([one.seconds for one in track.sightings])) <= 0.27


def test_what_changes_outside_the_face_is_not_worth_a_look() -> None:
    def passing_by(second: float, picture: Image) -> Image:
        changed = picture.copy()
        changed[:, :150] = np.random.default_rng(int(second * 15)).integers(0, 255, (360, 150))
        return changed

    track, mesher, _ = followed(recording(6.0, passing_by))

    assert len(mesher.looks) <= 15
    assert not np.array_equal(track.thumbs[0], track.thumbs[1])


def shut_for_a_moment(second: float, picture: Image) -> Image:
    return eyes_shut(picture) if 2.05 < second < 2.1 else picture


def test_eyes_shut_for_a_moment_are_looked_at_in_quick_mode() -> None:
    track, _, _ = followed(recording(4.0, shut_for_a_moment), quick=True)

    assert any(2.05 < one.seconds < 2.1 for one in track.sightings)


@dataclass
class LidReader(FakeMesher):
    """Sees the lids fall by so much wherever the eyes are dark."""

    falls: float = 0.5

    def look(self, image: Image, region: Region) -> Mesh | None:
        mesh = super().look(image, region)
        if mesh is None or image[EYES, 270:370].mean() > 30:
            return mesh
        lower = mesh.expressions.copy()
        lower[list(EYE_BLINK)] += self.falls
        return replace(mesh, expressions=lower)


@pytest.mark.parametrize(("falls", "looks"), [(0.5, 2), (0.0, 1)])
def test_the_next_frame_is_looked_at_too_while_the_lids_fall(falls: float, looks: int) -> None:
    """Lids are half shut first; eyes that only look aside cost one look."""
    shots = recording(3.0, lambda second, picture: eyes_shut(picture) if 2.05 < second < 2.25 else picture)
    track = Tracker(FakeDetector((a_face(),)), LidReader(falls=falls), Timings()).follow(shots)

    assert sum(2.05 < one.seconds < 2.15 for one in track.sightings) == looks


@pytest.mark.parametrize("quick", [True, False])
def test_a_head_that_moves_quickly_is_looked_at_in_every_frame(quick: bool) -> None:
    def now_here_now_there(second: float, picture: Image) -> Image:
        return picture // 2 if round(second * 15) % 2 else picture

    track, _, _ = followed(recording(2.0, now_here_now_there), quick=quick)

    assert len(track.sightings) == track.frames


def test_eyes_shut_in_the_dark_are_looked_at_too() -> None:
    def in_the_dark(second: float, picture: Image) -> Image:
        return (shut_for_a_moment(second, picture) * 0.08).astype(np.uint8)

    track, _, _ = followed(recording(4.0, in_the_dark))

    assert any(2.05 < one.seconds < 2.1 for one in track.sightings)


@pytest.mark.parametrize("seconds", [2.0, 2.2, 2.4, 3.1])
def test_the_last_frame_is_looked_at(seconds: float) -> None:
    track, _, _ = followed(recording(seconds))

    assert track.sightings[-1].seconds == track.seconds[-1]
    assert track.with_face == track.frames


def test_a_face_that_leaves_is_searched_for_and_its_absence_counted() -> None:
    shots = recording(6.0, lambda second, picture: blacked_out(picture) if 2 <= second < 4 else picture)
    track, _, detector = followed(shots)

    assert track.with_face == track.frames - 30
    assert all(not 2 <= one.seconds < 4 for one in track.sightings)
    assert track.faceless is not None
    assert not track.faceless.any()
    assert detector.looks >= 28


def test_a_face_that_is_gone_when_the_recording_ends_is_not_counted_there() -> None:
    shots = recording(3.0, lambda second, picture: blacked_out(picture) if second > 2.95 else picture)
    track, _, _ = followed(shots)

    assert track.sightings[-1].seconds < 2.95
    assert track.with_face == track.frames - 1


def test_a_clip_without_a_face_shows_the_first_frame_and_nothing_else() -> None:
    track, mesher, _ = followed(recording(2.0, lambda _second, picture: blacked_out(picture)))

    assert (track.with_face, track.sightings, mesher.looks) == (0, [], [])
    assert track.faceless is not None


@pytest.mark.parametrize("shape", [(64, 64), (360, 200), (80, 640)])
def test_a_stream_that_grows_smaller_midway_is_followed_to_its_end(shape: tuple[int, int]) -> None:
    def shrinking(second: float, picture: Image) -> Image:
        return picture[: shape[0], : shape[1]] if second >= 1 else picture

    track, _, _ = followed(recording(3.0, shrinking))

    assert track.seconds[-1] == pytest.approx(3.0)
    assert {thumb.shape for thumb in (*track.thumbs, *track.closer)} == {(96, 96)}


def test_nothing_followed_is_an_empty_track() -> None:
    track, _, _ = followed([])

    assert (track.frames, track.several, track.best(5), track.others([], [])) == (0, False, [], [])


def test_somebody_alone_is_alone() -> None:
    track, _, _ = followed(recording(4.0))

    assert not track.several
    assert track.company is None


def test_another_face_of_some_size_is_company_and_is_kept_with_its_place() -> None:
    beside = a_face(x=450.0, width=100.0, height=120.0)
    track, _, _ = followed(recording(4.0), a_face(), beside)

    assert track.several
    assert track.company is not None
    assert track.company.other == beside.box


def test_the_other_one_is_the_other_even_where_it_is_larger() -> None:
    before = a_face(x=20.0, width=200.0, height=240.0)
    track, _, _ = followed(recording(4.0), a_face(), before)

    assert track.company is not None
    assert track.company.other == before.box


def test_a_portrait_on_the_wall_behind_is_no_company() -> None:
    track, _, _ = followed(recording(4.0), a_face(), a_face(x=500.0, width=40.0, height=50.0))

    assert not track.several


def test_who_looks_in_for_a_moment_is_no_company() -> None:
    class Visited(FakeDetector):
        def find(self, image: Image) -> list[Face]:
            return super().find(image)[: 2 if self.looks == 2 else 1]

    detector = Visited((a_face(), a_face(x=450.0)))
    track = Tracker(detector, FakeMesher(), Timings()).follow(recording(7.0))

    assert track.accompanied == 1
    assert not track.several


def gallery(*seconds: float, sharp: Callable[[float], float] = lambda _second: 100.0) -> Track:
    track = Track()
    for second in seconds:
        one = portrait(second)
        measures = replace(GOOD, sharpness=sharp(second))
        track.add(replace(one, sighting=replace(one.sighting, measures=measures)))
    return track


def moments(portraits: Sequence[object]) -> list[float]:
    return [one.sighting.seconds for one in portraits]


def test_the_best_picture_of_each_half_second_is_kept() -> None:
    track = gallery(0.0, 0.1, 0.4, 0.6, sharp=lambda second: 150.0 if second == 0.1 else 50.0)

    assert moments(track.portraits.values()) == [0.1, 0.6]
    assert len(track.sightings) == track.with_face == 4


def test_the_best_come_from_all_over_the_clip_the_best_of_all_first() -> None:
    track = gallery(*np.arange(0, 10, 0.5), sharp=lambda second: 40.0 + 10 * second)
    best = moments(track.best(5))

    assert best == sorted(best, reverse=True)
    assert {int(second // 2) for second in best} == {0, 1, 2, 3, 4}
    assert len(gallery(0.0, 0.6).best(5)) == 2


def test_who_came_after_the_face_was_lost_is_among_the_others() -> None:
    track = gallery(0.0, 0.5, 1.0, 3.0, 3.5, 4.0)
    chosen = [track.portraits[0]]

    assert len(moments(track.others(chosen, []))) == 1
    assert moments(track.others(chosen, []))[0] >= 3.0
    assert track.others([track.portraits[0], track.portraits[6]], []) == []


def test_who_came_by_a_cut_is_among_the_others() -> None:
    track = gallery(*np.arange(0, 5, 0.5))
    chosen = [track.portraits[0]]

    assert track.others(chosen, []) == []
    assert moments(track.others(chosen, [Cue(Sign.SPLICED, 1.0, 2.9, 3.0)]))[0] >= 3.0
    assert track.others(chosen, [Cue(Sign.FROZEN, 1.0, 2.9, 3.0)]) == []


def test_a_face_that_comes_and_goes_all_the_time_costs_four_more_pictures_at_most() -> None:
    assert len(gallery(*np.arange(0, 30, 2.0)).others([], [])) == 4


@pytest.mark.parametrize(
    ("code", "change"),
    [
        (FailureCode.TOO_DARK, {"light": 10.0}),
        (FailureCode.TOO_BRIGHT, {"burnt": 0.9}),
        (FailureCode.BACKLIGHT, {"around": 250.0}),
        (FailureCode.BLURRED, {"sharpness": 3.0}),
        (FailureCode.TOO_FAR, {"size": 0.05}),
        (FailureCode.TOO_NEAR, {"size": 1.4}),
        (FailureCode.FACE_OUT_OF_FRAME, {"outside": 0.6}),
    ],
)
def test_the_example_is_the_frame_that_shows_the_cause_most(code: FailureCode, change: dict[str, float]) -> None:
    track = Track()
    for index in range(4):
        one = portrait(index / 2)
        measures: Measures = replace(GOOD, **change) if index == 2 else GOOD
        track.add(replace(one, sighting=replace(one.sighting, measures=measures)))

    example = track.example(code)

    assert example is not None
    assert example.sighting.seconds == 1.0


def test_a_cause_that_no_frame_shows_has_no_example() -> None:
    assert gallery(0.0, 1.0).example(FailureCode.WRONG_ACTION) is None
    assert Track().example(FailureCode.TOO_DARK) is None


@dataclass
class CountingMesher:
    """Passes every question on to the real one."""

    real: FaceMesher
    looks: int = 0

    def look(self, image: Image, region: Region) -> Mesh | None:
        self.looks += 1
        return self.real.look(image, region)


@pytest.fixture
def counting(examiner: Examiner) -> CountingMesher:
    return CountingMesher(examiner._mesher)


def tracked(examiner: Examiner, mesher: CountingMesher, clip: bytes, *, quick: bool = True) -> Track:
    return Tracker(examiner._detector, mesher, Timings(), quick).follow(Clip(clip).frames())


@pytest.mark.models
def test_a_held_frame_costs_no_mesh(examiner: Examiner, counting: CountingMesher, sample: Sample) -> None:
    shots = frames(sample("man"), 0.0, 1.2)
    living = tracked(examiner, counting, film([*shots, *((second + 1.2, image) for second, image in shots)]))
    among_the_living, counting.looks = counting.looks, 0
    held = tracked(examiner, counting, film([(index / 30, shots[0][1]) for index in range(72)]))

    assert held.frames == living.frames
    assert held.with_face == held.frames
    assert counting.looks <= 8
    assert counting.looks < among_the_living / 1.5


@pytest.mark.models
def test_a_blink_is_not_missed_in_quick_mode(examiner: Examiner, counting: CountingMesher, sample: Sample) -> None:
    track = tracked(examiner, counting, sample("man"))
    signals = Signals.of([one.seconds for one in track.sightings], [one.mesh for one in track.sightings])

    assert [round(blink.peak, 1) for blink in signals.events(Action.BLINK)] == [0.9]
    assert track.sightings[-1].seconds == track.seconds[-1]
