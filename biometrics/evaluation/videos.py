"""Whole videos: are the living let through, do they pass only what they did, and are attacks stopped?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from biometrics.challenge import Action, Challenge
from biometrics.evaluation.examination import Examination
from biometrics.evaluation.judging import BOTH, Judgement, attacked, judged, still_of
from biometrics.evaluation.labels import Segment, Video
from biometrics.evaluation.script import not_done, script
from biometrics.examiner import Seen
from biometrics.living import REVIEW_RISK
from biometrics.report import FailureCode, Verdict

RESOLUTIONS = ((300, "under 300 lines"), (480, "300 to 479 lines"), (720, "480 to 719 lines"))
NO_TYPE = "untyped"


class Role(StrEnum):
    """What a video is in this evaluation."""

    LIVE = "live"
    ATTACK = "attack"
    CROWD = "several persons"
    EMPTY = "nobody"


EXPECTED = {Role.CROWD: FailureCode.SEVERAL_FACES, Role.EMPTY: FailureCode.NO_FACE}


@dataclass(frozen=True, slots=True)
class VideoResult:
    """One video, with FasNet (True) and without (False).

    `own` is the judgement under the challenge it fulfils (`script`), `foreign` under those it does not (live), or under
    all (attack). `still` tells that the reference was a frame of the video itself.
    """

    video: Video
    role: Role
    script: Challenge | None
    still: bool
    own: Mapping[bool, Judgement]
    foreign: Mapping[bool, Judgement]

    @property
    def groups(self) -> dict[str, str]:
        named = {"resolution": resolution(self.video.size), "source_repo": self.video.source}
        return {column: cell for column, cell in (*named.items(), *self.video.groups.items()) if cell}

    @property
    def attack(self) -> str:
        return self.video.attack or NO_TYPE


def measure_video(
    examination: Examination, seen: Seen, video: Video, segments: Sequence[Segment], reference: bytes | None
) -> VideoResult:
    """Judge one watched video under everything this evaluation asks of it."""
    role = role_of(video)
    templates = [reference] if reference is not None else still_of(seen)
    asked = script(segments) if role is Role.LIVE else None

    def under(challenges: Iterable[Challenge]) -> dict[bool, Judgement]:
        wanted = tuple(challenges)
        return {passive: judged(examination, seen, templates, wanted, passive=passive) for passive in BOTH if wanted}

    own, foreign = under([asked] if asked else []), dict[bool, Judgement]()
    if role is Role.ATTACK:
        foreign = {passive: attacked(examination, seen, templates, passive=passive) for passive in BOTH}
    elif role is Role.LIVE:
        foreign = under(not_done(segments, video.motions))
    if not own and not foreign:
        own = under([Challenge((Action.TURN,))])
    return VideoResult(video, role, asked, reference is None, own, foreign)


def role_of(video: Video) -> Role:
    if not video.live:
        return Role.ATTACK
    if video.persons == 0:
        return Role.EMPTY
    return Role.CROWD if video.persons > 1 else Role.LIVE


def resolution(size: tuple[int, int] | None) -> str:
    """The class of a video's shorter side; empty where the list does not tell the size."""
    if size is None:
        return ""
    return next((name for limit, name in RESOLUTIONS if min(size) < limit), "720 lines or more")


@dataclass(frozen=True, slots=True)
class VideoResults:
    """All measured videos, and the questions one asks of them; `passive` is with FasNet."""

    results: Sequence[VideoResult]

    def scripted(self) -> list[VideoResult]:
        return [one for one in self.results if one.role is Role.LIVE and one.script is not None]

    def unscripted(self) -> list[VideoResult]:
        return [one for one in self.results if one.role is Role.LIVE and one.script is None]

    def untried(self) -> list[VideoResult]:
        """Living people with at least one labelled action, under what they did not do."""
        return [one for one in self.results if one.role is Role.LIVE and one.foreign]

    def living(self) -> list[VideoResult]:
        return [one for one in self.results if one.role is Role.LIVE]

    def attacks(self) -> list[VideoResult]:
        return [one for one in self.results if one.role is Role.ATTACK]

    def others(self) -> list[VideoResult]:
        return [one for one in self.results if one.role in EXPECTED]


def by(
    results: Iterable[VideoResult], keys: Callable[[VideoResult], Iterable[tuple[str, str]]]
) -> dict[tuple[str, str], list[VideoResult]]:
    """The results by (column, cell), sorted."""
    found: dict[tuple[str, str], list[VideoResult]] = {}
    for one in results:
        for key in keys(one):
            found.setdefault(key, []).append(one)
    return dict(sorted(found.items()))


def stopped(result: VideoResult, passive: bool) -> bool:
    """Whether a living person who did what was asked is not passed."""
    return result.own[passive].worst.verdict is not Verdict.PASS


def suspected(result: VideoResult, passive: bool) -> bool:
    """Whether the risk alone would send this video to a person."""
    judgements = result.own or result.foreign
    return judgements[passive].risk >= REVIEW_RISK


def accepted(result: VideoResult, passive: bool) -> bool:
    """Whether an attack, or a living person under challenges they did not fulfil, passes any of them."""
    return result.foreign[passive].worst.verdict is Verdict.PASS
