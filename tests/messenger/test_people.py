"""The person's side: what is theirs stays theirs, and who is hostile is turned away before anything is read."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from bot.messenger import Limits, Messenger, listening
from bot.messenger.limits import Rate
from bot.messenger.people import LANGUAGES
from bot.messenger.visitor import Visitor
from locales import languages
from tests.messenger.samples import MP4, PDF, image


@pytest.fixture
async def browser(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """A bare client with a session and the page's own Origin."""
    async with opened(url) as client:
        yield client


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=url, headers={"Origin": url}, trust_env=False) as client:
        (await client.post("/session", json={"language": "en"})).raise_for_status()
        yield client


def said(client: str = "client-0001", text: str = "hi") -> dict[str, str]:
    return {"client": client, "text": text}


async def test_the_cookie_is_kept_from_scripts_and_other_sites(url: str) -> None:
    async with httpx.AsyncClient(base_url=url, headers={"Origin": url}, trust_env=False) as client:
        answer = await client.post("/session", json={})
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Secure" not in cookie
        assert "set-cookie" not in (await client.post("/session", json={})).headers


async def test_the_page_is_served_with_a_strict_policy(url: str) -> None:
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
        page = await client.get("/")
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert "<script>" not in page.text
        assert "style=" not in page.text
        assert (await client.get("/page/chat.js")).headers["content-type"].startswith("text/javascript")
        assert (await client.get("/page/..%2f__init__.py")).status_code == 404
        assert (await client.get("/page/nothing.js")).status_code == 404


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_language_of_the_page_has_every_word(code: str) -> None:
    page = Path(__file__).parents[2] / "bot" / "messenger" / "page"

    def words(code: str) -> dict[str, str]:
        lines = (page / f"words.{code}.js").read_text(encoding="utf-8").splitlines()
        pairs = [re.fullmatch(r'  (\w+): "(.+)",', line) for line in lines if line.startswith("  ")]
        return {pair[1]: pair[2] for pair in pairs if pair}

    def places(text: str) -> list[str]:
        return re.findall(r"\{\w+\}", text)

    own, english = words(code), words("en")
    assert list(own) == list(english)
    assert own["tag"].lower() == code
    assert {key: places(text) for key, text in own.items()} == {key: places(text) for key, text in english.items()}
    assert f'data-language="{code}"' in (page / "index.html").read_text(encoding="utf-8")


def test_the_page_speaks_the_languages_of_the_bot() -> None:
    assert {language.code.lower() for language in languages} == set(LANGUAGES)


async def test_a_notice_nobody_has_translated_comes_in_english(make_messenger: Callable[..., Messenger]) -> None:
    messenger = make_messenger(notice={"zh-Hans": "演示", "en": "Demo"})
    async with listening(messenger.app(), messenger.hang_up) as url, Visitor(url, language="ar") as ali:
        assert ali.notice == "Demo"


async def test_a_message_sent_twice_is_one_message(browser: httpx.AsyncClient, bot: Bot) -> None:
    first = (await browser.post("/say", json=said())).json()
    second = (await browser.post("/say", json=said())).json()
    assert first == second
    assert len(await bot.get_updates()) == 1


async def test_a_file_sent_twice_is_one_file(browser: httpx.AsyncClient, bot: Bot) -> None:
    for _ in range(2):
        (await browser.post("/send?kind=video_note&client=client-0001", content=MP4)).raise_for_status()
    assert len(await bot.get_updates()) == 1


async def test_other_sites_cannot_speak_for_the_person(browser: httpx.AsyncClient, url: str) -> None:
    for path in ("/session", "/say", "/press", "/send?kind=photo&client=client-0001", "/edit", "/place", "/contact"):
        for origin in ({"Origin": "https://evil.example"}, {"Origin": "null"}):
            assert (await browser.post(path, json=said(), headers=origin)).status_code == 403
    async with httpx.AsyncClient(base_url=url, trust_env=False) as nobody:
        assert (await nobody.post("/say", json=said())).status_code == 403
        assert (await nobody.get("/history")).status_code == 401
        assert (await nobody.get("/events")).status_code == 401


async def test_nobody_sees_another_chat(url: str, ana: Visitor) -> None:
    letter = await ana.photographs(image())
    assert await ana.sees(letter) == image()
    async with opened(url) as ben:
        assert (await ben.get(f"/files/{letter.file}")).status_code == 404
        assert (await ben.get("/history")).json()["messages"] == []
        reworded = {"client": "client-0001", "message_id": letter.id, "text": "x"}
        assert (await ben.post("/edit", json=reworded)).status_code == 409
        pressed = {"client": "client-0002", "message_id": letter.id, "data": "x"}
        assert (await ben.post("/press", json=pressed)).status_code == 409


async def test_only_buttons_that_are_there_can_be_pressed(bot: Bot, ana: Visitor, chat: int) -> None:
    yes = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="yes")]])
    sent = await bot.send_message(chat, "?", reply_markup=yes)
    await bot.send_message(chat, "later")
    await ana.hears("later")
    await ana.presses("Yes")
    await bot.edit_message_text("done", chat_id=chat, message_id=sent.message_id)
    with pytest.raises(httpx.HTTPStatusError, match="gone"):
        await ana._post("press", message_id=sent.message_id, data="yes", client="client-0001")


async def test_files_go_out_harmlessly(browser: httpx.AsyncClient) -> None:
    page = b"<html><script>alert(1)</script>"
    for data, kind, shown in ((page, "application/octet-stream", False), (PDF, "application/octet-stream", False)):
        sent = await browser.post("/send?kind=document&client=client-" + kind[:4] + str(len(data)), content=data)
        answer = await browser.get(f"/files/{sent.json()['message']['document']['file_id']}")
        assert answer.headers["content-type"] == kind
        assert answer.headers["content-disposition"].startswith("attachment") is not shown
        assert answer.headers["x-content-type-options"] == "nosniff"
    sent = await browser.post("/send?kind=photo&client=client-photo", content=page)
    assert sent.status_code == 400


async def test_a_video_player_may_ask_for_a_part(browser: httpx.AsyncClient) -> None:
    sent = await browser.post("/send?kind=video_note&client=client-0001", content=MP4)
    path = f"/files/{sent.json()['message']['video_note']['file_id']}"
    part = await browser.get(path, headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, b"ftyp")
    assert part.headers["content-range"] == f"bytes 4-7/{len(MP4)}"
    assert (await browser.get(path, headers={"Range": "bytes=-2"})).content == MP4[-2:]
    assert (await browser.get(path, headers={"Range": "bytes=9999-"})).status_code == 416


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/say", b"not json", 400),
        ("/say", b"[]", 400),
        ("/say", b'{"text": "x"}', 400),
        ("/say", b'{"text": "  ", "client": "client-0001"}', 400),
        ("/say", b'{"client": "client-0001", "text": "' + b"x" * 4097 + b'"}', 413),
        ("/say", b"x" * 70_000, 413),
        ("/place", b'{"client": "client-0001", "latitude": 91, "longitude": 0}', 400),
        ("/edit", b'{"message_id": 1e400, "text": "x"}', 400),
        ("/send?kind=passport&client=client-0001", b"x", 400),
        ("/send?kind=photo&client=client-0001", b"", 400),
        ("/send?kind=video_note&client=client-0001&seconds=nan", b"x", 400),
    ],
)
async def test_nonsense_is_turned_away(browser: httpx.AsyncClient, path: str, body: bytes, status: int) -> None:
    assert (await browser.post(path, content=body)).status_code == status


async def test_everyone_has_a_share(make_messenger: Callable[..., Messenger]) -> None:
    limits = Limits(upload_bytes=400, chat_bytes=100, sessions=2, visitor_rate=(3, 0.001), upload_rate=(4, 0.001))
    messenger = make_messenger(limits=limits)
    async with listening(messenger.app(), messenger.hang_up) as url, opened(url) as ana, opened(url):
        assert (await ana.post("/send?kind=document&client=client-0001", content=b"x" * 401)).status_code == 413
        assert (await ana.post("/send?kind=document&client=client-0002", content=b"x" * 60)).status_code == 200
        assert (await ana.post("/send?kind=document&client=client-0003", content=b"x" * 60)).status_code == 507
        assert [(await ana.post("/say", json=said())).status_code for _ in range(4)] == [200, 200, 200, 429]
        async with httpx.AsyncClient(base_url=url, headers={"Origin": url}, trust_env=False) as third:
            assert (await third.post("/session", json={})).status_code == 507


def test_a_rate_refills_with_time() -> None:
    now = 0.0
    rate = Rate(2, 0.5, clock=lambda: now)
    assert [rate.allows("ana") for _ in range(3)] == [True, True, False]
    assert rate.allows("ben")
    now = 2.0
    assert [rate.allows("ana") for _ in range(2)] == [True, False]
    now = 100.0
    assert rate.allows("ben")
    assert list(rate._buckets) == ["ben"]


async def test_nothing_personal_lies_open_on_the_disk(
    messenger: Messenger, bot: Bot, ana: Visitor, tmp_path: Path
) -> None:
    await ana.says("my number is 33090219480307")
    await ana.sends("document", b"%PDF-a-secret-paper")
    await bot.get_updates()
    cookie = ana._client.cookies["anxin_visitor"]
    written = b"".join(path.read_bytes() for path in (tmp_path / "messenger").rglob("*") if path.is_file())
    for secret in (b"33090219480307", b"a-secret-paper", cookie.encode()):
        assert secret not in written


async def test_a_visitor_can_be_forgotten(
    messenger: Messenger, bot: Bot, ana: Visitor, chat: int, tmp_path: Path
) -> None:
    await ana.records(MP4)
    await messenger.forget_chat(chat)
    assert list((tmp_path / "messenger" / "files").iterdir()) == []
    with pytest.raises(httpx.HTTPStatusError, match="401"):
        await ana.reads()


async def test_a_notice_comes_in_the_visitors_language(make_messenger: Callable[..., Messenger]) -> None:
    messenger = make_messenger(notice={"zh-Hans": "演示", "en": "Demo"})
    async with (
        listening(messenger.app(), messenger.hang_up) as url,
        Visitor(url, language="en") as ben,
        Visitor(url) as ana,
    ):
        assert (ben.notice, ana.notice) == ("Demo", "演示")


async def test_what_the_bot_sends_is_seen(bot: Bot, ana: Visitor, chat: int) -> None:
    await bot.send_photo(chat, BufferedInputFile(image(), "a.jpg"), caption="you")
    letter = await ana.hears("you")
    assert await ana.sees(letter) == image()
    await bot.delete_message(chat, letter.id)
    assert [letter.text for letter in await ana.reads()] == ["hello"]


async def test_a_deleted_message_takes_the_persons_own_file_with_it(
    messenger: Messenger, bot: Bot, ana: Visitor, chat: int
) -> None:
    letter, kept = await ana.records(MP4), await ana.records(MP4)
    assert letter.file
    assert kept.file
    assert await bot.delete_message(chat, letter.id)
    assert await messenger.exchange.vault.get(letter.file) is None
    assert await messenger.exchange.store.file(letter.file) is None
    assert await messenger.exchange.vault.get(kept.file) == MP4
    known = await messenger.exchange.store.chat(chat)
    assert known
    assert known.stored == len(MP4)
