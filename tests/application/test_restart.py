"""A killed process takes up what it has left behind."""

from pathlib import Path

import psutil
import pytest

from bot.demo import ROLES
from bot.messenger.visitor import Visitor
from bot.tour import SMILE_AND_TURN, Guest, Samples, seed_for
from locales import Texts
from tests.application.process import DemoProcess

pytestmark = pytest.mark.models
SAY = Texts(strict=True).say_in("zh-Hans")


async def test_killed_while_a_video_is_looked_at_it_ends_in_the_same_verdict_once(
    tmp_path: Path, shown: Samples, her_photo: bytes
) -> None:
    demo = await DemoProcess.start(tmp_path, seed=seed_for([SMILE_AND_TURN]))
    async with Visitor(demo.address, timeout=60) as visitor:
        guest = Guest(visitor, SAY)
        await guest.enrols(ROLES[0])
        await visitor.hears("拍一张照片")
        await visitor.photographs(her_photo)
        await guest.presses("ready")
        await guest.shows(shown.laughing)
        await visitor.hears(SAY("looking"))
        orphans = demo.workers
        await demo.kill()

        demo = await DemoProcess.start(tmp_path, port=demo.port)
        try:
            await visitor.hears("认证成功", timeout=90)
            await visitor.says("/status")
            await visitor.hears("您的待遇正常发放")
            texts = [letter.text for letter in await visitor.reads()]
        finally:
            assert await demo.stop() == 0
    assert sum("认证成功" in text for text in texts) == 1
    assert not psutil.wait_procs(orphans, timeout=30)[1]

    demo = await DemoProcess.start(tmp_path, port=demo.port)
    try:
        async with Visitor(demo.address) as stranger:
            await stranger.says("/start")
            await stranger.hears("您好")
    finally:
        await demo.stop()
