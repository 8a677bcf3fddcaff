"""Somebody with a browser of their own: presses what is there, reads what comes, keeps a picture where asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.async_api import Browser, FilePayload, Locator, Page, expect

from bot.demo import Role
from locales import Say, Texts, languages
from locales.spelling import Value
from tests.pictures import keep

PHONE, SOON, EXAMINED = 400, 15_000, 60_000
LOCALES = {"zh-Hans": "zh-CN", "en": "en-GB", "es": "es-ES", "ar": "ar-EG"}
TEXTS = Texts(strict=True)


async def take(page: Page, name: str) -> None:
    """What stands on the screen now."""
    keep(await page.screenshot(animations="disabled"), name)


@dataclass(frozen=True, slots=True)
class Phone:
    """`keeps`: whether pictures are written to the docs."""

    page: Page
    language: str
    keeps: bool
    complaints: list[str] = field(default_factory=list)

    @property
    def say(self) -> Say:
        return TEXTS.say_in(self.language)

    @property
    def letters(self) -> Locator:
        return self.page.locator(".letter.bot")

    def words(self, pair: Sequence[str]) -> str:
        """The Chinese or the English of what both say."""
        return pair[0 if self.language == "zh-Hans" else -1]

    async def hears(self, *pair: str, within: float = SOON) -> Locator:
        letter = self.letters.filter(has_text=self.words(pair)).last
        await expect(letter).to_be_visible(timeout=within)
        return letter

    async def is_asked(self, key: str, **values: Value) -> Locator:
        """As the newest thing said: what was asked like this before does not count."""
        await expect(self.letters.last).to_contain_text(self.say(key, **values), timeout=SOON)
        return self.letters.filter(has_text=self.say(key, **values)).last

    async def sees(self, key: str, **values: Value) -> Locator:
        return await self.hears(self.say(key, **values))

    async def presses(self, key: str, **values: Value) -> None:
        await self._press(self.say(key, **values), exact=True)

    async def taps(self, *pair: str) -> None:
        """The button on which this stands among other words."""
        await self._press(self.words(pair), exact=False)

    async def speaks(self) -> None:
        name = next(language.name for language in languages if language.code == self.language)
        await self._press(name, exact=True)

    async def _press(self, name: str, *, exact: bool) -> None:
        button = self.page.locator("#log, #keyboard").get_by_role("button", name=name, exact=exact).last
        await button.click(timeout=SOON)

    async def writes(self, *pair: str) -> None:
        await self.page.locator("#text").fill(self.words(pair))
        await self.page.locator("#send").click(timeout=SOON)

    async def answers(self, asked: str, text: str) -> None:
        """Once this has been asked."""
        await self.is_asked(asked)
        await self.writes(text, text)

    async def photographs(self, photo: bytes) -> None:
        await self._gives("#photo-file", FilePayload(name="photo.png", mimeType="image/png", buffer=photo))

    async def films(self, clip: bytes) -> None:
        """With the phone's own camera, once the movements have been drawn."""
        await expect(self.letters.filter(has_text="2. ").last).to_be_visible(timeout=SOON)
        await self.shows(clip)

    async def shows(self, clip: bytes) -> None:
        await self._gives("#video-file", FilePayload(name="clip.mp4", mimeType="video/mp4", buffer=clip))

    async def _gives(self, chooser: str, file: FilePayload) -> None:
        mine = self.page.locator(".letter.mine:not(.ghost)")
        before = await mine.count()
        await self.page.locator(chooser).set_input_files(file, timeout=SOON)
        await expect(mine).to_have_count(before + 1, timeout=SOON)

    async def opens(self, address: str) -> None:
        """As far as the consent."""
        await self.page.goto(f"{address}/")
        await self.page.locator("#start").click(timeout=SOON)
        await self.speaks()
        await self.presses("button-agree")

    async def registers(self, address: str, role: Role) -> None:
        """As far as the question what they can do."""
        await self.opens(address)
        await self.presses("button-myself")
        await self.answers("number-ask", role.identity)
        await self.answers("name-ask", role.name)
        await self.presses("button-yes")
        await self.is_asked("abilities-ask")

    async def gets_ready(self, address: str, role: Role) -> None:
        """As far as the tips before the video, as somebody whose photo is known and who can do everything."""
        await self.registers(address, role)
        await self.presses("button-all-of-it")
        await self.is_asked("tips")

    async def picture(self, name: str, top: Locator | None = None) -> None:
        """Nothing may stick out at the sides, whether the picture is kept or not."""
        assert await self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await self.page.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth"), name
        if self.keeps:
            if top is not None:
                await top.evaluate("letter => letter.scrollIntoView({ block: 'start' })")
            await take(self.page, f"{self.language}-{name}")


async def a_phone(browser: Browser, language: str, *, keeps: bool, host_place: tuple[float, float]) -> Phone:
    """Where it is, it tells whoever is allowed to ask."""
    latitude, longitude = host_place
    context = await browser.new_context(
        locale=LOCALES[language],
        viewport={"width": PHONE, "height": 860},
        geolocation={"latitude": latitude, "longitude": longitude},
        permissions=["geolocation"],
        reduced_motion="reduce",
        timezone_id="Asia/Shanghai",
    )
    context.set_default_timeout(SOON)
    phone = Phone(await context.new_page(), language, keeps)
    phone.page.on("pageerror", lambda error: phone.complaints.append(str(error)))
    return phone
