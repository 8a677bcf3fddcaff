"""Errors of recognition, counted by hand on vectors of two dimensions and by brute force on many."""

from itertools import combinations
from math import cos, radians, sin

import numpy as np
import pytest

from biometrics.evaluation.labels import Pair
from biometrics.evaluation.people import Ground, people_of
from biometrics.evaluation.recognition import Floats, Recognition, Scores, recognition


def at(degrees: float) -> Floats:
    return np.array([cos(radians(degrees)), sin(radians(degrees))])


PAIRS = [
    Pair(2, "a1", "a2", True, "old", {"group": "old", "sex": "f"}),
    Pair(3, "a2", "a3", True, "old", {"group": "old", "sex": "f"}),
    Pair(4, "b1", "b2", True, "young", {"group": "young", "sex": "m"}),
    Pair(5, "a1", "b1", False, "old", {"group": "old"}),
]
# cosines: a1a2 0.87, a2a3 0.5, a1a3 0; b1b2 0.98; a1b1 0.77, a1b2 0.87, a2b1 0.98, a2b2 1, a3b1 0.64, a3b2 0.5
VECTORS = {"a1": at(0), "a2": at(30), "a3": at(90), "b1": at(40), "b2": at(30)}


@pytest.fixture
def found() -> Recognition:
    return recognition(PAIRS, people_of(PAIRS), VECTORS, 0.6)


def test_all_pairs_within_a_person_count_as_one_person(found: Recognition) -> None:
    assert (found.same.below(0.6).count, found.same.n) == (2, 4)
    assert (found.labelled_scores(same=True).below(0.6).count, found.labelled_scores(same=True).n) == (1, 3)


def test_one_label_makes_strangers_of_all_pictures_of_both(found: Recognition) -> None:
    assert found.strangers[Ground.LABEL].n == 6
    assert found.all_strangers.from_(0.6).count == 5
    assert found.labelled_scores(same=False).from_(0.6).count == 1


def test_groups_are_told_apart(found: Recognition) -> None:
    assert found.labelled_scores(True, ("sex", "f")).below(0.6).n == 2
    assert found.labelled_scores(True, ("sex", "m")).below(0.6).count == 0
    assert found.labelled_groups == [("group", "old"), ("group", "young"), ("sex", "f"), ("sex", "m")]
    assert {name: scores.n for name, scores in found.same_groups.items()} == {"old": 4, "young": 1}


def test_the_most_alike_strangers_come_first(found: Recognition) -> None:
    pictures = found.people.pictures
    best = found.highest[0]

    assert {pictures[best.a], pictures[best.b]} == {"a2", "b2"}
    assert best.score == pytest.approx(1.0)
    assert len(found.highest) == 6


def test_pictures_without_a_face_are_counted_and_left_out() -> None:
    vectors: dict[str, Floats | None] = {**VECTORS, "a3": None}
    found = recognition(PAIRS, people_of(PAIRS), vectors, 0.6)

    assert found.faceless == ("a3",)
    assert found.same.n == 2
    assert [score is None for _, score in found.labelled] == [False, True, False, False]


def test_pictures_that_could_not_be_read_take_no_part() -> None:
    vectors = {name: vector for name, vector in VECTORS.items() if name != "a3"}
    found = recognition(PAIRS, people_of(PAIRS), vectors, 0.6)

    assert found.faceless == ()
    assert len(found.labelled) == 3


def test_nothing_at_all_is_no_error() -> None:
    found = recognition([], people_of([]), {}, 0.6)

    assert found.same.n == found.all_strangers.n == 0
    assert found.far_spread is None
    assert found.frr_spread is None


def test_a_score_on_the_cut_reaches_it() -> None:
    scores = Scores.of([0.3, 0.4499, 0.45, 0.4501])

    assert scores.from_(0.45).count == 2
    assert scores.below(0.45).count == 2


def test_the_cut_for_a_rate_lets_in_no_more() -> None:
    scores = Scores.of(np.linspace(0, 0.999, 1000))

    assert scores.cut_for(0.01) == pytest.approx(0.9891, abs=2e-4)
    assert scores.from_(scores.cut_for(0.01) or 0).count == 10
    assert scores.cut_for(1e-4) is None


def many() -> tuple[list[Pair], dict[str, Floats | None]]:
    """Seven hundred pictures: named people with two each, and unnamed ones in two groups."""
    chance = np.random.default_rng(3)
    pairs, vectors = [], {}
    for index in range(350):
        a, b = (f"Per{'abc'[index % 3]}_Son{index // 3}x_000{n}.jpg" if index < 200 else f"{index}-{n}" for n in (1, 2))
        pairs.append(Pair(index, a, b, True, f"g{index % 2}"))
        middle = chance.normal(size=16)
        for name in (a, b):
            vector = middle + chance.normal(size=16)
            vectors[name] = vector / np.linalg.norm(vector)
    return pairs, {name: np.asarray(vector, np.float32).astype(float) for name, vector in vectors.items()}


def test_blocks_count_what_pair_by_pair_counting_counts() -> None:
    pairs, vectors = many()
    people = people_of(pairs)
    found = recognition(pairs, people, vectors, 0.5)

    expected = {ground: [0, 0] for ground in Ground}
    for one, other in combinations(range(len(people.pictures)), 2):
        ground = people.ground(people.person_of[one], people.person_of[other])
        if ground is not None:
            likeness = float(np.dot(vectors[people.pictures[one]], vectors[people.pictures[other]]))
            expected[ground][0] += 1
            expected[ground][1] += likeness >= 0.5
    counted = {ground: [scores.n, scores.from_(0.5).count] for ground, scores in found.strangers.items()}

    assert counted == expected
    assert counted[Ground.NAME][0] > 0 < counted[Ground.GROUP][0]
    assert found.far_spread is not None
    low, high = found.far_spread
    assert low < found.all_strangers.from_(0.5).count / found.all_strangers.n < high


def test_drawing_people_widens_what_one_person_dominates() -> None:
    pairs = [Pair(1, "a0", f"a{n}", True, "g") for n in range(1, 21)] + [
        Pair(1, f"b{n}", f"c{n}", True, "g") for n in range(20)
    ]
    vectors = {f"a{n}": at(90 * n) for n in range(21)} | {f"{x}{n}": at(0) for n in range(20) for x in "bc"}
    found = recognition(pairs, people_of(pairs), vectors, 0.5)
    assert found.frr_spread is not None
    low, high = found.frr_spread

    assert found.same.below(0.5).interval[0] > 0.5
    assert low == 0.0
    assert high > found.same.below(0.5).rate
