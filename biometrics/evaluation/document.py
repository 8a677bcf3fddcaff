"""The figures as plain values, ready for JSON; the same input gives the same document, but for `when`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from biometrics.calibration import Calibration
from biometrics.challenge import Action
from biometrics.evaluation.evaluation import Measured
from biometrics.evaluation.judging import BOTH
from biometrics.evaluation.proportion import Proportion, significant, tally
from biometrics.evaluation.recognition import Recognition, Scores
from biometrics.evaluation.segments import SegmentResult, SegmentResults
from biometrics.evaluation.stills import LIVE_FROM, StillResults
from biometrics.evaluation.videos import (
    EXPECTED,
    VideoResult,
    VideoResults,
    accepted,
    by,
    stopped,
    suspected,
)
from biometrics.report import Verdict

FORMAT = 1
TARGETS = (1e-3, 1e-4, 1e-5)
MODES = {True: "with_fasnet", False: "without_fasnet"}
Document = dict[str, Any]


def document(measured: Measured, measured_on: str) -> Document:
    """Everything measured; `when` alone holds the day and the times taken."""
    sections = {
        "pairs": measured.recognition and pairs(measured.recognition, measured.calibration),
        "videos": measured.videos and videos(measured.videos),
        "segments": measured.segments and segments(measured.segments),
        "images": measured.stills and images(measured.stills),
        "synthetic": measured.synthetic and attacks(measured.synthetic.attacks()),
    }
    return {
        "format": FORMAT,
        "when": {
            "measured_on": measured_on,
            "seconds": {key: round(took, 1) for key, took in measured.seconds.items()},
        },
        "cuts": {
            "model": measured.calibration.model,
            "pass": measured.calibration.pass_from,
            "review": measured.calibration.review_from,
        },
        "files_read": measured.files,
        "unread": [asdict(one) for one in measured.unread],
        **{name: section for name, section in sections.items() if section},
    }


def pairs(found: Recognition, calibration: Calibration) -> Document:
    strangers, pass_from = found.all_strangers, calibration.pass_from
    cuts = cuts_of(strangers, calibration)
    return {
        "pictures": len(found.people.pictures),
        "persons": len(found.people.persons),
        "faces_not_found": {
            **Proportion(len(found.faceless), len(found.people.pictures)).document(),
            "pictures": list(found.faceless),
        },
        "pairs_without_a_face": tally([score is None for _, score in found.labelled]).document(),
        "contradictions": [{"line": one.line, "a": one.a, "b": one.b} for one in found.people.contradictions],
        "strangers_by_ground": {ground.value: scores.n for ground, scores in found.strangers.items()},
        "at": [
            {
                "name": name,
                "cut": cut,
                "far": strangers.from_(cut).document(),
                "far_labelled": found.labelled_scores(same=False).from_(cut).document(),
                "frr_labelled": found.labelled_scores(same=True).below(cut).document(),
                "frr_all": found.same.below(cut).document(),
            }
            for name, cut in cuts
        ],
        "bootstrap_over_persons": {"far": found.far_spread, "frr": found.frr_spread, "cut": pass_from},
        "far_by_ground": {
            ground.value: scores.from_(pass_from).document() for ground, scores in found.strangers.items()
        },
        "groups": _pair_groups(found, cuts),
        "groups_all": [
            {
                "group": group,
                "frr": found.same_groups.get(group, Scores.of([])).below(pass_from).document(),
                "far": scores.from_(pass_from).document(),
            }
            for group, scores in found.stranger_groups.items()
        ],
        "most_alike_strangers": [
            {
                "score": significant(one.score, 4),
                "a": found.people.pictures[one.a],
                "b": found.people.pictures[one.b],
                "known_by": found.people.ground(found.people.person_of[one.a], found.people.person_of[one.b]),
            }
            for one in found.highest
        ],
    }


def cuts_of(strangers: Scores, calibration: Calibration) -> list[tuple[str, float]]:
    """The cuts in use, and those that would let in so many strangers, where there are enough to tell."""
    wanted = [(f"FAR {target:.0e}", strangers.cut_for(target)) for target in TARGETS]
    found = [(name, round(cut, 4)) for name, cut in wanted if cut is not None]
    return [("pass in use", calibration.pass_from), ("review in use", calibration.review_from), *found]


def _pair_groups(found: Recognition, cuts: Sequence[tuple[str, float]]) -> list[Document]:
    pass_from = cuts[0][1]
    whole = found.labelled_scores(same=True).below(pass_from).rate
    rows = []
    for column, cell in found.labelled_groups:
        same, different = (found.labelled_scores(kind, (column, cell)) for kind in (True, False))
        frr = same.below(pass_from)
        rows.append(
            {
                "column": column,
                "cell": cell,
                "frr": frr.document(),
                "times_the_whole": significant(frr.rate / whole, 4) if whole and frr.rate is not None else None,
                "far": different.from_(pass_from).document(),
                "at": [{"name": name, "cut": cut, "frr": same.below(cut).document()} for name, cut in cuts],
            }
        )
    return rows


def videos(found: VideoResults) -> Document:
    return {
        "fasnet_here": _fasnet(found.results),
        "living": {MODES[passive]: _living(found.scripted(), passive) for passive in BOTH},
        "living_by_group": [
            {
                "column": column,
                "cell": cell,
                **{MODES[passive]: tally([stopped(one, passive) for one in results]).document() for passive in BOTH},
            }
            for (column, cell), results in by(found.scripted(), lambda one: one.groups.items()).items()
        ],
        "living_without_script": len(found.unscripted()),
        "living_suspected": {
            MODES[passive]: tally([suspected(one, passive) for one in found.living()]).document() for passive in BOTH
        },
        "not_done": {MODES[passive]: _not_done(found.untried(), passive) for passive in BOTH},
        "attacks": attacks(found.attacks()),
        "others": [_other(one) for one in found.others()],
        "clips": [_clip(one) for one in found.results],
    }


def attacks(results: Sequence[VideoResult]) -> Document:
    """By type: accepted if any challenge passes (APCER), else sent to a person if any is, else turned away."""
    types = by(results, lambda one: [("type", one.attack)])
    return {
        "all": {MODES[passive]: _apcer(results, passive) for passive in BOTH},
        "types": [
            {"type": kind, **{MODES[passive]: _apcer(some, passive) for passive in BOTH}}
            for (_, kind), some in types.items()
        ],
        "accepted": [
            {
                "path": one.video.path,
                "type": one.attack,
                "own_still_as_reference": one.still,
                **{MODES[passive]: list(one.foreign[passive].passed) for passive in BOTH},
            }
            for one in results
            if any(accepted(one, passive) for passive in BOTH)
        ],
    }


def _fasnet(results: Iterable[VideoResult]) -> bool:
    return any(
        judgement.passive is not None
        for one in results
        for judgements in (one.own, one.foreign)
        for passive, judgement in judgements.items()
        if passive
    )


def _living(results: Sequence[VideoResult], passive: bool) -> Document:
    outcomes = [one.own[passive].worst for one in results]
    causes = Counter(one.cause or "a person decides" for one in outcomes if one.verdict is not Verdict.PASS)
    return {
        "bpcer": tally([one.verdict is not Verdict.PASS for one in outcomes]).document(),
        "retry": tally([one.verdict is Verdict.RETRY for one in outcomes]).document(),
        "review": tally([one.verdict is Verdict.REVIEW for one in outcomes]).document(),
        "causes": dict(sorted((str(cause), count) for cause, count in causes.items())),
        "own_still_as_reference": sum(one.still for one in results),
    }


def _not_done(results: Sequence[VideoResult], passive: bool) -> Document:
    outcomes = [outcome for one in results for outcome in one.foreign[passive].outcomes]
    return {
        "clips": tally([accepted(one, passive) for one in results]).document(),
        "challenges": tally([one.verdict is Verdict.PASS for one in outcomes]).document(),
    }


def _apcer(results: Sequence[VideoResult], passive: bool) -> Document:
    verdicts = [one.foreign[passive].worst.verdict for one in results]
    return {
        "apcer": tally([one is Verdict.PASS for one in verdicts]).document(),
        "review": tally([one is Verdict.REVIEW for one in verdicts]).document(),
        "retry": tally([one is Verdict.RETRY for one in verdicts]).document(),
    }


def _other(one: VideoResult) -> Document:
    outcome = one.own[True].worst
    return {
        "path": one.video.path,
        "holds": one.role.value,
        "expected": EXPECTED[one.role].value,
        **outcome.document(),
        "right": outcome.cause is EXPECTED[one.role],
    }


def _clip(one: VideoResult) -> Document:
    row: Document = {
        "path": one.video.path,
        "role": one.role.value,
        "type": one.attack if one.foreign and not one.video.live else "",
        "script": str(one.script) if one.script else "",
        "own_still_as_reference": one.still,
    }
    for passive in BOTH:
        first = one.own.get(passive) or one.foreign[passive]
        row[MODES[passive]] = {
            "own": one.own[passive].worst.document() if passive in one.own else None,
            "passed_otherwise": list(one.foreign[passive].passed) if passive in one.foreign else [],
            "worst_otherwise": one.foreign[passive].worst.document() if passive in one.foreign else None,
            "risk": first.risk,
            "passive": first.passive,
            "signs": list(first.signs),
        }
    return row


def segments(found: SegmentResults) -> Document:
    quiet = [one for one in found.without_action() if one.means is None]
    return {
        "recognised": found.recognised().document(),
        "mistaken": found.mistaken().document(),
        "surely_mistaken": found.surely_mistaken().document(),
        "mistaken_trials": found.mistaken_trials().document(),
        "surely_mistaken_trials": found.mistaken_trials(surely=True).document(),
        "actions": [
            {
                "action": action.value,
                "recognised": found.recognised(action).document(),
                "mistaken": found.mistaken(action).document(),
                "surely_mistaken": found.surely_mistaken(action).document(),
                "mistaken_trials": found.mistaken_trials(action).document(),
                "surely_mistaken_trials": found.mistaken_trials(action, surely=True).document(),
            }
            for action in Action
            if found.of(action)
        ],
        "without_an_action": {
            label: tally([one.right for one in quiet if one.segment.action == label]).document()
            for label in sorted({one.segment.action for one in quiet})
        },
        "confusion": found.confusion(),
        "not_right": [_segment(one) for one in found.results if not one.right or one.mistaken],
    }


def _segment(one: SegmentResult) -> Document:
    return {
        **asdict(one.segment),
        "found": sorted(one.found),
        "mistaken": sorted(one.mistaken),
        "right": one.right,
        "hinted": sorted(one.mistaken - one.surely),
        "faces": one.faces,
    }


def images(found: StillResults) -> Document:
    return {
        "available": found.available,
        "cut": LIVE_FROM,
        "not_scored": len(found.unscored),
        "bpcer": found.refused().document(),
        "apcer": found.accepted().document(),
        "types": [{"type": kind, "apcer": found.accepted(kind).document()} for kind in found.attacks],
        "pictures": [
            {
                "path": one.still.path,
                "kind": "live" if one.still.live else "attack",
                "type": one.still.attack,
                "score": None if one.score is None else significant(one.score, 4),
            }
            for one in found.results
        ],
    }
