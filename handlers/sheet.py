"""The words of an evidence sheet in the reviewer's language."""

from collections.abc import Sequence

from biometrics.calibration import Calibration
from biometrics.challenge import Action
from biometrics.degree import Distance, Light, Likeness, Liveliness, Oneness, Sharpness, Strength
from biometrics.report import Cue, Finding, Quality, Report, Verdict
from biometrics.sheet import CourseNames, Line, SheetWords, in_order
from locales import Say


def sheet_words(
    report: Report, template_years: Sequence[int | None], say: Say, calibration: Calibration | None = None
) -> SheetWords:
    """Every text of the sheet; `template_years` are the ages of the pictures in full years, None where unknown.

    `calibration` is the one the report was made with, ours for the default model where none is given.
    """
    likeness = _likeness(report.identity.similarity, calibration or Calibration.load())
    return SheetWords(
        verdict=say(f"sheet-verdict-{report.verdict.lower()}"),
        cause=_cause(report, likeness, say),
        pictures=say("sheet-pictures"),
        video=say("sheet-video"),
        references=tuple(_reference(years, say) for years in template_years),
        nearest=say("sheet-nearest"),
        no_picture=say("sheet-no-picture"),
        likeness=_alike(report.identity.similarity, likeness, say),
        movements=say("sheet-movements"),
        asked=tuple(_asked(report, say)),
        courses=CourseNames(**{name: say(f"sheet-course-{name}") for name in CourseNames.__slots__}),
        seconds=say("sheet-seconds"),
        no_course=say("sheet-no-course"),
        signs=say("sheet-signs"),
        cues=tuple(_cue(cue, say) for cue in report.liveness.cues),
        risk=_risk(report, say),
        passive=_passive(report, say),
        quality=say("sheet-quality"),
        qualities=tuple(_qualities(report, say)),
    )


def _likeness(similarity: float | None, calibration: Calibration) -> Likeness | None:
    return None if similarity is None else Likeness.of(similarity, calibration)


def _cause(report: Report, likeness: Likeness | None, say: Say) -> str:
    failure = report.failure
    if failure is not None:
        return say(f"sheet-cause-{failure.code}", action=say(f"action-{failure.action or 'any'}"))
    if report.verdict is Verdict.PASS:
        return say("sheet-cause-none")
    if likeness is None:
        return say("sheet-cause-nothing-to-compare")
    return say("sheet-cause-unsure" if likeness is Likeness.UNSURE else "sheet-cause-unnamed")


def _reference(years: int | None, say: Say) -> str:
    return say("sheet-reference") if years is None else say("sheet-reference-aged", years=years)


def _alike(similarity: float | None, likeness: Likeness | None, say: Say) -> Line:
    if similarity is None or likeness is None:
        return Line(say("sheet-likeness-unknown"))
    return Line(say(f"sheet-likeness-{likeness}"), f"{similarity:.2f}")


def _asked(report: Report, say: Say) -> list[Line]:
    """What came of each asked movement; one behind a movement that was not seen has not been looked for."""
    lines, looked = list[Line](), report.quality.frames_with_face > 0
    for action, found in zip(report.liveness.asked, in_order(report), strict=True):
        lines.append(_movement(action, found, say, looked=looked))
        looked = looked and found is not None
    return lines


def _movement(action: Action, found: Finding | None, say: Say, *, looked: bool) -> Line:
    named = say(f"action-{action}")
    if found is not None:
        return Line(say("sheet-movement-seen", action=named), _between(found.onset, found.end, say))
    return Line(say("sheet-movement-missed" if looked else "sheet-movement-unlooked", action=named))


def _cue(cue: Cue, say: Say) -> Line:
    words = say("sheet-cue", sign=say(f"sheet-sign-{cue.sign}"), strength=say(f"sheet-strength-{_strength(cue)}"))
    when = "" if cue.start is None or cue.end is None else _between(cue.start, cue.end, say)
    return Line(words, f"{cue.strength:.2f}  {when}".rstrip())


def _strength(cue: Cue) -> Strength:
    """By the figure as it is read beside the word."""
    return Strength.of(round(cue.strength, 2))


def _risk(report: Report, say: Say) -> Line:
    liveness = report.liveness
    if not report.quality.frames_with_face:
        return Line(say("sheet-risk-unlooked"))
    if not liveness.cues and not liveness.risk:
        return Line(say("sheet-risk-none"))
    return Line(say(f"sheet-risk-{Strength.of(liveness.risk)}"), f"{liveness.risk:.2f}")


def _passive(report: Report, say: Say) -> Line:
    passive = report.liveness.passive
    if passive is not None:
        return Line(say(f"sheet-passive-{Liveliness.of(passive)}"), f"{passive:.2f}")
    return Line(say("sheet-passive-absent")) if report.quality.frames_with_face else Line("")


def _qualities(report: Report, say: Say) -> list[Line]:
    quality = report.quality
    if not quality.frames:
        return [Line(say("sheet-unread"))]
    agreement = report.identity.self_agreement
    share = round(100 * quality.frames_with_face / quality.frames)
    lines = [Line(say("sheet-face-share", share=share), say("sheet-lasts", seconds=f"{quality.seconds:.1f}"))]
    if agreement is not None:
        lines.append(Line(say(f"sheet-oneness-{Oneness.of(agreement)}"), f"{agreement:.2f}"))
    return lines + _measured(quality, say)


def _measured(quality: Quality, say: Say) -> list[Line]:
    kinds = {"light": Light, "sharpness": Sharpness, "size": Distance}
    return [
        Line(say(f"sheet-{kind.__name__.lower()}-{kind.of(quality.measures[name])}"), f"{quality.measures[name]:.3g}")
        for name, kind in kinds.items()
        if name in quality.measures
    ]


def _between(start: float, end: float, say: Say) -> str:
    return say("sheet-between", start=f"{start:.1f}", end=f"{end:.1f}")
