"""The demonstration: invented people, whom the visitor plays with their own face."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.application import Plan
from bot.settings import Settings
from pension.category import Category
from pension.month import Month
from records.roster import RosterEntry


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody who does not exist; `months_ago` is when the last certification was."""

    identity: str
    name: str
    category: Category
    months_ago: int
    story: Mapping[str, str]

    def entry(self, today: date) -> RosterEntry:
        certified = (Month.of(today) + -self.months_ago).first_day
        return RosterEntry(self.identity, self.name, self.category, Month(2011, 3), certified, "定海区")


ROLES = (
    Role("330902194803070026", "王秀英", Category.EMPLOYEE_PENSION, 11, {"zh-hans": "快到期了", "en": "due soon"}),
    Role("330902194105120030", "李建国", Category.RESIDENT_PENSION, 15, {"zh-hans": "已停发", "en": "payment stopped"}),
    Role("330903193509280040", "陈阿珍", Category.LAND_SUBSISTENCE, 2, {"zh-hans": "不用急", "en": "in order"}),
)
WORDS = {
    "zh-hans": (
        "演示：点开看可以扮演的人（都是虚构的）",
        "第一张照片当场采用；还没有照片真伪检测。数据只留在这台电脑上。",
    ),
    "en": (
        "Demonstration: open to see whom you can play (all invented)",
        "The first picture is accepted at once; there is no check yet for photographs of photographs. "
        "What you record stays on this computer.",
    ),
}


def plan(settings: Settings, today: date) -> Plan:
    """The demonstration keeps its data in a folder of its own."""
    settings = replace(settings, data=settings.data / "demo", telegram_token=None, database=None)
    return Plan(settings, trusting=True, roster=[role.entry(today) for role in ROLES], notice=notice(ROLES))


def notice(roles: Sequence[Role]) -> dict[str, str]:
    """What the page says above the chat, in each language of the page."""
    return {
        language: "\n".join([title, *(f"{role.name}  {role.identity}  {role.story[language]}" for role in roles), rest])
        for language, (title, rest) in WORDS.items()
    }
