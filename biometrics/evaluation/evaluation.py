"""The whole measurement: read the lists, look at every file once, gather what was found."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from biometrics.calibration import Calibration
from biometrics.errors import ExaminationEnded
from biometrics.evaluation.examination import Examination, StillExamination
from biometrics.evaluation.judging import BOTH, attacked, still_of
from biometrics.evaluation.labels import (
    Pair,
    Segment,
    Still,
    Unread,
    Video,
    read_pairs,
    read_segments,
    read_stills,
    read_videos,
)
from biometrics.evaluation.people import people_of
from biometrics.evaluation.recognition import Floats, Recognition, recognition
from biometrics.evaluation.script import script
from biometrics.evaluation.segments import SegmentResult, SegmentResults, measure_segments
from biometrics.evaluation.stills import StillResult, StillResults, measure_still
from biometrics.evaluation.synthetic import Subject, attacks_on
from biometrics.evaluation.videos import Role, VideoResult, VideoResults, measure_video, role_of
from biometrics.examiner import Seen

Item = TypeVar("Item")
Progress = Callable[[str, int, int], None]


class NothingRead(RuntimeError):
    """Not one file named by the lists could be read."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The files that say what is to be seen; None where there is none."""

    pairs: Path | None = None
    videos: Path | None = None
    clips: Path | None = None
    images: Path | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """All results; None for what no list asked for. `seconds` is the time taken by stage."""

    calibration: Calibration
    unread: tuple[Unread, ...]
    files: int
    recognition: Recognition | None
    videos: VideoResults | None
    segments: SegmentResults | None
    stills: StillResults | None
    synthetic: VideoResults | None
    seconds: dict[str, float]


@dataclass(slots=True)
class Evaluation:
    """One run over the lists; paths in them count from `root`. Every file is opened and looked at once."""

    examination: Examination
    root: Path
    progress: Progress = lambda _stage, _done, _total: None
    unread: list[Unread] = field(default_factory=list)
    files: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def run(self, lists: Lists, synthetic: int = 0) -> Measured:
        """Measure everything; `synthetic` is from how many living videos attacks are made.

        Raises OSError, UnicodeDecodeError and ColumnsMissing for a list that is no list, NothingRead where it names no
        readable file.
        """
        pairs, videos = self._list(lists.pairs, read_pairs), self._list(lists.videos, read_videos)
        segments, stills = self._list(lists.clips, read_segments), self._list(lists.images, read_stills)
        known = self._recognition(pairs, lists.pairs) if lists.pairs else None
        seen = self._watched(videos, segments, lists, synthetic)
        scored = self._stills(stills, lists.images) if lists.images else None
        made = self._synthetic(seen.subjects) if synthetic and lists.videos else None
        if not self.files:
            raise NothingRead
        return Measured(
            self.examination.calibration,
            tuple(self.unread),
            self.files,
            known,
            VideoResults(seen.videos) if lists.videos else None,
            SegmentResults(seen.segments) if lists.clips else None,
            scored,
            made,
            dict(self.seconds),
        )

    def _list(self, path: Path | None, read: Callable[[Path], tuple[list[Item], list[Unread]]]) -> list[Item]:
        if path is None:
            return []
        found, unread = read(path)
        self.unread += unread
        return found

    def _recognition(self, pairs: Sequence[Pair], list_: Path) -> Recognition:
        people = people_of(pairs)
        lines = {path: pair.line for pair in reversed(pairs) for path in (pair.a, pair.b)}
        vectors: dict[str, Floats | None] = {}
        for path in self._each("pictures", people.pictures):
            content = self._content(path, list_, lines[path])
            if content is not None:
                vectors[path] = self.examination.embedding(content)
        with self._timed("pairs"):
            return recognition(pairs, people, vectors, self.examination.calibration.pass_from)

    def _watched(
        self, videos: Sequence[Video], segments: Sequence[Segment], lists: Lists, synthetic: int
    ) -> "_Watched":
        watched = _Watched(synthetic)
        rows, stretches = _by_path(videos), _by_path(segments)
        for path in self._each("videos", list(dict.fromkeys([*rows, *stretches]))):
            of, here = rows.get(path, []), stretches.get(path, [])
            list_ = lists.videos if of else lists.clips
            content = self._content(path, list_, (of or here)[0].line)
            if content is None:
                continue
            seen = self.examination.watch(content)
            watched.segments += measure_segments(seen, here, of[0].motions if of else "")
            for video in of:
                reference = self._reference(video, list_)
                watched.videos.append(measure_video(self.examination, seen, video, here, reference))
                watched.keep(video, content, reference, here, seen)
        return watched

    def _reference(self, video: Video, list_: Path | None) -> bytes | None:
        """The named picture, if it can be read and shows a face."""
        if not video.reference:
            return None
        content = self._content(video.reference, list_, video.line, counted=False)
        if content is not None and self.examination.embedding(content) is None:
            self._miss(list_, video.line, video.reference, "there is no face in this reference picture")
            return None
        return content

    def _stills(self, stills: Sequence[Still], list_: Path) -> StillResults:
        results: list[StillResult] = []
        for still in self._each("images", stills):
            content = self._content(still.path, list_, still.line)
            if content is not None:
                results.append(measure_still(self.examination, still, content))
        return StillResults(results, isinstance(self.examination, StillExamination))

    def _synthetic(self, subjects: Sequence[Subject]) -> VideoResults:
        others = [
            subjects[(index + 1) % len(subjects)] if len(subjects) > 1 else None for index in range(len(subjects))
        ]
        makers = [
            (subject, make)
            for number, (subject, other) in enumerate(zip(subjects, others, strict=True))
            for make in attacks_on(subject, other, number)
        ]
        results: list[VideoResult] = []
        for subject, make in self._each("made attacks", makers):
            try:
                attack = make()
            except ExaminationEnded as ended:
                self._miss(None, 0, subject.path, f"no attack could be made of it: {ended.failure.code}")
                continue
            seen = self.examination.watch(attack.content)
            video = Video(0, attack.path, live=False, attack=attack.kind.value)
            judgements = {
                passive: attacked(self.examination, seen, [attack.reference], passive=passive) for passive in BOTH
            }
            results.append(VideoResult(video, Role.ATTACK, None, False, {}, judgements))
        return VideoResults(results)

    def _content(self, path: str, list_: Path | None, line: int, *, counted: bool = True) -> bytes | None:
        try:
            content = (self.root / path).read_bytes()
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self._miss(list_, line, path, why)
            return None
        self.files += counted
        return content

    def _miss(self, list_: Path | None, line: int, path: str, why: str) -> None:
        self.unread.append(Unread(list_.name if list_ else "", line, path, why))

    def _each(self, stage: str, items: Sequence[Item]) -> Iterator[Item]:
        with self._timed(stage):
            for done, item in enumerate(items):
                self.progress(stage, done, len(items))
                yield item
            self.progress(stage, len(items), len(items))

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        started = time.monotonic()
        try:
            yield
        finally:
            self.seconds[stage] += time.monotonic() - started


@dataclass(slots=True)
class _Watched:
    """What is kept of the videos when their frames are gone; `most` is how many may serve as subjects of attacks."""

    most: int
    videos: list[VideoResult] = field(default_factory=list)
    segments: list[SegmentResult] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)

    def keep(
        self, video: Video, content: bytes, reference: bytes | None, segments: Sequence[Segment], seen: Seen
    ) -> None:
        """Living people who do something, one video each, as long as there is room."""
        if len(self.subjects) >= self.most or role_of(video) is not Role.LIVE or script(segments) is None:
            return
        shown = [reference] if reference is not None else still_of(seen)
        subject = Subject.of(video.path, content, shown[0], segments, seen) if shown else None
        if subject is not None:
            self.subjects.append(subject)


Labelled = TypeVar("Labelled", Video, Segment)


def _by_path(rows: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    found: dict[str, list[Labelled]] = {}
    for one in rows:
        found.setdefault(one.path, []).append(one)
    return found
