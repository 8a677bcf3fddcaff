"""The figures as tables, the same for the screen, for CSV files and for pictures."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pension.channel import Channel
from pension.figures import BANDS, Figures, Group, Spread, rounded
from pension.standing import Standing

Key = TypeVar("Key", bound=Hashable)
NOWHERE = "(none)"


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` serves as a file name; the first column says what a row is about."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def sheets(figures: Figures) -> Sequence[Sheet]:
    """Every table; whatever is split by both district and age is rounded to fives."""
    return (
        _by("standing", figures.standing, lambda _: "all", ["all"], "people"),
        _by("standing-by-district", figures.standing, _district, _districts(figures), "district"),
        _by("standing-by-age", figures.standing, lambda group: group.band, BANDS, "age"),
        _district_and_age(figures),
        _certified("certified-by-district", figures, _district, _districts(figures), "district"),
        _certified("certified-by-age", figures, lambda group: group.band, BANDS, "age"),
        Sheet("certified-by-month", ("month", "certified"), _counted(figures.by_month)),
        _first_tries(figures),
        Sheet("reasons-of-failure", ("reason", "videos"), _ranked(figures.failures)),
        Sheet("reasons-for-a-reviewer", ("reason", "cases"), _ranked(figures.reasons)),
        _times(figures),
    )


def _by(
    name: str,
    counts: Counter[tuple[Standing, Group]],
    of: Callable[[Group], str],
    lines: Iterable[str],
    head: str,
) -> Sheet:
    rows = [[line, *(str(_sum(counts, standing, of, line)) for standing in Standing)] for line in lines]
    return Sheet(name, (head, *Standing), rows)


def _certified(name: str, figures: Figures, of: Callable[[Group], str], lines: Iterable[str], head: str) -> Sheet:
    used = [channel for channel in Channel if any(key == channel for key, _ in figures.certified)]
    rows = [[line, *(str(_sum(figures.certified, channel, of, line)) for channel in used)] for line in lines]
    total = ["all", *(str(_sum(figures.certified, channel, lambda _: "all", "all")) for channel in used)]
    return Sheet(name, (head, *used), [*rows, total])


def _district_and_age(figures: Figures) -> Sheet:
    people: Counter[Group] = Counter()
    for (_, group), count in figures.standing.items():
        people[Group(_district(group), group.band)] += count
    rows = [
        [district, *(str(rounded(people[Group(district, band)])) for band in BANDS)] for district in _districts(figures)
    ]
    return Sheet("people-by-district-and-age", ("district", *BANDS), rows)


def _first_tries(figures: Figures) -> Sheet:
    share = f"{figures.first_passed / figures.first_tries:.1%}" if figures.first_tries else "-"
    row = [str(figures.first_tries), str(figures.first_passed), share]
    return Sheet("first-videos", ("first videos", "passed", "share"), [row])


def _times(figures: Figures) -> Sheet:
    rows = [["minutes from opening a case to the receipt", *_spread(figures.minutes), ""]]
    kept = f"{figures.decided_in_time / figures.decided:.1%}" if figures.decided else ""
    rows += [[f"hours with reviewer {member}", *_spread(spread), ""] for member, spread in figures.hours.items()]
    rows.append(["decisions of reviewers", str(figures.decided), "", "", kept])
    return Sheet("times", ("what", "count", "median", "nine of ten within", "in the promised time"), rows)


def _spread(spread: Spread | None) -> list[str]:
    return [str(spread.count), f"{spread.median:.1f}", f"{spread.ninth_decile:.1f}"] if spread else ["0", "-", "-"]


def _sum(counts: Counter[tuple[Key, Group]], key: Key, of: Callable[[Group], str], line: str) -> int:
    return sum(count for (found, group), count in counts.items() if found == key and of(group) == line)


def _district(group: Group) -> str:
    return group.district or NOWHERE


def _districts(figures: Figures) -> Sequence[str]:
    return sorted({_district(group) for _, group in figures.standing})


def _counted(counts: Counter[str]) -> Sequence[Sequence[str]]:
    return [[name, str(count)] for name, count in sorted(counts.items())]


def _ranked(counts: Counter[Key]) -> Sequence[Sequence[str]]:
    return [[str(name), str(count)] for name, count in counts.most_common()]
