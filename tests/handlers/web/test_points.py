"""Where somebody can certify near by, found from a telephone."""

import pytest

from bot.messenger.visitor import Letter, Visitor
from handlers.cases import UseCases
from pension.cases.points import ReplacePoints
from pension.point import Point, PointKind, Spot
from tests.fakes.clock import FakeClock
from tests.handlers.web.conftest import Arrives, asks_for_a_person

HALL, BANK = "人民路1号", "东海路8号"
POINTS = (
    Point("普陀银行", PointKind.BANK, "普陀区", BANK, Spot(29.9486, 122.3026), "每天", "0580-3", "身份证"),
    Point("定海窗口", PointKind.COUNTER, "定海区", HALL, Spot(30.0191, 122.1067), "工作日", "0580-1", "社保卡"),
    Point(
        "嵊泗社区",
        PointKind.COMMUNITY_POINT,
        "嵊泗县",
        "菜园弄3号",
        Spot(30.7271, 122.4514),
        "工作日",
        "0580-4",
        "身份证",
    ),
    Point("岱山窗口", PointKind.COUNTER, "岱山县", "高亭路6号", Spot(30.2436, 122.2050), "工作日", "0580-2", "身份证"),
)


@pytest.fixture
async def listed(cases: UseCases, clock: FakeClock) -> None:
    await ReplacePoints(cases.list_districts.records, clock)(POINTS)


def venues(letters: list[Letter]) -> list[str]:
    return [letter.raw["venue"]["title"] for letter in letters if "venue" in letter.raw]


@pytest.mark.usefixtures("listed")
async def test_who_sends_where_they_are_gets_the_three_nearest_with_their_pins(arrives: Arrives) -> None:
    stranger = await arrives()
    await stranger.says("/points")
    await stranger.hears("您在哪里？")
    assert stranger.keyboard == ["📍 发送我在哪里", "定海区", "岱山县", "嵊泗县", "普陀区", "☎️ 找人帮我"]
    await stranger.shares_place(30.0200, 122.1067)
    await stranger.hears("这里有3个，最近的在前。")
    near = await stranger.hears("定海窗口（社保窗口）")
    assert "离您大约100米" in near.text
    assert "时间：工作日\n电话：0580-1\n请带：社保卡" in near.text
    assert "离您大约20.5公里" in (await stranger.hears("普陀银行")).text
    last = await stranger.hears("岱山窗口")
    assert list(last.buttons) == ["请人上门办", "☎️ 找人帮我"]
    letters = await stranger.reads()
    assert venues(letters) == ["定海窗口", "普陀银行", "岱山窗口"]
    pin = next(letter.raw["venue"] for letter in letters if "venue" in letter.raw)
    assert (pin["address"], pin["location"]) == (HALL, {"latitude": 30.0191, "longitude": 122.1067})


@pytest.mark.usefixtures("listed")
async def test_who_would_rather_not_say_where_they_are_chooses_a_district(arrives: Arrives) -> None:
    stranger = await arrives()
    await stranger.says("/points")
    await stranger.presses("普陀区")
    found = await stranger.hears("普陀银行（银行网点）")
    assert "离您" not in found.text
    assert venues(await stranger.reads()) == ["普陀银行"]


@pytest.mark.usefixtures("listed")
async def test_whatever_else_is_sent_is_asked_again_and_a_person_is_one_tap_away(wang: Visitor) -> None:
    await wang.says("/points")
    await wang.hears("您在哪里？")
    await wang.says("月球")
    await wang.hears("您在哪里？")
    await wang.presses("☎️ 找人帮我")
    await wang.hears("您可以打12333")


async def test_without_a_list_there_is_a_telephone_and_a_visit(arrives: Arrives) -> None:
    stranger = await arrives()
    await stranger.says("/points")
    told = await stranger.hears("这里还没有办理点的名单")
    assert "12333" in told.text
    assert list(told.buttons) == ["请人上门办", "☎️ 找人帮我"]


@pytest.mark.usefixtures("listed")
async def test_from_the_message_that_leads_to_a_person_the_points_are_one_tap_away(wang: Visitor) -> None:
    await asks_for_a_person(wang)
    asked = await wang.hears("已经请工作人员来看")
    assert list(asked.buttons) == ["📅 看看到哪一步了", "约视频通话", "附近的办理点"]
    await wang.presses("附近的办理点")
    await wang.hears("您在哪里？")
