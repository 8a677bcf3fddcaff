"""The `anxin verify` command, as somebody types it."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, laughing: bytes, her_photo: bytes) -> Path:
    made = tmp_path_factory.mktemp("clips")
    (made / "clip.mp4").write_bytes(laughing)
    (made / "her.png").write_bytes(her_photo)
    (made / "noise.mp4").write_bytes(b"\x07" * 1024)
    return made


def verify(*words: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "bot", "verify", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_pass_ends_with_0_and_json_has_the_promised_keys(folder: Path) -> None:
    answer = verify(folder / "clip.mp4", "--reference", folder / "her.png", "--challenge", "smile,turn", "--json")
    report = json.loads(answer.stdout)

    assert answer.returncode == 0
    assert set(report) == {"verdict", "failure", "identity", "liveness", "quality", "timings"}
    assert report["verdict"] == "PASS"


def test_a_retry_ends_with_1_and_names_the_cause(folder: Path) -> None:
    answer = verify(folder / "clip.mp4", "--reference", folder / "her.png", "--challenge", "nod,blink")

    assert answer.returncode == 1
    assert "wrong-action nod" in answer.stdout


def test_a_broken_file_is_a_retry_too(folder: Path) -> None:
    answer = verify(folder / "noise.mp4", "--reference", folder / "her.png", "--challenge", "turn", "--json")

    assert answer.returncode == 1
    assert json.loads(answer.stdout)["failure"]["code"] == "unreadable-file"


def test_the_sheet_is_written_in_the_language_asked_for(folder: Path) -> None:
    clip, photo = folder / "clip.mp4", folder / "her.png"
    sheets = []
    for language in ("zh-Hans", "en"):
        target = folder / f"sheet-{language}.png"
        words = (clip, "--reference", photo, "--challenge", "smile,turn", "--sheet", target, "--language", language)
        assert verify(*words).returncode == 0
        with Image.open(target) as sheet:
            sheets.append(sheet.convert("RGB"))

    assert [sheet.width for sheet in sheets] == [800, 800]
    assert sheets[0].crop((0, 0, 800, 100)).tobytes() != sheets[1].crop((0, 0, 800, 100)).tobytes()


def test_the_remedy_is_written_where_there_is_one(folder: Path) -> None:
    clip, photo = folder / "clip.mp4", folder / "her.png"
    asked, unasked = folder / "nod.jpg", folder / "none.jpg"
    verify(clip, "--reference", photo, "--challenge", "nod,blink", "--remedy", asked)
    passed = verify(clip, "--reference", photo, "--challenge", "smile,turn", "--remedy", unasked)

    with Image.open(asked) as picture:
        assert max(picture.size) == 640
    assert not unasked.exists()
    assert "nothing to be mended" in passed.stderr


def test_the_cuts_of_an_agency_are_obeyed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stricter = (files("biometrics") / "calibration.toml").read_text("utf-8")
    stricter = re.sub(r"\npass = .*\nreview = .*", "\npass = 0.999\nreview = 0.2", stricter)
    (folder / "cuts.toml").write_text(stricter, "utf-8")
    monkeypatch.setenv("ANXIN_CALIBRATION", str(folder / "cuts.toml"))
    words = (folder / "clip.mp4", "--reference", folder / "her.png", "--challenge", "smile,turn")

    assert verify(*words).returncode == 2


def test_bad_usage_ends_with_64(folder: Path) -> None:
    clip, photo = folder / "clip.mp4", folder / "her.png"

    for words in (
        (clip, "--challenge", "turn"),
        (clip, "--reference", photo, "--challenge", "dance"),
        (folder / "none.mp4", "--reference", photo, "--challenge", "turn"),
        (clip, "--reference", folder / "noise.mp4", "--challenge", "turn"),
        (clip, "--reference", photo, "--challenge", "turn", "--language", "tlh"),
        (clip, "--reference", photo, "--challenge", "turn", "--sheet", folder / "nowhere" / "sheet.png"),
    ):
        assert verify(*words).returncode == 64
