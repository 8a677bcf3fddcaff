"""FasNet on the faces of a clip: which faces it is shown, and what it makes of the living and of a print."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
import pytest

from biometrics.clip import Clip, Image
from biometrics.evaluation.attacks import head_and_shoulders, turned_print
from biometrics.examiner import Examiner
from biometrics.faces import Box, FaceDetector
from biometrics.landmarks import Region
from biometrics.models import Shelf
from biometrics.passive import FRAMES, SIDE, PassiveCheck, _crop, face_box
from biometrics.samples import film
from tests.biometrics.head import Pose

Sample = Callable[[str], bytes]
BLANK = np.full((360, 640, 3), 128, np.uint8)


class Told(PassiveCheck):
    """Answers with the scores it was given, in the order of the clip, and remembers which frames it was asked for."""

    def __init__(self, *answers: float) -> None:
        self.answers, self.asked = answers, list[int]()

    def scores(self, faces: Sequence[tuple[Image, Box]]) -> npt.NDArray[np.float64]:
        numbers = [int(image[0, 0, 0]) for image, _ in faces]
        self.asked += numbers
        return np.array([self.answers[number] for number in numbers])

    def clip(self) -> float | None:
        images = [np.full((90, 90, 3), number, np.uint8) for number in range(len(self.answers))]
        return self.living([(image, Pose().living()) for image in images])


def test_no_face_has_no_score() -> None:
    assert Told().clip() is None


def test_a_single_face_is_its_own_median() -> None:
    assert Told(0.4).clip() == 0.4


@pytest.mark.parametrize("score", [0.99, 0.02])
def test_a_clear_case_is_seen_in_every_second_face(score: float) -> None:
    check = Told(*[score] * FRAMES)

    assert check.clip() == pytest.approx(score)
    assert check.asked == list(range(0, FRAMES, 2))


def test_where_every_second_face_leaves_doubt_all_are_asked() -> None:
    check = Told(0.99, 0.3, 0.5, 0.3, 0.99, 0.3)

    assert check.clip() == pytest.approx(0.4)
    assert sorted(check.asked) == list(range(6))


def test_one_bad_frame_does_not_make_a_picture_of_a_person() -> None:
    assert Told(0.97, 0.97, 0.05, 0.97, 0.97, 0.97, 0.97).clip() == pytest.approx(0.97)


@pytest.mark.parametrize(
    "box",
    [(250, 100, 140, 170), (-60, -70, 200, 240), (560, 300, 160, 190), (-50, -50, 760, 470), (5, 5, 3, 4)],
)
@pytest.mark.parametrize("scale", [2.7, 4.0])
def test_the_crop_lies_within_the_frame_wherever_the_face_is(box: Box, scale: float) -> None:
    crop = _crop(BLANK, box, scale)

    assert crop.shape == (SIDE, SIDE, 3)
    assert (crop == 128).all()


def test_the_crop_is_centred_on_the_face_where_there_is_room() -> None:
    image = np.zeros((400, 600, 3), np.uint8)
    image[180:220, 280:320] = 255
    crop = _crop(image, (270, 170, 60, 60), 2.7)
    rows, columns = np.nonzero(crop[..., 0] > 128)

    assert rows.mean() == pytest.approx(39.5, abs=1)
    assert columns.mean() == pytest.approx(39.5, abs=1)
    assert np.ptp(rows) == pytest.approx(SIDE * 40 / (60 * 2.7), abs=2)


@pytest.fixture
def passive(examiner: Examiner, models: Path) -> PassiveCheck:
    if examiner._passive is None:
        pytest.skip(f"the weights of FasNet are not in {Shelf(models).deepface_weights}")
    return examiner._passive


@pytest.mark.models
def test_the_box_of_a_mesh_is_near_the_one_fasnet_was_taught_on(
    examiner: Examiner, models: Path, sample: Sample
) -> None:
    detector = FaceDetector(Shelf(models).path("yunet"))
    image = next(Clip(sample("man")).frames()).image
    face = detector.find(image)[0]
    mesh = examiner._mesher.look(image, Region.around(face))
    assert mesh is not None

    drawn, found = np.array(face_box(mesh)), np.array(face.box)

    assert np.abs(drawn - found).max() < 0.12 * found[3]


@pytest.mark.models
def test_a_living_face_lives_and_its_print_does_not(examiner: Examiner, passive: PassiveCheck, sample: Sample) -> None:
    seen = examiner.watch(sample("man"), quick=False)
    best = seen.best[0]
    photo, _ = head_and_shoulders(np.ascontiguousarray(best.image[..., ::-1]), best.sighting.mesh.points)
    printed = examiner.watch(film(turned_print(photo, 1.7, Random(1), degrees=4.0)), quick=False)

    assert seen.passive is not None
    assert printed.passive is not None
    assert seen.passive > 0.9
    assert printed.passive < 0.25


@pytest.mark.models
def test_scores_are_probabilities_and_do_not_depend_on_the_company(passive: PassiveCheck, sample: Sample) -> None:
    image = next(Clip(sample("man")).frames()).image
    faces = [(image, (230.0, 60.0, 150.0, 190.0)), (image, (20.0, 20.0, 80.0, 90.0))]
    together = passive.scores(faces)

    assert together.shape == (2,)
    assert ((together >= 0) & (together <= 1)).all()
    np.testing.assert_allclose(together, [passive.scores([one])[0] for one in faces], atol=1e-4)


@pytest.mark.models
def test_a_still_picture_has_a_score_where_it_has_a_face(
    examiner: Examiner, passive: PassiveCheck, sample: Sample
) -> None:
    score = examiner.liveness_of(sample("man_photo"))

    assert score is not None
    assert 0 <= score <= 1
    assert examiner.liveness_of(b"no picture") is None
