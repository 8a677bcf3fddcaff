"""Stories in which a person decides: a video the machine was not sure of, papers, and a register that is mistaken."""

from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import pytest
import pytest_asyncio
import zxingcpp
from PIL import Image
from playwright.async_api import Browser, expect

from biometrics.challenge import Challenge
from biometrics.models import Shelf
from bot.demo import ROLES, Role
from bot.papers.press import Form, Press
from bot.tour import SMILE_AND_TURN, Samples
from locales import languages
from tests.browser.phone import EXAMINED, Phone, take
from tests.browser.town import Town, opened, with_photos

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.asyncio(loop_scope="module")]
WANG = ROLES[0]
SILENT_FOR_LONG = replace(WANG, months_ago=30)
OTHER_MOVEMENTS = Challenge.parse("nod,open-mouth")


@pytest_asyncio.fixture(loop_scope="module")
async def town(
    request: pytest.FixtureRequest, tmp_path: Path, models: Path, chromium: Browser, shown: Samples, pictures: bool
) -> AsyncIterator[Town]:
    """One for each story: nobody is certified twice by the same clip."""
    draw, role = request.param
    roster = with_photos(shown, [role]) if role else []
    async with opened(tmp_path, models, chromium, keeps=pictures, draws=[draw], roster=roster) as town:
        yield town


def asking_for(draw: Challenge, role: Role | None = None) -> pytest.MarkDecorator:
    """The movements of the first video, and whose photo the agency has."""
    return pytest.mark.parametrize("town", [(draw, role)], indirect=True, ids=[""])


async def takes_the_case(reviewer: Phone) -> None:
    await reviewer.presses("desk-queue")
    await reviewer.hears("有1件在等", "One case waits")
    await reviewer.taps("1 · ")


@asking_for(OTHER_MOVEMENTS)
async def test_a_person_decides_and_the_receipt_can_be_checked(
    town: Town, shown: Samples, her_photo: bytes, language: str
) -> None:
    """She made other movements than those asked for; a colleague sees that it is her."""
    wang = await town.arrives(language)
    await wang.registers(town.address, WANG)
    await wang.presses("button-all-of-it")
    await wang.is_asked("photo-ask")
    await wang.photographs(her_photo)
    await wang.hears(wang.say("tips"), within=EXAMINED)
    await wang.presses("button-ready")
    await wang.films(shown.laughing)
    await expect(wang.page.get_by_role("button", name=wang.say("button-again")).last).to_be_visible(timeout=EXAMINED)
    await wang.picture("person-1-one-thing-to-change")
    await wang.presses("button-person")
    await wang.presses("button-ask-person")
    promised = await wang.hears("已经请工作人员来看", "colleague")
    await wang.picture("person-2-promised", promised)

    reviewer = await town.reviewer(language)
    await reviewer.presses("desk-queue")
    await reviewer.hears("有1件在等", "One case waits")
    await reviewer.picture("person-3-queue")
    await reviewer.taps("1 · ")
    sheet = reviewer.letters.filter(has_text=reviewer.say("file-sheet")).last
    await expect(sheet.locator("img")).to_be_visible(timeout=EXAMINED)
    await reviewer.sees("file-video")
    await expect(reviewer.page.get_by_role("button", name=reviewer.say("desk-approve")).last).to_be_visible()
    await reviewer.picture("person-4-sheet", sheet)
    await reviewer.presses("desk-approve")
    await reviewer.presses("desk-approve-sure")

    passed = await wang.hears("✅")
    await expect(wang.letters.last.locator("img")).to_be_visible(timeout=30_000)
    await wang.picture("receipt-1-card", passed)
    address = await wang.letters.last.locator("img").get_attribute("src")
    assert address
    card = await wang.page.context.request.get(f"{town.address}/{address.lstrip('/')}")
    with Image.open(BytesIO(await card.body())) as drawn:
        (code,) = zxingcpp.read_barcodes(drawn.convert("RGB"))
    await wang.page.goto(f"{town.address}/r?{urlencode({'token': code.text, 'lang': language})}")
    await expect(wang.page.locator("body")).to_contain_text(wang.say("receipt-page-genuine"))
    if wang.keeps:
        await take(wang.page, f"{language}-receipt-2-check")


@asking_for(SMILE_AND_TURN, SILENT_FOR_LONG)
async def test_who_was_silent_for_long_sends_a_paper_and_gets_the_months_back(
    town: Town, models: Path, shown: Samples, language: str
) -> None:
    wang = await town.arrives(language)
    await wang.gets_ready(town.address, SILENT_FOR_LONG)
    await wang.writes("/stopped")
    told = await wang.hears("无犯罪证明或出入境记录", "no-crime certificate or travel record")
    await wang.picture("stopped-1-told", told)
    await wang.presses("button-papers")
    await wang.hears("一页一页发给我", "page by page")
    await wang.photographs(a_paper(models))
    await wang.is_asked("papers-page", number=1)
    await wang.presses("button-hand-in")
    await wang.hears("都交上去了", "It is handed in")

    reviewer = await town.reviewer(language)
    await takes_the_case(reviewer)
    page = await reviewer.sees("file-page", number=1)
    await expect(page.locator("img")).to_be_visible()
    await expect(reviewer.page.get_by_role("button", name=reviewer.say("desk-approve")).last).to_be_visible()
    await reviewer.picture("stopped-2-paper", page)
    await reviewer.presses("page-accept", number=1)

    await wang.hears("材料看过了，都可以", "have been read and are good")
    await wang.writes("/certify")
    await wang.is_asked("tips")
    await wang.presses("button-ready")
    await wang.films(shown.laughing)
    passed = await wang.hears("从2025年6月起停发的18个月", "18 months stopped since June 2025", within=EXAMINED)
    await expect(wang.letters.last.locator("img")).to_be_visible()
    await wang.picture("stopped-3-months-back", passed)


@asking_for(SMILE_AND_TURN, WANG)
async def test_who_is_said_to_be_dead_comes_first_and_shows_that_it_is_not_so(
    town: Town, shown: Samples, language: str
) -> None:
    wang = await town.arrives(language)
    await wang.gets_ready(town.address, WANG)
    await wang.writes("/mistake")
    await wang.is_asked("mistake-ask")
    await wang.presses("button-marked-dead")
    taken = await wang.hears("这件事排在最前面", "comes before everything else")
    await wang.picture("mistake-1-taken", taken)
    reviewer = await town.reviewer(language)
    await reviewer.presses("desk-queue")
    first = await reviewer.hears("❗")
    await reviewer.picture("mistake-2-queue", first)

    await wang.presses("button-certify")
    await wang.is_asked("tips")
    await wang.presses("button-ready")
    await wang.films(shown.laughing)
    await wang.hears("✅", within=EXAMINED)
    await reviewer.writes("/queue")
    await reviewer.is_asked("queue-empty")


def a_paper(models: Path) -> bytes:
    """An invented certificate, as somebody photographs it."""
    content = {
        "title": "无犯罪记录证明（演示）",
        "lines": ["王秀英，330902194803070026。", "经查，未发现有犯罪记录。", "2026年11月20日"],
        "stays": "这是虚构的材料。",
    }
    return Press(Shelf(models)).print("own_data", content, languages[0], Form.PNG)
