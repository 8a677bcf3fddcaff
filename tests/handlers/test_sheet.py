"""Whether the sheet says in words what the report says in numbers."""

from dataclasses import replace

import pytest

from biometrics.challenge import Action
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
    Verdict,
)
from handlers.sheet import sheet_words
from locales import Texts, languages

SMILED = Finding(Action.SMILE, 1.2, 2.0, 3.4, 0.7)
MEASURES = {"light": 118.0, "sharpness": 240.0, "size": 0.42}
GOOD = Report(
    Verdict.PASS,
    identity=Identity(0.62, 7, 0.8, 0),
    liveness=Liveness((Action.SMILE, Action.TURN), (SMILED, Finding(Action.TURN, 4.0, 5.0, 6.0, 14.0)), passive=0.97),
    quality=Quality(8.0, 120, 114, MEASURES),
)
SAY = Texts(strict=True).say_in("en")


@pytest.mark.parametrize("language", [one.code for one in languages])
@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("code", [None, *FailureCode])
def test_every_verdict_and_cause_has_its_words(language: str, verdict: Verdict, code: FailureCode | None) -> None:
    failure = None if code is None else Failure(code, Action.NOD)
    words = sheet_words(replace(GOOD, verdict=verdict, failure=failure), [3], Texts(strict=True).say_in(language))

    assert words.verdict
    assert words.cause


@pytest.mark.parametrize("language", [one.code for one in languages])
def test_every_sign_has_its_words(language: str) -> None:
    cues = tuple(Cue(sign, 0.5) for sign in Sign)
    report = replace(GOOD, liveness=replace(GOOD.liveness, cues=cues, risk=0.5))
    words = sheet_words(report, [], Texts(strict=True).say_in(language))

    assert len({line.words for line in words.cues}) == len(Sign)


@pytest.mark.parametrize(
    ("similarity", "words"), [(0.7, "Very alike"), (0.5, "Alike"), (0.4, "Hard to say"), (0.1, "Not alike")]
)
def test_the_likeness_is_told_in_words_and_the_number_beside_them(similarity: float, words: str) -> None:
    line = sheet_words(replace(GOOD, identity=Identity(similarity)), [None], SAY).likeness

    assert line.words == words
    assert line.figure == f"{similarity:.2f}"


def test_without_a_picture_to_compare_with_it_says_so() -> None:
    words = sheet_words(replace(GOOD, verdict=Verdict.REVIEW, identity=Identity()), [], SAY)

    assert words.likeness.words == "Could not be compared"
    assert words.cause == "There was nothing to compare the face with."
    assert words.references == ()


@pytest.mark.parametrize(
    ("years", "caption"),
    [
        (None, "Photo kept"),
        (0, "Photo kept, less than a year old"),
        (1, "Photo kept, 1 year old"),
        (12, "Photo kept, 12 years old"),
    ],
)
def test_the_age_of_a_picture_is_told_where_it_is_known(years: int | None, caption: str) -> None:
    assert sheet_words(GOOD, [years], SAY).references == (caption,)


def test_what_was_found_has_its_seconds() -> None:
    smile, turn = sheet_words(GOOD, [None], SAY).asked

    assert (smile.words, smile.figure) == ("Smile and show your teeth", "1.2–3.4 s")
    assert (turn.words, turn.figure) == ("Turn your head slowly to one side, then back", "4.0–6.0 s")


def test_what_comes_after_a_missing_movement_was_not_looked_for() -> None:
    asked = (Action.SMILE, Action.NOD, Action.TURN)
    lines = sheet_words(replace(GOOD, liveness=Liveness(asked, (SMILED,))), [None], SAY).asked

    assert [line.words.split(":")[0] for line in lines[1:]] == ["Not seen", "Not looked for"]


def test_nothing_is_claimed_of_a_video_that_could_not_be_read() -> None:
    asked = Liveness((Action.SMILE, Action.TURN))
    report = Report(Verdict.RETRY, Failure(FailureCode.UNREADABLE_FILE), liveness=asked)
    words = sheet_words(report, [None], SAY)

    assert all(line.words.startswith("Not looked for") for line in words.asked)
    assert words.risk.words == "This was not looked at."
    assert words.passive.words == ""
    assert [line.words for line in words.qualities] == ["Nothing could be read from it."]


def test_a_cue_tells_its_strength_and_its_seconds() -> None:
    cues = (Cue(Sign.MOIRE, 0.82, 2.0, 4.4), Cue(Sign.BORDER, 0.2))
    moire, border = sheet_words(replace(GOOD, liveness=Liveness(cues=cues, risk=0.8)), [None], SAY).cues

    assert (moire.words, moire.figure) == ("The pattern of a screen: strong", "0.82  2.0–4.4 s")
    assert (border.words, border.figure) == ("The edge of a screen or sheet: slight", "0.20")


@pytest.mark.parametrize(
    ("passive", "words"),
    [
        (0.97, "Skin and light look real."),
        (0.5, "Skin and light do not tell."),
        (0.1, "Skin and light look like a picture."),
        (None, "Skin and light were not looked at on this machine."),
    ],
)
def test_the_look_of_the_skin_is_told_in_words(passive: float | None, words: str) -> None:
    assert sheet_words(replace(GOOD, liveness=Liveness(passive=passive)), [None], SAY).passive.words == words


def test_the_quality_is_told_in_words() -> None:
    report = replace(GOOD, quality=Quality(8.0, 100, 60, {"light": 20.0, "sharpness": 12.0, "size": 0.1}))

    assert [line.words for line in sheet_words(report, [None], SAY).qualities] == [
        "The face is seen 60 % of the time.",
        "It is one face from start to end.",
        "The face is too dark.",
        "The picture is blurred.",
        "The face is too far away.",
    ]
