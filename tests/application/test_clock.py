"""In the demonstration the day can be moved, and everything follows; anywhere else there is no such page."""

import re
from datetime import date
from pathlib import Path

import httpx

from bot.application import Plan, running
from bot.clock import MovableClock
from bot.demo import ROLES
from bot.demo import plan as demonstration
from bot.messenger.visitor import Visitor
from bot.settings import Settings
from tests.fakes.clock import FakeClock

WANG = ROLES[0]


def from_that_day(settings: Settings) -> Plan:
    return demonstration(settings, FakeClock.at("2026-11-24 22:15"))


async def move(client: httpx.AsyncClient, step: str, **headers: str) -> httpx.Response:
    page = (await client.get("/clock")).text
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token
    return await client.post("/clock", data={"token": token[1], "to": step}, headers=headers)


async def enrol(visitor: Visitor) -> None:
    await visitor.says("/start")
    for label in ("中文", "我同意", "我自己"):
        await visitor.presses(label)
    await visitor.hears("请输入您的身份证号码")
    await visitor.says(WANG.identity)
    await visitor.hears("请输入身份证上的姓名")
    await visitor.says(WANG.name)
    await visitor.presses("对")
    await visitor.hears("您家的暗号是")


async def test_reminders_and_the_stop_are_watched_in_the_chat(settings: Settings) -> None:
    plan = from_that_day(settings)
    async with (
        running(plan) as anxin,
        Visitor(anxin.address, timeout=60) as visitor,
        httpx.AsyncClient(base_url=anxin.address, timeout=60) as client,
    ):
        await enrol(visitor)
        assert (await move(client, "next")).status_code == 303
        await visitor.hears("请在2026年12月31日以前办理")
        for _ in range(2):
            assert (await move(client, "30")).status_code == 303
        assert "2027年1月" in (await client.get("/clock")).text
        await visitor.hears("待遇从2027年1月起暂停发放")
        async with anxin.database.begin() as office:
            (event, *_) = await office.standings.between(date(2027, 1, 1), date(2027, 1, 1))
            person = await office.beneficiaries.get(event.beneficiary)
        assert person.name == WANG.name


async def test_a_moved_day_stays_and_never_goes_back(tmp_path: Path) -> None:
    wall = FakeClock.at("2026-11-24 22:15")
    clock = MovableClock(tmp_path / "clock", wall)
    clock.move_to(date(2027, 3, 1))
    clock.move_to(date(2026, 12, 1))
    assert f"{MovableClock(tmp_path / 'clock', wall).now():%Y-%m-%d %H:%M}" == "2027-03-01 10:00"


async def test_nobody_else_moves_the_day(settings: Settings) -> None:
    plan = from_that_day(settings)
    async with running(plan) as anxin, httpx.AsyncClient(base_url=anxin.address, timeout=60) as client:
        before = plan.clock.now()
        assert (await client.post("/clock", data={"token": "guessed", "to": "30"})).status_code == 403
        assert (await move(client, "1", Origin="https://elsewhere.example")).status_code == 404
        assert (await client.get("/clock", headers={"Host": "elsewhere.example"})).status_code == 404
        assert (await client.get("/clock", headers={"X-Forwarded-For": "203.0.113.9"})).status_code == 404
        assert (await move(client, "1000")).status_code == 400
        assert plan.clock.now() == before


async def test_where_it_is_meant_there_is_no_such_page(settings: Settings) -> None:
    async with running(Plan(settings)) as anxin, httpx.AsyncClient(base_url=anxin.address) as client:
        assert (await client.get("/clock")).status_code == 404
        assert (await client.post("/clock", data={"to": "1"})).status_code in (404, 405)
