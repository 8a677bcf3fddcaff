"""The figures as a page that people read."""

from collections.abc import Iterable, Sequence
from typing import Any

from biometrics.evaluation.proportion import Proportion

Row = Sequence[object]
Section = dict[str, Any]
SHOWN = 4
OF_AN_ACTION = ("recognised", "mistaken", "surely_mistaken", "surely_mistaken_trials")
WITH, WITHOUT = "with_fasnet", "without_fasnet"


def sheet(document: Section, pictures: Sequence[str]) -> str:
    """The document as Markdown; `pictures` are the names of the plots beside it."""
    parts = [
        ["# Evaluation", "", *_head(document)],
        _pairs(document.get("pairs")),
        _videos(document.get("videos")),
        _segments(document.get("segments")),
        _images(document.get("images")),
        _synthetic(document.get("synthetic")),
        _unread(document["unread"]),
        _plots(pictures),
    ]
    return "\n".join(line for part in parts if part for line in [*part, ""])


def _head(document: Section) -> list[str]:
    cuts, when = document["cuts"], document["when"]
    return [
        "Every rate is followed by its count and the interval that holds the true rate in 95 of 100 such measurements "
        "(Wilson). What each figure means is told in docs/evaluation.md.",
        "",
        f"Measured on {when['measured_on']}. {document['files_read']} files read, {len(document['unread'])} not. "
        f"{cuts['model']}: pass from {cuts['pass']}, review from {cuts['review']}.",
    ]


def _pairs(found: Section | None) -> list[str]:
    if not found:
        return []
    grounds = ", ".join(f"{name} {count:,}" for name, count in found["strangers_by_ground"].items())
    spread = found["bootstrap_over_persons"]
    return [
        "## Pairs of pictures",
        "",
        f"{found['pictures']} pictures of {found['persons']} persons. No face found: {_rate(found['faces_not_found'])} "
        f"of pictures, {_rate(found['pairs_without_a_face'])} of labelled pairs; they are left out below.",
        "",
        f"Pairs of strangers, by what makes them known as such: {grounds}.",
        "",
        *_table(
            ("cut", "at", "strangers accepted", "of the labelled", "same person rejected, labelled", "all same pairs"),
            [
                (
                    one["name"],
                    f"{one['cut']:.4f}",
                    *(_rate(one[key]) for key in ("far", "far_labelled", "frr_labelled", "frr_all")),
                )
                for one in found["at"]
            ],
        ),
        "",
        f"Pairs that share a person are not independent. Over persons drawn anew 1,000 times, at {spread['cut']}: "
        f"strangers accepted {_spread(spread['far'])}, same person rejected {_spread(spread['frr'])}.",
        "",
        "### By group, at the pass cut, labelled pairs",
        "",
        *_table(
            ("column", "group", "same person rejected", "× the whole", "strangers accepted"),
            [
                (one["column"], one["cell"], _rate(one["frr"]), _times(one["times_the_whole"]), _rate(one["far"]))
                for one in found["groups"]
            ],
        ),
        "",
        "### By group, at the pass cut, every pair within the group",
        "",
        *_table(
            ("group", "same person rejected", "strangers accepted"),
            [(one["group"], _rate(one["frr"]), _rate(one["far"])) for one in found["groups_all"]],
        ),
        "",
        "### The most alike strangers, to check the labels by eye",
        "",
        *_table(
            ("similarity", "picture", "picture", "strangers by"),
            [(one["score"], one["a"], one["b"], one["known_by"]) for one in found["most_alike_strangers"]],
        ),
        *_contradictions(found["contradictions"]),
    ]


def _contradictions(pairs: Sequence[Section]) -> list[str]:
    if not pairs:
        return []
    rows = [(one["line"], one["a"], one["b"]) for one in pairs]
    return ["", "### Labelled as two people, joined into one by other labels", "", *_table(("line", "a", "b"), rows)]


def _videos(found: Section | None) -> list[str]:
    if not found:
        return []
    living, not_done = found["living"], found["not_done"]
    return [
        "## Videos",
        "",
        *([] if found["fasnet_here"] else ["FasNet's weights are not on this machine: both columns are the same.", ""]),
        "### Living people who did what was asked",
        "",
        *_table(
            ("", "with FasNet", "without"),
            [
                ("not passed (BPCER)", *_both(living, "bpcer")),
                ("asked to try again", *_both(living, "retry")),
                ("sent to a person", *_both(living, "review")),
                ("causes", *(_counts(living[mode]["causes"]) for mode in (WITH, WITHOUT))),
            ],
        ),
        "",
        f"{living[WITH]['own_still_as_reference']} of them had no reference picture and were held against their own "
        f"frame. {found['living_without_script']} living videos have no labelled action and are not counted.",
        "",
        "Of all living videos the risk of a replay alone would send to a person: "
        f"{_rate(found['living_suspected'][WITH])} with FasNet, {_rate(found['living_suspected'][WITHOUT])} without.",
        "",
        *_table(
            ("column", "group", "not passed, with FasNet", "without"),
            [(one["column"], one["cell"], _rate(one[WITH]), _rate(one[WITHOUT])) for one in found["living_by_group"]],
        ),
        "",
        "### Living people under what they did not do",
        "",
        *_table(
            ("passed", "with FasNet", "without"),
            [("clips", *_both(not_done, "clips")), ("challenges", *_both(not_done, "challenges"))],
        ),
        "",
        "### Attacks",
        "",
        *_attacks(found["attacks"]),
        "",
        "### Several persons, or nobody",
        "",
        *_table(
            ("video", "holds", "expected", "came to", "right"),
            [
                (
                    one["path"],
                    one["holds"],
                    one["expected"],
                    f"{one['verdict']} {one['cause'] or ''}",
                    _yes(one["right"]),
                )
                for one in found["others"]
            ],
        ),
        "",
        "### Each video",
        "",
        *_table(
            ("video", "role", "asked", "verdict", "cause", "passes otherwise", "risk", "FasNet", "signs"),
            [_clip(one) for one in found["clips"]],
        ),
    ]


def _clip(one: Section) -> Row:
    mode = one[WITH]
    shown = mode["own"] or mode["worst_otherwise"]
    asked = one["role"] != "live" or one["script"]
    return (
        one["path"],
        one["type"] or one["role"],
        one["script"] or "–",
        shown["verdict"] if asked else "–",
        (shown["cause"] or "") if asked else "–",
        _some(mode["passed_otherwise"]),
        mode["risk"],
        "–" if mode["passive"] is None else mode["passive"],
        ", ".join(mode["signs"]),
    )


def _attacks(found: Section) -> list[str]:
    rows = [("all", found["all"]), *((one["type"], one) for one in found["types"])]
    return [
        "Accepted (APCER) if any of the 25 challenges passes.",
        "",
        *_table(
            ("type", "accepted, with FasNet", "sent to a person", "turned away", "accepted, without FasNet"),
            [
                (name, *(_rate(one[WITH][key]) for key in ("apcer", "review", "retry")), _rate(one[WITHOUT]["apcer"]))
                for name, one in rows
            ],
        ),
        "",
        "Those accepted, and the challenges that let them in:",
        "",
        *_table(
            ("attack", "type", "with FasNet", "without"),
            [(one["path"], one["type"], _some(one[WITH]), _some(one[WITHOUT])) for one in found["accepted"]],
        ),
    ]


def _segments(found: Section | None) -> list[str]:
    if not found:
        return []
    columns = [name for name in next(iter(found["confusion"].values()), {}) if name != "n"]
    return [
        "## Labelled stretches",
        "",
        f"Action recognised: {_rate(found['recognised'])}. Another action mistaken for it: "
        f"{_rate(found['mistaken'])}; where the description of the video does not hint at it either: "
        f"{_rate(found['surely_mistaken'])}.",
        "",
        "Trials that ask for one movement while another is done, and see it: "
        f"{_rate(found['mistaken_trials'])}; not hinted at either: {_rate(found['surely_mistaken_trials'])}.",
        "",
        *_table(
            ("action", "recognised", "another mistaken for it", "and not hinted at", "trials mistaken, not hinted at"),
            [(one["action"], *(_rate(one[column]) for column in OF_AN_ACTION)) for one in found["actions"]],
        ),
        "",
        *_table(
            ("label without an action", "rightly understood"),
            [(name, _rate(rate)) for name, rate in found["without_an_action"].items()],
        ),
        "",
        "### Which label showed which action",
        "",
        *_table(
            ("label", "stretches", *columns),
            [(name, row["n"], *(row[column] for column in columns)) for name, row in found["confusion"].items()],
        ),
        "",
        "### Stretches to look at",
        "",
        *_table(
            ("video", "from", "to", "label", "found", "mistaken", "of these hinted at"),
            [
                (
                    one["path"],
                    one["start"],
                    one["end"],
                    one["action"],
                    ", ".join(one["found"]),
                    ", ".join(one["mistaken"]),
                    ", ".join(one["hinted"]),
                )
                for one in found["not_right"]
            ],
        ),
    ]


def _images(found: Section | None) -> list[str]:
    if not found:
        return []
    if not found["available"]:
        return ["## Single pictures", "", "FasNet cannot be asked about single pictures here."]
    return [
        "## Single pictures, FasNet alone",
        "",
        f"At {found['cut']}: living faces refused {_rate(found['bpcer'])}, attacks accepted {_rate(found['apcer'])}; "
        f"{found['not_scored']} could not be scored.",
        "",
        *_table(("attack", "accepted"), [(one["type"], _rate(one["apcer"])) for one in found["types"]]),
    ]


def _synthetic(found: Section | None) -> list[str]:
    return ["## Attacks made from the living videos", "", *_attacks(found)] if found else []


def _unread(rows: Sequence[Section]) -> list[str]:
    if not rows:
        return []
    shown = [(one["list"], one["line"] or "–", one["path"], one["why"]) for one in rows]
    return ["## Not read", "", *_table(("list", "line", "file", "why"), shown)]


def _plots(names: Sequence[str]) -> list[str]:
    return ["## Plots", "", *(f"![{name.removesuffix('.png')}]({name})" for name in names)] if names else []


def _table(head: Sequence[str], rows: Iterable[Row]) -> list[str]:
    lines = [_line(row) for row in rows]
    return [_line(head), _line(["---"] * len(head)), *lines] if lines else ["None."]


def _line(cells: Iterable[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _rate(rate: Section) -> str:
    return str(Proportion(rate["count"], rate["n"]))


def _both(modes: Section, key: str) -> tuple[str, str]:
    return _rate(modes[WITH][key]), _rate(modes[WITHOUT][key])


def _spread(bounds: Sequence[float] | None) -> str:
    return "not known" if bounds is None else f"{bounds[0]:.2g} to {bounds[1]:.2g}"


def _some(challenges: Sequence[str]) -> str:
    """The first few of them."""
    if not challenges:
        return "–"
    return " · ".join(challenges[:SHOWN]) + (f" and {len(challenges) - SHOWN} more" if len(challenges) > SHOWN else "")


def _times(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _counts(counts: Section) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "–"


def _yes(right: bool) -> str:
    return "yes" if right else "no"
