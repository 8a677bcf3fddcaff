"""The demonstration: invented people, whom the visitor plays with their own face."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from biometrics.models import Shelf
from bot.application import Plan
from bot.clock import MovableClock
from bot.settings import Settings
from locales import Say, Texts, languages
from pension.category import Category
from pension.month import Month
from pension.point import Point, PointKind, Spot
from pension.ports import Clock
from records.roster import RosterEntry


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody who does not exist; `months_ago` is when the last certification was, `story` a key of the texts."""

    identity: str
    name: str
    category: Category
    months_ago: int
    story: str

    def line(self, say: Say) -> str:
        return f"{self.name}  {self.identity}  {say(self.story)}"

    def entry(self, today: date) -> RosterEntry:
        certified = (Month.of(today) + -self.months_ago).first_day
        return RosterEntry(self.identity, self.name, self.category, Month(2011, 3), certified, district="定海区")


ROLES = (
    Role("330902194803070026", "王秀英", Category.EMPLOYEE_PENSION, 11, "demo-due-soon"),
    Role("330902194105120030", "李建国", Category.RESIDENT_PENSION, 15, "demo-stopped"),
    Role("330903193509280040", "陈阿珍", Category.LAND_SUBSISTENCE, 2, "demo-in-order"),
)
BRING = "身份证，社会保障卡"
POINTS = (
    Point(
        "定海社保窗口（演示）",
        PointKind.COUNTER,
        "定海区",
        "演示路1号一楼大厅",
        Spot(30.0191, 122.1067),
        "周一至周五 8:30–11:30、14:00–17:00",
        "0580-0000001",
        BRING,
    ),
    Point(
        "城东社区便民点（演示）",
        PointKind.COMMUNITY_POINT,
        "定海区",
        "演示街22号社区服务中心",
        Spot(30.0287, 122.1249),
        "周一至周六 8:30–17:00",
        "0580-0000002",
        BRING,
    ),
    Point(
        "沈家门银行网点（演示）",
        PointKind.BANK,
        "普陀区",
        "演示路88号",
        Spot(29.9486, 122.3026),
        "每天 9:00–16:30",
        "0580-0000003",
        BRING,
    ),
    Point(
        "高亭社保窗口（演示）",
        PointKind.COUNTER,
        "岱山县",
        "演示大道6号",
        Spot(30.2436, 122.2050),
        "周一至周五 8:30–11:30、14:00–17:00",
        "0580-0000004",
        BRING,
    ),
    Point(
        "菜园社区便民点（演示）",
        PointKind.COMMUNITY_POINT,
        "嵊泗县",
        "演示弄3号",
        Spot(30.7271, 122.4514),
        "周一至周五 8:30–16:30",
        "0580-0000005",
        BRING,
    ),
)
REVIEWER = "周审核"


def plan(settings: Settings, wall: Clock | None = None) -> Plan:
    """The demonstration keeps its data in a folder of its own."""
    settings = replace(settings, data=settings.data / "demo", telegram_token=None, database=None)
    words = notice(ROLES, passive_check=Shelf(settings.models).has_passive)
    clock = MovableClock(settings.data / "clock", wall)
    roster = [role.entry(clock.now().date()) for role in ROLES]
    return Plan(
        settings,
        trusting=True,
        lenient=True,
        roster=roster,
        notice=words,
        invited=REVIEWER,
        points=POINTS,
        clock=clock,
    )


def notice(roles: Sequence[Role], *, passive_check: bool) -> dict[str, str]:
    """What the page says above the chat, in each language."""
    texts, check = Texts(), "demo-check-on" if passive_check else "demo-check-off"
    return {one.code: "\n".join(_lines(texts.say_in(one.code), roles, check)) for one in languages}


def _lines(say: Say, roles: Sequence[Role], check: str) -> Iterator[str]:
    """What is to be copied stands on a line of its own, free of the marks that set words apart in other scripts."""
    yield say("demo-title")
    yield from (role.line(say) for role in roles)
    yield from (say("demo-kept"), say("demo-clock"), "{clock}")
    yield from (say("demo-reviewer"), "{beside}", "/start {invitation}")
    yield say(check)
