"""What was measured in a video, as it is written down: without pictures."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from biometrics.challenge import Action
from biometrics.report import Cue, Finding, Identity, Liveness, Quality, Report, Sign, Timeline, Verdict
from pension.attempt import Findings


def written(findings: Findings) -> str:
    """The measurements as text; verdict and failure stand in columns of their own, a signature in its own table."""
    report = findings.report
    return json.dumps(
        {
            "identity": asdict(report.identity),
            "liveness": asdict(report.liveness),
            "timeline": asdict(report.timeline),
            "quality": {**asdict(report.quality), "measures": dict(report.quality.measures)},
            "timings": dict(report.timings),
            "template_years": findings.template_years,
            "copy_of": findings.copy_of,
        }
    )


def read(text: str) -> Findings:
    """The findings; what an earlier release did not measure is as if it had not been found."""
    content = json.loads(text)
    report = Report(
        Verdict.REVIEW,
        identity=Identity(**content["identity"]),
        liveness=_liveness(content["liveness"]),
        quality=Quality(**content["quality"]),
        timings=content["timings"],
        timeline=Timeline(**{name: tuple(values) for name, values in content.get("timeline", {}).items()}),
    )
    return Findings(report, content.get("template_years"), content.get("copy_of"))


def _liveness(content: Mapping[str, Any]) -> Liveness:
    return Liveness(
        asked=tuple(Action(action) for action in content["asked"]),
        found=tuple(Finding(**{**one, "action": Action(one["action"])}) for one in content["found"]),
        cues=tuple(_cue(one) for one in content.get("cues", ())),
        risk=content.get("risk", 0.0),
        passive=content.get("passive"),
    )


def _cue(content: Mapping[str, Any]) -> Cue:
    region = content["region"]
    return Cue(**{**content, "sign": Sign(content["sign"]), "region": None if region is None else tuple(region)})
