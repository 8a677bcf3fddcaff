"""Is it a living head, or a picture of one that is moved, bent or cut open?"""

from collections.abc import Iterable, Sequence
from math import isnan, prod

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.actions import Signals
from biometrics.challenge import HEAD, Action
from biometrics.landmarks import BROWS, LEFT_EYE, RIGHT_EYE, Mesh
from biometrics.report import Cue, Finding, Sign
from biometrics.track import Portrait, Sighting

Floats = npt.NDArray[np.float64]

# Points that move with the bone: bridge, tip and wings of the nose, corners of the eyes, forehead, temples.
RIGID = [1, 2, 4, 5, 6, 8, 9, 10, 33, 98, 127, 133, 151, 168, 195, 197, 234, 263, 327, 356, 362, 454]
MOUTH, EYE_CORNERS = [61, 291, 0, 17], [33, 133, 362, 263]
PART_MARGIN = 0.3
EYES = ((468, 33, 133), (473, 362, 263))

# Each pair: surely a picture below the first, surely none above the second; from 22 living clips of 2-53 s and 41
# prints, cut-outs, warped and carried photos. Off the plane: living 0.020-0.28, pictures 0.004-0.018 unless tilted far.
OFF_PLANE = (0.012, 0.020)
# Off the plane at the height of an asked movement: turns 0.026-0.16 against 0.014, nods 0.037-0.085 against 0.027.
OFF_PLANE_TURNED = (0.015, 0.022)
OFF_PLANE_NODDED = (0.028, 0.036)
# Deviation of the brows (0-1), of the gaze (widths of the eye) and the head's range (degrees): living 0.07-0.31,
# 0.009-0.11 and 5-76 (2 in a man filmed for 2.4 s); photos 0.01-0.06, 0.003-0.012 and 0.5-3 where nobody turns them.
BROW_MOVEMENT, GAZE_MOVEMENT, HEAD_RANGE = (0.03, 0.07), (0.006, 0.010), (1.5, 4.0)
LONG_ENOUGH = 5.0
PART_MOVED = 0.25
# FasNet's median: where the head has shown its depth, and where only the face has moved, which made films do well.
PASSIVE_WITH_DEPTH, PASSIVE_WITHOUT = (0.2, 0.5), (0.82, 0.94)

REVIEW_RISK = 0.5
# How far each sign counts alone: a recording that comes again is proof, a border all along just enough to ask a person,
# a flicker wants company.
WEIGHTS = {
    Sign.PASSIVE: 1.0,
    Sign.REPEATED: 1.0,
    Sign.REVERSED: 1.0,
    Sign.PLANAR: 0.9,
    Sign.FROZEN: 0.9,
    Sign.LIFELESS: 0.6,
    Sign.CUT_OUT: 0.3,
    Sign.SPLICED: 1.0,
    Sign.BORDER: 0.5,
    Sign.MOIRE: 0.45,
    Sign.BANDING: 0.3,
}


def risk(cues: Iterable[Cue]) -> float:
    """All cues together, 0…1: one minus the product of the doubt that each leaves (noisy or)."""
    return 1 - prod(1 - WEIGHTS[cue.sign] * cue.strength for cue in cues)


def living_cues(portraits: Sequence[Portrait], sightings: Sequence[Sighting], signals: Signals) -> list[Cue]:
    """What speaks against a living head in the whole clip, whatever was asked.

    A clip with few sightings is no excuse: a living face is looked at several times a second because it changes.
    """
    if not sightings:
        return []
    meshes = [one.mesh for one in sightings]
    rest = meshes[_rest(signals, sightings)]
    planar = _lacking(float(np.quantile([off_plane(rest, mesh) for mesh in meshes], 0.95)), OFF_PLANE)
    cues = [Cue(Sign.PLANAR, planar), Cue(Sign.LIFELESS, _lifeless(meshes, signals))]
    if planar >= REVIEW_RISK and (part := _moving_part(signals)) and portraits:
        cues.append(Cue(Sign.CUT_OUT, planar, region=_place(portraits[len(portraits) // 2], part)))
    return [cue for cue in cues if cue.strength > 0]


def planar_movements(sightings: Sequence[Sighting], signals: Signals, found: Iterable[Finding]) -> list[Cue]:
    """The asked turns and nods that a flat picture in a hand would have made just as well."""
    cues = []
    for one in found:
        bounds = {Action.TURN: OFF_PLANE_TURNED, Action.NOD: OFF_PLANE_NODDED}.get(one.action)
        if bounds is None:
            continue
        seconds = np.array([sighting.seconds for sighting in sightings])
        peak, rest = sightings[int(np.argmin(np.abs(seconds - one.peak)))], sightings[_rest(signals, sightings)]
        strength = _lacking(off_plane(rest.mesh, peak.mesh), bounds)
        if strength > 0:
            cues.append(Cue(Sign.PLANAR, strength, one.onset, one.end))
    return cues


def passive_cues(passive: float | None, found: Iterable[Finding]) -> list[Cue]:
    """What FasNet's median means: more is wanted of a clip in which the head has not shown its depth."""
    if passive is None:
        return []
    deep = any(one.action in HEAD for one in found)
    strength = _lacking(passive, PASSIVE_WITH_DEPTH if deep else PASSIVE_WITHOUT)
    return [Cue(Sign.PASSIVE, strength)] if strength > 0 else []


def off_plane(one: Mesh, other: Mesh) -> float:
    """How far the points of a head are from having moved as one plane, as a share of the distance of the eyes.

    A flat picture moves by a homography however it is turned, tilted or carried; a nose does not. The answer is the
    root mean square of what the best homography (least squares) leaves of 22 points.
    """
    here, there = (mesh.points[RIGID, :2].astype(np.float64) for mesh in (one, other))
    plane, _ = cv2.findHomography(here, there)
    if plane is None:
        return 0.0
    moved = cv2.perspectiveTransform(here[:, None], plane)[:, 0]
    left = np.sqrt(((moved - there) ** 2).sum(axis=1).mean())
    return float(left / max(_eye_distance(one), _eye_distance(other)))


def _rest(signals: Signals, sightings: Sequence[Sighting]) -> int:
    """The sighting in which the head is nearest to its usual pose."""
    away = np.abs(signals.changes(Action.TURN)) + np.abs(signals.changes(Action.NOD))
    return int(np.argmin(np.interp([one.seconds for one in sightings], signals.seconds, away)))


def _lifeless(meshes: Sequence[Mesh], signals: Signals) -> float:
    """The mean of how still the brows, the gaze and the head are, 0…1; less in a clip too short to blink in."""
    brows = np.std([mesh.expressions[list(BROWS)] for mesh in meshes], axis=0).max()
    gaze = np.std([_gaze(mesh) for mesh in meshes])
    head = max(np.ptp(signals.courses[Action.TURN]), np.ptp(signals.courses[Action.NOD]))
    still = (
        _lacking(float(brows), BROW_MOVEMENT),
        _lacking(float(gaze), GAZE_MOVEMENT),
        _lacking(float(head), HEAD_RANGE),
    )
    return float(np.mean(still)) * min(float(np.ptp(signals.seconds)) / LONG_ENOUGH, 1.0)


def _gaze(mesh: Mesh) -> float:
    """Where the pupils stand between the corners of their eyes, 0…1, both eyes together."""
    shares = []
    for pupil, one, other in EYES:
        along = mesh.points[other, :2] - mesh.points[one, :2]
        shares.append(float((mesh.points[pupil, :2] - mesh.points[one, :2]) @ along / max(float(along @ along), 1e-6)))
    return float(np.mean(shares))


def _moving_part(signals: Signals) -> list[int] | None:
    """The points of the one part that moves, where mouth or eyes do though the head is a plane."""
    mouth = max(signals.changes(Action.OPEN_MOUTH).max(), signals.changes(Action.SMILE).max())
    if mouth >= PART_MOVED:
        return MOUTH
    return EYE_CORNERS if signals.changes(Action.BLINK).max() >= PART_MOVED else None


def _place(portrait: Portrait, part: list[int]) -> tuple[float, float, float, float]:
    """Where those points and a margin around them lie, as shares of the frame."""
    height, width = portrait.image.shape[:2]
    points = portrait.sighting.mesh.points[part, :2] / np.array([width, height])
    low, high = points.min(axis=0), points.max(axis=0)
    margin = (high - low).max() * PART_MARGIN
    (x, y), (right, bottom) = np.clip(low - margin, 0, 1), np.clip(high + margin, 0, 1)
    return float(x), float(y), float(right - x), float(bottom - y)


def _eye_distance(mesh: Mesh) -> float:
    return float(np.linalg.norm(mesh.points[LEFT_EYE, :2] - mesh.points[RIGHT_EYE, :2]))


def _lacking(value: float, bounds: tuple[float, float]) -> float:
    """1 at or under the lower bound, 0 at or over the upper one; what cannot be measured lacks everything."""
    if isnan(value):
        return 1.0
    low, high = bounds
    return 1 - min(max((float(value) - low) / (high - low), 0.0), 1.0)
