"""The figures as pictures: error curves, scores, confusions, errors by kind."""

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from biometrics.calibration import Calibration
from biometrics.evaluation.document import MODES
from biometrics.evaluation.evaluation import Measured
from biometrics.evaluation.recognition import STEPS, Recognition

Section = dict[str, Any]
Draw = Callable[[Axes], None]

TICKS = (1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5)
COARSE = 200
INK = {"with_fasnet": "#1f6f8b", "without_fasnet": "#c96b2c"}


def draw(measured: Measured, document: Section, folder: Path) -> list[str]:
    """Write every picture there is something to draw for; the names of the files, in order."""
    wanted: list[tuple[str, Draw, float]] = []
    if (found := measured.recognition) is not None and found.same.n and found.all_strangers.n:
        wanted += [
            ("det", _det(found, measured.calibration), 5.0),
            ("scores", _scores(found, measured.calibration), 4.0),
        ]
    if pairs := document.get("pairs"):
        wanted += _bars("frr-by-group", "same person rejected", _frr(pairs))
    if videos := document.get("videos"):
        wanted += _bars("bpcer", "living people not passed (BPCER)", _bpcer(videos))
        wanted += _bars("apcer", "attacks accepted (APCER)", _apcer(videos["attacks"]))
    if synthetic := document.get("synthetic"):
        wanted += _bars("apcer-made", "made attacks accepted (APCER)", _apcer(synthetic))
    if (segments := document.get("segments")) and segments["confusion"]:
        wanted.append(("confusion", _confusion(segments["confusion"]), 5.0))
    return [_written(folder / f"{name}.png", drawing, height) for name, drawing, height in wanted]


def _written(path: Path, drawing: Draw, height: float) -> str:
    figure = Figure(figsize=(8, height), layout="constrained")
    FigureCanvasAgg(figure)
    drawing(figure.add_subplot())
    # without the version of the library, so that the same figures give the same bytes
    figure.savefig(path, dpi=110, metadata={"Software": None})
    return path.name


def _det(found: Recognition, calibration: Calibration) -> Draw:
    """Both errors against each other on normal deviates, where two bell curves give a straight line."""
    strangers, same = found.all_strangers.counts, found.same.counts
    far = np.cumsum(strangers[::-1])[::-1] / strangers.sum()
    frr = (np.cumsum(same) - same) / same.sum()
    least = [1 / strangers.sum(), 1 / same.sum()]

    def drawing(axes: Axes) -> None:
        axes.plot(_deviate(far, least[0]), _deviate(frr, least[1]), color=INK["with_fasnet"])
        for cut, name in ((calibration.pass_from, "pass"), (calibration.review_from, "review")):
            step = round((cut + 1) * STEPS)
            x, y = _deviate(far[[step]], least[0]), _deviate(frr[[step]], least[1])
            axes.plot(x, y, "o", color=INK["without_fasnet"])
            axes.annotate(f"{name} {cut}", (float(x[0]), float(y[0])), textcoords="offset points", xytext=(6, 6))
        ticks = _deviate(np.array(TICKS), 1e-9)
        axes.set_xticks(ticks, [f"{tick:g}" for tick in TICKS])
        axes.set_yticks(ticks, [f"{tick:g}" for tick in TICKS])
        ends = [float(_deviate(np.array([rate / 3]), 1e-9)[0]) for rate in least], float(ticks[-1])
        axes.set(xlabel="strangers accepted (FAR)", ylabel="same person rejected (FRR)")
        axes.set(xlim=(ends[0][0], ends[1]), ylim=(ends[0][1], ends[1]))
        axes.grid(alpha=0.3)

    return drawing


def _deviate(rates: npt.NDArray[np.float64], least: float) -> npt.NDArray[np.float64]:
    """The normal deviate of each rate; rates below what can be measured are drawn at half of it."""
    normal = NormalDist()
    values, inverse = np.unique(np.clip(rates, least / 2, 1 - least / 2), return_inverse=True)
    return np.array([normal.inv_cdf(float(value)) for value in values])[inverse]


def _scores(found: Recognition, calibration: Calibration) -> Draw:
    def drawing(axes: Axes) -> None:
        for scores, name, ink in (
            (found.all_strangers, "strangers", INK["without_fasnet"]),
            (found.same, "same person", INK["with_fasnet"]),
        ):
            shares = np.add.reduceat(scores.counts, np.arange(0, 2 * STEPS + 1, COARSE)) / scores.n
            places = np.arange(len(shares)) * COARSE / STEPS - 1
            axes.bar(places, shares, COARSE / STEPS, align="edge", alpha=0.6, color=ink, label=f"{name} ({scores.n:,})")
        for cut in (calibration.pass_from, calibration.review_from):
            axes.axvline(cut, color="#333333", linewidth=0.8, linestyle="--")
        axes.set(xlabel="cosine similarity", ylabel="share of pairs", xlim=(-0.4, 1))
        axes.legend()

    return drawing


Bars = list[tuple[str, str, Section]]


def _bars(name: str, label: str, bars: Bars) -> list[tuple[str, Draw, float]]:
    """Rates with their intervals, one line each: what it is, the series, the rate."""
    if not bars:
        return []
    names = list(dict.fromkeys(one for one, _, _ in bars))
    series = list(dict.fromkeys(one for _, one, _ in bars))

    def drawing(axes: Axes) -> None:
        for number, one in enumerate(series):
            rates = [(what, rate) for what, where, rate in bars if where == one and rate["n"]]
            places = [names.index(what) + 0.36 * (number - (len(series) - 1) / 2) for what, _ in rates]
            middles = [100 * rate["rate"] for _, rate in rates]
            ends = [
                [max(0.0, 100 * (rate["rate"] - rate["low"])) for _, rate in rates],
                [max(0.0, 100 * (rate["high"] - rate["rate"])) for _, rate in rates],
            ]
            ink = INK.get(one, "#1f6f8b")
            axes.barh(places, middles, 0.34, color=ink, alpha=0.7, label=one.replace("_", " "))
            axes.errorbar(middles, places, xerr=ends, fmt="none", ecolor="#333333", capsize=2, linewidth=0.8)
        counts = {what: rate["n"] for what, _, rate in bars}
        axes.set_yticks(range(len(names)), [f"{what} (n = {counts[what]})" for what in names])
        axes.invert_yaxis()
        axes.set(xlabel=f"{label}, %, with 95 % intervals", xlim=(0, None))
        if len(series) > 1:
            axes.legend()

    return [(name, drawing, 1.6 + 0.34 * len(names))]


def _frr(pairs: Section) -> Bars:
    at = pairs["at"][0]
    rows = [(f"{one['column']}: {one['cell']}", "", one["frr"]) for one in pairs["groups"] if one["frr"]["n"]]
    return [("all labelled pairs", "", at["frr_labelled"]), *rows] if at["frr_labelled"]["n"] else []


def _bpcer(videos: Section) -> Bars:
    rows = [("all", mode, videos["living"][mode]["bpcer"]) for mode in MODES.values()]
    rows += [
        (f"{one['column']}: {one['cell']}", mode, one[mode])
        for one in videos["living_by_group"]
        for mode in MODES.values()
    ]
    return [row for row in rows if row[2]["n"]]


def _apcer(attacks: Section) -> Bars:
    rows = [("all", mode, attacks["all"][mode]["apcer"]) for mode in MODES.values()]
    rows += [(one["type"], mode, one[mode]["apcer"]) for one in attacks["types"] for mode in MODES.values()]
    return [row for row in rows if row[2]["n"]]


def _confusion(table: dict[str, dict[str, int]]) -> Draw:
    columns: Sequence[str] = [name for name in next(iter(table.values())) if name != "n"]
    shares = np.array([[row[name] / row["n"] for name in columns] for row in table.values()])

    def drawing(axes: Axes) -> None:
        axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
        axes.set_xticks(range(len(columns)), columns)
        axes.set_yticks(range(len(table)), [f"{name} ({row['n']})" for name, row in table.items()])
        for at, row in enumerate(table.values()):
            for across, name in enumerate(columns):
                ink = "white" if shares[at, across] > 0.5 else "black"
                axes.text(across, at, str(row[name]), ha="center", va="center", color=ink)
        axes.set(xlabel="found", ylabel="label (stretches)")

    return drawing
