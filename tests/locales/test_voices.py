"""What we say aloud: whole, small, the words that stand in the texts, and the agency's own before ours."""

import io
import shutil
from itertools import permutations
from pathlib import Path

import av
import numpy as np
import pytest

import locales
from biometrics.challenge import Action
from locales.voices import Voices, VoiceWrong
from locales.voices.speak import SPEAKERS, opus, phrases
from tests.locales.test_texts import PHRASES

FOLDER = Path(locales.__file__).parent
ALL_BYTES = 3_500_000


def heard(recording: bytes) -> tuple[float, float, str, int]:
    """Seconds, the loudest sample, the codec and how many channels."""
    with av.open(io.BytesIO(recording)) as container:
        stream = container.streams.audio[0]
        frames = [frame.to_ndarray() for frame in container.decode(stream)]
        samples = np.concatenate(frames, axis=1)
        return samples.shape[1] / 48_000, float(np.abs(samples).max()), stream.codec_context.name, stream.channels


@pytest.mark.parametrize("language", SPEAKERS)
def test_whatever_can_be_said_has_its_recording(language: str) -> None:
    for phrase in PHRASES:
        seconds, loudest, codec, channels = heard((FOLDER / language / "voice" / f"{phrase}.ogg").read_bytes())
        assert 0.5 < seconds < 20, phrase
        assert 0.2 < loudest < 1.2, phrase
        assert (codec, channels) == ("opus", 1)


@pytest.mark.parametrize("language", SPEAKERS)
def test_what_is_said_is_what_is_written(language: str) -> None:
    for phrase, words in phrases(language):
        with av.open(FOLDER / language / "voice" / f"{phrase}.ogg") as container:
            assert container.streams.audio[0].metadata["comment"] == words, f"{language}: {phrase} must be spoken anew"


def test_all_recordings_together_are_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.glob("*/voice/*.ogg")) < ALL_BYTES


@pytest.mark.parametrize("actions", list(permutations(Action, 2))[:5])
def test_phrases_follow_each_other_in_one_recording(actions: tuple[Action, Action]) -> None:
    voice = Voices().in_language("zh-Hans")
    said = ["challenge", "first", f"action-{actions[0]}", "second", f"action-{actions[1]}", "challenge-end"]
    together = voice.recording(*said)
    assert together
    alone = [voice.recording(phrase) for phrase in said]
    assert heard(together)[0] == pytest.approx(sum(heard(one)[0] for one in alone if one), abs=0.2)


def test_a_language_nobody_has_spoken_is_silent() -> None:
    voice = Voices().in_language("tlh")
    assert not voice.says("tips")
    assert voice.recording("tips") is None


def test_who_reads_the_traditional_script_hears_the_same_words() -> None:
    voices = Voices()
    assert voices.in_language("zh-Hant").recording("tips") == voices.in_language("zh-Hans").recording("tips")


def test_an_agencys_own_recording_takes_the_place_of_ours(tmp_path: Path) -> None:
    mine = opus(np.sin(np.arange(24_000, dtype=np.float32) / 10), "beep")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "tips.ogg").write_bytes(mine)
    voice = Voices(tmp_path).in_language("en")
    assert voice.recording("tips") == mine
    assert voice.recording("looking") == Voices().in_language("en").recording("looking")
    together = voice.recording("tips", "looking")
    assert together
    assert heard(together)[0] > heard(mine)[0]


def test_a_recording_of_another_kind_is_named_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    file = tmp_path / "en" / "tips.ogg"
    shutil.copy(FOLDER / "drawings" / "nod.png", file)
    with pytest.raises(VoiceWrong, match=r"tips\.ogg"):
        Voices(tmp_path)
    with io.BytesIO() as content:
        with av.open(content, "w", format="ogg") as container:
            stream = container.add_stream("libopus", rate=48_000, layout="stereo")
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 1920), np.int16), "s16", "stereo")
            frame.sample_rate = 48_000
            container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        file.write_bytes(content.getvalue())
    with pytest.raises(VoiceWrong, match="one channel"):
        Voices(tmp_path)
    file.write_bytes(bytes(1_000_001))
    with pytest.raises(VoiceWrong, match="larger"):
        Voices(tmp_path)
    with pytest.raises(VoiceWrong, match="no folder"):
        Voices(tmp_path / "nowhere")


@pytest.mark.parametrize("code", sorted(path.parent.name for path in Path(locales.__file__).parent.glob("*/voice")))
def test_every_phrase_can_be_followed_by_another(code: str) -> None:
    """The last breath of one may be shorter than what a decoder throws away at the start of the next."""
    voice = Voices().in_language(code)
    for phrase in sorted(path.stem for path in (Path(locales.__file__).parent / code / "voice").glob("*.ogg")):
        assert voice.recording(phrase, "second", phrase)
