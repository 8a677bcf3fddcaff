"""Messages reach the Bot API, slowly enough, and a refusal is understood."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from scheduler.delivery import NotWanted
from scheduler.message import Button, Message, NotNow, Refused, Uncertain, Unreachable
from scheduler.pause import Pause
from scheduler.pusher import Pusher
from tests.scheduler.bot_api import SILENCE, FakeBotApi, bot_api

HELLO = Message("王**您好", (Button("📹 现在办", "begin"),))


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with bot_api() as api:
        yield api


@pytest.fixture
def pause() -> Pause:
    return Pause()


@pytest.fixture
async def pusher(api: FakeBotApi, pause: Pause) -> AsyncIterator[Pusher]:
    async with Pusher("7:token", api.address, pause) as pusher:
        yield pusher


async def ready() -> None:
    """Nothing speaks against it."""


async def test_a_message_arrives_with_its_button(api: FakeBotApi, pusher: Pusher) -> None:
    await pusher.push(5, HELLO, "a", ready)
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
        await pusher.push(5, HELLO, "a", ready)
    assert len(api.calls) == 1


async def test_too_many_requests_silence_everybody_until_the_messenger_says(api: FakeBotApi, pusher: Pusher) -> None:
    api.answers = [(429, "Too Many Requests: retry after 1", {"retry_after": 1})]
    with pytest.raises(NotNow) as busy:
        await pusher.push(5, HELLO, "a", ready)
    assert busy.value.after == timedelta(seconds=1)
    await asyncio.gather(*(pusher.push(chat, HELLO, str(chat), ready) for chat in (6, 7)))
    assert len(api.calls) == 3
    assert all(at - api.calls[0][2] >= 0.95 for _, _, at in api.calls[1:])


async def test_a_message_that_has_no_turn_yet_is_not_begun(api: FakeBotApi, pause: Pause, pusher: Pusher) -> None:
    begun = asyncio.Event()

    async def begin() -> None:
        begun.set()

    pause.begin(5)
    pushing = asyncio.create_task(pusher.push(5, HELLO, "a", begin))
    await asyncio.sleep(0)
    pushing.cancel()
    await asyncio.gather(pushing, return_exceptions=True)
    assert not begun.is_set()
    assert api.calls == []


async def test_in_a_long_pause_nobody_waits(api: FakeBotApi, pause: Pause, pusher: Pusher) -> None:
    pause.begin(3600)
    with pytest.raises(NotNow) as busy:
        await pusher.push(5, HELLO, "a", ready)
    assert busy.value.after > timedelta(minutes=50)
    assert api.calls == []


async def test_what_speaks_against_it_at_the_last_moment_stops_it(api: FakeBotApi, pusher: Pusher) -> None:
    async def begin() -> None:
        raise NotWanted

    with pytest.raises(NotWanted):
        await pusher.push(5, HELLO, "a", begin)
    assert api.calls == []


@pytest.mark.parametrize("code", [500, 502, 503])
async def test_a_server_in_trouble_has_not_taken_it(api: FakeBotApi, pusher: Pusher, code: int) -> None:
    api.answers = [(code, "Bad Gateway", {})]
    with pytest.raises(NotNow):
        await pusher.push(5, HELLO, "a", ready)


async def test_a_message_that_will_never_do_is_refused(api: FakeBotApi, pusher: Pusher) -> None:
    api.answers = [(400, "Bad Request: message is too long", {})]
    with pytest.raises(Refused):
        await pusher.push(5, HELLO, "a", ready)


async def test_an_answer_that_does_not_come_leaves_it_uncertain(api: FakeBotApi) -> None:
    api.answers = [(SILENCE, "", {})]
    async with Pusher("7:token", api.address, answer_seconds=0.2) as pusher:
        with pytest.raises(Uncertain):
            await pusher.push(5, HELLO, "a", ready)
    assert len(api.calls) == 1


async def test_the_key_is_told_to_who_knows_it_alone(api: FakeBotApi, pusher: Pusher) -> None:
    await pusher.push(5, HELLO, "a", ready)
    async with Pusher("7:token", api.address, exact=True) as exact:
        await exact.push(6, HELLO, "b", ready)
    assert [form.get("idempotency_key") for _, form, _ in api.calls] == [None, "b"]


async def test_a_network_that_is_away_has_not_taken_it() -> None:
    async with Pusher("7:token", "http://127.0.0.1:9") as pusher:
        with pytest.raises(NotNow):
            await pusher.push(5, HELLO, "a", ready)


async def test_the_same_chat_gets_one_message_a_second_and_others_need_not_wait(
    api: FakeBotApi, pusher: Pusher
) -> None:
    await asyncio.gather(*(pusher.push(chat, HELLO, str(chat), ready) for chat in (5, 5, 6, 7)))
    times: dict[str, list[float]] = {}
    for _, form, at in api.calls:
        times.setdefault(form["chat_id"], []).append(at)
    assert times["5"][1] - times["5"][0] >= 0.9
    assert times["7"][0] - times["5"][0] < 0.5


async def test_a_wave_leaves_a_third_of_the_bots_rate_to_the_conversations(api: FakeBotApi, pusher: Pusher) -> None:
    await asyncio.gather(*(pusher.push(chat, HELLO, str(chat), ready) for chat in range(1, 41)))
    assert api.calls[-1][2] - api.calls[0][2] >= 1.8
