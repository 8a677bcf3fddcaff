"""What was accepted outlives the process, even one that is killed."""

import asyncio
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from cryptography.fernet import Fernet

from bot.messenger import Messenger, listening
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import TOKEN, aiogram_bot
from tests.messenger.samples import MP4

SERVER = """
import asyncio, sys
from pathlib import Path
from cryptography.fernet import Fernet
from bot.messenger import Messenger, listening

async def serve():
    messenger = Messenger(Path(sys.argv[1]), Fernet(sys.argv[2]), sys.argv[3])
    async with listening(messenger.app(), messenger.hang_up) as url:
        print(url, flush=True)
        await asyncio.Event().wait()

asyncio.run(serve())
"""


async def test_a_killed_server_has_lost_nothing(tmp_path: Path, strict: object) -> None:
    key = Fernet.generate_key()
    folder = tmp_path / "messenger"
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVER, str(folder), key.decode(), TOKEN, stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    url = (await server.stdout.readline()).decode().strip()
    async with Visitor(url) as ana:
        letter = await ana.records(MP4)
        await ana.says("did you get it?")
        cookie = ana._client.cookies["anxin_visitor"]
    server.send_signal(signal.SIGKILL)
    await server.communicate()

    messenger = Messenger(folder, Fernet(key), TOKEN)
    async with listening(messenger.app(), messenger.hang_up) as url, aiogram_bot(url) as bot:
        note, question = await bot.get_updates()
        assert note.message is not None
        assert question.message is not None
        assert question.message.text == "did you get it?"
        fetched = await bot.download(str(letter.file))
        assert fetched is not None
        assert fetched.read() == MP4
        returning = Visitor(url)
        returning._client.cookies.set("anxin_visitor", cookie)
        async with returning as ana:
            assert [letter.text for letter in await ana.reads()] == ["", "did you get it?"]
            await bot.send_message(note.message.chat.id, "yes")
            await ana.hears("yes")


async def test_an_open_page_takes_up_where_it_broke_off(make_messenger: Callable[..., Messenger]) -> None:
    first, second = make_messenger(), make_messenger()
    async with listening(first.app(), first.hang_up) as url:
        ana = Visitor(url)
        await ana.open()
        chat = (await ana.says("hello")).raw["chat"]["id"]
        async with aiogram_bot(url) as bot:
            await bot.send_message(chat, "one")
            await ana.hears("one")
    port = int(url.rpartition(":")[2])
    async with listening(second.app(), second.hang_up, port) as url, aiogram_bot(url) as bot:
        await bot.send_message(chat, "two")
        await ana.hears("two")
        assert [letter.text for letter in ana._arrivals] == ["hello", "one", "two"]
        await ana.close()
