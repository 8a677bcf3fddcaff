"""Anybody sees on a page whether a receipt is ours."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette

from bot.application import Plan, running
from bot.middlewares import Allowance
from bot.receipt_page import ReceiptPage
from bot.settings import Settings
from locales import Texts, languages
from records.keys import Keyring
from records.seal import Ed25519Seal

OLD, NEW = "a-secret-that-is-only-good-enough-for-tests", "another-secret-that-is-only-for-tests"
SEAL = Ed25519Seal(Keyring.of(f"{NEW},{OLD}"))
PAYLOAD = '{"channel":"self-video","name":"王**","next":"2027-11-30","number":"AX-2026-0001-7F3K","on":"2026-11-24"}'
TOKEN = SEAL.token(PAYLOAD.encode())
TEXTS = Texts(strict=True)
CODES = [language.code for language in languages]


@pytest.fixture
async def page() -> AsyncIterator[httpx.AsyncClient]:
    page = ReceiptPage(TEXTS, SEAL, Allowance(clock=lambda: 0.0))
    transport = httpx.ASGITransport(Starlette(routes=page.routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://anxin.test") as client:
        yield client


@pytest.mark.parametrize("code", CODES)
async def test_a_receipt_of_ours_is_told_in_every_language(page: httpx.AsyncClient, code: str) -> None:
    answer = await page.get(f"/r/{TOKEN}", params={"lang": code})
    say = TEXTS.say_in(code)
    assert answer.status_code == 200
    assert f'lang="{code}"' in answer.text
    for words in (say("receipt-page-genuine"), "AX-2026-0001-7F3K", "王**", say("channel-self-video")):
        assert words in answer.text
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers


async def test_a_receipt_signed_by_an_earlier_key_is_ours_as_well(page: httpx.AsyncClient) -> None:
    earlier = Ed25519Seal(Keyring.of(OLD)).token(PAYLOAD.encode())
    assert (await page.get(f"/r/{earlier}")).status_code == 200


@pytest.mark.parametrize("place", range(0, len(TOKEN), 7))
async def test_a_changed_character_is_not_ours(page: httpx.AsyncClient, place: int) -> None:
    other = "A" if TOKEN[place] != "A" else "B"
    answer = await page.get(f"/r/{TOKEN[:place]}{other}{TOKEN[place + 1 :]}", params={"lang": "en"})
    assert answer.status_code == 404
    assert "This receipt is not ours" in answer.text
    assert "AX-2026" not in answer.text


@pytest.mark.parametrize("token", ["x", "<script>alert(1)<", "a" * 50_000, "..", "%00", "é"])
async def test_whatever_else_is_sent_is_not_ours(page: httpx.AsyncClient, token: str) -> None:
    answer = await page.get("/r", params={"token": token, "lang": '"><script>'})
    assert answer.status_code == 404
    assert "<script" not in answer.text


async def test_the_text_of_the_code_may_be_pasted(page: httpx.AsyncClient) -> None:
    form = await page.get("/r", headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert "Please paste here" in form.text
    assert (await page.get("/r", params={"token": f" {TOKEN}\n"})).status_code == 200


async def test_every_language_is_one_tap_away_and_keeps_the_receipt(page: httpx.AsyncClient) -> None:
    answer = await page.get("/r", params={"token": TOKEN, "lang": "zh-Hans"})
    links = dict(re.findall(r'<a lang="([\w-]+)" href="([^"]+)"', answer.text))
    assert sorted(links) == sorted(CODES)
    english = await page.get("/r" + links["en"].replace("&amp;", "&"))
    assert "This receipt is ours" in english.text


async def test_who_asks_too_fast_waits(page: httpx.AsyncClient) -> None:
    answers = [(await page.get(f"/r/{TOKEN}")).status_code for _ in range(32)]
    assert answers[:30] == [200] * 30
    assert answers[30:] == [429] * 2


async def test_the_page_is_served_beside_the_chat(settings: Settings) -> None:
    async with running(Plan(settings)) as anxin, httpx.AsyncClient(base_url=anxin.address) as client:
        ours = Ed25519Seal(settings.keyring).token(PAYLOAD.encode())
        assert (await client.get(f"/r/{ours}")).status_code == 200
        assert (await client.get(f"/r/{TOKEN}")).status_code == 404
        assert (await client.get("/r")).status_code == 200
