"""Two stories of a relative who acts for a parent: far apart, and side by side."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.demo import ROLES, Role
from bot.tour import SMILE_AND_TURN, Samples
from tests.browser.phone import EXAMINED, Phone
from tests.browser.town import Town, opened, with_photos

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]
WANG, _, CHEN = ROLES


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(
    tmp_path_factory: pytest.TempPathFactory,
    models: Path,
    chromium: Browser,
    shown: Samples,
    pictures: bool,
    language: str,
) -> AsyncIterator[Town]:
    folder, roster = tmp_path_factory.mktemp(language), with_photos(shown)
    async with opened(folder, models, chromium, keeps=pictures, draws=[SMILE_AND_TURN], roster=roster) as town:
        yield town


async def a_daughter_of(parent: Role, town: Town, language: str) -> Phone:
    """As far as the question how the parent shall agree."""
    daughter = await town.arrives(language)
    await daughter.opens(town.address)
    await daughter.presses("button-family")
    await daughter.presses("button-add-relative")
    await daughter.answers("kin-number-ask", parent.identity)
    await daughter.answers("kin-name-ask", parent.name)
    await daughter.presses("button-yes")
    await daughter.is_asked("kin-called-ask")
    await daughter.writes("女儿李敏", "daughter Li Min")
    await daughter.is_asked("kin-way-ask")
    return daughter


async def test_a_mother_far_away_is_asked_before_her_daughter_may_act(town: Town, language: str) -> None:
    mother = await town.arrives(language)
    await mother.gets_ready(town.address, CHEN)
    daughter = await a_daughter_of(CHEN, town, language)
    await daughter.picture("family-1-way")
    await daughter.presses("button-apart")
    await daughter.sees("kin-link-card")

    question = await mother.hears("有人想替您办资格认证", "Somebody would like to act for you")
    await expect(question).to_contain_text("【" if language == "zh-Hans" else "amily word")
    await mother.picture("family-2-question", question)
    await mother.presses("button-kin-who")
    await mother.hears("这个人自己写的是", "They wrote")
    await mother.presses("button-kin-agree")
    agreed = await mother.hears("您办到", "may act for you until")
    await mother.picture("family-3-agreed", agreed)
    told = await daughter.hears("同意了", "has agreed")
    await daughter.picture("family-4-told", told)
    await daughter.writes("/family")
    card = await daughter.hears("👪 陈**")
    await expect(card).to_contain_text("33090319350928****")


async def test_side_by_side_the_mother_agrees_in_a_video(town: Town, shown: Samples, language: str) -> None:
    daughter = await a_daughter_of(WANG, town, language)
    await daughter.presses("button-together")
    asked = await daughter.hears("我同意女儿李敏替我办认证", "I agree that daughter Li Min acts for me")
    await expect(asked.locator("img")).to_be_visible()
    await daughter.picture("together-1-asked", asked)
    await daughter.films(shown.laughing)
    agreed = await daughter.hears("王**同意了", "王** has agreed", within=EXAMINED)
    await daughter.picture("together-2-agreed", agreed)
    await daughter.presses("button-certify")
    await daughter.hears("现在给王**办", "This is for 王**")
