"""Messages reach the Bot API, slowly enough, and a refusal is understood."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from scheduler.message import Button, Message, PushFailed, Unreachable
from scheduler.pusher import Pusher
from tests.scheduler.bot_api import FakeBotApi, bot_api

HELLO = Message("王**您好", (Button("📹 现在办", "begin"),))


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with bot_api() as api:
        yield api


@pytest.fixture
async def pusher(api: FakeBotApi) -> AsyncIterator[Pusher]:
    async with Pusher("7:token", api.address) as pusher:
        yield pusher


async def test_a_message_arrives_with_its_button(api: FakeBotApi, pusher: Pusher) -> None:
    await pusher.push(5, HELLO)
    ((path, form, _),) = api.calls
    assert path == "/bot7:token/sendMessage"
    assert (form["chat_id"], form["text"]) == ("5", "王**您好")
    assert json.loads(form["reply_markup"]) == {"inline_keyboard": [[{"text": "📹 现在办", "callback_data": "begin"}]]}


@pytest.mark.parametrize(
    ("code", "description"),
    [(403, "Forbidden: bot was blocked by the user"), (400, "Bad Request: chat not found")],
)
async def test_who_has_blocked_the_bot_is_unreachable(
    api: FakeBotApi, pusher: Pusher, code: int, description: str
) -> None:
    api.answers = [(code, description, {})]
    with pytest.raises(Unreachable):
        await pusher.push(5, HELLO)
    assert len(api.calls) == 1


async def test_too_many_requests_are_tried_again_when_told(api: FakeBotApi, pusher: Pusher) -> None:
    api.answers = [(429, "Too Many Requests: retry after 1", {"retry_after": 1})]
    await pusher.push(5, HELLO)
    assert len(api.calls) == 2
    assert api.calls[1][2] - api.calls[0][2] >= 1


async def test_a_server_in_trouble_is_a_push_that_failed(api: FakeBotApi, pusher: Pusher) -> None:
    api.answers = [(502, "Bad Gateway", {})]
    with pytest.raises(PushFailed) as failure:
        await pusher.push(5, HELLO)
    assert not isinstance(failure.value, Unreachable)


async def test_a_network_that_is_away_is_a_push_that_failed() -> None:
    async with Pusher("7:token", "http://127.0.0.1:9") as pusher:
        with pytest.raises(PushFailed):
            await pusher.push(5, HELLO)


async def test_the_same_chat_gets_one_message_a_second_and_others_need_not_wait(
    api: FakeBotApi, pusher: Pusher
) -> None:
    await asyncio.gather(*(pusher.push(chat, HELLO) for chat in (5, 5, 6, 7)))
    times: dict[str, list[float]] = {}
    for _, form, at in api.calls:
        times.setdefault(form["chat_id"], []).append(at)
    assert times["5"][1] - times["5"][0] >= 0.9
    assert times["7"][0] - times["5"][0] < 0.5


async def test_a_wave_leaves_a_third_of_the_bots_rate_to_the_conversations(api: FakeBotApi, pusher: Pusher) -> None:
    await asyncio.gather(*(pusher.push(chat, HELLO) for chat in range(1, 41)))
    assert api.calls[-1][2] - api.calls[0][2] >= 1.8
