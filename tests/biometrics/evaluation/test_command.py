"""The `anxin evaluate` command, as somebody types it, on the sample clips and on development data where it is there."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from biometrics.samples import still

pytestmark = pytest.mark.models
Sample = Callable[[str], bytes]

DEVELOPMENT = Path(__file__).parents[3] / ".." / "shared" / "eval"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, sample: Sample, laughing: bytes, her_photo: bytes) -> Path:
    made = tmp_path_factory.mktemp("people")
    files = {
        "her.mp4": laughing,
        "him.mp4": sample("man"),
        "nobody.mp4": sample("no_face"),
        "her.png": her_photo,
        "her2.png": still(sample("woman"), 14.0),
        "him.jpg": sample("man_photo"),
        "astronaut.png": sample("stranger"),
        "noise.mp4": b"\x07" * 1024,
    }
    for name, content in files.items():
        (made / name).write_bytes(content)
    lists = {
        "pairs.csv": [
            ("a", "b", "same", "group"),
            ("her.png", "her2.png", 1, "clips"),
            ("her.png", "him.jpg", 0, "clips"),
            ("him.jpg", "astronaut.png", 0, "clips"),
        ],
        "videos.csv": [
            ("path", "kind", "person", "ref_image", "attack_type", "persons"),
            ("her.mp4", "live", "her", "her.png", "-", 1),
            ("him.mp4", "live", "him", "him.jpg", "-", 1),
            ("nobody.mp4", "live", "none", "", "-", 0),
            ("noise.mp4", "spoof", "her", "her.png", "noise", 1),
            ("away.mp4", "live", "her", "her.png", "-", 1),
        ],
        "clips.csv": [
            ("path", "t0", "t1", "action"),
            ("her.mp4", 0.6, 4.0, "smile"),
            ("her.mp4", 5.1, 7.4, "turn_img_right"),
            ("nobody.mp4", 0, 4, "no_face"),
        ],
    }
    for name, rows in lists.items():
        with (made / name).open("w", newline="") as file:
            csv.writer(file).writerows(rows)
    return made


def evaluate(*words: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "bot", "evaluate", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)


def test_the_figures_of_the_samples(folder: Path, tmp_path: Path) -> None:
    words = [(f"--{name}", folder / f"{name}.csv") for name in ("pairs", "videos", "clips")]
    answer = evaluate(*(word for pair in words for word in pair), "--root", folder, "--out", tmp_path / "out")
    found = json.loads((tmp_path / "out" / "evaluation.json").read_text())

    assert answer.returncode == 0
    assert found["pairs"]["at"][0]["frr_labelled"] == {"count": 0, "n": 1, "rate": 0.0, "low": 0.0, "high": 0.793451}
    assert found["pairs"]["at"][0]["far"]["count"] == 0
    assert found["videos"]["living"]["without_fasnet"]["bpcer"]["count"] == 0
    assert found["videos"]["living"]["without_fasnet"]["bpcer"]["n"] == 1
    assert found["videos"]["clips"][0]["script"] == "smile,turn"
    assert found["videos"]["attacks"]["all"]["with_fasnet"]["apcer"]["count"] == 0
    assert found["videos"]["others"][0]["right"]
    assert found["segments"]["recognised"]["count"] == 2
    assert [(one["line"], one["path"]) for one in found["unread"]] == [(6, "away.mp4")]
    assert "videos.csv:6: away.mp4" in answer.stderr
    assert (tmp_path / "out" / "calibration.toml").read_text().startswith("[SFace]\n")


def test_bad_usage_ends_with_64_and_nothing_to_read_with_1(folder: Path, tmp_path: Path) -> None:
    out = ("--root", folder, "--out", tmp_path)

    assert evaluate(*out).returncode == 64
    assert evaluate("--pairs", folder / "away.csv", *out).returncode == 64
    assert evaluate("--pairs", folder / "videos.csv", *out).returncode == 64
    assert evaluate("--images", folder / "her.png", *out).returncode == 64
    assert evaluate("--pairs", folder / "pairs.csv", "--synthetic", 2, *out).returncode == 64
    assert evaluate("--pairs", folder / "pairs.csv", "--root", tmp_path, "--out", tmp_path / "out").returncode == 1


@pytest.mark.skipif(not DEVELOPMENT.is_dir(), reason="the labelled development data are not beside this checkout")
def test_no_stranger_of_the_development_pairs_is_taken_for_another(tmp_path: Path) -> None:
    answer = evaluate("--pairs", DEVELOPMENT / "pairs.csv", "--root", DEVELOPMENT, "--out", tmp_path)
    found = json.loads((tmp_path / "evaluation.json").read_text())["pairs"]

    assert answer.returncode == 0
    assert found["at"][0]["far"]["count"] == 0
    assert found["at"][0]["far"]["n"] > 1000
    assert not found["contradictions"]
