"""One mark on the person's own frame, and the mark lies where the cause is."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from biometrics.clip import Image, picture
from biometrics.covering import covering
from biometrics.faces import FaceDetector
from biometrics.landmarks import FaceMesher, Mesh, Region
from biometrics.models import Shelf
from biometrics.remedy import LONGEST, remedy
from biometrics.report import FailureCode

pytestmark = pytest.mark.models
MARKED = sorted(
    {
        FailureCode.TOO_DARK,
        FailureCode.TOO_BRIGHT,
        FailureCode.BACKLIGHT,
        FailureCode.BLURRED,
        FailureCode.TOO_FAR,
        FailureCode.TOO_NEAR,
        FailureCode.FACE_COVERED,
        FailureCode.FACE_OUT_OF_FRAME,
        FailureCode.SEVERAL_FACES,
        FailureCode.NO_FACE,
    }
)


@pytest.fixture(scope="module")
def man(sample: Callable[[str], bytes]) -> Image:
    """The photograph of the man in the size of a remedy, so that places in both are the same."""
    image = picture(sample("man_photo"))
    scale = LONGEST / max(image.shape[:2])
    return np.asarray(cv2.resize(image, None, fx=scale, fy=scale), np.uint8)


@pytest.fixture(scope="module")
def faces(models: Path) -> FaceDetector:
    return FaceDetector(Shelf(models).path("yunet"))


@pytest.fixture(scope="module")
def mesh(models: Path, faces: FaceDetector, man: Image) -> Mesh:
    found = FaceMesher(Shelf(models).path("face_landmarker")).look(man, Region.around(faces.find(man)[0]))
    assert found is not None
    return found


def marks(content: bytes) -> np.ndarray:
    """Where the amber of a mark is, its thin gaps closed."""
    shown = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    hue, full, bright = cv2.split(cv2.cvtColor(shown, cv2.COLOR_BGR2HSV))
    amber = (abs(hue.astype(int) - 19) <= 4) & (full > 190) & (bright > 200)
    return cv2.morphologyEx(amber.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))


def number_of_marks(content: bytes) -> int:
    _, _, sizes, _ = cv2.connectedComponentsWithStats(marks(content), connectivity=8)
    return int((sizes[1:, cv2.CC_STAT_AREA] > 150).sum())


def middle(content: bytes) -> tuple[float, float]:
    """The middle of the mark as x and y, each a share of the picture."""
    found = marks(content)
    rows, columns = np.nonzero(found)
    return (
        float(columns.min() + columns.max()) / 2 / found.shape[1],
        float(rows.min() + rows.max()) / 2 / found.shape[0],
    )


def face_middle(mesh: Mesh, image: Image) -> tuple[float, float]:
    x, y, width, height = mesh.box
    return (x + width / 2) / image.shape[1], (y + height / 2) / image.shape[0]


@pytest.mark.parametrize("code", MARKED)
def test_each_cause_has_exactly_one_mark(man: Image, mesh: Mesh, code: FailureCode) -> None:
    assert number_of_marks(remedy(man, mesh, code)) == 1


@pytest.mark.parametrize("code", list(FailureCode))
def test_a_frame_without_a_face_never_has_more_than_one_mark(man: Image, code: FailureCode) -> None:
    assert number_of_marks(remedy(man, None, code)) <= 1


@pytest.mark.parametrize("code", [FailureCode.WRONG_ACTION, FailureCode.ACTION_TOO_FAST])
def test_a_movement_is_not_marked(man: Image, mesh: Mesh, code: FailureCode) -> None:
    shown = cv2.imdecode(np.frombuffer(remedy(man, mesh, code), np.uint8), cv2.IMREAD_COLOR)

    assert marks(remedy(man, mesh, code)).sum() == 0
    assert abs(shown.astype(int) - man).mean() < 4


@pytest.mark.parametrize("shape", [(640, 360), (360, 640), (90, 160), (1200, 900)])
def test_the_picture_has_the_size_of_a_telephone(shape: tuple[int, int]) -> None:
    shown = cv2.imdecode(
        np.frombuffer(remedy(np.full((*shape, 3), 90, np.uint8), None, FailureCode.NO_FACE), np.uint8), 1
    )

    assert max(shown.shape[:2]) == LONGEST


@pytest.mark.parametrize("code", list(FailureCode))
@pytest.mark.parametrize("shape", [(10, 640), (640, 10), (64, 64), (480, 640)])
def test_no_frame_and_no_face_is_too_odd_for_a_picture(code: FailureCode, shape: tuple[int, int]) -> None:
    dice = np.random.default_rng(7)
    image = dice.integers(0, 255, (*shape, 3), np.uint8)
    spread = np.array([shape[1], shape[0], 1], np.float32)
    for reach in (0.01, 1.0, 3.0):
        points = ((dice.random((478, 3), np.float32) - 0.3) * spread * reach).astype(np.float32)
        content = remedy(image, Mesh(points, np.zeros(52, np.float32), 1.0), code, (0.0, 0.0, 5.0, 900.0))
        assert max(picture(content).shape[:2]) == LONGEST if min(shape) >= 64 else content


@pytest.mark.parametrize("corner", [(0.12, 0.2), (0.88, 0.2), (0.9, 0.75)])
def test_the_arrow_points_to_the_lamp(man: Image, mesh: Mesh, corner: tuple[float, float]) -> None:
    dark = (man * 0.2).astype(np.uint8)
    lamp = (round(corner[0] * man.shape[1]), round(corner[1] * man.shape[0]))
    cv2.circle(dark, lamp, 30, (250, 250, 250), -1)
    rows, columns = np.nonzero(marks(remedy(dark, mesh, FailureCode.BACKLIGHT)))

    assert np.hypot(columns - lamp[0], rows - lamp[1]).min() < 12
    assert np.hypot(columns - mesh.box[0] - mesh.box[2] / 2, rows - mesh.box[1] - mesh.box[3] / 2).min() < 12


@pytest.mark.parametrize("dark_side", [0, 1])
def test_the_arrow_leads_out_of_the_light(man: Image, mesh: Mesh, dark_side: int) -> None:
    bright = np.clip(man.astype(int) + 120, 0, 255).astype(np.uint8)
    edge = round(man.shape[1] * (0.15 if dark_side == 0 else 0.85))
    part = slice(0, edge) if dark_side == 0 else slice(edge, None)
    bright[:, part] //= 8
    x, _ = middle(remedy(bright, mesh, FailureCode.TOO_BRIGHT))

    assert (x > face_middle(mesh, man)[0]) is bool(dark_side)


@pytest.mark.parametrize("code", [FailureCode.NO_FACE, FailureCode.FACE_OUT_OF_FRAME])
def test_the_halo_is_where_the_face_belongs_and_the_rest_is_shaded(man: Image, code: FailureCode) -> None:
    content = remedy(man, None, code)
    shown = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)

    assert middle(content) == pytest.approx((0.5, 0.5), abs=0.02)
    assert shown[:20].mean() < 0.6 * man[:20].mean()


def test_in_the_dark_the_face_is_shown_as_a_lamp_would(man: Image, mesh: Mesh) -> None:
    dark = (man * 0.15).astype(np.uint8)
    content = remedy(dark, mesh, FailureCode.TOO_DARK)
    shown = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    x, y, width, height = (round(value) for value in mesh.box)
    face = (slice(y + height // 4, y + height * 3 // 4), slice(x + width // 4, x + width * 3 // 4))

    assert shown[face].mean() > 2 * dark[face].mean()
    assert middle(content)[0] == pytest.approx(face_middle(mesh, man)[0], abs=0.03)


def widths(content: bytes) -> tuple[int, int]:
    """How wide the mark is in its upper and in its lower half."""
    found = marks(content)
    rows = np.flatnonzero(found.any(axis=1))
    cut = (rows[0] + rows[-1]) // 2
    return int(found[:cut].sum(axis=1).max()), int(found[cut:].sum(axis=1).max())


def test_nearer_is_an_arrow_that_grows_towards_the_beholder(man: Image, mesh: Mesh) -> None:
    upper, lower = widths(remedy(man, mesh, FailureCode.TOO_FAR))

    assert lower > 2 * upper


def test_farther_is_an_arrow_that_points_away(man: Image, mesh: Mesh) -> None:
    found = marks(remedy(man, mesh, FailureCode.TOO_NEAR))
    rows = np.flatnonzero(found.any(axis=1))

    assert found[rows[0] + 2].sum() < 12
    assert found[rows[-1] - 4].sum() > 40


def test_the_other_person_is_ringed_and_oneself_is_not(
    faces: FaceDetector, mesh: Mesh, sample: Callable[[str], bytes]
) -> None:
    group = picture(sample("several_faces"), LONGEST)
    _, other = faces.find(group)[:2]
    content = remedy(group, mesh, FailureCode.SEVERAL_FACES, other.box)
    at = (other.centre[0] / group.shape[1], other.centre[1] / group.shape[0])

    assert middle(content) == pytest.approx(at, abs=0.02)


def test_without_the_other_ones_place_only_oneself_is_lit(man: Image, mesh: Mesh) -> None:
    content = remedy(man, mesh, FailureCode.SEVERAL_FACES)

    assert middle(content) == pytest.approx(face_middle(mesh, man), abs=0.05)


def painted(man: Image, mesh: Mesh, points: list[int], colour: tuple[int, int, int]) -> Image:
    """The man with the hull of these points of his face in one colour."""
    image = man.copy()
    hull = cv2.convexHull(mesh.points[points, :2].round().astype(np.int32))
    cv2.fillPoly(image, [hull], colour)
    return image


MASK = [234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 425, 205]
GLASSES = [70, 105, 334, 300, 127, 356, 117, 346]
HAT = [10, 109, 67, 103, 54, 21, 338, 297, 332, 284, 251, 107, 336]


@pytest.mark.parametrize(
    ("points", "colour", "lies"),
    [
        (MASK, (210, 190, 120), 0.72),
        (MASK, (240, 240, 240), 0.72),
        (GLASSES, (15, 15, 15), 0.38),
        (HAT, (60, 20, 20), 0.12),
    ],
)
def test_the_ring_is_on_the_covering(
    man: Image, mesh: Mesh, points: list[int], colour: tuple[int, int, int], lies: float
) -> None:
    _, y, _, height = covering(painted(man, mesh, points, colour), mesh)

    assert (y + height / 2 - mesh.box[1]) / mesh.box[3] == pytest.approx(lies, abs=0.12)


def test_a_bare_face_has_no_covering(man: Image, mesh: Mesh) -> None:
    assert covering(man, mesh) == mesh.box
