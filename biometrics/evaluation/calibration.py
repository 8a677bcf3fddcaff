"""The cuts that were measured, as a file that names the network, the data and the errors they were chosen by."""

import json
from dataclasses import dataclass

from biometrics.evaluation.recognition import Recognition
from biometrics.identity import MODEL, PASS_FROM, REVIEW_FROM

PASS_FAR, REVIEW_FAR = 1e-4, 1e-2


@dataclass(frozen=True, slots=True)
class Calibration:
    """Where to pass and where to ask a person, for one network; `far` and `frr` (0…1) are those at the pass cut."""

    model: str
    pass_: float
    review: float
    far: float
    frr: float | None
    pairs_same: int
    pairs_different: int
    measured_on: str
    data: str

    @classmethod
    def of(cls, found: Recognition, measured_on: str, data: str) -> "Calibration":
        """Pass where one stranger in 10,000 is let in, ask a person where one in 100 is.

        With too few strangers to measure such a rate, the cut in use stays.
        """
        strangers, same = found.all_strangers, found.same
        measured, asking = strangers.cut_for(PASS_FAR), strangers.cut_for(REVIEW_FAR)
        pass_ = PASS_FROM if measured is None else round(measured, 4)
        review = REVIEW_FROM if asking is None or measured is None else round(asking, 4)
        return cls(
            MODEL,
            pass_,
            min(pass_, review),
            strangers.from_(pass_).rate or 0.0,
            same.below(pass_).rate,
            same.n,
            strangers.n,
            measured_on,
            data,
        )

    def toml(self) -> str:
        """One table named after the network; what could not be measured is left out."""
        values = {
            "pass": self.pass_,
            "review": self.review,
            "far": f"{self.far:.6g}",
            "frr": None if self.frr is None else f"{self.frr:.6g}",
            "pairs_same": self.pairs_same,
            "pairs_different": self.pairs_different,
            "measured_on": self.measured_on,
            "data": json.dumps(self.data, ensure_ascii=False),
        }
        lines = [f"{key} = {value}" for key, value in values.items() if value is not None]
        return "\n".join([f"[{self.model}]", *lines, ""])
