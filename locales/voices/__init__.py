"""What we say aloud: one recording a phrase and language, ours or the agency's own."""

import io
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import av
import av.error

from locales.joining import joined

MOST_BYTES = 1_000_000
# who reads the traditional script may well listen to the same words
SAME_SPEECH = {"zh-Hant": "zh-Hans"}


class VoiceWrong(ValueError):
    """A recording of the agency's cannot be played as it is."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The recordings of one language; the agency's own come first, in `folders`."""

    folders: tuple[Traversable, ...]

    def says(self, phrase: str) -> bool:
        return self._file(phrase) is not None

    def recording(self, *phrases: str) -> bytes | None:
        """These phrases after each other, as one file (Ogg with Opus); None where one of them was never spoken."""
        files = [self._file(phrase) for phrase in phrases]
        spoken = [file.read_bytes() for file in files if file is not None]
        return _together(tuple(spoken)) if spoken and len(spoken) == len(phrases) else None

    def _file(self, phrase: str) -> Traversable | None:
        candidates = (folder.joinpath(f"{phrase}.ogg") for folder in self.folders)
        return next((file for file in candidates if file.is_file()), None)


@dataclass(frozen=True, slots=True)
class Voices:
    """`own` holds a folder for each language with the recordings that take the place of ours; raises VoiceWrong."""

    own: Path | None = None
    _voices: dict[str, Voice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.own is not None and not self.own.is_dir():
            raise VoiceWrong(f"there is no folder {self.own}")
        for file in sorted(self.own.glob("*/*.ogg")) if self.own else []:
            _check(file)

    def in_language(self, code: str) -> Voice:
        if code not in self._voices:
            spoken = dict.fromkeys((code, SAME_SPEECH.get(code, code)))
            own = [self.own.joinpath(language) for language in spoken] if self.own else []
            ours = [files("locales").joinpath(language, "voice") for language in spoken]
            self._voices[code] = Voice((*own, *ours))
        return self._voices[code]


def _check(file: Path) -> None:
    if file.stat().st_size > MOST_BYTES:
        raise VoiceWrong(f"{file} is larger than {MOST_BYTES} bytes")
    try:
        with av.open(io.BytesIO(file.read_bytes()), format="ogg") as container:
            fits = [(stream.codec_context.name, stream.channels) for stream in container.streams.audio] == [("opus", 1)]
    except av.error.FFmpegError as error:
        raise VoiceWrong(f"{file} cannot be read") from error
    if not fits:
        raise VoiceWrong(f"{file} must be Ogg with Opus, one channel")


@lru_cache(maxsize=256)
def _together(parts: tuple[bytes, ...]) -> bytes:
    return parts[0] if len(parts) == 1 else joined(parts, "ogg")
