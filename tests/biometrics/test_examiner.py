"""The whole look at real clips with the real networks."""

from collections.abc import Callable

import numpy as np
import pytest

from biometrics.challenge import Action, Challenge
from biometrics.clip import picture
from biometrics.examiner import Examiner
from biometrics.report import Failure, FailureCode, Report, Verdict
from biometrics.samples import Image, cut, film, frames

pytestmark = pytest.mark.models
Sample = Callable[[str], bytes]


def asked(text: str) -> Challenge:
    return Challenge.parse(text)


def cause(report: Report) -> FailureCode | None:
    return report.failure.code if report.failure else None


def test_a_woman_who_smiles_and_turns_passes_against_her_earlier_picture(
    examiner: Examiner, laughing: bytes, her_photo: bytes
) -> None:
    report = examiner.examine(laughing, [her_photo], asked("smile,turn"))

    assert report.verdict is Verdict.PASS
    assert [one.action for one in report.liveness.found] == [Action.SMILE, Action.TURN]
    assert report.identity.similarity is not None
    assert report.identity.similarity > 0.45
    assert report.best_frames


def test_what_she_did_not_do_is_named(examiner: Examiner, laughing: bytes, her_photo: bytes) -> None:
    report = examiner.examine(laughing, [her_photo], asked("nod,blink"))

    assert report.verdict is Verdict.RETRY
    assert report.failure == Failure(FailureCode.WRONG_ACTION, Action.NOD)
    assert report.remedy is not None


def test_the_order_counts(examiner: Examiner, laughing: bytes, her_photo: bytes) -> None:
    report = examiner.examine(laughing, [her_photo], asked("turn,smile"))

    assert report.failure == Failure(FailureCode.WRONG_ACTION, Action.SMILE)


@pytest.mark.parametrize("photo", ["man_photo", "stranger"])
def test_somebody_else_is_not_recognised(examiner: Examiner, laughing: bytes, sample: Sample, photo: str) -> None:
    report = examiner.examine(laughing, [sample(photo)], asked("smile,turn"))

    assert report.verdict is Verdict.RETRY
    assert cause(report) is FailureCode.NOT_RECOGNISED


def test_the_best_of_several_pictures_counts(
    examiner: Examiner, laughing: bytes, her_photo: bytes, sample: Sample
) -> None:
    report = examiner.examine(laughing, [sample("stranger"), her_photo], asked("smile,turn"))

    assert report.verdict is Verdict.PASS


def test_without_a_usable_picture_a_person_decides(examiner: Examiner, laughing: bytes, sample: Sample) -> None:
    assert examiner.examine(laughing, [], asked("smile,turn")).verdict is Verdict.REVIEW


def test_a_picture_that_is_none_counts_for_nothing(examiner: Examiner, laughing: bytes, her_photo: bytes) -> None:
    assert examiner.examine(laughing, [b"\x00" * 3000], asked("smile,turn")).verdict is Verdict.REVIEW
    assert examiner.examine(laughing, [b"", her_photo], asked("smile,turn")).verdict is Verdict.PASS


def test_a_hand_over_the_face_for_a_while_does_no_harm(examiner: Examiner, sample: Sample, her_photo: bytes) -> None:
    assert examiner.examine(sample("woman"), [her_photo], asked("smile,turn")).verdict is Verdict.PASS


def test_the_picture_of_the_cause_is_small(examiner: Examiner, laughing: bytes, her_photo: bytes) -> None:
    report = examiner.examine(laughing, [her_photo], asked("nod,blink"))

    assert report.remedy is not None
    assert max(picture(report.remedy).shape[:2]) == 480


def test_a_clip_without_a_face_says_so(examiner: Examiner, her_photo: bytes, sample: Sample) -> None:
    report = examiner.examine(sample("no_face"), [her_photo], asked("smile,turn"))

    assert report.verdict is Verdict.RETRY
    assert cause(report) is FailureCode.NO_FACE


def mirrored(image: Image) -> Image:
    return image[:, ::-1]


def dark(image: Image) -> Image:
    return (image * 0.12).astype(np.uint8)


def beside_oneself(image: Image) -> Image:
    return np.hstack([image, image])


def far(image: Image) -> Image:
    small = image[::6, ::6]
    wide = np.full_like(image, 90)
    wide[: small.shape[0], 200 : 200 + small.shape[1]] = small
    return wide


def burnt(image: Image) -> Image:
    return np.clip(image.astype(int) * 6 + 60, 0, 255).astype(np.uint8)


def test_a_mirrored_camera_makes_no_difference(examiner: Examiner, sample: Sample, her_photo: bytes) -> None:
    clip = cut(sample("woman"), 9.9, 17.6, mirrored)

    assert examiner.examine(clip, [her_photo], asked("smile,turn")).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (beside_oneself, FailureCode.SEVERAL_FACES),
        (dark, FailureCode.TOO_DARK),
        (far, FailureCode.TOO_FAR),
        (burnt, FailureCode.TOO_BRIGHT),
    ],
)
def test_one_defect_is_one_cause_with_a_picture_of_it(
    examiner: Examiner, sample: Sample, her_photo: bytes, spoil: Callable[[Image], Image], code: FailureCode
) -> None:
    clip = cut(sample("woman"), 9.9, 17.6, spoil)

    report = examiner.examine(clip, [her_photo], asked("nod,open-mouth"))

    assert cause(report) is code
    assert report.remedy is not None
    assert report.remedy.startswith(b"\xff\xd8")


def test_a_person_swapped_midway_is_noticed(examiner: Examiner, sample: Sample, her_photo: bytes) -> None:
    hers = [(second, image) for second, image in frames(sample("woman"), 13.5, 17.6)]
    his = [(second + 4.2, image[:360, :640]) for second, image in frames(sample("man"))]

    report = examiner.examine(film(hers + his), [her_photo], asked("smile,turn"))

    assert cause(report) is FailureCode.DIFFERENT_PERSON_IN_THE_CLIP


@pytest.mark.parametrize(
    ("photo", "code"),
    [("man_photo", None), ("stranger", None), ("several_faces", FailureCode.SEVERAL_FACES)],
)
def test_a_reference_picture_holds_one_clear_face(
    examiner: Examiner, sample: Sample, photo: str, code: FailureCode | None
) -> None:
    assert examiner.inspect(sample(photo)) == (Failure(code) if code else None)


@pytest.mark.parametrize("content", [b"", b"\x00" * 5000, b"\x89PNG\r\n\x1a\n" + b"\xff" * 40])
def test_a_reference_that_is_no_picture_is_unreadable(examiner: Examiner, content: bytes) -> None:
    assert examiner.inspect(content) == Failure(FailureCode.UNREADABLE_FILE)
