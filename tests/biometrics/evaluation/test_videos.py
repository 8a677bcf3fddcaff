"""Living people, strangers to their challenge, attacks: what each comes to."""

from biometrics.challenge import Action, Challenge
from biometrics.evaluation.document import videos
from biometrics.evaluation.judging import attacked
from biometrics.evaluation.labels import Segment, Video
from biometrics.evaluation.videos import Role, VideoResult, VideoResults, measure_video, resolution
from biometrics.report import Cue, Failure, FailureCode, Liveness, Report, Sign, Verdict
from tests.fakes.examiner import FakeExamination, a_seen

LIVE = Video(2, "clip", True, "ann", "ann.jpg", size=(640, 360), source="studio", groups={"age": "80+"})
ATTACK = Video(3, "fake", False, "ann", "", "print")
TURN = [Segment(2, "clip", 1, 2, "turn_img_left")]


def does(*actions: Action, risky: bool = False) -> FakeExamination:
    """Everybody does these actions, in any order; risky clips are noticed where FasNet is there."""

    def judge(_name: str, challenge: Challenge, passive: bool) -> Report:
        missed = next((action for action in challenge.actions if action not in actions), None)
        if missed is not None:
            return Report(Verdict.RETRY, Failure(FailureCode.WRONG_ACTION, missed))
        if risky and passive:
            living = Liveness(cues=(Cue(Sign.PASSIVE, 0.9),), risk=0.9, passive=0.02)
            return Report(Verdict.REVIEW, Failure(FailureCode.LOOKS_REPLAYED), liveness=living)
        return Report(Verdict.PASS, liveness=Liveness(passive=0.98 if passive else None))

    return FakeExamination(judge)


def measured(examination: FakeExamination, video: Video, segments: list[Segment] | None = None) -> VideoResult:
    return measure_video(examination, a_seen("clip"), video, segments or [], b"photo" if video.reference else None)


def test_a_living_person_is_asked_what_the_labels_say() -> None:
    result = measured(does(Action.TURN), LIVE, TURN)

    assert result.script == Challenge((Action.TURN,))
    assert result.own[True].worst.verdict is Verdict.PASS
    assert result.foreign[True].passed == ()
    assert result.groups == {"resolution": "300 to 479 lines", "source_repo": "studio", "age": "80+"}


def test_passing_what_was_not_done_is_counted() -> None:
    result = measured(does(Action.TURN, Action.SMILE), LIVE, TURN)

    assert result.foreign[True].passed == ("smile", "turn,smile", "smile,turn")


def test_a_living_person_without_labels_is_seen_but_not_counted() -> None:
    found = VideoResults([measured(does(), LIVE)])

    assert not found.scripted()
    assert not found.untried()
    assert len(found.unscripted()) == 1


def test_an_attack_counts_by_the_challenge_that_suits_it_best() -> None:
    result = measured(does(Action.SMILE, Action.NOD), ATTACK)

    assert result.role is Role.ATTACK
    assert result.foreign[True].worst.verdict is Verdict.PASS
    assert result.foreign[True].passed == ("nod", "smile", "nod,smile", "smile,nod")


def test_a_pair_that_cannot_pass_is_not_judged() -> None:
    examination = does(Action.SMILE)
    judgement = attacked(examination, a_seen(), [], passive=True)

    assert len(examination.templates) == len(judgement.outcomes) == 5


def test_fasnet_makes_the_difference_it_makes() -> None:
    result = measured(does(*Action, risky=True), ATTACK)

    assert result.foreign[True].worst.verdict is Verdict.REVIEW
    assert result.foreign[True].signs == ("passive",)
    assert result.foreign[True].risk == 0.9
    assert len(result.foreign[False].passed) == 25


def test_the_figures_add_up() -> None:
    results = [
        measured(does(Action.TURN), LIVE, TURN),
        measured(does(), LIVE, TURN),
        measured(does(*Action, risky=True), ATTACK),
        measured(does(), Video(5, "two", True, persons=2)),
    ]
    found = videos(VideoResults(results))

    assert found["living"]["with_fasnet"]["bpcer"]["count"] == 1
    assert found["living"]["with_fasnet"]["bpcer"]["n"] == 2
    assert found["living"]["with_fasnet"]["causes"] == {"wrong-action": 1}
    assert found["attacks"]["all"]["with_fasnet"]["apcer"]["count"] == 0
    assert found["attacks"]["all"]["with_fasnet"]["review"]["count"] == 1
    assert found["attacks"]["types"][0]["without_fasnet"]["apcer"]["count"] == 1
    assert found["attacks"]["accepted"][0]["own_still_as_reference"]
    assert found["living_by_group"][0]["column"] == "age"
    assert found["others"][0]["expected"] == "several-faces"
    assert not found["others"][0]["right"]
    assert found["fasnet_here"]


def test_a_living_person_who_looks_replayed_is_counted_whatever_the_labels() -> None:
    found = videos(VideoResults([measured(does(*Action, risky=True), LIVE), measured(does(*Action), LIVE, TURN)]))

    assert (found["living_suspected"]["with_fasnet"]["count"], found["living_suspected"]["with_fasnet"]["n"]) == (1, 2)
    assert found["living_suspected"]["without_fasnet"]["count"] == 0


def test_the_shorter_side_decides_the_class() -> None:
    assert [resolution(size) for size in ((256, 900), (480, 270), (480, 640), (1920, 1080), None)] == [
        "under 300 lines",
        "under 300 lines",
        "480 to 719 lines",
        "720 lines or more",
        "",
    ]
