"""The page in Arabic, from right to left, and in Spanish, as far as the movements asked for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.demo import ROLES, Role
from bot.tour import Samples
from tests.browser.town import Town, opened, with_photos

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(
    tmp_path_factory: pytest.TempPathFactory, models: Path, chromium: Browser, shown: Samples, pictures: bool
) -> AsyncIterator[Town]:
    folder = tmp_path_factory.mktemp("tongues")
    async with opened(folder, models, chromium, keeps=pictures, roster=with_photos(shown)) as town:
        yield town


# how far from the middle of the words their first numeral stands, to the right
NUMERAL = """words => {
    const [text] = [...words.childNodes].filter(node => node.data?.includes("1."));
    const range = document.createRange();
    range.setStart(text, text.data.indexOf("1."));
    range.setEnd(text, text.data.indexOf("1.") + 1);
    const [numeral, whole] = [range.getBoundingClientRect(), words.getBoundingClientRect()];
    return numeral.left - (whole.left + whole.right) / 2;
}"""


@pytest.mark.parametrize(("tongue", "way", "role"), [("ar", "rtl", ROLES[0]), ("es", "ltr", ROLES[1])])
async def test_the_movements_are_asked_for_in_their_tongue(town: Town, tongue: str, way: str, role: Role) -> None:
    guest = await town.arrives(tongue)
    await guest.gets_ready(town.address, role)
    await expect(guest.page.locator("html")).to_have_attribute("dir", way)
    await guest.presses("button-ready")
    asked = await guest.hears("2. ")
    await expect(asked.locator("img")).to_be_visible()
    aside = await asked.locator(".text").evaluate(NUMERAL)
    assert (aside > 0) is (way == "rtl")
    await guest.picture("movements", asked)
