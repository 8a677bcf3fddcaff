"""The main journeys, each told once in Chinese and once in English; with `--pictures` they illustrate the docs."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import pytest
import zxingcpp
from PIL import Image
from playwright.async_api import Browser, expect

from biometrics.challenge import Challenge
from bot import demo
from bot.application import Running, running
from bot.demo import ROLES
from bot.settings import Settings
from bot.tour import Samples, seed_for
from tests.browser.phone import Phone, a_phone, take
from tests.fakes.clock import FakeClock

pytestmark = [pytest.mark.browser, pytest.mark.models]
WANG = ROLES[0]
AT_HOME = (30.0200, 122.1067)
BOTH = pytest.mark.parametrize("language", ["zh-Hans", "en"])
OTHER_MOVEMENTS = Challenge.parse("nod,open-mouth")


@dataclass(frozen=True, slots=True)
class Town:
    """The whole product, its clock, and phones for whoever comes."""

    anxin: Running
    clock: FakeClock
    phone: Callable[[], Awaitable[Phone]]

    async def arrives(self) -> Phone:
        return await self.phone()


@pytest.fixture
async def town(tmp_path: Path, models: Path, chromium: Browser, language: str, pictures: bool) -> AsyncIterator[Town]:
    clock = FakeClock.at("2026-11-24 09:40")
    settings = Settings(models=models, data=tmp_path, port=0, workers=1, seed=seed_for([OTHER_MOVEMENTS]))
    phones: list[Phone] = []

    async def arrives() -> Phone:
        phones.append(await a_phone(chromium, language, keeps=pictures, host_place=AT_HOME))
        return phones[-1]

    async with running(demo.plan(settings, clock)) as anxin:
        yield Town(anxin, clock, arrives)
        for phone in phones:
            await phone.page.context.close()
    assert [complaint for phone in phones for complaint in phone.complaints] == []


@pytest.fixture(scope="session")
def shown(models: Path) -> Samples:
    return Samples.at(models)


async def ready(town: Town, role: demo.Role, photo: bytes) -> Phone:
    """Registered, with a photo, before the tips."""
    phone = await town.arrives()
    await phone.registers(town.anxin.address, role)
    await phone.presses("button-all-of-it")
    await phone.hears(phone.say("photo-ask")[:12], phone.say("photo-ask")[:12])
    await phone.photographs(photo)
    await expect(phone.page.get_by_role("button", name=phone.say("button-ready")).last).to_be_visible(timeout=30_000)
    return phone


async def joins(town: Town) -> Phone:
    reviewer = await town.arrives()
    await reviewer.page.goto(f"{town.anxin.address}/")
    await reviewer.page.locator("#start").click()
    await reviewer.speaks()
    await reviewer.writes(*2 * (f"/start {town.anxin.invitation}",))
    await reviewer.hears("您现在可以审核了", "You can now decide on cases")
    return reviewer


@BOTH
async def test_a_person_decides_and_the_receipt_can_be_checked(
    town: Town, shown: Samples, her_photo: bytes, language: str
) -> None:
    """She made other movements than those asked for; a colleague sees that it is her."""
    wang = await ready(town, WANG, her_photo)
    await wang.presses("button-ready")
    await wang.films(shown.laughing)
    await expect(wang.page.get_by_role("button", name=wang.say("button-again")).last).to_be_visible(timeout=60_000)
    await wang.picture("person-1-one-thing-to-change")
    await wang.presses("button-person")
    await wang.presses("button-ask-person")
    promised = await wang.hears("已经请工作人员来看", "colleague")
    await wang.picture("person-2-promised", promised)

    reviewer = await joins(town)
    await reviewer.presses("desk-queue")
    await reviewer.hears("有1件在等", "One case waits")
    await reviewer.picture("person-3-queue")
    await reviewer.taps("1 · ", "1 · ")
    sheet = reviewer.letters.filter(has_text=reviewer.say("file-sheet")).last
    await expect(sheet.locator("img")).to_be_visible(timeout=60_000)
    await reviewer.hears(reviewer.say("file-video"), reviewer.say("file-video"))
    await expect(reviewer.page.get_by_role("button", name=reviewer.say("desk-approve")).last).to_be_visible()
    await reviewer.picture("person-4-sheet", sheet)
    await reviewer.presses("desk-approve")
    await reviewer.presses("desk-approve-sure")

    passed = await wang.hears("✅", "✅")
    await expect(wang.letters.last.locator("img")).to_be_visible(timeout=30_000)
    await wang.picture("receipt-1-card", passed)
    address = await wang.letters.last.locator("img").get_attribute("src")
    assert address
    card = await wang.page.context.request.get(f"{town.anxin.address}/{address.lstrip('/')}")
    with Image.open(BytesIO(await card.body())) as drawn:
        (code,) = zxingcpp.read_barcodes(drawn.convert("RGB"))
    await wang.page.goto(f"{town.anxin.address}/r?{urlencode({'token': code.text, 'lang': language})}")
    await expect(wang.page.locator("body")).to_contain_text(wang.say("receipt-page-genuine"))
    if wang.keeps:
        await take(wang.page, f"{language}-receipt-2-check")


@BOTH
async def test_a_mother_far_away_is_asked_before_her_daughter_may_act(town: Town, language: str) -> None:
    mother = await town.arrives()
    await mother.registers(town.anxin.address, WANG)
    await mother.presses("button-all-of-it")
    daughter = await town.arrives()
    await daughter.opens(town.anxin.address)
    await daughter.presses("button-family")
    await daughter.presses("button-add-relative")
    await daughter.answers("kin-number-ask", WANG.identity)
    await daughter.answers("kin-name-ask", WANG.name)
    await daughter.presses("button-yes")
    await daughter.hears(daughter.say("kin-called-ask"), daughter.say("kin-called-ask"))
    await daughter.writes("女儿李敏", "daughter Li Min")
    await daughter.hears(daughter.say("kin-way-ask"), daughter.say("kin-way-ask"))
    await daughter.picture("family-1-way")
    await daughter.presses("button-apart")
    await daughter.hears(daughter.say("kin-link-card"), daughter.say("kin-link-card"))

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
    await daughter.writes("/family", "/family")
    card = await daughter.hears("👪 王**", "👪 王**")
    await expect(card).to_contain_text("33090219480307****")


@BOTH
async def test_a_point_is_found_and_a_visit_is_booked(town: Town, language: str) -> None:
    wang = await town.arrives()
    await wang.registers(town.anxin.address, WANG)
    await wang.presses("button-all-of-it")
    await wang.writes("/points", "/points")
    await wang.hears(wang.say("points-ask"), wang.say("points-ask"))
    await wang.picture("ways-1-where")
    await wang.presses("key-place")
    nearest = await wang.hears("离您大约100米", "100 metres")
    await expect(nearest).to_contain_text("0580-0000001")
    await wang.picture("ways-2-points", nearest)

    await wang.writes("/visit", "/visit")
    await wang.presses("hindrance-cannot-move")
    await wang.hears(wang.say("address-ask"), wang.say("address-ask"))
    await wang.writes("定海区演示路12号3幢402室", "12 Demo Road, house 3, flat 402, Dinghai")
    await wang.answers("telephone-ask", "0580-000 0012")
    await wang.hears(wang.say("half-day-ask"), wang.say("half-day-ask"))
    await wang.picture("ways-3-half-day")
    await wang.taps("11月25日", "25 November")
    await wang.presses("button-yes")
    booked = await wang.hears("📅 约好了", "📅 Agreed")
    await wang.picture("ways-4-booked", booked)
