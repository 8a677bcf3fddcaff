"""From which similarity on two faces are one person: measured for each recognition model, never guessed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Self

DEFAULT_MODEL = "SFace"
PACKAGED = "calibration.toml"
MEASURING = "`anxin evaluate --pairs FILE` measures one"

_NUMBERS = {"pass": "pass_from", "review": "review_from", "far": "far", "frr": "frr"}
_COUNTS = ("pairs_same", "pairs_different")
_NAMES = {*_NUMBERS, *_COUNTS, "measured_on", "data"}


class CalibrationWrong(ValueError):
    """There is no calibration that could be used for this model."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The two cuts of one of DeepFace's recognition models, and the measurement they come from.

    `pass_from` and `review_from` are cosine similarities in -1…1: recognised from the first on, not recognised below
    the second, a person decides in between. `far` (0…1) is the share of `pairs_different` pairs of strangers that
    reached `pass_from`, `frr` (0…1) the share of `pairs_same` pairs of one person that did not; `data` names what was
    compared. Raises CalibrationWrong where these cannot be the figures of a measurement.
    """

    model: str
    pass_from: float
    review_from: float
    far: float
    frr: float
    pairs_same: int
    pairs_different: int
    measured_on: date
    data: str

    def __post_init__(self) -> None:
        if not -1 < self.review_from <= self.pass_from < 1:
            raise CalibrationWrong(f"{self.model}: review and pass must lie between -1 and 1, review not above pass")
        if not (0 <= self.far <= 1 and 0 <= self.frr <= 1):
            raise CalibrationWrong(f"{self.model}: far and frr are shares between 0 and 1")
        if self.pairs_same < 1 or self.pairs_different < 1:
            raise CalibrationWrong(f"{self.model}: pairs_same and pairs_different must be at least 1")
        if not self.data.strip():
            raise CalibrationWrong(f"{self.model}: data must say what was compared")

    @classmethod
    def load(cls, model: str = DEFAULT_MODEL, file: Path | None = None) -> Self:
        """The calibration of this model in an agency's own file, without one in ours; raises CalibrationWrong."""
        place, tables = (str(file), _read(file)) if file else (f"our {PACKAGED}", _read(files("biometrics") / PACKAGED))
        if model not in tables:
            raise CalibrationWrong(f"There is no calibration for {model} in {place}; {MEASURING}")
        try:
            return cls(model, **_fields(model, tables[model]))
        except CalibrationWrong as error:
            raise CalibrationWrong(f"The calibration in {place} cannot be used ({error}); {MEASURING}") from error


def _read(file: Any) -> Mapping[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CalibrationWrong(f"The calibration in {file} cannot be read ({error}); {MEASURING}") from error


def _fields(model: str, table: Any) -> dict[str, Any]:
    """What the table of one model says, under the names and in the types of Calibration."""
    if not isinstance(table, Mapping) or table.keys() != _NAMES:
        raise CalibrationWrong(f"{model} must be a table of {', '.join(sorted(_NAMES))}")
    wanted: dict[str, type | tuple[type, ...]] = {
        **dict.fromkeys(_NUMBERS, (int, float)),
        **dict.fromkeys(_COUNTS, int),
        "measured_on": date,
        "data": str,
    }
    for name, kind in wanted.items():
        if not isinstance(table[name], kind) or isinstance(table[name], bool):
            raise CalibrationWrong(f"{model}: {name} is not written as it should be")
    return {_NUMBERS.get(name) or name: value for name, value in table.items()}
