"""Two stories of trust: what we say first and how one knows that it is us, and what is kept and forgotten."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.demo import ROLES
from bot.tour import SMILE_AND_TURN, Samples
from tests.browser.phone import EXAMINED, take
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


async def test_what_is_kept_can_be_seen_and_forgotten(town: Town, language: str) -> None:
    chen = await town.arrives(language)
    await chen.gets_ready(town.address, CHEN)
    await chen.writes("/mydata")
    held = await chen.sees("mydata-file")
    await expect(held.locator("a.paper")).to_contain_text("anxin.pdf")
    await chen.is_asked("mydata-json")
    await chen.picture("mydata-1-kept", held)
    await chen.writes("/forget")
    stays = await chen.sees("forget-stays")
    await expect(chen.page.get_by_role("button", name=chen.say("button-forget"), exact=True)).to_be_visible()
    await chen.picture("mydata-2-forget", stays)
    await chen.presses("button-forget")
    await chen.is_asked("forgotten")
    await chen.writes("/status")
    await chen.is_asked("not-enrolled")


async def test_the_day_moves_on_and_the_reminder_carries_the_family_word(
    town: Town, shown: Samples, language: str
) -> None:
    wang = await town.arrives(language)
    await wang.gets_ready(town.address, WANG)
    calendar = await wang.page.context.new_page()
    await calendar.goto(f"{town.address}/clock")
    if wang.keeps:
        await take(calendar, f"{language}-clock-1-page")
    await moves(calendar, "到下一件事 · To the next date")
    reminded = await wang.hears("请在2026年12月31日以前办理", "by 31 December 2026")
    await expect(reminded).to_contain_text("【家庭暗号：" if language == "zh-Hans" else "Family word: ")
    await wang.picture("clock-2-reminded", reminded)

    await wang.writes("/really")
    really = await wang.hears("真的是我。", "It is me. Every message")
    await wang.picture("really-1-answer", really)

    for _ in range(2):
        await moves(calendar, "过 30 天 · 30 days on")
    stopped = await wang.hears("待遇从2027年1月起暂停发放", "stopped from January 2027")
    await wang.picture("clock-3-stopped", stopped)
    await wang.presses("reminder-button-now")
    await wang.is_asked("tips")
    await wang.presses("button-ready")
    await wang.films(shown.laughing)
    passed = await wang.hears("停发的1个月一起补发", "will be paid back", within=EXAMINED)
    await expect(wang.letters.last.locator("img")).to_be_visible()
    await wang.picture("clock-4-restored", passed)


async def moves(calendar: Page, step: str) -> None:
    """The day on the page is another one, and everything that it brings is done."""
    before = await calendar.locator("h1").inner_text()
    await calendar.get_by_role("button", name=step, exact=True).click(timeout=EXAMINED)
    await expect(calendar.locator("h1")).not_to_have_text(before, timeout=EXAMINED)
