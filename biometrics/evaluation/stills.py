"""Single pictures: what does FasNet alone say of living people and of attacks?"""

from collections.abc import Sequence
from dataclasses import dataclass

from biometrics.evaluation.examination import StillExamination
from biometrics.evaluation.labels import Still
from biometrics.evaluation.proportion import Proportion, tally

LIVE_FROM = 0.5


@dataclass(frozen=True, slots=True)
class StillResult:
    """One picture and FasNet's score (1 a living face); None where it could not be scored."""

    still: Still
    score: float | None


@dataclass(frozen=True, slots=True)
class StillResults:
    """All pictures; `available` is false where this machine cannot score pictures at all."""

    results: Sequence[StillResult]
    available: bool

    @property
    def unscored(self) -> list[StillResult]:
        return [one for one in self.results if one.score is None]

    def refused(self) -> Proportion:
        """Living faces below the cut."""
        return tally([one.score < LIVE_FROM for one in self.results if one.still.live and one.score is not None])

    def accepted(self, attack: str | None = None) -> Proportion:
        """Attacks at the cut or above, all or those of one type."""
        return tally(
            [
                one.score >= LIVE_FROM
                for one in self.results
                if not one.still.live and one.score is not None and attack in (None, one.still.attack)
            ]
        )

    @property
    def attacks(self) -> list[str]:
        return sorted({one.still.attack for one in self.results if not one.still.live})


def measure_still(examination: object, still: Still, photo: bytes) -> StillResult:
    """An examiner that cannot score pictures leaves the score empty."""
    score = examination.liveness_of(photo) if isinstance(examination, StillExamination) else None
    return StillResult(still, score)
