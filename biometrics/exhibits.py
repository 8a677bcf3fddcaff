"""Lays the evidence of one examination out on a page, in the order in which a reviewer asks: who, what, why."""

from collections.abc import Sequence

from biometrics.courses import ROW_OF, Courses, Stretch
from biometrics.faces import FaceDetector
from biometrics.gallery import LARGE_CELL, SMALL_CELL, Gallery, Shown, opened
from biometrics.models import Shelf
from biometrics.page import GREY, INK, LARGE, RIGHT, SUSPECT, Badge, Page
from biometrics.report import Finding, Report, Verdict
from biometrics.sheet import SheetWords, in_order

GROUND = {Verdict.PASS: RIGHT, Verdict.RETRY: "#8A4B00", Verdict.REVIEW: "#1F4E9E"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
A_ROW = 3
LEAST_LENGTH = 0.1


class Exhibits:
    """One report with the pictures it was made from, and the words for it."""

    def __init__(self, report: Report, templates: Sequence[bytes], words: SheetWords, shelf: Shelf) -> None:
        font = shelf.path("noto_sans_sc")
        self._report, self._words = report, words
        self._page = Page(font)
        self._gallery = Gallery(FaceDetector(shelf.path("yunet")), font, words.no_picture)
        self._frames = [opened(frame) for frame in report.best_frames]
        self._templates = [opened(template) for template in templates]
        self._signs = [(_lettered(place), cue) for place, cue in enumerate(report.liveness.cues)]

    def png(self) -> bytes:
        self._page.band(GROUND[self._report.verdict], self._words.verdict, self._words.cause)
        self._put_pictures()
        self._put_movements()
        self._put_signs()
        self._put_quality()
        return self._page.png()

    def _put_pictures(self) -> None:
        page, words, gallery = self._page, self._words, self._gallery
        page.heading(words.pictures)
        page.put(gallery.beside([self._best_frame(), self._nearest_template()], LARGE_CELL))
        if words.likeness.words:
            page.line(words.likeness.words, words.likeness.figure, size=LARGE)
            page.gap(8)
        nearest = self._nearest
        others = [
            Shown(gallery.close_up(template, SMALL_CELL), caption)
            for place, (template, caption) in enumerate(zip(self._templates, words.references, strict=True))
            if place != nearest
        ]
        for some in (others, [Shown(gallery.whole(frame, SMALL_CELL)) for frame in self._frames]):
            for first in range(0, len(some), A_ROW):
                page.put(gallery.beside(some[first : first + A_ROW], SMALL_CELL))

    def _best_frame(self) -> Shown:
        best = self._frames[0] if self._frames else None
        return Shown(self._gallery.close_up(best, LARGE_CELL), self._words.video)

    def _nearest_template(self) -> Shown:
        if not self._templates:
            return Shown(self._gallery.close_up(None, LARGE_CELL))
        label = self._words.nearest if len(self._templates) > 1 else ""
        image = self._gallery.close_up(self._templates[self._nearest], LARGE_CELL, label)
        return Shown(image, self._words.references[self._nearest])

    def _put_movements(self) -> None:
        page, words = self._page, self._words
        page.heading(words.movements)
        found = in_order(self._report)
        missed = found.index(None) if None in found else len(found)
        for place, line in enumerate(words.asked):
            colour = RIGHT if place < missed else SUSPECT if place == missed else GREY
            page.line(line.words, line.figure, Badge(str(place + 1), colour), colour=INK if place < missed else colour)
        if not self._report.timeline.seconds:
            page.line(words.no_course, colour=GREY)
            return
        page.gap(10)
        page.put(self._courses(found).drawn(words.courses, words.seconds))

    def _courses(self, found: Sequence[Finding | None]) -> Courses:
        done = [
            Stretch(Badge(str(number), RIGHT), one.onset, one.end, ROW_OF[one.action])
            for number, one in enumerate(found, start=1)
            if one is not None
        ]
        suspect = [
            Stretch(badge, cue.start, cue.end)
            for badge, cue in self._signs
            if cue.start is not None and cue.end is not None
        ]
        length = max(self._report.quality.seconds, self._report.timeline.seconds[-1], LEAST_LENGTH)
        return Courses(self._report.timeline, (*suspect, *done), length, self._page.font)

    def _put_signs(self) -> None:
        page, words = self._page, self._words
        page.heading(words.signs)
        for line in (words.risk, words.passive):
            if line.words:
                page.line(line.words, line.figure)
        for (badge, _), line in zip(self._signs, words.cues, strict=True):
            page.line(line.words, line.figure, badge)
        best = self._frames[0] if self._frames else None
        if best is not None and any(cue.region for _, cue in self._signs):
            page.gap(8)
            page.put(self._gallery.places(best, self._signs))

    def _put_quality(self) -> None:
        self._page.heading(self._words.quality)
        for line in self._words.qualities:
            self._page.line(line.words, line.figure)
        self._page.gap(24)

    @property
    def _nearest(self) -> int:
        """The place of the nearest template, the first where none is known to be nearest."""
        place = self._report.identity.template
        return place if place is not None and place < len(self._templates) else 0


def _lettered(place: int) -> Badge:
    """A, B … Z, then numbers."""
    return Badge(LETTERS[place] if place < len(LETTERS) else str(place + 1), SUSPECT)
