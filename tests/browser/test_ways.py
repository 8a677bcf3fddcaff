"""Two stories without a machine's verdict: a point near by and a visit at home, and a live session."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.demo import ROLES
from bot.tour import Samples
from tests.browser.town import Town, opened, with_photos
from tests.fakes.clock import ZONE

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]
WANG, _, CHEN = ROLES
MORNING, TEN = (datetime(2026, 11, 25, hour, tzinfo=ZONE) for hour in (9, 10))


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


async def test_a_point_is_found_and_a_visit_is_booked(town: Town, language: str) -> None:
    wang = await town.arrives(language)
    await wang.gets_ready(town.address, WANG)
    await wang.writes("/points")
    await wang.is_asked("points-ask")
    await wang.picture("ways-1-where")
    await wang.presses("key-place")
    nearest = await wang.hears("离您大约100米", "100 metres")
    await expect(nearest).to_contain_text("0580-0000001")
    await wang.picture("ways-2-points", nearest)

    await wang.writes("/visit")
    await wang.presses("hindrance-cannot-move")
    await wang.is_asked("address-ask")
    await wang.writes("定海区演示路12号3幢402室", "12 Demo Road, house 3, flat 402, Dinghai")
    await wang.answers("telephone-ask", "0580-000 0012")
    await wang.is_asked("half-day-ask")
    await wang.picture("ways-3-half-day")
    await wang.presses("half-day", at=MORNING)
    await wang.is_asked("visit-agree", at=MORNING)
    await wang.presses("button-yes")
    booked = await wang.hears("📅 约好了", "📅 Agreed")
    await wang.picture("ways-4-booked", booked)


async def test_a_colleague_meets_somebody_live(town: Town, shown: Samples, language: str) -> None:
    """The colleague asks, the person shows themselves, and that certifies."""
    chen, reviewer = await town.arrives(language), await town.reviewer(language)
    await chen.gets_ready(town.address, CHEN)
    await chen.writes("/live")
    await chen.is_asked("half-day-ask")
    await chen.presses("half-day", at=MORNING)
    await chen.is_asked("quarter-ask")
    await chen.presses("quarter", at=TEN)
    await chen.is_asked("live-agree", at=TEN)
    await chen.presses("button-yes")
    await chen.is_asked("live-booked", at=TEN)

    town.clock.goes_to("2026-11-25 10:00")
    await reviewer.writes("/sessions")
    await reviewer.taps("1 · ")
    await reviewer.hears("在线上了", "is on the line")
    await chen.is_asked("session-begins")
    await reviewer.writes("陈奶奶您好，今天天气怎么样？", "Good morning, Mrs Chen. How is the weather today?")
    greeting = await chen.hears("今天天气怎么样", "How is the weather")
    await reviewer.presses("session-draw")
    asked = await chen.hears("2. ")
    await expect(asked.locator("img")).to_be_visible()
    await chen.picture("live-1-asked", greeting)
    await chen.films(shown.somebody_else)
    seen = await reviewer.sees("session-answer", name="陈**")
    await reviewer.is_asked("session-next")
    await reviewer.picture("live-2-seen", seen)
    await reviewer.presses("session-certify")
    await reviewer.presses("desk-approve-sure")
    await reviewer.hears("✅")
    done = await chen.hears("✅")
    await expect(done).to_contain_text(chen.say("channel-live-session"))
