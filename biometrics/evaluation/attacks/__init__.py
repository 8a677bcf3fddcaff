"""Presentation and injection attacks made from living clips, to see whether they are noticed.

Every function takes and gives shots: timed RGB frames as in `biometrics.samples`. Whatever is drawn comes from the
`Random` that is passed in, so the same seed gives the same frames.
"""

from biometrics.evaluation.attacks.edited import frozen, looped, ping_pong, spliced, swapped
from biometrics.evaluation.attacks.printed import Axis, shaken_photo, turned_print
from biometrics.evaluation.attacks.scene import Part, Shots, head_and_shoulders
from biometrics.evaluation.attacks.screen import replayed
from biometrics.evaluation.attacks.tampered import cut_out, warped_photo

__all__ = [
    "Axis",
    "Part",
    "Shots",
    "cut_out",
    "frozen",
    "head_and_shoulders",
    "looped",
    "ping_pong",
    "replayed",
    "shaken_photo",
    "spliced",
    "swapped",
    "turned_print",
    "warped_photo",
]
