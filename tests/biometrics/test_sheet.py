"""Whether the evidence sheet shows what the report says, to a reviewer with a telephone."""

import io
import re
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import locales
from biometrics import worker
from biometrics.challenge import Action
from biometrics.clip import jpeg, picture
from biometrics.courses import GRAPH, LABEL, ROW_OF, Courses, Stretch
from biometrics.exhibits import GROUND
from biometrics.faces import FaceDetector
from biometrics.gallery import Gallery
from biometrics.models import Shelf
from biometrics.page import COLUMN, RIGHT, SUSPECT, WIDTH, Badge, lettering, wrapped
from biometrics.report import (
    Cue,
    Failure,
    FailureCode,
    Finding,
    Identity,
    Liveness,
    Quality,
    Report,
    Sign,
    Timeline,
    Verdict,
)
from biometrics.sheet import CourseNames, evidence_sheet
from handlers.sheet import sheet_words
from locales import Texts, languages

CODES = [language.code for language in languages if language.drawable]
NAMES = CourseNames("yaw", "pitch", "mouth", "smile", "eyes")
SMILED, TURNED = Finding(Action.SMILE, 1.0, 2.0, 3.0, 0.7), Finding(Action.TURN, 5.0, 6.0, 7.0, 14.0)


@pytest.fixture(scope="module")
def shelf(models: Path) -> Shelf:
    return Shelf(models)


@pytest.fixture(scope="module")
def font(shelf: Shelf) -> Path:
    return shelf.path("noto_sans_sc")


@pytest.fixture(scope="module")
def report(her_photo: bytes) -> Report:
    """A clip of ten seconds in which the woman smiled and turned, written by hand."""
    return Report(
        Verdict.PASS,
        identity=Identity(0.62, 7, 0.8, 0),
        liveness=Liveness((Action.SMILE, Action.TURN), (SMILED, TURNED), passive=0.97),
        quality=Quality(10.0, 150, 150, {"light": 118.0, "sharpness": 240.0, "size": 0.42}),
        best_frames=(jpeg(picture(her_photo)),) * 3,
        timeline=course(10.0),
    )


def course(seconds: float) -> Timeline:
    """A course in which everything moves, ten values a second."""
    times = np.arange(0, seconds, 0.1)
    wave = 0.5 + 0.4 * np.sin(times)
    as_numbers = lambda values: tuple(float(value) for value in values)  # noqa: E731 - used here alone
    turning, steady = as_numbers(30 * wave), as_numbers(wave)
    return Timeline(as_numbers(times), turning, turning, steady, steady, steady)


def drawn(report: Report, templates: list[bytes], shelf: Shelf, language: str = "en") -> Image.Image:
    words = sheet_words(report, [None] * len(templates), Texts(strict=True).say_in(language))
    return Image.open(io.BytesIO(evidence_sheet(report, templates, words, shelf))).convert("RGB")


def count(image: Image.Image, colour: str, tolerance: int = 0) -> int:
    """How many pixels have this colour."""
    wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])
    return int((abs(np.asarray(image).astype(int) - wanted).max(axis=2) <= tolerance).sum())


def has_glyph(font: Path, letter: str) -> bool:
    letters = lettering(font, 40)
    return bytes(letters.getmask(letter)) != bytes(letters.getmask("\U0010fffd"))


@pytest.mark.parametrize("language", CODES)
def test_every_letter_of_the_sheet_is_in_the_font(font: Path, language: str) -> None:
    folder = Path(locales.__file__).parent / language
    texts = "".join((folder / name).read_text("utf-8") for name in ("sheet.ftl", "failures.ftl"))

    assert [letter for letter in sorted(set(texts)) if not letter.isspace() and not has_glyph(font, letter)] == []


def test_a_letter_that_is_not_in_the_font_would_be_noticed(font: Path) -> None:
    assert not has_glyph(font, "\u0939")  # Devanagari comes with a font of its own


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_head_of_the_sheet_has_the_colour_of_the_verdict(
    report: Report, her_photo: bytes, shelf: Shelf, language: str, verdict: Verdict
) -> None:
    sheet = drawn(replace(report, verdict=verdict), [her_photo], shelf, language)

    assert sheet.width == WIDTH
    assert 1600 < sheet.height < 4000
    assert "#{:02X}{:02X}{:02X}".format(*sheet.getpixel((3, 3))) == GROUND[verdict]


def test_the_languages_read_differently(report: Report, her_photo: bytes, shelf: Shelf) -> None:
    heads = {drawn(report, [her_photo], shelf, language).crop((0, 0, WIDTH, 100)).tobytes() for language in CODES}

    assert len(heads) == len(CODES)


@pytest.mark.parametrize("language", CODES)
def test_no_line_is_wider_than_its_place_and_no_letter_is_lost(font: Path, language: str) -> None:
    say = Texts(strict=True).say_in(language)
    text = say("failure-not-recognised") + say("failure-face-covered")
    lines = wrapped(text, font, 32, 300)

    assert len(lines) > 3
    assert max(lettering(font, 32).getlength(line) for line in lines) <= 300
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


def test_a_line_never_starts_with_a_mark(font: Path) -> None:
    for width in range(100, 400, 7):
        assert not [
            line
            for line in wrapped("张开嘴，再合上。把头慢慢转向一边，再转回来。", font, 32, width)
            if line[0] in "，。"
        ]


def graphs(picture: Image.Image, bars: int = 0) -> list[np.ndarray]:
    """The five graphs of a drawn course, in their order."""
    tops = [bars * 50 + row * (LABEL + GRAPH) + LABEL for row in range(5)]
    return [np.asarray(picture)[top : top + GRAPH] for top in tops]


def tinted(graph: np.ndarray) -> tuple[int, int] | None:
    """The first and last column that is tinted along its foot or its head, where no curve can hide it all."""
    column = (graph[4:-4].astype(int).max(axis=2) - graph[4:-4].astype(int).min(axis=2) > 12).mean(axis=0) > 0.5
    places = np.flatnonzero(column)
    return (int(places[0]), int(places[-1])) if places.size else None


def test_a_movement_is_marked_where_it_was_found_and_nowhere_else(font: Path) -> None:
    marks = [Stretch(Badge("1", RIGHT), 3.0, 4.5, ROW_OF[Action.SMILE])]
    yaw, pitch, mouth, smile, eyes = graphs(Courses(course(10), marks, 10.0, font).drawn(NAMES, "s"))

    assert [tinted(graph) for graph in (yaw, pitch, mouth, eyes)] == [None] * 4
    assert tinted(smile) == pytest.approx((0.3 * COLUMN, 0.45 * COLUMN), abs=4)


def test_the_seconds_of_a_cue_are_shaded_in_every_course(font: Path) -> None:
    marks = [Stretch(Badge("A", SUSPECT), 6.0, 8.0)]
    picture = Courses(course(10), marks, 10.0, font).drawn(NAMES, "s")

    for graph in graphs(picture, bars=1):
        assert tinted(graph) == pytest.approx((0.6 * COLUMN, 0.8 * COLUMN), abs=4)


def test_the_curve_is_broken_where_the_face_was_lost(font: Path) -> None:
    times = tuple(i / 10 for i in range(100) if not 30 < i < 70)
    values = (0.5,) * len(times)
    lost = Timeline(times, values, values, values, values, values)
    graph = graphs(Courses(lost, [], 10.0, font).drawn(NAMES, "s"))[2]
    drawn_at = np.flatnonzero((graph[10:-10, :, 2].astype(int) - graph[10:-10, :, 0] > 60).any(axis=0))

    assert not [x for x in drawn_at if 0.32 * COLUMN < x < 0.68 * COLUMN]
    assert drawn_at.size > 0.5 * COLUMN


def test_a_region_is_framed_where_it_lies(shelf: Shelf, font: Path) -> None:
    gallery = Gallery(FaceDetector(shelf.path("yunet")), font, "none")
    grey = Image.new("RGB", (400, 300), "#808080")
    shown = np.asarray(
        gallery.places(grey, [(Badge("A", SUSPECT), Cue(Sign.BORDER, 0.9, region=(0.25, 0.5, 0.5, 0.25)))])
    )
    changed = np.argwhere((shown != 0x80).any(axis=2))
    height, width = shown.shape[:2]

    assert changed.min(axis=0) == pytest.approx((0.5 * height, 0.25 * width), abs=12)
    assert changed.max(axis=0) == pytest.approx((0.75 * height, 0.75 * width), abs=12)
    assert (shown[round(0.7 * height), round(0.6 * width)] == 0x80).all()


def test_the_nearest_of_three_pictures_stands_large_in_a_green_frame(
    report: Report, her_photo: bytes, sample: Callable[[str], bytes], shelf: Shelf
) -> None:
    pictures = [sample("stranger"), sample("man_photo"), her_photo]
    blue = replace(report, verdict=Verdict.REVIEW, identity=Identity(0.62, 7, 0.8, 2))
    hers, alone = drawn(blue, pictures, shelf), drawn(blue, [her_photo], shelf)
    place = (WIDTH // 2 + 40, 320, WIDTH - 80, 540)

    assert np.abs(np.asarray(hers.crop(place)).astype(int) - np.asarray(alone.crop(place))).mean() < 1
    assert count(hers.crop((0, 170, WIDTH, 600)), RIGHT) > 4 * 300 * 8
    assert count(alone.crop((0, 170, WIDTH, 600)), RIGHT) == 0


def test_a_small_face_is_shown_close(her_photo: bytes, shelf: Shelf, font: Path) -> None:
    detector = FaceDetector(shelf.path("yunet"))
    room = Image.new("RGB", (1900, 1400), "#556655")
    room.paste(Image.open(io.BytesIO(her_photo)), (900, 700))
    near = Gallery(detector, font, "none").close_up(room, 360)
    face = detector.find(np.asarray(near)[:, :, ::-1].copy())[0]

    assert 0.4 * 360 < face.box[3] < 0.6 * 360


@pytest.mark.parametrize("language", CODES)
def test_a_report_without_a_face_has_a_sheet(her_photo: bytes, shelf: Shelf, language: str) -> None:
    asked = Liveness((Action.SMILE, Action.TURN))
    blank = Report(Verdict.RETRY, Failure(FailureCode.NO_FACE), liveness=asked, quality=Quality(8.0, 120, 0))

    assert drawn(blank, [her_photo], shelf, language).height > 800


def test_a_report_without_pictures_has_a_sheet(report: Report, shelf: Shelf) -> None:
    sheet = drawn(replace(report, verdict=Verdict.REVIEW, identity=Identity()), [], shelf)

    assert count(sheet, "#F1F1F1") > 300 * 300


def test_a_picture_that_cannot_be_read_leaves_its_place_empty(report: Report, shelf: Shelf) -> None:
    assert count(drawn(report, [b"not a picture"], shelf), "#F1F1F1") > 300 * 300


def test_a_long_clip_with_thirty_signs_still_fits(report: Report, her_photo: bytes, shelf: Shelf) -> None:
    cues = tuple(Cue(Sign.REPEATED, 0.5, float(second), second + 2.0) for second in range(0, 60, 2))
    liveness = replace(report.liveness, cues=cues, risk=0.9)
    long = replace(report, liveness=liveness, timeline=course(60), quality=replace(report.quality, seconds=60.0))
    sheet = drawn(long, [her_photo], shelf)

    assert sheet.height <= 12_000
    assert count(sheet, SUSPECT, 8) > 30 * 900


def test_a_worker_draws_it(report: Report, her_photo: bytes, workers: Executor) -> None:
    words = sheet_words(report, [4], Texts(strict=True).say_in("zh-Hans"))
    png = workers.submit(worker.sheet, report, (her_photo,), words).result(timeout=120)

    assert Image.open(io.BytesIO(png)).width == WIDTH
