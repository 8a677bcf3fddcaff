"""Sheets and remedies of the sample clips, as the command makes them; its pictures are the docs'."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from biometrics.samples import Image as Frame
from biometrics.samples import cut

pytestmark = pytest.mark.models
FAR = 4
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def before_a_window(image: Frame) -> Frame:
    """The same frame with a bright window on its left and everything else in its shade."""
    height, width = image.shape[:2]
    shaded = (image * 0.35).astype(np.uint8)
    shaded[: height * 3 // 4, width // 20 : width * 2 // 5] = (244, 248, 255)
    shaded[: height * 3 // 4, width // 5 : width // 5 + width // 60] = (70, 60, 50)
    return shaded


def from_afar(image: Frame) -> Frame:
    """The same frame as a telephone on the other side of the room would see it."""
    height, width = image.shape[:2]
    small = np.ascontiguousarray(image[::FAR, ::FAR])
    wall = np.full_like(image, 168)
    top, left = height // 3, width // 2
    wall[top : top + small.shape[0], left : left + small.shape[1]] = small
    return wall


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
    folder: Path, clip: str, photos: list[str], asked: str, language: str, cause: str | None
) -> None:
    sheet = PICTURES / f"{language}-sheet-{cause or 'passed'}.png"
    remedy = PICTURES / f"remedy-{cause or 'passed'}.jpg"
    command = [sys.executable, "-m", "bot", "verify", str(folder / clip), "--challenge", asked]
    command += [word for photo in photos for word in ("--reference", str(folder / photo))]
    command += ["--sheet", str(sheet), "--remedy", str(remedy), "--language", language]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert (cause or "PASS") in answer.stdout
    with Image.open(sheet) as shown:
        assert shown.width == 800
    assert remedy.exists() is bool(cause)
