"""The demonstration with both its windows: one who is not passed by the machine, and one who decides."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.demo import ROLES
from bot.messenger.visitor import Visitor
from bot.tour import SMILE_AND_TURN, Guest, Samples, seed_for
from locales import Texts
from tests.application.process import DemoProcess

pytestmark = pytest.mark.models
SAY = Texts(strict=True).say_in("zh-Hans")


async def test_the_second_window_decides_by_video_and_sheet(tmp_path: Path, shown: Samples, her_photo: bytes) -> None:
    demo = await DemoProcess.start(tmp_path, seed=seed_for([SMILE_AND_TURN]))
    try:
        async with Visitor(demo.address, timeout=60) as visitor, Visitor(demo.address, timeout=60) as reviewer:
            guest = Guest(visitor, SAY)
            await guest.enrols(ROLES[0])
            await visitor.hears("拍一张照片")
            await visitor.photographs(her_photo)
            await guest.presses("ready")
            await guest.shows(shown.somebody_else)
            await visitor.hears("这次没有认出您")
            await guest.presses("person")
            await guest.presses("ask-person")

            told = re.search(r"/start staff-\S+", reviewer.notice)
            assert told is not None
            await reviewer.says(told.group())
            await reviewer.presses("看清单")
            await reviewer.presses("1 · 我来看 王**")
            video = await reviewer.hears(SAY("file-video"))
            assert await reviewer.sees(video) == shown.somebody_else
            sheet = await reviewer.hears(SAY("file-sheet"))
            with Image.open(BytesIO(await reviewer.sees(sheet))) as picture:
                assert picture.width == 800
                assert picture.height > 800
            await reviewer.presses("请到窗口办")
            await reviewer.presses("不是本人")
            await visitor.hears("没有认出您。请带身份证去任何一个社保窗口")
    finally:
        assert await demo.stop() == 0
