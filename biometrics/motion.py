"""Is the clip one uninterrupted take, or was it looped, reversed, frozen or cut?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image
from biometrics.report import Cue, Sign

Floats = npt.NDArray[np.float64]

RATE = 15.0
WINDOW_SECONDS = 1.0
APART_SECONDS = 0.5
LEAST_MOVEMENT = 1.0
DETAIL = 2.0
# The difference of two stretches as a share of the movement within them: the same recording reads 0.006-0.04 after
# encoding anew, 0.06-0.11 where the face is 60 pixels wide; the most alike stretches of 22 living clips 0.20.
SAME, NOT_SAME = 0.06, 0.14
LEAST_PICTURES = 2
STILL = 0.1
FROZEN_SECONDS, FROZEN_FOR_SURE = 1.0, 2.0
# A step between pictures against the largest near it: living up to 1.8, cuts between two takes 1.1-3.2, persons 4.5-13.
JUMP, JUMP_FOR_SURE = 1.6, 2.6
LEAST_JUMP = 10.0
JUMP_NEIGHBOURS = 3
STALLED = 0.2
EDGE_SECONDS = 0.3


def interruptions(seconds: Sequence[float], thumbs: Sequence[Image], closer: Sequence[Image]) -> list[Cue]:
    """The cues of a take that is none, from n small grey pictures (96 x 96) and their seconds; `closer` are those of
    the face's place in the last of these seconds.

    Nobody moves twice in the same way: where a second of movement comes again to the grey level, forwards or
    backwards, it is the same recording. Cuts are looked for in the whole picture, copies in the face's place.
    """
    found: list[Cue | None] = []
    if len(thumbs) > LEAST_PICTURES:
        found.append(Course.of(seconds, thumbs).spliced())
    if len(closer) > LEAST_PICTURES:
        face = Course.of(seconds[-len(closer) :], closer)
        found += [face.repeated(), face.reversed(), face.frozen()]
    return [cue for cue in found if cue is not None]


@dataclass(frozen=True)
class Course:
    """Seconds (n) and the pictures seen then (n x 96 x 96 grey levels)."""

    seconds: Floats
    pictures: npt.NDArray[np.float32]

    @classmethod
    def of(cls, seconds: Sequence[float], thumbs: Sequence[Image]) -> "Course":
        return cls(np.asarray(seconds, float), np.stack(thumbs).astype(np.float32))

    @cached_property
    def differences(self) -> Floats:
        """The mean squared difference in detail of every two pictures (n x n, grey levels squared), brightness out."""
        blurred = (cv2.GaussianBlur(picture, (0, 0), DETAIL) for picture in self.pictures)
        detail = np.stack([picture - soft for picture, soft in zip(self.pictures, blurred, strict=True)])
        detail = detail.reshape(len(detail), -1)
        powers = (detail * detail).sum(axis=1)
        differences = np.maximum(powers[:, None] + powers[None] - 2 * detail @ detail.T, 0) / detail.shape[1]
        np.fill_diagonal(differences, 0.0)
        return np.asarray(differences, float)

    @cached_property
    def steps(self) -> Floats:
        """The root mean squared difference of each picture to the next (n - 1, grey levels), brightness out."""
        steps = np.diff(self.pictures - self.pictures.mean(axis=(1, 2), keepdims=True), axis=0)
        return np.asarray(np.sqrt((steps * steps).mean(axis=(1, 2))), float)

    @property
    def window(self) -> int:
        """How many pictures make a stretch of one second."""
        spacing = float(np.median(np.diff(self.seconds)))
        return max(4, round(WINDOW_SECONDS / max(spacing, 1 / RATE)))

    def repeated(self) -> Cue | None:
        """A second of movement that comes again in the same direction."""
        window, size = self.window, len(self.seconds)
        near, movement = _between(self.differences), self._movement(window)
        best = (NOT_SAME, 0, 0)
        for lag in range(window, size - window + 1):
            ratio, at = _lowest(_running_mean(np.diagonal(near, lag), window), movement)
            best = min(best, (ratio, at, at + lag))
        return self._cue(Sign.REPEATED, best, window)

    def reversed(self) -> Cue | None:
        """A second of movement that comes again backwards."""
        window, size = self.window, len(self.seconds)
        apart = 2 * (window - 1) + round(APART_SECONDS * RATE)
        near, movement = _between(self.differences)[:, ::-1], self._movement(window)
        best = (NOT_SAME, 0, 0)
        for total in range(apart, 2 * size - 1 - apart):
            first, last = max(0, total - size + 1), (total - apart) // 2
            if last < first:
                continue
            means = _running_mean(np.diagonal(near, size - 1 - total)[: last - first + window], window)
            ratio, at = _lowest(means, movement[first:])
            best = min(best, (ratio, first + at, total - first - at))
        return self._cue(Sign.REVERSED, best, window)

    def frozen(self) -> Cue | None:
        """The longest stretch in which not even the noise of the camera moves."""
        still = self.steps <= STILL
        edges = np.flatnonzero(np.diff(np.concatenate([[False], still, [False]]).astype(int)))
        runs = [(self.seconds[b] - self.seconds[a], a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        length, start, end = max(runs, default=(0.0, 0, 0))
        if length < FROZEN_SECONDS:
            return None
        strength = _share(length, FROZEN_SECONDS / 2, FROZEN_FOR_SURE)
        return Cue(Sign.FROZEN, strength, float(self.seconds[start]), float(self.seconds[end]))

    def spliced(self) -> Cue | None:
        """The one step between two pictures that no movement before or after explains.

        Where pictures are missing or stand still for a moment, as they do on slow telephones, a step makes up for them.
        """
        steps = self.steps / np.sqrt(self._waited())
        padded = np.pad(steps, JUMP_NEIGHBOURS)
        around = np.stack([np.roll(padded, by) for by in range(-JUMP_NEIGHBOURS, JUMP_NEIGHBOURS + 1) if by])
        jumps = steps / (around.max(axis=0)[JUMP_NEIGHBOURS:-JUMP_NEIGHBOURS] + 0.5)
        inside = (self.seconds[1:] > EDGE_SECONDS) & (self.seconds[1:] < self.seconds[-1] - EDGE_SECONDS)
        jumps[(steps < LEAST_JUMP) | ~inside] = 0.0
        at = int(np.argmax(jumps))
        strength = _share(float(jumps[at]), JUMP, JUMP_FOR_SURE)
        if strength == 0:
            return None
        return Cue(Sign.SPLICED, strength, float(self.seconds[at]), float(self.seconds[at + 1]))

    def _waited(self) -> Floats:
        """For each step the time since the picture last changed, in usual spacings, at least 1."""
        spacing = max(float(np.median(np.diff(self.seconds))), 1e-3)
        moved = self.steps > np.median(self.steps) * STALLED
        before = np.concatenate([[-1], np.maximum.accumulate(np.where(moved, np.arange(moved.size), -1))[:-1]])
        result: Floats = np.maximum((self.seconds[1:] - self.seconds[before + 1]) / spacing, 1.0)
        return result

    def _movement(self, window: int) -> Floats:
        """Twice the variance of the pictures within each stretch, the difference that unrelated moments would have."""
        sums = np.pad(self.differences.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        starts = np.arange(len(self.seconds) - window + 1)
        ends = starts + window
        total = sums[ends, ends] - sums[starts, ends] - sums[ends, starts] + sums[starts, starts]
        result: Floats = total / window**2
        return result

    def _cue(self, sign: Sign, best: tuple[float, int, int], window: int) -> Cue | None:
        ratio, start, again = best
        if ratio >= NOT_SAME:
            return None
        strength = 1 - _share(ratio, SAME, NOT_SAME)
        end = min(again + window, len(self.seconds) - 1) if sign is Sign.REPEATED else again
        return Cue(sign, strength, float(self.seconds[start]), float(self.seconds[end]))


def _between(differences: Floats) -> Floats:
    """The differences to the nearest picture or to the middle of it and the next: a copy need not fall on our samples.

    |a - (b + c)/2|² = |a - b|²/2 + |a - c|²/2 - |b - c|²/4.
    """
    steps = np.diagonal(differences, 1)
    middle = differences[:, :-1] / 2 + differences[:, 1:] / 2 - steps[None] / 4
    result = differences.copy()
    result[:, :-1] = np.minimum(result[:, :-1], np.maximum(middle, 0))
    return result


def _running_mean(values: Floats, window: int) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(values)])
    result: Floats = (sums[window:] - sums[:-window]) / window
    return result


def _lowest(differences: Floats, movement: Floats) -> tuple[float, int]:
    """The lowest difference as a share of the movement, and its place; stretches without movement do not count."""
    movement = movement[: differences.size]
    shares = np.where(movement >= LEAST_MOVEMENT, differences / np.maximum(movement, LEAST_MOVEMENT), np.inf)
    at = int(np.argmin(shares)) if shares.size else 0
    return (float(shares[at]) if shares.size else np.inf), at


def _share(value: float, low: float, high: float) -> float:
    """Where a value lies between two others, 0…1."""
    return min(max((value - low) / (high - low), 0.0), 1.0)
