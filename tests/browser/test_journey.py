"""From the first page to a receipt in a real browser, with a real face in the camera."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import cv2
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from biometrics.models import artefact
from biometrics.samples import frames
from bot import demo
from bot.application import running
from bot.demo import ROLES
from bot.settings import Settings
from bot.tour import SMILE_AND_TURN, seed_for
from locales import Texts
from tests.browser.phone import take

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]
RATE, SLOWLY = 30, 1.7
HER_FACE = slice(270, 630)  # the columns of her pictures that make a square around her face
# what the page itself says; the bot's own words come from the bot
PAGE: dict[str, dict[str, Any]] = {
    "zh-Hans": {
        "name": "中文",
        "locale": "zh-CN",
        "width": 400,
        "start": "开始",
        "record": "录像",
        "film": "开始录像",
        "done": "好了",
        "send": "发送",
    },
    "en": {
        "name": "English",
        "locale": "en-GB",
        "width": 1280,
        "start": "Start",
        "record": "Record",
        "film": "Start recording",
        "done": "Done",
        "send": "Send",
    },
}


@pytest.fixture(scope="session")
def camera_clip(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The woman of the samples, seconds 8 to 19.6, slowly: she smiles, then turns her head.

    The camera begins anew at its end, and a film that begins anew is seen as such: it has to be long enough.
    """
    shots = frames((models / artefact("woman").file).read_bytes(), 8.0, 19.6)
    path = tmp_path_factory.mktemp("camera") / "woman.mjpeg"
    with path.open("wb") as clip:
        for tick in range(int(shots[-1][0] * SLOWLY * RATE)):
            image = min(shots, key=lambda shot: abs(shot[0] * SLOWLY - tick / RATE))[1]
            clip.write(cv2.imencode(".jpg", image[:, HER_FACE, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes())
    return path


@pytest_asyncio.fixture(loop_scope="module")
async def address(tmp_path: Path, models: Path) -> AsyncIterator[str]:
    settings = Settings(models=models, data=tmp_path, port=0, workers=1, seed=seed_for([SMILE_AND_TURN]))
    async with running(demo.plan(settings)) as anxin:
        yield anxin.address


@pytest.fixture
def photo(her_photo: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "me.png"
    path.write_bytes(her_photo)
    return path


async def test_from_the_first_page_to_a_receipt(
    chromium: Browser, address: str, photo: Path, language: str, pictures: bool
) -> None:
    words, say, role = PAGE[language], Texts(strict=True).say_in(language), ROLES[0]
    context = await chromium.new_context(locale=words["locale"], viewport={"width": words["width"], "height": 860})
    page = await context.new_page()
    last = page.locator(".letter.bot").last

    async def press(button: str) -> None:
        await page.locator("#log").get_by_role("button", name=button, exact=True).last.click()

    async def write(text: str, asked: str) -> None:
        await expect(last).to_contain_text(asked)
        await page.locator("#text").fill(text)
        await page.keyboard.press("Enter")

    async def picture(step: str, top: Locator | None = None) -> None:
        if pictures:
            if top is not None:
                await top.evaluate("letter => letter.scrollIntoView({ block: 'start' })")
            await take(page, f"{language}-{step}")

    await page.goto(f"{address}/")
    await expect(page.locator("#notice")).to_be_visible()
    await picture("1-welcome")
    await press(words["start"])
    await press(words["name"])
    await expect(page.get_by_role("button", name=say("button-agree"), exact=True)).to_be_visible()
    await picture("2-consent", last)
    await press(say("button-agree"))
    await press(say("button-myself"))
    await write(role.identity, say("number-ask"))
    await write(role.name, say("name-ask"))
    await press(say("button-yes"))
    await press(say("button-all-of-it"))

    await expect(last).to_contain_text(say("photo-ask")[:12])
    await page.locator("#photo-file").set_input_files(photo)
    await press(say("button-ready"))
    await expect(last).to_contain_text(say("action-smile"))
    await expect(last.locator("img")).to_be_visible()
    await picture("3-challenge", last)

    await page.get_by_role("button", name=words["record"], exact=True).click()
    await page.get_by_role("button", name=words["film"], exact=True).click()
    await expect(page.locator("#clock")).to_have_text("0:05", timeout=15_000)
    await picture("4-recording")
    await expect(page.locator("#clock")).to_have_text("0:16", timeout=20_000)
    await page.locator("#studio").get_by_role("button", name=words["done"]).click()
    await page.locator("#studio").get_by_role("button", name=words["send"]).click()

    passed = page.locator(".letter.bot", has_text="✅")
    await expect(passed).to_have_count(1, timeout=60_000)
    await expect(last.locator("img")).to_be_visible()
    await picture("5-receipt", passed)
    await context.close()
