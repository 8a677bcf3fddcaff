"""The messenger as a part of a larger application, under a path of its own."""

import httpx
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.messenger import Messenger, listening
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import aiogram_bot


async def test_it_works_under_a_path(messenger: Messenger) -> None:
    await messenger.open()
    app = Starlette(routes=[Mount("/chat", routes=messenger.routes)])
    async with listening(app, messenger.hang_up) as url:
        async with httpx.AsyncClient(base_url=url, trust_env=False, follow_redirects=True) as client:
            page = await client.get("/chat")
            assert page.url.path == "/chat/"
            assert (await client.get("/chat/page/style.css")).status_code == 200
        async with Visitor(f"{url}/chat") as ana, aiogram_bot(f"{url}/chat") as bot:
            letter = await ana.says("hello")
            await bot.send_message(letter.raw["chat"]["id"], "good day")
            await ana.hears("good day")
            assert {cookie.path for cookie in ana._client.cookies.jar} == {"/chat/"}
    await messenger.close()


async def test_it_can_be_opened_again(messenger: Messenger) -> None:
    for _ in range(2):
        async with listening(messenger.app(), messenger.hang_up) as url, Visitor(url) as ana:
            await ana.says("hello")
