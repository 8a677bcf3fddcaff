"""How often strangers are taken for one person, and one person for two strangers, whatever the cut."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from biometrics.evaluation.labels import Pair
from biometrics.evaluation.people import Ground, People
from biometrics.evaluation.proportion import Proportion, resampled, spread_of

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Indices = npt.NDArray[np.intp]

STEPS = 10_000
BLOCK = 512
HIGHEST = 30
EVENTS_AT_ONCE = 4096
SEED = 20_240_601
GROUNDS = (None, *Ground)


@dataclass(frozen=True, slots=True)
class Scores:
    """Cosine similarities (-1…1) counted in steps of 0.0001: `counts` (20,001 steps), the first at -1."""

    counts: Counts

    @classmethod
    def of(cls, values: npt.ArrayLike) -> "Scores":
        # a hair is added so that a similarity of exactly 0.45 counts as 0.45 whatever its last bit
        steps = np.floor((np.asarray(values, float).ravel() + 1) * STEPS + 1e-4).astype(np.int64)
        return cls(np.bincount(np.clip(steps, 0, 2 * STEPS), minlength=2 * STEPS + 1))

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(self.counts + other.counts)

    @property
    def n(self) -> int:
        return int(self.counts.sum())

    def from_(self, cut: float) -> Proportion:
        """How many reach the cut: strangers accepted."""
        return Proportion(int(self.counts[_step(cut) :].sum()), self.n)

    def below(self, cut: float) -> Proportion:
        """How many do not reach it: people rejected."""
        return Proportion(int(self.counts[: _step(cut)].sum()), self.n)

    def cut_for(self, rate: float) -> float | None:
        """The lowest cut that at most this share of the scores reaches; None where there are fewer than 1 / rate."""
        if self.n * rate < 1:
            return None
        reaching = np.append(np.cumsum(self.counts[::-1])[::-1], 0)
        return int(np.argmax(reaching <= rate * self.n)) / STEPS - 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two pictures (places in the list of all) and how alike their faces are."""

    a: int
    b: int
    score: float


@dataclass(frozen=True, slots=True)
class Recognition:
    """Everything measured on pairs of pictures.

    `labelled` are the pairs of the list with their similarity, None where a picture showed no face. `same` are all
    pairs within a person (closed under the labels), `strangers` all pairs across known strangers by ground;
    `same_groups` and `stranger_groups` hold what lies within one group; `highest` are the most alike strangers.
    `far_spread` and `frr_spread` are the middle 95 % over a bootstrap of persons, at the pass cut.
    """

    people: People
    faceless: tuple[str, ...]
    labelled: tuple[tuple[Pair, float | None], ...]
    same: Scores
    strangers: Mapping[Ground, Scores]
    same_groups: Mapping[str, Scores]
    stranger_groups: Mapping[str, Scores]
    highest: tuple[Likeness, ...]
    far_spread: tuple[float, float] | None
    frr_spread: tuple[float, float] | None

    @property
    def all_strangers(self) -> Scores:
        return sum(self.strangers.values(), Scores.of([]))

    def labelled_scores(self, same: bool, group: tuple[str, str] | None = None) -> Scores:
        """The labelled pairs, all or those of one group: (column, cell)."""
        return Scores.of(
            [
                score
                for pair, score in self.labelled
                if score is not None and pair.same is same and (group is None or pair.groups.get(group[0]) == group[1])
            ]
        )

    @property
    def labelled_groups(self) -> list[tuple[str, str]]:
        """Every (column, cell) by which the labelled pairs can be broken down."""
        return sorted({item for pair, _ in self.labelled for item in pair.groups.items()})


def recognition(
    pairs: Sequence[Pair], people: People, vectors: Mapping[str, Floats | None], pass_from: float
) -> Recognition:
    """Measure all pairs; `vectors` are the unit embeddings by picture, None where it shows no face.

    A picture that is not in `vectors` could not be read and takes no part.
    """
    crowd = _Crowd.of(people, vectors)
    same = list(crowd.same())
    scores = [likeness.score for likeness in same]
    strangers: dict[Ground, Scores] = {ground: Scores.of([]) for ground in Ground}
    groups = {name: Scores.of([]) for name in crowd.groups}
    highest: list[Likeness] = []
    accepted: list[npt.NDArray[np.intp]] = []
    for rows, grounds, likeness in crowd.blocks():
        for ground in Ground:
            strangers[ground] += Scores.of(likeness[grounds == GROUNDS.index(ground)])
        for index, name in enumerate(crowd.groups):
            member = crowd.membership[crowd.person, index] > 0
            inside = (grounds > 0) & member[rows][:, None] & member[None, :]
            groups[name] += Scores.of(likeness[inside])
        highest = _highest(highest, crowd, rows, grounds, likeness)
        one, other = np.nonzero((grounds > 0) & (likeness >= pass_from))
        accepted.append(np.stack([crowd.person[rows[one]], crowd.person[other]]))
    return Recognition(
        people=people,
        faceless=tuple(path for path in people.pictures if path in vectors and vectors[path] is None),
        labelled=tuple((pair, _score(pair, vectors)) for pair in pairs if {pair.a, pair.b} <= vectors.keys()),
        same=Scores.of(scores),
        strangers=strangers,
        same_groups=_within_groups(people, same),
        stranger_groups=groups,
        highest=tuple(highest),
        far_spread=crowd.far_spread(np.concatenate(accepted, axis=1) if accepted else np.zeros((2, 0), np.intp)),
        frr_spread=_frr_spread(people, same, pass_from),
    )


@dataclass(frozen=True, slots=True)
class _Crowd:
    """The pictures with a face, sorted by person: place in the list of all, person, unit vectors (n x 128)."""

    people: People
    picture: Indices
    person: Indices
    vectors: npt.NDArray[np.float32]
    groups: tuple[str, ...]
    membership: npt.NDArray[np.float32]

    @classmethod
    def of(cls, people: People, vectors: Mapping[str, Floats | None]) -> "_Crowd":
        found = [index for index, path in enumerate(people.pictures) if vectors.get(path) is not None]
        found.sort(key=lambda index: people.person_of[index])
        rows = [vectors[people.pictures[index]] for index in found]
        groups = tuple(sorted({group for person in people.persons for group in person.groups}))
        member = [[group in person.groups for group in groups] for person in people.persons]
        return cls(
            people,
            np.array(found, np.intp),
            np.array([people.person_of[index] for index in found], np.intp),
            np.array(rows, np.float32) if rows else np.zeros((0, 1), np.float32),
            groups,
            np.array(member, np.float32).reshape(len(people.persons), len(groups)),
        )

    def same(self) -> Iterator[Likeness]:
        """Every pair of pictures of one person."""
        for person in np.unique(self.person):
            rows = np.flatnonzero(self.person == person)
            likeness = self.vectors[rows] @ self.vectors[rows].T
            for one, other in combinations(range(len(rows)), 2):
                yield Likeness(
                    int(self.picture[rows[one]]), int(self.picture[rows[other]]), float(likeness[one, other])
                )

    def blocks(self) -> Iterator[tuple[Indices, npt.NDArray[np.int8], npt.NDArray[np.float32]]]:
        """Some rows at a time: the rows, the ground (place in GROUNDS) of each pair with a later person, likeness."""
        for start in range(0, len(self.picture), BLOCK):
            rows = np.arange(start, min(start + BLOCK, len(self.picture)))
            persons, inverse = np.unique(self.person[rows], return_inverse=True)
            yield rows, self.grounds(persons)[inverse][:, self.person], self.vectors[rows] @ self.vectors.T

    def grounds(self, persons: Indices) -> npt.NDArray[np.int8]:
        """For these persons against all: the place in GROUNDS, 0 for the unknown and for earlier persons."""
        everybody = np.arange(len(self.people.persons))
        named = np.array([bool(person.names) for person in self.people.persons])
        grounds = np.zeros((len(persons), len(everybody)), np.int8)
        grounds[self.membership[persons] @ self.membership.T == 0] = GROUNDS.index(Ground.GROUP)
        grounds[named[persons][:, None] & named[None, :]] = GROUNDS.index(Ground.NAME)
        place = {int(person): index for index, person in enumerate(persons)}
        for one, other in self.people.labelled:
            if one in place:
                grounds[place[one], other] = GROUNDS.index(Ground.LABEL)
        grounds[everybody[None, :] <= persons[:, None]] = 0
        return grounds

    def far_spread(self, accepted: Indices) -> tuple[float, float] | None:
        """The bootstrap of the share of strangers accepted; `accepted` (2 x n) are the persons of each such pair."""
        persons = len(self.people.persons)
        weights = resampled(persons, SEED)
        pictures = np.bincount(self.person, minlength=persons).astype(np.float32)[:, None]
        counts, totals = np.zeros(weights.shape[1]), np.zeros(weights.shape[1])
        for start in range(0, persons, BLOCK):
            some = np.arange(start, min(start + BLOCK, persons))
            met = (self.grounds(some) > 0).astype(np.float32) @ (weights * pictures)
            totals += (weights[some] * pictures[some] * met).sum(axis=0, dtype=float)
        for start in range(0, accepted.shape[1], EVENTS_AT_ONCE):
            one, other = accepted[:, start : start + EVENTS_AT_ONCE]
            counts += (weights[one] * weights[other]).sum(axis=0, dtype=float)
        return spread_of(counts, totals)


def _frr_spread(people: People, same: Sequence[Likeness], pass_from: float) -> tuple[float, float] | None:
    persons = len(people.persons)
    place = np.array([people.person_of[one.a] for one in same], np.intp)
    rejected = np.array([one.score < pass_from for one in same], float)
    weights = resampled(persons, SEED)
    lost, met = (np.bincount(place, values, minlength=persons) for values in (rejected, np.ones(len(same))))
    return spread_of(np.asarray(lost @ weights, float), np.asarray(met @ weights, float))


def _within_groups(people: People, same: Sequence[Likeness]) -> dict[str, Scores]:
    groups: dict[str, list[float]] = {}
    for one in same:
        for group in sorted(people.persons[people.person_of[one.a]].groups):
            groups.setdefault(group, []).append(one.score)
    return {group: Scores.of(scores) for group, scores in sorted(groups.items())}


def _highest(
    known: list[Likeness],
    crowd: _Crowd,
    rows: Indices,
    grounds: npt.NDArray[np.int8],
    likeness: npt.NDArray[np.float32],
) -> list[Likeness]:
    strangers = np.where(grounds > 0, likeness, -2.0)
    least = max(-1.0, known[-1].score if len(known) == HIGHEST else -1.0)
    if (enough := strangers[strangers >= least]).size > HIGHEST:
        least = float(np.partition(enough, -HIGHEST)[-HIGHEST])
    places = np.argwhere(strangers >= least).tolist()
    found = [
        Likeness(int(crowd.picture[rows[one]]), int(crowd.picture[other]), float(strangers[one, other]))
        for one, other in places
    ]
    return sorted([*known, *found], key=lambda one: (-one.score, one.a, one.b))[:HIGHEST]


def _score(pair: Pair, vectors: Mapping[str, Floats | None]) -> float | None:
    a, b = vectors[pair.a], vectors[pair.b]
    return None if a is None or b is None else float(np.float32(a @ b))


def _step(cut: float) -> int:
    return min(max(round((cut + 1) * STEPS), 0), 2 * STEPS + 1)
