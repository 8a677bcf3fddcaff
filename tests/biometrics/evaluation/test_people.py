"""Who is one person, who are strangers, and how that is known."""

import pytest

from biometrics.evaluation.labels import Pair
from biometrics.evaluation.people import Ground, named, people_of


def same(a: str, b: str, group: str = "g") -> Pair:
    return Pair(2, a, b, True, group)


def different(a: str, b: str, group: str = "g") -> Pair:
    return Pair(3, a, b, False, group)


def test_one_person_is_what_labels_join() -> None:
    people = people_of([same("a1", "a2"), same("a2", "a3"), same("b1", "b2"), different("a1", "b1")])

    assert people.person_of == (0, 0, 0, 1, 1)
    assert [person.pictures for person in people.persons] == [(0, 1, 2), (3, 4)]


def test_a_label_makes_strangers_of_all_their_pictures_and_silence_makes_none() -> None:
    people = people_of([same("a1", "a2"), same("b1", "b2"), same("c1", "c2"), different("b2", "a2")])

    assert people.ground(0, 1) is people.ground(1, 0) is Ground.LABEL
    assert people.ground(0, 2) is None
    assert people.ground(0, 0) is None


def test_two_names_are_two_people_and_one_name_is_one() -> None:
    people = people_of(
        [same("l/Ann_Lee_0001.jpg", "l/Ann_Lee_0002.jpg"), same("m/Ann_Lee_0007.png", "l/Bo_Li_0001.jpg")]
    )

    assert set(people.person_of) == {0}

    people = people_of([same("l/Ann_Lee_0001.jpg", "l/Ann_Lee_0002.jpg"), same("l/Bo_Li_0001.jpg", "l/Bo_Li_0002.jpg")])
    assert people.ground(0, 1) is Ground.NAME


def test_groups_that_share_nobody_are_strangers() -> None:
    pairs = [same("a1", "a2", "one"), same("b1", "b2", "two"), same("c1", "c2", "one"), different("c1", "d", "two")]
    people = people_of(pairs)

    assert people.ground(0, 1) is Ground.GROUP
    assert people.ground(0, 2) is None
    assert people.ground(1, 2) is None


def test_a_label_against_the_others_is_shown_and_joins_no_strangers() -> None:
    wrong = different("a1", "a3")
    people = people_of([same("a1", "a2"), same("a2", "a3"), wrong])

    assert people.contradictions == (wrong,)
    assert not people.labelled


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("lfw/Aaron_Peirsol_0002.jpg", "aaron_peirsol"),
        ("x/Abdul_Aziz_Al-Hakim_0011.jpg", "abdul_aziz_al-hakim"),
        ("alex_lacamoire__img1.jpg", "alex_lacamoire"),
        ("IMG_0001.jpg", ""),
        ("IMG_2024_0001.jpg", ""),
        ("Image_0001.jpg", ""),
        ("img21.jpg", ""),
        ("008_B.jpg", ""),
    ],
)
def test_a_name_is_two_words_and_a_number(path: str, name: str) -> None:
    assert named(path) == name
