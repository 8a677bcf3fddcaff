"""Sheets and remedies of the sample clips, as the command makes them; with `--pictures` the docs show them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from biometrics.samples import cut
from tests.fakes.rooms import before_a_window, from_afar
from tests.pictures import PICTURES, keep

pytestmark = pytest.mark.models
READABLE = 600


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, laughing: bytes, her_photo: bytes, sample: Callable[[str], bytes]
) -> Path:
    made = tmp_path_factory.mktemp("clips")
    (made / "woman.mp4").write_bytes(laughing)
    (made / "backlit.mp4").write_bytes(cut(sample("woman"), 9.9, 17.6, before_a_window))
    (made / "man.mp4").write_bytes(sample("man"))
    (made / "far.mp4").write_bytes(cut(sample("man"), 0, 2.4, from_afar))
    (made / "woman.png").write_bytes(her_photo)
    (made / "man.jpg").write_bytes(sample("man_photo"))
    (made / "stranger.png").write_bytes(sample("stranger"))
    return made


@pytest.mark.parametrize(
    ("clip", "photos", "asked", "language", "cause"),
    [
        ("woman.mp4", ["stranger.png", "woman.png"], "smile,turn", "zh-Hans", None),
        ("man.mp4", ["man.jpg"], "smile,nod", "en", "wrong-action"),
        ("backlit.mp4", ["woman.png"], "nod,turn", "zh-Hans", "backlight"),
        ("far.mp4", ["man.jpg"], "turn,nod", "en", "too-far"),
    ],
)
def test_a_sample_clip_has_its_sheet_and_its_remedy(
    folder: Path,
    tmp_path: Path,
    clip: str,
    photos: list[str],
    asked: str,
    language: str,
    cause: str | None,
    pictures: bool,
) -> None:
    sheet, remedy = tmp_path / "sheet.png", tmp_path / "remedy.jpg"
    command = [sys.executable, "-m", "bot", "verify", str(folder / clip), "--challenge", asked]
    command += [word for photo in photos for word in ("--reference", str(folder / photo))]
    command += ["--sheet", str(sheet), "--remedy", str(remedy), "--language", language]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert (cause or "PASS") in answer.stdout
    with Image.open(sheet) as shown:
        assert shown.width == 800
    assert remedy.exists() is bool(cause)
    if pictures:
        keep(sheet.read_bytes(), f"{language}-sheet-{cause or 'passed'}", READABLE)
    if pictures and cause:
        (PICTURES / f"remedy-{cause}.jpg").write_bytes(remedy.read_bytes())
