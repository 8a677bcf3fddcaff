"""The whole look at real clips with the real networks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from biometrics.calibration import Calibration
from biometrics.challenge import Action, Challenge
from biometrics.clip import picture
from biometrics.evaluation.attacks import Shots
from biometrics.examiner import Examiner
from biometrics.remedy import remedy
from biometrics.report import Failure, FailureCode, Report, Verdict
from biometrics.samples import Image, cut, film, frames
from tests.biometrics.test_clip import turned

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
    assert max(picture(report.remedy).shape[:2]) == 640


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


@pytest.fixture(scope="module")
def her_shots(sample: Sample) -> Shots:
    return frames(sample("woman"), 9.9, 17.6)


def sized(shots: Shots, width: int) -> Shots:
    height = round(shots[0][1].shape[0] * width / shots[0][1].shape[1] / 2) * 2
    return [(second, cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)) for second, image in shots]


def a_dozen_a_second(shots: Shots) -> bytes:
    return film(shots[::2])


def sixty_a_second(shots: Shots) -> bytes:
    small, rate = sized(shots, 320), len(shots) / shots[-1][0]
    times = [index / 60 for index in range(round(shots[-1][0] * 60))]
    return film([(second, small[min(int(second * rate), len(small) - 1)][1]) for second in times])


def now_more_now_less(shots: Shots) -> bytes:
    kept = np.random.default_rng(3).random(len(shots)) < 0.6
    return film([shot for shot, keep in zip(shots, kept, strict=True) if keep])


def from_a_small_telephone(shots: Shots) -> bytes:
    return film(sized(shots[::2], 256))


def from_a_good_camera(shots: Shots) -> bytes:
    return film(sized(shots[::2], 1280), codec="mpeg4")


def with_the_telephone_on_its_side(shots: Shots) -> bytes:
    return turned(film([(second, np.rot90(image)) for second, image in shots]), 1)


@pytest.mark.parametrize(
    "saved",
    [
        a_dozen_a_second,
        sixty_a_second,
        now_more_now_less,
        from_a_small_telephone,
        from_a_good_camera,
        with_the_telephone_on_its_side,
    ],
)
def test_however_the_video_was_saved_she_passes_alike(
    examiner: Examiner, her_shots: Shots, her_photo: bytes, saved: Callable[[Shots], bytes]
) -> None:
    seen = examiner.watch(saved(her_shots), quick=False)
    report = examiner.judge(seen, [her_photo], asked("smile,turn"))

    assert report.verdict is Verdict.PASS
    assert examiner.judge(seen, [her_photo], asked("smile,turn"), passive=False).verdict is Verdict.PASS
    assert report.quality.seconds == pytest.approx(7.6, abs=0.2)
    turn = report.liveness.found[1]
    assert turn.peak == pytest.approx(6.6, abs=0.4)
    assert report.liveness.risk < 0.2


def test_two_people_are_told_so_and_the_other_one_is_ringed(
    examiner: Examiner, her_shots: Shots, her_photo: bytes
) -> None:
    two = film([(second, np.hstack([image, image[:, ::-1]])) for second, image in sized(her_shots[:60:2], 480)])
    seen = examiner.watch(two, quick=False)
    report = examiner.judge(seen, [her_photo], asked("smile,turn"))

    assert report.failure == Failure(FailureCode.SEVERAL_FACES)
    company = seen.track.company
    assert company is not None
    x, _, width, _ = company.other
    assert not company.mesh.box[0] < x + width / 2 < company.mesh.box[0] + company.mesh.box[2]
    assert report.remedy == remedy(company.image, company.mesh, FailureCode.SEVERAL_FACES, company.other)
    assert report.remedy != remedy(company.image, company.mesh, FailureCode.SEVERAL_FACES)


def test_the_last_frame_is_looked_at(examiner: Examiner, laughing: bytes) -> None:
    track = examiner.watch(laughing, quick=False).track

    assert track.sightings[-1].seconds == track.seconds[-1]


def test_where_no_blink_is_asked_for_less_is_looked_at(
    examiner: Examiner, laughing: bytes, her_photo: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways: list[bool] = []
    real = examiner.watch

    def watching(clip: bytes, *, quick: bool = True):
        ways.append(quick)
        return real(clip, quick=quick)

    monkeypatch.setattr(examiner, "watch", watching)
    examiner.examine(laughing, [her_photo], asked("smile,turn"))
    examiner.examine(laughing, [her_photo], asked("smile,blink"))

    assert ways == [False, True]
    calm, quick = (real(laughing, quick=quick).track for quick in (False, True))
    assert len(calm.sightings) < len(quick.sightings) < calm.frames == quick.frames


def test_what_was_seen_can_be_judged_again_without_another_look(
    examiner: Examiner, laughing: bytes, her_photo: bytes, sample: Sample
) -> None:
    seen = examiner.watch(laughing, quick=False)
    first, other, again = (
        examiner.judge(seen, [photo], asked("smile,turn")) for photo in (her_photo, sample("stranger"), her_photo)
    )

    assert (first.verdict, other.verdict) == (Verdict.PASS, Verdict.RETRY)
    assert replace(again, timings={}) == replace(first, timings={})
    assert first.timings["total"] >= seen.spent > 0


def test_without_fasnet_everything_else_still_counts(examiner: Examiner, laughing: bytes, her_photo: bytes) -> None:
    report = examiner.judge(examiner.watch(laughing, quick=False), [her_photo], asked("smile,turn"), passive=False)

    assert report.verdict is Verdict.PASS
    assert report.liveness.passive is None


def test_the_cuts_are_those_of_the_calibration_it_was_given(
    models: Path, examiner: Examiner, laughing: bytes, her_photo: bytes
) -> None:
    similarity = examiner.examine(laughing, [her_photo], asked("smile,turn")).identity.similarity
    assert similarity is not None
    stricter = replace(Calibration.load(), pass_from=similarity + 0.03, review_from=similarity - 0.03)
    strictest = replace(Calibration.load(), pass_from=similarity + 0.04, review_from=similarity + 0.03)
    seen = examiner.watch(laughing, quick=False)
    verdicts = [
        Examiner(models, calibration).judge(seen, [her_photo], asked("smile,turn")).verdict
        for calibration in (stricter, strictest)
    ]

    assert examiner.calibration == Calibration.load()
    assert verdicts == [Verdict.REVIEW, Verdict.RETRY]


def test_the_nearest_template_is_named_by_its_place(
    examiner: Examiner, laughing: bytes, her_photo: bytes, sample: Sample
) -> None:
    seen = examiner.watch(laughing, quick=False)
    templates = [sample("no_face"), sample("stranger"), her_photo]

    assert examiner.judge(seen, templates, asked("smile,turn")).identity.template == 2
    assert examiner.judge(seen, [], asked("smile,turn")).identity.template is None


def test_an_embedding_is_a_unit_vector_of_the_largest_face(examiner: Examiner, sample: Sample) -> None:
    several, man = examiner.embedding(sample("several_faces")), examiner.embedding(sample("man_photo"))

    assert several is not None
    assert man is not None
    assert man.shape == several.shape == (128,)
    assert np.linalg.norm(man) == pytest.approx(1.0)
    assert float(man @ several) < 0.45
    assert examiner.embedding(b"no picture") is None


@pytest.mark.parametrize("clip", [b"", b"\x00" * 4000])
def test_what_is_no_video_is_seen_and_judged_as_that(examiner: Examiner, her_photo: bytes, clip: bytes) -> None:
    seen = examiner.watch(clip)
    report = examiner.judge(seen, [her_photo], asked("smile,turn"))

    assert seen.ended == Failure(FailureCode.UNREADABLE_FILE)
    assert (report.verdict, report.failure) == (Verdict.RETRY, seen.ended)
    assert report.liveness.asked == (Action.SMILE, Action.TURN)
    assert report.signature is None
    assert report.remedy is None


def test_three_good_seconds_are_good(examiner: Examiner, sample: Sample) -> None:
    preview = examiner.preview(cut(sample("woman"), 9.9, 12.9))

    assert (preview.failure, preview.picture) == (None, None)


def test_a_dark_trial_is_told_on_their_own_frame(examiner: Examiner, sample: Sample) -> None:
    dark = cut(sample("woman"), 9.9, 12.9, lambda image: np.asarray(image * 0.12, np.uint8))
    preview = examiner.preview(dark)

    assert preview.failure == Failure(FailureCode.TOO_DARK)
    assert preview.picture is not None
    assert picture(preview.picture).size


def test_a_trial_without_a_face_or_of_no_video_is_told(examiner: Examiner, sample: Sample) -> None:
    assert examiner.preview(sample("no_face")).failure == Failure(FailureCode.NO_FACE)
    assert examiner.preview(b"no video at all").failure == Failure(FailureCode.UNREADABLE_FILE)
    assert examiner.preview(cut(sample("woman"), 9.9, 10.5)).failure == Failure(FailureCode.TOO_SHORT)
