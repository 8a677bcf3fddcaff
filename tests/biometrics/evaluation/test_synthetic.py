"""Attacks made from the sample clips: one of each kind, all of them clips that can be watched."""

import dataclasses
from collections.abc import Callable

import pytest

from biometrics.challenge import Action
from biometrics.clip import Clip
from biometrics.evaluation.labels import Segment
from biometrics.evaluation.synthetic import NEEDS_ANOTHER, Attack, Kind, Subject, attacks_on
from biometrics.examiner import Examiner

pytestmark = pytest.mark.models
Sample = Callable[[str], bytes]


@pytest.fixture(scope="module")
def her(examiner: Examiner, laughing: bytes, her_photo: bytes) -> Subject:
    labels = [Segment(2, "her", 0.6, 4.0, "smile"), Segment(2, "her", 5.1, 7.4, "turn_img_right")]
    subject = Subject.of("her", laughing, her_photo, labels, examiner.watch(laughing))
    assert subject is not None
    return subject


@pytest.fixture(scope="module")
def him(examiner: Examiner, sample: Sample) -> Subject:
    clip = sample("man")
    subject = Subject.of("him", clip, sample("man_photo"), [Segment(2, "him", 0.6, 1.2, "blink")], examiner.watch(clip))
    assert subject is not None
    return subject


@pytest.fixture(scope="module")
def attacks(her: Subject, him: Subject) -> dict[Kind, Attack]:
    return {attack.kind: attack for make in attacks_on(her, him) for attack in [make()]}


def test_every_kind_is_made_and_can_be_watched(attacks: dict[Kind, Attack]) -> None:
    assert list(attacks) == list(Kind)
    for attack in attacks.values():
        clip = Clip(attack.content)
        assert sum(1 for _ in clip.frames()) > 20
        assert 2.0 < clip.seconds < 15.0


def test_the_swapped_clip_is_held_against_each_of_the_two(
    attacks: dict[Kind, Attack], her: Subject, him: Subject
) -> None:
    assert attacks[Kind.SWAPPED].reference == her.reference
    assert attacks[Kind.SWAPPED_TO].reference == him.reference
    assert attacks[Kind.SWAPPED].content == attacks[Kind.SWAPPED_TO].content


def test_somebody_alone_makes_no_attack_that_needs_two(her: Subject) -> None:
    assert len(list(attacks_on(her, None))) == len(Kind) - len(NEEDS_ANOTHER)


def test_the_moments_of_the_actions_are_cut_with_some_room(her: Subject) -> None:
    assert her.stretches() == [(0.0, pytest.approx(4.7)), (pytest.approx(4.4), pytest.approx(8.1))]
    assert her.stretches(Action.TURN) == [(pytest.approx(4.4), pytest.approx(8.1))]
    assert dataclasses.replace(her, segments=()).stretches()[0][0] == her.marks[0][0]


def test_a_video_without_a_face_gives_nothing_to_work_with(examiner: Examiner, sample: Sample) -> None:
    clip = sample("no_face")

    assert Subject.of("nobody", clip, b"", [], examiner.watch(clip)) is None
