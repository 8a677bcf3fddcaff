"""Is it really us? The family's word, /really and the leaflet, over real HTTP."""

import re
from io import BytesIO
from pathlib import Path

import httpx
import zxingcpp
from numpy import asarray
from PIL import Image

from biometrics.models import Shelf
from bot.messenger.visitor import Visitor
from bot.papers.leaflet import leaflet_words
from bot.papers.press import Form, Press
from locales import languages
from tests.handlers.conftest import TEXTS, WANG
from tests.handlers.web.conftest import Arrives, Deliver, reports

NEVER = ("银行卡", "密码", "验证码", "转账")
OWN = "外婆的桂花"


async def test_a_family_chooses_its_word_and_everybody_meets_it_in_what_we_start(
    wang: Visitor, bound: Visitor, deliver: Deliver
) -> None:
    (first,) = re.findall("暗号是“(.+?)”", "".join(letter.text for letter in await wang.reads()))
    await wang.presses("换一个暗号")
    await wang.hears(f"您家的暗号现在是“{first}”。")
    await wang.says("6222020200112230")
    await wang.hears("这个词我记不了。")
    await wang.says(OWN)
    await wang.hears(f"好，您家的暗号是“{OWN}”。")

    await deliver()
    told = await bound.hears("家里人换了家庭暗号。")
    assert told.text.startswith(f"【家庭暗号：{OWN}】")
    assert list(told.buttons) == ["真的是安心吗？", "☎️ 找人帮我"]
    await bound.presses("真的是安心吗？")
    answer = await bound.hears("真的是我。")
    assert f"“{OWN}”" in answer.text
    assert all(promise in answer.text for promise in NEVER)


async def test_what_we_say_first_is_proved_by_the_word_and_by_really(
    wang: Visitor, zhou: Visitor, deliver: Deliver
) -> None:
    await wang.says("/codeword")
    await wang.hears("您家的暗号现在是")
    await wang.says(OWN)
    await wang.hears(f"好，您家的暗号是“{OWN}”。")
    await reports(zhou, WANG.identity, "去世")
    await deliver()
    begun = await wang.hears("别的部门有一条信息和您的情况对不上")
    assert begun.text.startswith(f"【家庭暗号：{OWN}】")
    assert "http" not in begun.text
    await wang.says("/really")
    answer = await wang.hears("真的是我。")
    assert f"“{OWN}”" in answer.text
    assert all(promise in answer.text for promise in NEVER)
    assert list(answer.buttons) == ["换一个暗号", "☎️ 找人帮我"]


async def test_a_stranger_may_ask_and_learns_no_word(arrives: Arrives, wang: Visitor) -> None:
    stranger = await arrives()
    await stranger.says("/really")
    answer = await stranger.hears("我从不问银行卡")
    assert "“" not in answer.text
    await stranger.says("/codeword")
    await stranger.hears("我还不知道您是谁")


async def test_whoever_scans_the_leaflet_comes_to_the_chat_it_promises(
    url: str, arrives: Arrives, models: Path
) -> None:
    words = leaflet_words(TEXTS.say_in("zh-Hans"), telephone="12333", link=url)
    printed = Press(Shelf(models)).print("leaflet", words, languages[0], Form.PNG)
    with Image.open(BytesIO(printed)) as page:
        (code,) = zxingcpp.read_barcodes(asarray(page.convert("L")))
    async with httpx.AsyncClient(trust_env=False) as browser:
        opened = await browser.get(code.text)
    assert opened.status_code == 200
    assert "安心" in opened.text

    scanned = await arrives()
    await scanned.says("/start")
    await scanned.hears("您好，我是安心")
    await scanned.presses("中文")
    consent = await scanned.hears("您同意吗")
    assert any(label.startswith(TEXTS.say_in("zh-Hans")("button-agree")) for label in consent.buttons)
    await scanned.says("/really")
    told = (await scanned.hears("我从不问")).text
    assert all(promise in told for promise in NEVER)
    assert all(any(promise in line for line in words["never"]) for promise in NEVER)
