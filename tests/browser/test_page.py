"""The page as a person meets it: real Chromium, real server, a real bot behind it."""

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import av
import pytest
import pytest_asyncio
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)
from cryptography.fernet import Fernet
from playwright.async_api import Browser, Page, Route, expect

from biometrics.challenge import Action
from bot.messenger import Messenger, listening
from locales import drawings
from locales.voices import Voices

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
LOADED = "it => it.readyState > 1 || new Promise(done => it.addEventListener('loadeddata', done, { once: true }))"
UNDER_WAY = """it => new Promise(done => {
    const look = () => it.currentTime > 0.2 ? done() : it.addEventListener('timeupdate', look, { once: true });
    look();
})"""
TOKEN = "4200:a-secret-only-tests-know"
WORDS = {
    "zh-CN": ("开始", "zh-Hans", "演示"),
    "en-GB": ("Start", "en", "Demo"),
    "ru-RU": ("Начать", "ru", "Demo"),
    "ar-EG": ("ابدأ", "ar", "Demo"),
}


class Notes:
    """What the bot was sent, and the sign that it came."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[Message] = asyncio.Queue()

    async def next(self) -> Message:
        return await asyncio.wait_for(self.came.get(), 20)


def dispatcher(notes: Notes) -> Dispatcher:
    dispatcher = Dispatcher()
    buttons = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text="我同意，开始", callback_data="yes")],
            [InlineKeyboardButton(text="找人帮我", callback_data="help")],
        ]
    )

    @dispatcher.message(F.text == "/start")
    async def start(message: Message) -> None:
        await message.answer("您好，我是<b>安心</b> &lt;img src=x&gt;", reply_markup=buttons, parse_mode="HTML")

    @dispatcher.message(F.text == "keyboard")
    async def keyboard(message: Message) -> None:
        keys = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="我的认证"), KeyboardButton(text="帮助")]])
        await message.answer("有了", reply_markup=keys)

    @dispatcher.message(F.text == "movements")
    async def movements(message: Message) -> None:
        actions = (Action.TURN, Action.SMILE)
        await message.answer_animation(BufferedInputFile(drawings.film(actions), "movements.mp4"))
        spoken = Voices().in_language("zh-Hans").recording("challenge", "first", "action-turn")
        assert spoken
        await message.answer_voice(BufferedInputFile(spoken, "voice.ogg"))

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"“{message.text}”")
        notes.came.put_nowait(message)

    @dispatcher.message()
    async def take(message: Message) -> None:
        notes.came.put_nowait(message)

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        await query.answer("好的")
        assert isinstance(query.message, Message)
        await query.message.edit_text("收到了，正在看")

    return dispatcher


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def messenger(tmp_path: Path) -> Messenger:
    cipher = Fernet(Fernet.generate_key())
    return Messenger(tmp_path, cipher, TOKEN, notice={"zh-Hans": "演示：都是假的\n王秀英", "en": "Demo: all made up"})


@pytest_asyncio.fixture(loop_scope="module")
async def url(messenger: Messenger, notes: Notes) -> AsyncIterator[str]:
    async with listening(messenger.app(), messenger.hang_up) as url:
        bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
        await bot.set_my_commands([BotCommand(command="status", description="我办到哪一步了")])
        conversation = dispatcher(notes)
        polling = asyncio.create_task(conversation.start_polling(bot, handle_signals=False))
        yield url
        await conversation.stop_polling()
        await polling


async def starts(page: Page, url: str) -> None:
    await page.goto(f"{url}/")
    await page.get_by_role("button", name="开始", exact=True).click()
    await expect(page.locator(".letter.bot")).to_contain_text("您好，我是安心")


@pytest.mark.parametrize("width", [400, 1280])
@pytest.mark.parametrize("locale", list(WORDS))
async def test_the_page_fits_and_speaks_the_visitors_language(
    chromium: Browser, url: str, width: int, locale: str
) -> None:
    start, language, notice = WORDS[locale]
    context = await chromium.new_context(locale=locale, viewport={"width": width, "height": 860})
    page = await context.new_page()
    await page.goto(f"{url}/")
    await expect(page.locator("html")).to_have_attribute("lang", language)
    await expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    await expect(page.locator("#notice")).to_contain_text(notice)
    await page.get_by_role("button", name=start, exact=True).click()
    await expect(page.locator(".letter.bot .press")).to_have_count(2)
    for size in range(6):
        await page.evaluate("size => (document.documentElement.dataset.size = size)", size)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await page.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth")
    for button in await page.locator("button:visible").all():
        box = await button.bounding_box()
        assert box is not None
        assert box["height"] >= 55.5, await button.inner_text()
    size = await page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)")
    assert size >= 20
    await context.close()


async def test_a_text_is_sent_and_answered(page: Page, url: str) -> None:
    await starts(page, url)
    await expect(page.locator(".letter.mine")).to_contain_text("开始")
    await page.get_by_label("在这里写字").fill("我<b>很好</b>")
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".letter.mine").last).to_contain_text("我<b>很好</b>")
    await expect(page.locator(".letter.bot").last).to_contain_text("“我<b>很好</b>”")
    await expect(page.locator("#news")).to_have_text("安心: “我<b>很好</b>”")
    await expect(page.locator(".letter")).to_have_count(4)
    await page.reload()
    await expect(page.locator(".letter")).to_have_count(4)


async def test_what_the_bot_says_is_never_markup(page: Page, url: str) -> None:
    await starts(page, url)
    await expect(page.locator(".letter.bot b")).to_have_text("安心")
    await expect(page.locator(".letter.bot .text img")).to_have_count(0)
    await expect(page.locator(".letter.bot .text")).to_contain_text("<img src=x>")


async def test_a_pressed_button_changes_the_message_in_its_place(page: Page, url: str) -> None:
    await starts(page, url)
    await page.get_by_role("button", name="我同意，开始").click()
    await expect(page.locator(".letter.bot")).to_contain_text("收到了，正在看")
    await expect(page.locator(".letter.bot .press")).to_have_count(0)
    await expect(page.locator("#toast")).to_have_text("好的")
    await expect(page.locator("#news")).to_have_text("安心更新了一条消息：收到了，正在看")


async def test_the_keyboard_and_the_menu_speak(page: Page, url: str) -> None:
    await starts(page, url)
    await page.get_by_label("在这里写字").fill("keyboard")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="我的认证").click()
    await expect(page.locator(".letter.bot").last).to_contain_text("“我的认证”")
    await page.get_by_role("button", name="菜单").click()
    await page.get_by_role("button", name="我办到哪一步了").click()
    await expect(page.locator(".letter.bot").last).to_contain_text("“/status”")


async def test_a_note_is_recorded_looked_at_and_sent(page: Page, url: str, notes: Notes, messenger: Messenger) -> None:
    await starts(page, url)
    await page.get_by_role("button", name="录像").click()
    await page.get_by_role("button", name="开始录像").click()
    await expect(page.locator("#count")).to_have_text("3")
    await page.get_by_role("button", name="好了").click(timeout=15_000)
    await expect(page.get_by_role("heading", name="看一看，清楚吗？")).to_be_visible()
    await expect(page.locator("#live")).to_have_js_property("srcObject", None)
    await page.locator("#studio").get_by_role("button", name="发送").click()
    await expect(page.locator(".letter.mine .note")).to_be_visible()
    message = await notes.next()
    assert message.video_note is not None
    assert 2 <= message.video_note.duration <= 6
    assert message.video_note.length == 480
    data = await messenger.exchange.vault.get(message.video_note.file_id)
    assert data is not None
    with av.open(io.BytesIO(data)) as clip:
        frames = list(clip.decode(video=0))
    assert len(frames) > 20
    assert (frames[0].width, frames[0].height) == (480, 480)


async def test_a_take_can_be_thrown_away(page: Page, url: str) -> None:
    await starts(page, url)
    await page.get_by_role("button", name="录像").click()
    await page.get_by_role("button", name="开始录像").click()
    await page.get_by_role("button", name="好了").click(timeout=15_000)
    await page.get_by_role("button", name="再录一次").click()
    await page.get_by_role("button", name="不录了").click()
    await expect(page.locator("#studio")).to_be_hidden()
    await expect(page.locator("#live")).to_have_js_property("srcObject", None)
    await expect(page.locator(".note")).to_have_count(0)


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        ("NotAllowedError", "摄像头没有打开"),
        ("NotFoundError", "没有找到摄像头"),
        ("NotReadableError", "正被别的程序使用"),
        (None, "不是加密的"),
    ],
)
async def test_without_a_camera_a_file_will_do(
    page: Page, url: str, notes: Notes, camera_clip: Path, trouble: str | None, sentence: str
) -> None:
    refusing = f"navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '{trouble}'))"
    insecure = "Object.defineProperty(window, 'isSecureContext', { value: false })"
    await page.add_init_script(refusing if trouble else insecure)
    await starts(page, url)
    await page.get_by_role("button", name="录像").click()
    await expect(page.locator("#studio-hint")).to_contain_text(sentence)
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="用手机自带的相机录").click()
    await (await chooser.value).set_files(camera_clip)
    assert (await notes.next()).video is not None
    await expect(page.locator(".letter.mine video")).to_have_count(1)


async def test_a_person_with_only_a_keyboard_can_do_it_all(page: Page, url: str) -> None:
    await page.goto(f"{url}/")
    await expect(page.locator("#start")).to_be_visible()
    await _tab_to(page, "开始")
    await page.keyboard.press("Enter")
    await expect(page.locator(".letter.bot .press")).to_have_count(2)
    await _tab_to(page, "我同意，开始")
    await page.keyboard.press("Enter")
    await expect(page.locator(".letter.bot")).to_contain_text("收到了，正在看")
    await _tab_to(page, "在这里写字")
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    await expect(page.locator(".letter.bot").last).to_contain_text("“hello”")
    await _tab_to(page, "菜单")
    await page.keyboard.press("Enter")
    await expect(page.locator("#close-panel")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#menu")).to_be_focused()
    await _tab_to(page, "录像")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="开始录像")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#studio")).to_be_hidden()


async def _tab_to(page: Page, name: str) -> None:
    focused = "(document.activeElement.labels?.[0] ?? document.activeElement).innerText?.trim()"
    for _ in range(30):
        if await page.evaluate(focused) == name:
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached with the Tab key")


async def test_a_lost_connection_is_told_and_nothing_is_lost_or_doubled(page: Page, url: str) -> None:
    await starts(page, url)
    await page.context.set_offline(True)
    await page.get_by_label("在这里写字").fill("are you there?")
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".ghost")).to_contain_text("等网络恢复后发送")
    await page.context.set_offline(False)
    await expect(page.locator(".letter.bot").last).to_contain_text("“are you there?”")
    await expect(page.locator(".ghost")).to_have_count(0)
    await expect(page.locator(".letter.mine", has_text="are you there?")).to_have_count(1)


async def test_an_answer_that_got_lost_on_the_way_does_not_double_the_message(page: Page, url: str) -> None:
    await starts(page, url)
    lost = asyncio.Event()

    async def lose(route: Route) -> None:
        if lost.is_set():
            await route.continue_()
            return
        lost.set()
        await route.fetch()
        await route.abort()

    await page.route("**/say", lose)
    await page.get_by_label("在这里写字").fill("only once")
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".letter.bot", has_text="“only once”")).to_have_count(1)
    await expect(page.locator(".ghost")).to_have_count(0)
    await expect(page.locator(".letter.mine", has_text="only once")).to_have_count(1)


async def test_letters_grow_and_the_choice_is_remembered(page: Page, url: str) -> None:
    await page.goto(f"{url}/")
    await page.get_by_role("button", name="字大一点").click()
    await expect(page.locator("html")).to_have_attribute("data-size", "1")
    await page.get_by_role("button", name="Switch to English").click()
    await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-size", "1")
    await expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
async def test_a_moving_drawing_plays_over_and_over_and_a_voice_can_be_played(
    chromium: Browser, url: str, motion: Literal["no-preference", "reduce"]
) -> None:
    context = await chromium.new_context(locale="zh-CN", reduced_motion=motion)
    page = await context.new_page()
    await starts(page, url)
    await page.get_by_label("在这里写字").fill("movements")
    await page.get_by_role("button", name="发送").click()
    drawing, voice = page.locator("video.moving"), page.locator("audio")
    await expect(voice).to_have_count(1)
    await drawing.evaluate(LOADED)
    assert await drawing.evaluate("video => video.loop && video.muted")
    if motion == "reduce":
        assert await drawing.evaluate("video => video.paused && video.controls")
    else:
        await drawing.evaluate(UNDER_WAY)
    await voice.evaluate("audio => audio.play()")
    await voice.evaluate(UNDER_WAY)
    assert await voice.evaluate("audio => audio.duration") > 3
    await context.close()
