"""The cuts that a measurement suggests, as a file that the settings may point to."""

import json
from datetime import date

from biometrics.calibration import Calibration
from biometrics.evaluation.recognition import Recognition

PASS_FAR, REVIEW_FAR = 1e-4, 1e-2


def suggested(found: Recognition, used: Calibration, measured_on: date, data: str) -> Calibration | None:
    """Pass where one stranger in 10,000 is let in, ask a person where one in 100 is.

    With too few strangers to measure such a rate the cuts in use stay; without a pair of either kind there is nothing
    to say.
    """
    strangers, same = found.all_strangers, found.same
    if not strangers.n or not same.n:
        return None
    passing, asking = strangers.cut_for(PASS_FAR), strangers.cut_for(REVIEW_FAR)
    known = passing is not None and asking is not None
    pass_from = round(passing, 4) if known and passing is not None else used.pass_from
    review_from = round(asking, 4) if known and asking is not None else used.review_from
    return Calibration(
        model=used.model,
        pass_from=pass_from,
        review_from=min(pass_from, review_from),
        far=strangers.from_(pass_from).rate or 0.0,
        frr=same.below(pass_from).rate or 0.0,
        pairs_same=same.n,
        pairs_different=strangers.n,
        measured_on=measured_on,
        data=data,
    )


def toml(calibration: Calibration) -> str:
    """The table of that model, as `Calibration.load` reads it."""
    values = {
        "pass": calibration.pass_from,
        "review": calibration.review_from,
        "far": f"{calibration.far:.6g}",
        "frr": f"{calibration.frr:.6g}",
        "pairs_same": calibration.pairs_same,
        "pairs_different": calibration.pairs_different,
        "measured_on": calibration.measured_on.isoformat(),
        "data": json.dumps(calibration.data, ensure_ascii=False),
    }
    return "\n".join([f"[{calibration.model}]", *(f"{key} = {value}" for key, value in values.items()), ""])
