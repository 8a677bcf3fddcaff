"""Two stories before the video: what somebody can do, and trying the light."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from biometrics.samples import cut
from bot.demo import ROLES
from bot.tour import Samples
from tests.browser.phone import EXAMINED, SOON
from tests.browser.town import Town, opened, with_photos
from tests.fakes.rooms import before_a_window

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]
WANG, LI, _ = ROLES
WHOLE = 4  # HTMLMediaElement.HAVE_ENOUGH_DATA


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(
    tmp_path_factory: pytest.TempPathFactory,
    models: Path,
    chromium: Browser,
    shown: Samples,
    pictures: bool,
    language: str,
) -> AsyncIterator[Town]:
    folder = tmp_path_factory.mktemp(language)
    async with opened(folder, models, chromium, keeps=pictures, roster=with_photos(shown)) as town:
        yield town


async def test_who_cannot_turn_blink_or_hear_is_asked_for_what_remains(town: Town, language: str) -> None:
    li = await town.arrives(language)
    await li.page.emulate_media(reduced_motion="no-preference")
    await li.registers(town.address, LI)
    await li.presses("button-not-all")
    missing = {"hear", "turn", "blink"}
    for ability in ("read", "hear", "turn", "nod", "open-mouth", "smile", "blink"):
        question = await li.is_asked(f"ability-{ability}")
        if ability == "turn":
            await expect(question.locator("img")).to_be_visible()
            await li.picture("abilities-1-question", question)
        await li.presses("button-cannot" if ability in missing else "button-can")
    await li.sees("abilities-kept")
    spoken = await li.page.locator("audio").count()

    await li.is_asked("tips")
    await li.presses("button-ready")
    asked = await li.hears("2. ")
    await expect(asked.locator("img")).to_be_visible()
    for movement in ("turn", "blink"):
        await expect(asked).not_to_contain_text(li.say(f"action-{movement}"))
    assert await li.page.locator("audio").count() == spoken
    moving = li.letters.filter(has=li.page.locator("video.moving")).last
    await expect(moving.locator("video")).to_have_js_property("readyState", WHOLE, timeout=SOON)
    await li.picture("abilities-2-moving", moving)
    await li.picture("abilities-3-remaining", asked)


async def test_the_light_is_tried_before_the_video_that_counts(
    town: Town, sample: Callable[[str], bytes], language: str
) -> None:
    wang = await town.arrives(language)
    await wang.gets_ready(town.address, WANG)
    await wang.presses("button-try")
    await wang.is_asked("trial-ask")
    await wang.shows(cut(sample("woman"), 9.9, 12.9, before_a_window))
    better = await wang.hears("灯在您背后", "The lamp is behind you", within=EXAMINED)
    await expect(better.locator("img")).to_be_visible()
    await wang.picture("trial-1-one-thing-to-change", better)
    await wang.shows(cut(sample("woman"), 9.9, 12.9))
    good = await wang.hears(wang.say("trial-good"), within=EXAMINED)
    await wang.picture("trial-2-good", good)
    await expect(wang.page.locator(".letter.mine video")).to_have_count(0)
