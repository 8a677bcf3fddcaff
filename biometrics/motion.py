"""Is the clip one uninterrupted take, or was it looped, reversed, frozen or cut?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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
# A step between pictures against the largest near it: living up to 1.8 in the whole picture and 1.7 in the face's
# place; of 102 cuts made at random within living clips 70 in 100 reach 2.0 in one of them, of the whole alone 61.
JUMP, JUMP_FOR_SURE = 1.6, 2.4
LEAST_JUMP = 10.0
JUMP_NEIGHBOURS = 3
STALLED = 0.2
EDGE_SECONDS = 0.3


def interruptions(seconds: Sequence[float], thumbs: Sequence[Image], closer: Sequence[Image]) -> list[Cue]:
    """The cues of a take that is none, from n small grey pictures (96 x 96) and their seconds; `closer` are those of
    the face's place in the last of these seconds.

    Nobody moves twice in the same way: where a second of movement comes again to the grey level, forwards or
    backwards, it is the same recording. Copies are looked for in the face's place; cuts in the whole picture as well,
    which a cut may change too little where the face is small.
    """
    found: list[Cue | None] = []
    if len(thumbs) > LEAST_PICTURES:
        found.append(Course.of(seconds, thumbs).spliced())
    if len(closer) > LEAST_PICTURES:
        face = Course.of(seconds[-len(closer) :], closer)
        found += [face.repeated(), face.reversed(), face.frozen(), face.spliced()]
    return _strongest(cue for cue in found if cue is not None)


def _strongest(cues: Iterable[Cue]) -> list[Cue]:
    """One cue a sign."""
    strongest: dict[Sign, Cue] = {}
    for cue in cues:
        known = strongest.setdefault(cue.sign, cue)
        if cue.strength > known.strength:
            strongest[cue.sign] = cue
    return list(strongest.values())


@dataclass(frozen=True)
class Course:
    """Seconds (n) and the pictures seen then (n, each 96 x 96 grey levels)."""

    seconds: Floats
    pictures: Sequence[Image]

    @classmethod
    def of(cls, seconds: Sequence[float], thumbs: Sequence[Image]) -> "Course":
        return cls(np.asarray(seconds, float), thumbs)

    @cached_property
    def differences(self) -> Floats:
        """The mean squared difference in detail of every two pictures (n x n, grey levels squared), brightness out."""
        detail = np.empty((len(self.pictures), self.pictures[0].size), np.float32)
        for row, picture in zip(detail, self.pictures, strict=True):
            levels = picture.astype(np.float32)
            np.subtract(levels, cv2.GaussianBlur(levels, (0, 0), DETAIL), out=row.reshape(levels.shape))
        powers = np.einsum("ij,ij->i", detail, detail)
        differences = np.maximum(powers[:, None] + powers[None] - 2 * detail @ detail.T, 0) / detail.shape[1]
        np.fill_diagonal(differences, 0.0)
        return np.asarray(differences, float)

    @cached_property
    def steps(self) -> Floats:
        """The root mean squared difference of each picture to the next (n - 1, grey levels), brightness out."""
        steps = (cv2.subtract(after, before, dtype=cv2.CV_16S) for before, after in pairwise(self.pictures))
        return np.array([cv2.meanStdDev(step)[1].item() for step in steps])

    @property
    def window(self) -> int:
        """How many pictures make a stretch of one second."""
        spacing = float(np.median(np.diff(self.seconds)))
        return max(4, round(WINDOW_SECONDS / max(spacing, 1 / RATE)))

    def repeated(self) -> Cue | None:
        """A second of movement that comes again in the same direction."""
        window, size = self.window, len(self.seconds)
        rows, lags = np.ogrid[:size, window : size - window + 1]
        starts = rows[: max(size - window + 1, 0)]
        ratio, start, lag = self._most_alike(rows + lags, starts + lags + window <= size)
        return self._cue(Sign.REPEATED, (ratio, start, start + window + lag), window)

    def reversed(self) -> Cue | None:
        """A second of movement that comes again backwards."""
        window, size = self.window, len(self.seconds)
        apart = 2 * (window - 1) + round(APART_SECONDS * RATE)
        rows, totals = np.ogrid[:size, apart : 2 * size - 1 - apart]
        starts = rows[: max(size - window + 1, 0)]
        possible = (starts > totals - size) & (2 * starts <= totals - apart)
        ratio, start, total = self._most_alike(totals - rows, possible)
        return self._cue(Sign.REVERSED, (ratio, start, apart + total - start), window)

    def _most_alike(self, partners: npt.NDArray[np.intp], possible: npt.NDArray[np.bool_]) -> tuple[float, int, int]:
        """The lowest difference of a stretch and its copy as a share of the movement within it, the start of that
        stretch and its column: `partners` (n x m) tells in m ways which picture would be the copy of which, `possible`
        where such a stretch may start. Stretches without movement do not count.
        """
        window, size = self.window, len(self.seconds)
        inside = (partners >= 0) & (partners < size)
        near = np.where(inside, self._near[np.arange(size)[:, None], partners.clip(0, size - 1)], 0.0)
        sums = np.pad(near.cumsum(axis=0), ((1, 0), (0, 0)))
        means, movement = (sums[window:] - sums[:-window]) / window, self._movement(window)[:, None]
        counts = possible & (movement >= LEAST_MOVEMENT)
        shares = np.where(counts, means / np.maximum(movement, LEAST_MOVEMENT), np.inf)
        if not shares.size:
            return np.inf, 0, 0
        start, column = np.unravel_index(int(shares.argmin()), shares.shape)
        return float(shares[start, column]), int(start), int(column)

    @cached_property
    def _near(self) -> Floats:
        """The differences to the nearest picture or to the middle of it and the next: a copy need not fall on our
        samples.

        |a - (b + c)/2|² = |a - b|²/2 + |a - c|²/2 - |b - c|²/4.
        """
        differences = self.differences
        steps = np.diagonal(differences, 1)
        middle = differences[:, :-1] / 2 + differences[:, 1:] / 2 - steps[None] / 4
        result = differences.copy()
        result[:, :-1] = np.minimum(result[:, :-1], np.maximum(middle, 0))
        return result

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


def _share(value: float, low: float, high: float) -> float:
    """Where a value lies between two others, 0…1."""
    return min(max((value - low) / (high - low), 0.0), 1.0)
