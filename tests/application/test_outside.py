"""Behind a name of its own, with a telephone of its own: what an agency sets is what people read."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO

import httpx
import pytest
import zxingcpp
from numpy import asarray
from PIL import Image

from bot.application import Plan, Running, running
from bot.demo import ROLES
from bot.messenger.visitor import Visitor
from bot.settings import Settings
from locales import languages

TELEPHONE, ADDRESS = "0580-2026000", "https://anxin.example"


@pytest.fixture
async def anxin(settings: Settings) -> AsyncIterator[Running]:
    own = replace(settings, telephone=TELEPHONE, public_url=ADDRESS)
    plan = Plan(own)
    async with running(replace(plan, roster=[ROLES[0].entry(plan.clock.now().date())])) as anxin:
        yield anxin


async def test_a_relative_gets_a_link_that_opens_from_outside(anxin: Running) -> None:
    async with Visitor(anxin.address) as daughter:
        await daughter.says("/start")
        for button in ("中文", "我同意", "我的父母或家人", "加一位家人"):
            await daughter.presses(button)
        for question, answer in (
            ("请输入家人的身份证号码", ROLES[0].identity),
            ("请输入家人身份证上的姓名", ROLES[0].name),
        ):
            await daughter.hears(question)
            await daughter.says(answer)
        await daughter.presses("对")
        await daughter.hears("家人会看到是谁在问")
        await daughter.says("女儿李敏")
        await daughter.presses("我们不在一起")
        told = await daughter.hears("请把这个链接发给家人")
        picture = await daughter.hears("家人也可以用手机扫这张图")
        with Image.open(BytesIO(await daughter.sees(picture))) as code:
            (found,) = zxingcpp.read_barcodes(asarray(code.convert("L")))
    assert re.fullmatch(rf"{ADDRESS}/\?start=kin-[\w-]+", found.text)
    assert found.text in told.text
    assert anxin.address not in told.text


async def test_everybody_reads_the_telephone_of_the_office(anxin: Running) -> None:
    async with Visitor(anxin.address) as stranger:
        await stranger.says("/really")
        told = await stranger.hears("从不问银行卡")
        await stranger.says("/points")
        points = await stranger.hears("这里还没有办理点的名单")
    async with httpx.AsyncClient(base_url=anxin.address) as client:
        pages = [(await client.get("/r/x", params={"lang": one.code})).text for one in languages]
    for text in (told.text, points.text, *pages):
        assert TELEPHONE in text
        assert "12333" not in text
