"""Which challenges a labelled video fulfils, and which it does not."""

import re
from collections.abc import Sequence
from itertools import permutations

from biometrics.actions import BLINK_GAP
from biometrics.challenge import Action, Challenge
from biometrics.evaluation.labels import Segment

MEANS = {
    "turn_img_left": Action.TURN,
    "turn_img_right": Action.TURN,
    "turn": Action.TURN,
    "nod_down": Action.NOD,
    "look_up": Action.NOD,
    "nod": Action.NOD,
    "mouth_open": Action.OPEN_MOUTH,
    "open-mouth": Action.OPEN_MOUTH,
    "smile": Action.SMILE,
    "blink": Action.BLINK,
}
# what a label may show besides its own action, so that seeing it is no mistake
ALSO = {
    "shake": {Action.TURN},
    "eyes_closed": {Action.BLINK},
    "neutral": {Action.BLINK},
    "occluded_hand": {Action.BLINK},
    "two_persons": set(Action),
}
# words of a free description after which an action may well have been done without a label
HINTS = {
    Action.TURN: r"\b[LR]\b|turn|yaw|profile|shak|head motion|lively",
    Action.NOD: r"\bup\b|down|nod|chin|tilt|lean|head motion|lively",
    Action.OPEN_MOUTH: r"mouth|talk|speak|laugh|shout|sing|yawn|lively",
    Action.SMILE: r"smil|laugh|talk|speak|grin|lively|happy",
}
LONGEST_SCRIPT = 2

SINGLES = tuple(Challenge((action,)) for action in Action)
PAIRS = tuple(Challenge(pair) for pair in permutations(Action, 2))


def script(segments: Sequence[Segment]) -> Challenge | None:
    """The challenge a video fulfils by its labels: their first two different actions, in order; None without any.

    A blink counts where a second one begins within two and a half seconds, as the challenge asks for two.
    """
    ordered = sorted(segments, key=lambda one: (one.start, one.end))
    actions = [
        action
        for index, one in enumerate(ordered)
        if (action := MEANS.get(one.action)) and (action is not Action.BLINK or _again(one, ordered[index + 1 :]))
    ]
    return Challenge(tuple(dict.fromkeys(actions))[:LONGEST_SCRIPT]) if actions else None


def hinted(motions: str) -> frozenset[Action]:
    """The actions that a free description lets expect; who talks may smile."""
    return frozenset(action for action, words in HINTS.items() if re.search(words, motions))


def not_done(segments: Sequence[Segment], motions: str = "") -> list[Challenge]:
    """The single actions and pairs that ask for something neither the labels nor the description of a video names.

    Empty where there is no label at all: an unlabelled person may well have smiled. Blinks are left out, since
    everybody blinks unasked and nobody labels every blink.
    """
    done = {MEANS.get(one.action) for one in segments} | {also for one in segments for also in ALSO.get(one.action, ())}
    done |= hinted(motions) | {Action.BLINK}
    absent = {action for action in Action if action not in done}
    if not any(MEANS.get(one.action) for one in segments):
        return []
    return [one for one in (*SINGLES, *PAIRS) if Action.BLINK not in one.actions and not absent.isdisjoint(one.actions)]


def _again(blink: Segment, later: Sequence[Segment]) -> bool:
    return any(one.action == blink.action and one.start - blink.start <= BLINK_GAP for one in later)
