"""One watched clip, judged under many challenges, with FasNet and without."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from biometrics.challenge import Action, Challenge
from biometrics.clip import jpeg
from biometrics.evaluation.examination import Examination
from biometrics.evaluation.proportion import significant
from biometrics.evaluation.script import PAIRS, SINGLES
from biometrics.examiner import Seen
from biometrics.report import FailureCode, Report, Verdict

BOTH = (True, False)
STILL_SIDE, STILL_QUALITY = 1280, 95
WORST_FIRST = (Verdict.PASS, Verdict.REVIEW, Verdict.RETRY)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one clip came to under one challenge."""

    challenge: str
    verdict: Verdict
    cause: FailureCode | None

    @classmethod
    def of(cls, report: Report, challenge: Challenge) -> "Outcome":
        return cls(str(challenge), report.verdict, report.failure.code if report.failure else None)

    def document(self) -> dict[str, str | None]:
        return {"challenge": self.challenge, "verdict": self.verdict, "cause": self.cause}


@dataclass(frozen=True, slots=True)
class Judgement:
    """All outcomes of one clip with or without FasNet, and what spoke against a living head.

    `risk` is the highest, `signs` are those of any outcome: some depend on what was asked.
    """

    outcomes: tuple[Outcome, ...]
    risk: float = 0.0
    passive: float | None = None
    signs: tuple[str, ...] = ()

    @property
    def worst(self) -> Outcome:
        """The outcome an attacker would choose: a pass if there is any, else a review."""
        return min(self.outcomes, key=lambda one: WORST_FIRST.index(one.verdict))

    @property
    def passed(self) -> tuple[str, ...]:
        return tuple(one.challenge for one in self.outcomes if one.verdict is Verdict.PASS)


def judged(
    examination: Examination, seen: Seen, templates: Sequence[bytes], challenges: Iterable[Challenge], *, passive: bool
) -> Judgement:
    """The outcome under each of these challenges."""
    reports = [(one, examination.judge(seen, templates, one, passive=passive)) for one in challenges]
    return _judgement(reports)


def attacked(examination: Examination, seen: Seen, templates: Sequence[bytes], *, passive: bool) -> Judgement:
    """The outcomes under all single actions and all ordered pairs.

    A pair with an action that was not seen when asked for alone (`wrong-action`) cannot pass and is left out.
    """
    reports = [(one, examination.judge(seen, templates, one, passive=passive)) for one in SINGLES]
    unseen: set[Action] = {
        action
        for challenge, report in reports
        for action in challenge.actions
        if report.failure is not None and report.failure.code is FailureCode.WRONG_ACTION
    }
    pairs = [one for one in PAIRS if unseen.isdisjoint(one.actions)]
    reports += [(one, examination.judge(seen, templates, one, passive=passive)) for one in pairs]
    return _judgement(reports)


def still_of(seen: Seen) -> list[bytes]:
    """The clip's own best frame as its reference, the best an attacker could hope for; nothing where no face was."""
    best = seen.track.best(1)
    return [jpeg(best[0].image, STILL_SIDE, STILL_QUALITY)] if best else []


def _judgement(reports: Sequence[tuple[Challenge, Report]]) -> Judgement:
    living = [report.liveness for _, report in reports]
    passive = living[0].passive
    return Judgement(
        tuple(Outcome.of(report, challenge) for challenge, report in reports),
        significant(max(one.risk for one in living), 4),
        None if passive is None else significant(passive, 4),
        tuple(sorted({cue.sign.value for one in living for cue in one.cues if cue.strength > 0})),
    )
