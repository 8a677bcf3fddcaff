"""How the process starts: at once, light, and clear about what is wrong."""

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import httpx
import psutil
import pytest

from biometrics import worker
from biometrics.models import NEEDED, Shelf, artefacts
from bot.application import Plan, running
from bot.demo import ROLES, notice
from bot.demo import plan as demonstration
from bot.messenger.visitor import Visitor
from bot.settings import Settings
from bot.web import PortTaken, door
from locales import Texts, languages
from tests.application.process import DemoProcess

HEAVY = ("tensorflow", "deepface", "cv2", "onnxruntime", "pandas")


async def test_the_first_word_is_answered_while_the_networks_still_load(settings: Settings) -> None:
    async with running(Plan(settings)) as anxin, Visitor(anxin.address) as visitor:
        loaded = anxin.executor.submit(worker.ready)
        await visitor.says("/start")
        await visitor.hears("您好，我是安心")
        assert not loaded.done()


async def test_the_process_that_talks_never_loads_a_network(tmp_path: Path, models: Path) -> None:
    demo = await DemoProcess.start(tmp_path)
    try:
        async with Visitor(demo.address) as visitor:
            await visitor.says("/start")
            await visitor.hears("您好，我是安心")
            mapped = {Path(one.path).name for one in psutil.Process(demo.process.pid).memory_maps()}
    finally:
        assert await demo.stop() == 0
    assert not [name for name in mapped if "tensorflow" in name or "onnxruntime" in name]


def test_every_type_of_the_messenger_can_be_built_late() -> None:
    code = """
from bot.imports import unhurried_models
with unhurried_models():
    from aiogram import types
for name in types.__all__:
    getattr(getattr(types, name), "model_rebuild", bool)()
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_bot_process_imports_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-c", "import bot.application, bot.demo, bot.commands.serve"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    imported = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in told.splitlines()}
    assert "aiogram" in imported
    assert not imported & set(HEAVY)


async def test_the_figures_are_for_this_machine_only(settings: Settings) -> None:
    async with running(Plan(settings)) as anxin, httpx.AsyncClient(base_url=anxin.address) as client:
        assert (await client.get("/healthz")).text == "ok"
        assert "anxin_verdict_seconds" in (await client.get("/metrics/")).text
        assert (await client.get("/metrics/", headers={"X-Forwarded-For": "203.0.113.9"})).status_code == 404


def test_a_port_in_use_is_said_in_one_sentence() -> None:
    with door("127.0.0.1", 0) as taken, pytest.raises(PortTaken, match="in use by another program"):
        door("127.0.0.1", taken.getsockname()[1])


def run(settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """`anxin run` with these settings, which is expected to end by itself."""
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, timeout=60)


def test_run_refuses_foreseeable_challenges(tmp_path: Path) -> None:
    done = run({"ANXIN_SEED": "7", "ANXIN_DATA": str(tmp_path)})
    assert done.returncode == 64
    assert "foreseeable" in done.stderr


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"ANXIN_WORKERS": "0"}, "at least 1"),
        ({"ANXIN_PORT": "web"}, "must be a whole number"),
        ({"DATABASE_URL": "postgresql+asyncpg://somewhere/anxin"}, "sqlite+aiosqlite:"),
        ({"ANXIN_SECRET": "short"}, "at least 32 characters"),
        ({"ANXIN_POLICY": "nowhere.toml"}, "nowhere.toml"),
        ({"ANXIN_MODELS": "nowhere"}, "anxin models fetch"),
        (
            {"FACE_MODEL": "Facenet512"},
            "There is no calibration for Facenet512 in our calibration.toml; `anxin evaluate",
        ),
        ({"ANXIN_CALIBRATION": "nowhere.toml"}, "The calibration in nowhere.toml cannot be read"),
    ],
)
def test_a_wrong_setting_is_said_in_a_sentence_without_a_trace(
    tmp_path: Path, wrong: dict[str, str], sentence: str
) -> None:
    lenient = tmp_path / "policy.toml"  # the weights of the check for screens are not everywhere
    lenient.write_text("[default]\npassive_pad = 'optional'", encoding="utf-8")
    right = {"ANXIN_DATA": str(tmp_path), "ANXIN_PORT": "0", "ANXIN_POLICY": str(lenient)}
    done = run({**right, **wrong})
    assert done.returncode in {1, 64}
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_an_agency_is_not_served_without_the_check_its_rules_require(tmp_path: Path, models: Path) -> None:
    """A folder with everything but the weights of that check."""
    here, bare = Shelf(models), Shelf(tmp_path)
    bare.recogniser.parent.mkdir(parents=True)
    for made in here.recogniser.parent.glob(f"{here.recogniser.stem}.*"):
        (bare.recogniser.parent / made.name).symlink_to(made)
    for found in artefacts():
        if found.group in NEEDED:
            bare.place(found).symlink_to(here.place(found))
    done = run({"ANXIN_DATA": str(tmp_path / "data"), "ANXIN_MODELS": str(tmp_path), "ANXIN_PORT": "0"})
    assert done.returncode == 1
    assert "`ANXIN_LOCAL_MODELS=FOLDER anxin models fetch`" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_the_demonstration_says_whether_the_check_for_screens_is_on() -> None:
    on, off = (notice(ROLES, passive_check=here) for here in (True, False))
    assert "is on" in on["en"]
    assert "开着" in on["zh-Hans"]
    assert "is off" in off["en"]
    assert "关着" in off["zh-Hans"]
    plan = demonstration(Settings(models=Path("nowhere"), data=Path("nowhere")))
    assert plan.notice == off
    assert not plan.policies.require_passive_check
    assert Plan(plan.settings).policies.require_passive_check


async def test_the_demonstration_explains_itself_in_the_visitors_language(settings: Settings) -> None:
    async with running(demonstration(settings)) as anxin:
        for language in languages:
            say = Texts(strict=True).say_in(language.code)
            async with Visitor(anxin.address, language.code.lower()) as visitor:
                title, *lines = visitor.notice.splitlines()
            assert title == say("demo-title")
            for role in ROLES:
                assert f"{role.name}  {role.identity}  {say(role.story)}" in lines
            copied = lines[lines.index(say("demo-reviewer")) + 1 :]
            assert copied[:2] == [anxin.beside, f"/start {anxin.invitation}"]
            assert f"{anxin.address}/clock" in lines


def test_an_agency_may_choose_another_recognition_model_that_it_has_measured(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    ours = files("biometrics").joinpath("calibration.toml").read_text(encoding="utf-8")
    own.write_text(ours.replace("[SFace]", "[ArcFace]").replace("0.45", "0.5"), encoding="utf-8")
    settings = Settings.from_environment({"FACE_MODEL": "ArcFace", "ANXIN_CALIBRATION": str(own)})
    assert (settings.calibration.model, settings.calibration.pass_from) == ("ArcFace", 0.5)


def test_settings_are_read_from_the_environment_alone() -> None:
    settings = Settings.from_environment({"ANXIN_PORT": "9000", "XDG_CACHE_HOME": "/somewhere"})
    assert settings.port == 9000
    assert settings.models == Path("/somewhere/anxin/models")
