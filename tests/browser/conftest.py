"""A real Chromium in front of the page, with a camera made of pictures; skips only where there is none."""

import io
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image, ImageDraw
from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The stories are told in Chinese, and once more in English where their pictures are wanted."""
    if "language" in metafunc.fixturenames:
        told = ["zh-Hans", "en"] if metafunc.config.getoption("--pictures") else ["zh-Hans"]
        metafunc.parametrize("language", told, scope="module")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if Path(CHROMIUM).exists():
        return
    skip = pytest.mark.skip(reason=f"no Chromium at {CHROMIUM}")
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(skip)


def motion_jpeg(path: Path, frames: int = 30, side: int = 480) -> Path:
    """A clip for the fake camera: a disc that wanders, so that no two frames are the same."""
    with path.open("wb") as clip:
        for number in range(frames):
            picture = Image.new("RGB", (side, side), "#d8c3a5")
            left = side // 4 + number * 4
            ImageDraw.Draw(picture).ellipse((left, 120, left + 160, 340), fill="#a0603c")
            frame = io.BytesIO()
            picture.save(frame, "JPEG", quality=80)
            clip.write(frame.getvalue())
    return path


@pytest.fixture(scope="session")
def camera_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the camera sees; a room that needs a face overrides this fixture."""
    return motion_jpeg(tmp_path_factory.mktemp("camera") / "clip.mjpeg")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium(camera_clip: Path) -> AsyncIterator[Browser]:
    """One for all the tests of a file: they share its event loop."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                f"--use-file-for-fake-video-capture={camera_clip}",
                "--no-sandbox",
            ],
        )
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(chromium: Browser) -> AsyncIterator[Page]:
    """A phone in China. Whatever the page complains of in its console fails the test."""
    context = await chromium.new_context(locale="zh-CN", viewport={"width": 400, "height": 860})
    complaints: list[str] = []
    page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    await context.close()
    assert [text for text in complaints if "net::ERR" not in text] == []
