"""Which pictures show one person, and who is known to be a stranger to whom."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from biometrics.evaluation.labels import Pair

# Aaron_Peirsol_0002.jpg as in LFW, aaron_peirsol__img2.jpg as in face_recognition: two words or more, then a number
NAMED = re.compile(r"^(?P<name>(?=.*[a-z])[^\W\d_]\w*(?:[_ ][\w.'-]+)+?)(?:_\d{4}|__[a-z]*\d+)$")


class Ground(StrEnum):
    """How two people are known to be strangers."""

    LABEL = "labelled"
    NAME = "file names"
    GROUP = "other group"


@dataclass(frozen=True, slots=True)
class Person:
    """Pictures (places in the list of all pictures) of one person; the names and groups that the files tell."""

    pictures: tuple[int, ...]
    names: frozenset[str]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    """All pictures, the person each shows, the persons, and the strangers by label (pairs of persons, smaller first).

    `contradictions` are pairs labelled as two people whose pictures the other labels join into one.
    """

    pictures: tuple[str, ...]
    person_of: tuple[int, ...]
    persons: tuple[Person, ...]
    labelled: frozenset[tuple[int, int]]
    contradictions: tuple[Pair, ...]

    def ground(self, one: int, other: int) -> Ground | None:
        """Why these two persons are strangers, None where nothing says so."""
        if one == other:
            return None
        if (min(one, other), max(one, other)) in self.labelled:
            return Ground.LABEL
        a, b = self.persons[one], self.persons[other]
        if a.names and b.names:
            return Ground.NAME
        return Ground.GROUP if a.groups.isdisjoint(b.groups) else None


def people_of(pairs: Sequence[Pair]) -> People:
    """Pictures joined by a label, or by one name in their file names, show one person."""
    pictures = list(dict.fromkeys(path for pair in pairs for path in (pair.a, pair.b)))
    place = {path: index for index, path in enumerate(pictures)}
    parents = list(range(len(pictures)))
    for pair in pairs:
        if pair.same:
            _join(parents, place[pair.a], place[pair.b])
    known: dict[str, int] = {}
    for index, path in enumerate(pictures):
        if name := named(path):
            _join(parents, known.setdefault(name, index), index)
    return _people(pairs, pictures, place, [_root(parents, index) for index in range(len(pictures))])


def named(path: str) -> str:
    """The name in a file's name, in lower case; empty where there is none."""
    found = NAMED.match(PurePosixPath(path).stem)
    return found["name"].lower().replace(" ", "_") if found else ""


def _people(pairs: Sequence[Pair], pictures: list[str], place: dict[str, int], roots: list[int]) -> People:
    number = {root: index for index, root in enumerate(dict.fromkeys(roots))}
    person_of = [number[root] for root in roots]
    members: dict[int, list[int]] = defaultdict(list)
    for index, person in enumerate(person_of):
        members[person].append(index)
    groups: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        for path in (pair.a, pair.b):
            groups[person_of[place[path]]].add(pair.group)
    persons = tuple(
        Person(
            tuple(members[one]),
            frozenset(name for index in members[one] if (name := named(pictures[index]))),
            frozenset(groups[one]),
        )
        for one in range(len(number))
    )
    apart = [(person_of[place[pair.a]], person_of[place[pair.b]], pair) for pair in pairs if not pair.same]
    return People(
        tuple(pictures),
        tuple(person_of),
        persons,
        frozenset((min(one, other), max(one, other)) for one, other, _ in apart if one != other),
        tuple(pair for one, other, pair in apart if one == other),
    )


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _join(parents: list[int], one: int, other: int) -> None:
    a, b = _root(parents, one), _root(parents, other)
    parents[max(a, b)] = min(a, b)
