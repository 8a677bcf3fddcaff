"""What is put before the reader, in an order and with contents that a number fixes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.fuzz import inventions, mutations, oddities
from tests.fuzz.recordings import pictures, recordings

# of a hundred inputs so many are files gone wrong, inventions, oddities; one in four is a picture
SHARES = (("mutation", 66), ("invention", 22), ("oddity", 12))
PICTURES_IN = 4


class Reader(StrEnum):
    """Who is to read it."""

    CLIP = "clip"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Input:
    """One file, what was done to it, and its place in the run."""

    number: int
    reader: Reader
    kind: str
    content: bytes


def inputs(count: int, seed: int) -> Iterator[Input]:
    """The first of them are the honest files; they have to be read."""
    honest = {Reader.CLIP: recordings(), Reader.PICTURE: pictures()}
    whole = [(reader, content) for reader, files in honest.items() for content in files.values()]
    for number, (reader, content) in enumerate(whole):
        yield Input(number, reader, "honest", content)
    invented = _inventions(count, seed)
    for number in range(len(whole), count):
        noise = Random(f"{seed} {number}")
        reader = Reader.PICTURE if noise.randrange(PICTURES_IN) == 0 else Reader.CLIP
        yield _made(number, reader, noise, honest[reader], invented[reader])


def _made(
    number: int, reader: Reader, noise: Random, honest: Mapping[str, bytes], invented: Mapping[str, list[bytes]]
) -> Input:
    how = noise.choices([name for name, _ in SHARES], [share for _, share in SHARES])[0]
    if how == "invention":
        grammar = noise.choice(list(invented))
        return Input(number, reader, f"invented {grammar}", noise.choice(invented[grammar]))
    if how == "oddity":
        made: Mapping[str, Callable[[Random], bytes]] = (
            oddities.OF_CLIPS if reader is Reader.CLIP else oddities.OF_PICTURES
        )
        kind = noise.choice(list(made))
        return Input(number, reader, kind, made[kind](noise))
    known = mutations.OF_CLIPS if reader is Reader.CLIP else mutations.OF_PICTURES
    kind = noise.choice(list(known))
    fitting = [name for name in honest if name.startswith(mutations.ONLY.get(kind, ("",)))]
    content = known[kind](honest[noise.choice(fitting)], noise)
    if noise.random() < 0.25 and content:
        content = noise.choice([mutations.flipped_head, mutations.numbered, mutations.flipped])(content, noise)
    return Input(number, reader, kind, content)


def _inventions(count: int, seed: int) -> dict[Reader, dict[str, list[bytes]]]:
    """Enough of each grammar that few are used twice."""
    each = max(5, count * 22 // 100 // 8)
    return {
        Reader.CLIP: {name: inventions.invented(grammar, each, seed) for name, grammar in inventions.CLIPS.items()},
        Reader.PICTURE: {
            name: inventions.invented(grammar, each, seed) for name, grammar in inventions.PICTURES.items()
        },
    }
